package org.mingjian.compare;

import static org.mingjian.database.Tables.DENOMINATOR;
import static org.mingjian.database.Tables.DENOMINATOR_UPLOAD;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.jooq.DSLContext;

/** Rows of what figures are divided by; they are only added. */
final class DenominatorRepository {
  private final Clock clock;

  DenominatorRepository(Clock clock) {
    this.clock = clock;
  }

  long add(
      DSLContext context,
      Denominator kind,
      String file,
      List<DenominatorFile.Row> rows,
      String account) {
    long upload =
        context
            .insertInto(DENOMINATOR_UPLOAD)
            .set(DENOMINATOR_UPLOAD.KIND, kind.code())
            .set(DENOMINATOR_UPLOAD.FILE_NAME, file)
            .set(DENOMINATOR_UPLOAD.UPLOADED_AT, OffsetDateTime.now(clock))
            .set(DENOMINATOR_UPLOAD.UPLOADED_BY, account)
            .returningResult(DENOMINATOR_UPLOAD.ID)
            .fetchSingle()
            .value1();
    var step =
        context.insertInto(
            DENOMINATOR,
            DENOMINATOR.UPLOAD_ID,
            DENOMINATOR.DIVISION_CODE,
            DENOMINATOR.YEAR,
            DENOMINATOR.KIND,
            DENOMINATOR.VALUE);
    for (DenominatorFile.Row row : rows) {
      step = step.values(upload, row.division(), (short) row.year(), kind.code(), row.value());
    }
    step.execute();
    return upload;
  }
}
