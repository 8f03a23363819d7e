package org.mingjian.guide;

import java.util.Locale;

/** The languages of the guide: the name of its folder, and what the program calls the language. */
enum GuideLanguage {
  CHINESE("zh", Locale.SIMPLIFIED_CHINESE, "translations.properties"),
  ENGLISH("en", Locale.ENGLISH, "translations_en.properties");

  private final String code;
  private final Locale locale;
  private final String texts;

  GuideLanguage(String code, Locale locale, String texts) {
    this.code = code;
    this.locale = locale;
    this.texts = texts;
  }

  String code() {
    return code;
  }

  Locale locale() {
    return locale;
  }

  /** The file of the texts of the screens. */
  String texts() {
    return "/vaadin-i18n/" + texts;
  }
}
