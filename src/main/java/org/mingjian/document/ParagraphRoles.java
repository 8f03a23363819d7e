package org.mingjian.document;

/** Tells titles and headings by their wording, for formats that do not say. */
final class ParagraphRoles {
  private static final int LONGEST_TITLE = 60;
  private static final int LONGEST_HEADING = 40;
  private static final int LONGEST_LABEL = 10;

  private ParagraphRoles() {}

  static Paragraph.Role of(CharSequence text, Span span, boolean first) {
    int length = span.length();
    if (length == 0 || length > LONGEST_TITLE) {
      return Paragraph.Role.BODY;
    }
    char last = text.charAt(span.end() - 1);
    if (last == '。' || last == '；' || last == '，') {
      return Paragraph.Role.BODY;
    }
    if (first
        || (last == '告'
            && span.length() > 1
            && text.charAt(span.end() - 2) == '报'
            && !numbered(text, span)
            && !labelled(text, span))) {
      return Paragraph.Role.TITLE;
    }
    return length <= LONGEST_HEADING && numbered(text, span)
        ? Paragraph.Role.HEADING
        : Paragraph.Role.BODY;
  }

  /** Whether it says what it is: 名 称：, 标题：. A table of data about the page has no title in it. */
  private static boolean labelled(CharSequence text, Span span) {
    int end = Math.min(span.end(), span.start() + LONGEST_LABEL);
    for (int at = span.start(); at < end; at++) {
      if (text.charAt(at) == '：' || text.charAt(at) == ':') {
        return true;
      }
    }
    return false;
  }

  /** Whether the paragraph begins with 一、 or （一）. */
  private static boolean numbered(CharSequence text, Span span) {
    int at = span.start();
    char c = text.charAt(at);
    if (c == '（' || c == '(') {
      at++;
    }
    int numerals = at;
    while (at < span.end() && "一二三四五六七八九十".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at > numerals && at < span.end() && "、.．）)".indexOf(text.charAt(at)) >= 0;
  }
}
