package org.mingjian.export;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of official documents, from {@code messages/documents.properties}: Chinese only. */
final class DocumentTexts {
  private static final ResourceBundle BUNDLE =
      ResourceBundle.getBundle("messages.documents", Locale.ROOT);
  private static final String DIGITS = "零一二三四五六七八九";

  /**
   * A text with its arguments.
   *
   * @throws java.util.MissingResourceException when there is no such text
   */
  String of(String key, Object... arguments) {
    return new MessageFormat(BUNDLE.getString(key), Locale.SIMPLIFIED_CHINESE).format(arguments);
  }

  /** A heading of the first order: 一、... */
  String numbered(int number, String text) {
    return chinese(number) + "、" + text;
  }

  /** A heading of the second order: （一）... */
  String subnumbered(int number, String text) {
    return "（" + chinese(number) + "）" + text;
  }

  /** 1 to 99 as headings count. */
  static String chinese(int number) {
    if (number < 1 || number > 99) {
      return String.valueOf(number);
    }
    int tens = number / 10;
    int ones = number % 10;
    return (tens > 1 ? String.valueOf(DIGITS.charAt(tens)) : "")
        + (tens > 0 ? "十" : "")
        + (ones > 0 ? String.valueOf(DIGITS.charAt(ones)) : "");
  }
}
