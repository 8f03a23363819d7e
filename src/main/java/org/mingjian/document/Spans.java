package org.mingjian.document;

/** Helpers for ranges of text. */
public final class Spans {
  private Spans() {}

  /** White space in every width, and the marks that take no room. */
  public static boolean isSpace(char c) {
    if ((c > ' ' && c < '\u0085') || (c > '\u3000' && c < '\uFEFF')) {
      return false; // nearly all characters
    }
    return c <= ' '
        || c == '\u00A0'
        || c == '\u3000'
        || (c >= '\u2000' && c <= '\u200F')
        || c == '\u2028'
        || c == '\u2029'
        || c == '\u202F'
        || c == '\u205F'
        || c == '\u2060'
        || c == '\uFEFF'
        || c == '\u00AD'
        || c == '\u0085';
  }

  /** A text without any white space. */
  public static String withoutSpace(String text) {
    int at = 0;
    while (at < text.length() && !isSpace(text.charAt(at))) {
      at++;
    }
    if (at == text.length()) {
      return text;
    }
    StringBuilder kept = new StringBuilder(text.length()).append(text, 0, at);
    for (; at < text.length(); at++) {
      if (!isSpace(text.charAt(at))) {
        kept.append(text.charAt(at));
      }
    }
    return kept.toString();
  }

  /** The range without the white space at its ends; an empty range keeps its start. */
  public static Span trimmed(String text, int start, int end) {
    int from = start;
    int to = end;
    while (from < to && isSpace(text.charAt(from))) {
      from++;
    }
    while (to > from && isSpace(text.charAt(to - 1))) {
      to--;
    }
    return from == to ? new Span(start, start) : new Span(from, to);
  }
}
