package org.mingjian.document;

/** Text without what no database takes: zero characters, and halves of surrogate pairs. */
final class StorableText {
  private StorableText() {}

  /** The text, as long as before; U+FFFD stands for what cannot be kept. */
  static String of(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isBad(text, i)) {
        return replaced(text);
      }
    }
    return text;
  }

  private static String replaced(String text) {
    StringBuilder kept = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      if (isBad(text, i)) {
        kept.setCharAt(i, '\uFFFD');
      }
    }
    return kept.toString();
  }

  private static boolean isBad(String text, int at) {
    char c = text.charAt(at);
    if (!Character.isSurrogate(c)) {
      return c == 0;
    }
    return Character.isHighSurrogate(c)
        ? at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1))
        : at == 0 || !Character.isHighSurrogate(text.charAt(at - 1));
  }
}
