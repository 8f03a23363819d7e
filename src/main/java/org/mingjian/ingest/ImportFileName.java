package org.mingjian.ingest;

/** Names of files that somebody else chose: harmless to store and to show. */
final class ImportFileName {
  private static final int LONGEST = 250;

  private ImportFileName() {}

  /** The last part of a name that a browser sent; it may hold a path of any system. */
  static String ofUpload(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    return shown(last);
  }

  /**
   * Without characters that do not show or turn the direction of writing; the end of a long one.
   */
  static String shown(String name) {
    StringBuilder clean = new StringBuilder();
    name.codePoints().filter(ImportFileName::shows).forEach(clean::appendCodePoint);
    String text = clean.toString().strip();
    if (text.isEmpty()) {
      return "?";
    }
    if (text.length() <= LONGEST) {
      return text;
    }
    String end = text.substring(text.length() - LONGEST);
    return "…" + (Character.isLowSurrogate(end.charAt(0)) ? end.substring(1) : end);
  }

  private static boolean shows(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
