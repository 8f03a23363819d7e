package org.mingjian.cli;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of the commands, from the same bundles as those of the screens. */
final class Messages {
  private static final String BUNDLE = "vaadin-i18n.translations";

  private final Locale locale;
  private final ResourceBundle bundle;

  Messages(Locale locale) {
    this.locale = locale;
    this.bundle =
        ResourceBundle.getBundle(
            BUNDLE,
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /**
   * A text with its arguments.
   *
   * @throws java.util.MissingResourceException when the bundle has no such key
   */
  String text(String key, Object... arguments) {
    return new MessageFormat(bundle.getString(key), locale).format(arguments);
  }

  Locale locale() {
    return locale;
  }
}
