package org.mingjian.report;

import static org.mingjian.database.Tables.DOCUMENT_GRAMS;
import static org.mingjian.database.Tables.DOCUMENT_TEXT;
import static org.mingjian.database.Tables.SOURCE_DOCUMENT;

import java.util.Arrays;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.impl.DSL;

/** What the search finds documents by. */
public final class DocumentTextRepository {
  private DocumentTextRepository() {}

  static void add(DSLContext context, long document, String text) {
    String folded = FoldedText.of(text).folded();
    context
        .insertInto(DOCUMENT_TEXT, DOCUMENT_TEXT.DOCUMENT_ID, DOCUMENT_TEXT.FOLDED)
        .values(document, folded)
        .execute();
    context
        .insertInto(DOCUMENT_GRAMS, DOCUMENT_GRAMS.DOCUMENT_ID, DOCUMENT_GRAMS.GRAMS)
        .values(document, Arrays.stream(FoldedText.grams(folded)).boxed().toArray(Integer[]::new))
        .onConflictDoNothing()
        .execute();
  }

  /**
   * Adds some of the documents that were stored before there was a search. Needs the whole country
   * as scope.
   *
   * @return how many
   */
  public static int addMissing(DSLContext context, int most) {
    // One process at a time.
    VersionRepository.lock(context, "document_text");
    List<Record2<Long, String>> missing =
        context
            .select(SOURCE_DOCUMENT.ID, SOURCE_DOCUMENT.TEXT)
            .from(SOURCE_DOCUMENT)
            .whereNotExists(
                DSL.selectOne()
                    .from(DOCUMENT_TEXT)
                    .where(DOCUMENT_TEXT.DOCUMENT_ID.eq(SOURCE_DOCUMENT.ID)))
            .orderBy(SOURCE_DOCUMENT.ID)
            .limit(most)
            .fetch();
    missing.forEach(row -> add(context, row.value1(), row.value2()));
    return missing.size();
  }
}
