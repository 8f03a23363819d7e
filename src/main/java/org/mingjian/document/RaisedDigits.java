package org.mingjian.document;

/**
 * Raised figures are marks of notes: as ordinary digits a 12 with the note 1 would read 121. They
 * become the raised digits of Unicode, which no figure has.
 */
final class RaisedDigits {
  private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private RaisedDigits() {}

  static String of(String text) {
    StringBuilder raised = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      raised.append(c >= '0' && c <= '9' ? RAISED.charAt(c - '0') : c);
    }
    return raised.toString();
  }
}
