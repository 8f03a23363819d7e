package org.mingjian.finding;

import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is said of rules for people, from {@code messages/rules*.properties}: of a rule under {@code
 * <rule>.check}, {@code .basis}, {@code .excluded}, {@code .example} and {@code .ask}. {@code
 * {name}} stands for a figure that is computed.
 */
public final class RuleTexts {
  private static final String BUNDLE = "messages.rules";
  private static final Pattern PLACE = Pattern.compile("\\{([a-z_]+)}");

  private RuleTexts() {}

  /**
   * A text without figures.
   *
   * @throws MissingResourceException when there is no such text
   */
  public static String of(String key, Locale locale) {
    return of(key, Map.of(), locale);
  }

  /** A text with its figures, formatted for the language. */
  public static String of(String key, Map<String, String> figures, Locale locale) {
    return PLACE
        .matcher(bundle(locale).getString(key))
        .replaceAll(place -> Matcher.quoteReplacement(figure(place, figures, key)));
  }

  private static String figure(MatchResult place, Map<String, String> figures, String key) {
    String figure = figures.get(place.group(1));
    if (figure == null) {
      throw new IllegalArgumentException(key + " names " + place.group(1));
    }
    return figure;
  }

  /** All texts of a language. */
  public static ResourceBundle bundle(Locale locale) {
    return ResourceBundle.getBundle(
        BUNDLE,
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}
