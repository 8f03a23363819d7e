package org.mingjian.export;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of exported files, from {@code messages/export*.properties}. */
public final class ExportTexts {
  private static final String BUNDLE = "messages.export";

  private final Locale locale;
  private final ResourceBundle bundle;

  public ExportTexts(Locale locale) {
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
   * @throws java.util.MissingResourceException when there is no such text
   */
  public String of(String key, Object... arguments) {
    return new MessageFormat(bundle.getString(key), locale).format(arguments);
  }

  public Locale locale() {
    return locale;
  }
}
