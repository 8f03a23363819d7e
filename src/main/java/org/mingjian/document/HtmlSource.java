package org.mingjian.document;

import java.io.IOException;
import java.io.Reader;

/**
 * The source of a page on its way to the parser, which cannot be asked to stop otherwise; without
 * what {@link HtmlTags} leaves out.
 */
final class HtmlSource extends Reader {
  private final char[] chars;
  private final HtmlTags.Found tags;
  private int at;
  private int omission;

  /**
   * Looks once at every tag of a source.
   *
   * @throws UnreadableFileException when it has too many
   */
  HtmlSource(String source, ReadingLimits limits) throws UnreadableFileException {
    chars = source.toCharArray();
    tags = HtmlTags.find(source, chars, limits);
  }

  /** How many style sheets the source writes. */
  int styleSheets() {
    return tags.styleSheets();
  }

  /** How many end tags of tables the source has. */
  int tables() {
    return tags.tables();
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    ReadingTime.check();
    HtmlOmissions omissions = tags.omissions();
    int to = offset;
    int end = offset + length;
    while (to < end && at < chars.length) {
      boolean more = omission < omissions.count();
      if (more && at == omissions.begin(omission)) {
        at = omissions.end(omission++);
        continue;
      }
      int stop = more ? omissions.begin(omission) : chars.length;
      int count = Math.min(end - to, stop - at);
      System.arraycopy(chars, at, buffer, to, count);
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
