package org.mingjian.api;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** The texts of the interface, Chinese where a program asks for no other language. */
final class ApiTexts {
  private static final String BUNDLE = "messages.api";
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
  private static final List<Locale> OFFERED = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

  private ApiTexts() {}

  static String text(Locale locale, String key, Object... arguments) {
    String pattern = ResourceBundle.getBundle(BUNDLE, locale, NO_FALLBACK).getString(key);
    return new MessageFormat(pattern, locale).format(arguments);
  }

  /** The language of an {@code Accept-Language} header. */
  static Locale locale(@Nullable String header) {
    if (header == null) {
      return OFFERED.getFirst();
    }
    try {
      Locale found = Locale.lookup(Locale.LanguageRange.parse(header), OFFERED);
      return found == null ? OFFERED.getFirst() : found;
    } catch (IllegalArgumentException e) {
      // A header that is no list of languages asks for none.
      return OFFERED.getFirst();
    }
  }
}
