package org.mingjian.document;

/**
 * A range of a {@link SourceDocument}'s normalised text.
 *
 * @param start the first character, inclusive, in UTF-16 units
 * @param end the last character, exclusive, in UTF-16 units
 */
public record Span(int start, int end) {
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("span " + start + ".." + end);
    }
  }

  public int length() {
    return end - start;
  }

  /** The same range of a text that so many characters were written before. */
  public Span shifted(int offset) {
    return new Span(start + offset, end + offset);
  }

  public String of(String text) {
    return text.substring(start, end);
  }
}
