package org.mingjian.extract;

import org.mingjian.document.Span;

/** Tells which tables of the form a document lacks. */
final class MissingTables {
  private static final int FIRST = 2;
  private static final int LAST = 4;

  private MissingTables() {}

  /**
   * Notes the tables of which no cell was found.
   *
   * @param hasPictures whether some pages could not be read, so that tables may stand there
   */
  static void note(TableParts parts, FormFacts facts, boolean hasPictures) {
    if (parts.announced.isEmpty() && facts.isEmpty() && !hasPictures) {
      return; // free text, in which no table is expected
    }
    for (int table = FIRST; table <= LAST; table++) {
      if (!facts.hasTable(table)) {
        Token heading = parts.heading(table);
        facts.problem(
            "form.table_missing",
            heading == null ? null : new Span(heading.start(), heading.end()),
            Integer.toString(table));
      }
    }
  }
}
