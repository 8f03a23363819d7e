package org.mingjian.document;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/** The source of a page on its way to the parser, which cannot be asked to stop otherwise. */
final class HtmlSource extends Reader {
  private static final String SHEET = "<style";

  /** Word ends each paragraph with it: a fifth of the elements of its pages, and nothing to see. */
  private static final String NOTHING_OF_WORD = "<o:p></o:p>";

  private final String source;
  private int styleSheets;

  /** Where {@link #NOTHING_OF_WORD} stands, which is left out; the end of the source behind it. */
  private int[] gaps = new int[32];

  private int gapCount;
  private int nextGap;
  private int at;

  /**
   * Looks once at every tag of a source.
   *
   * @throws UnreadableFileException when it has more tags than a page of so many cells can need:
   *     its tree would take a hundred bytes and more for each
   */
  HtmlSource(String source, ReadingLimits limits) throws UnreadableFileException {
    this.source = source;
    int tags = 0;
    int tag = source.indexOf('<');
    while (tag >= 0) {
      if (++tags > limits.cells() * 4L) {
        throw new UnreadableFileException("file.too_many_cells", Integer.toString(limits.cells()));
      }
      tag = source.indexOf('<', tag + 1 + note(tag));
    }
    gap(source.length());
  }

  /**
   * Notes a tag; how many characters behind its first belong to it and to what it is left out with.
   */
  private int note(int tag) {
    char next = tag + 1 < source.length() ? source.charAt(tag + 1) : ' ';
    if (next == 'o' && source.startsWith(NOTHING_OF_WORD, tag)) {
      gap(tag);
      return NOTHING_OF_WORD.length() - 1;
    }
    boolean sheet =
        (next == 's' || next == 'S') && source.regionMatches(true, tag, SHEET, 0, SHEET.length());
    styleSheets += sheet ? 1 : 0;
    return 0;
  }

  private void gap(int place) {
    if (gapCount == gaps.length) {
      gaps = Arrays.copyOf(gaps, gapCount * 2);
    }
    gaps[gapCount++] = place;
  }

  /** How many style sheets the source writes. */
  int styleSheets() {
    return styleSheets;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    ReadingTime.check();
    int to = offset;
    int end = offset + length;
    while (to < end && at < source.length()) {
      if (at == gaps[nextGap]) {
        nextGap++;
        at += NOTHING_OF_WORD.length();
        continue;
      }
      int count = Math.min(end - to, gaps[nextGap] - at);
      source.getChars(at, at + count, buffer, to);
      at += count;
      to += count;
    }
    return to == offset && length > 0 ? -1 : to - offset;
  }

  @Override
  public void close() {
    // nothing is open
  }
}
