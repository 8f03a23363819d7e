package org.mingjian.extract;

/** Figures that may be those of table 4 where neither its header nor its cells were made out. */
final class UnnamedDisputes {
  private static final int TABLE = 4;

  /** Fewer figures below a heading are a date, or the number of a page. */
  private static final int FEWEST = 8;

  /** The last row of table 3 and most of table 4. */
  private static final int FEWEST_OF_BOTH = GluedRows.COLUMNS_OF_REQUESTS + FEWEST;

  private UnnamedDisputes() {}

  /**
   * Whether figures stand below the heading of table 4 with no word between, or so many behind the
   * label of a row of table 3 that they are those of two tables.
   */
  static boolean stand(String text, TableParts parts) {
    Token heading = parts.heading(TABLE);
    return (heading != null && followBelow(text, heading.end()))
        || parts.thirdRows.stream().anyMatch(row -> row.line().valueCount() >= FEWEST_OF_BOTH);
  }

  private static boolean followBelow(String text, int heading) {
    int at = text.indexOf('\n', heading);
    int figures = 0;
    while (at >= 0 && at < text.length() && !Character.isLetter(text.charAt(at))) {
      boolean begins = Dates.digit(text.charAt(at)) >= 0;
      figures += begins && Dates.digit(text.charAt(at - 1)) < 0 ? 1 : 0;
      at++;
    }
    return figures >= FEWEST;
  }
}
