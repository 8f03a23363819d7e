package org.mingjian.finding.life;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.TableRecord;
import org.jspecify.annotations.Nullable;

/** Writes of many rows. */
final class RowsRepository {
  private RowsRepository() {}

  /**
   * Inserts rows by one statement that is rendered once, not for each of them.
   *
   * @param rows in all of which the same fields were set
   * @throws IllegalArgumentException when they were not
   */
  static <R extends TableRecord<R>> void insert(DSLContext context, List<R> rows) {
    if (rows.isEmpty()) {
      return;
    }
    List<Field<?>> fields = set(rows.getFirst());
    if (!rows.stream().allMatch(row -> set(row).equals(fields))) {
      throw new IllegalArgumentException("rows with different fields");
    }
    context
        .batch(
            context
                .insertInto(rows.getFirst().getTable(), fields)
                .values(values(rows.getFirst(), fields)))
        .bind(rows.stream().map(row -> values(row, fields)).toArray(Object[][]::new))
        .execute();
  }

  private static @Nullable Object[] values(TableRecord<?> row, List<Field<?>> fields) {
    return fields.stream().map(row::get).toArray();
  }

  private static List<Field<?>> set(TableRecord<?> row) {
    List<Field<?>> set = new ArrayList<>();
    Arrays.stream(row.fields()).filter(row::touched).forEach(set::add);
    return set;
  }
}
