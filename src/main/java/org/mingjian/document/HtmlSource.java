package org.mingjian.document;

/**
 * The source of a page as its parser gets it.
 *
 * @param styleSheets how many style sheets it writes
 */
record HtmlSource(String text, int styleSheets) {
  private static final String SHEET = "<style";

  /** Word ends each paragraph with it: a fifth of the elements of its pages, and nothing to see. */
  private static final String NOTHING_OF_WORD = "<o:p></o:p>";

  /**
   * Looks once at every tag of a source.
   *
   * @throws UnreadableFileException when it has more tags than a page of so many cells can need:
   *     its tree would take a hundred bytes and more for each
   */
  static HtmlSource of(String source, ReadingLimits limits) throws UnreadableFileException {
    StringBuilder kept = null;
    int from = 0;
    int sheets = 0;
    int tags = 0;
    for (int at = source.indexOf('<'); at >= 0; at = source.indexOf('<', at + 1)) {
      if (++tags > limits.cells() * 4L) {
        throw new UnreadableFileException("file.too_many_cells", Integer.toString(limits.cells()));
      }
      char next = at + 1 < source.length() ? source.charAt(at + 1) : ' ';
      if (next == 'o' && source.startsWith(NOTHING_OF_WORD, at)) {
        kept = kept == null ? new StringBuilder(source.length()) : kept;
        kept.append(source, from, at);
        at += NOTHING_OF_WORD.length() - 1;
        from = at + 1;
      } else if ((next == 's' || next == 'S')
          && source.regionMatches(true, at, SHEET, 0, SHEET.length())) {
        sheets++;
      }
    }
    String text = kept == null ? source : kept.append(source, from, source.length()).toString();
    return new HtmlSource(text, sheets);
  }
}
