package org.mingjian.finding;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mingjian.catalogue.Division;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.catalogue.Indicator;
import org.mingjian.catalogue.IndicatorCatalogue;

/**
 * Words for findings and rules, in Chinese or English, from {@code messages/findings*.properties}.
 *
 * <p>A finding's message stands under {@code <rule>}, or {@code <rule>.<case>} where the finding
 * has an argument {@code case}. In it {@code {name}} stands for an argument as it is, and {@code
 * {name:how}} for one that is named by a code: {@code cell} an indicator, {@code cells} several
 * with a comma between them, {@code unit} a division, {@code units} several, {@code date} an ISO
 * date, {@code word} a word of the bundle under {@code word.<code>}, {@code words} several.
 */
public final class FindingMessages {
  private static final String BUNDLE = "messages.findings";
  private static final Pattern PLACE = Pattern.compile("\\{([a-z_]+)(?::([a-z]+))?}");
  private static final Pattern LARGE = Pattern.compile("(-?)([0-9]{4,})(\\.[0-9]+)?");
  private static final Pattern THOUSANDS = Pattern.compile("(?<=[0-9])(?=(?:[0-9]{3})+$)");

  /** Arguments that name a form by the year of its notice. */
  private static final Set<String> YEARS_OF_FORMS = Set.of("form", "in_force");

  private static final Pattern NOTE = Pattern.compile("（(2021 年起|单位)：[^）]*）$");

  /** The units of a county outside of a named group that holds others of it. */
  private static final Pattern KIND =
      Pattern.compile("kind\\.(town|township|subdistrict|other):(.+)");

  private static final Pattern REST = Pattern.compile("rest:([0-9]{6})");

  private final IndicatorCatalogue indicators;
  private final DivisionRegister register;

  public FindingMessages(IndicatorCatalogue indicators, DivisionRegister register) {
    this.indicators = indicators;
    this.register = register;
  }

  /** The finding in one sentence, with figures, limits and method. */
  public String message(Finding finding, Locale locale) {
    String variant = finding.arguments().get("case");
    String key = variant == null ? finding.rule() : finding.rule() + "." + variant;
    ResourceBundle bundle = bundle(locale);
    String words = bundle.getString(key);
    return PLACE
        .matcher(words)
        .replaceAll(place -> {
          String said = shown(place, finding, bundle, locale);
          boolean quoted = place.start() > 0 && words.charAt(place.start() - 1) == '“';
          return Matcher.quoteReplacement(quoted ? withinQuotes(said) : said);
        })
        .replace("p = <", "p < ");
  }

  /** Quotation marks within quotation marks are single. */
  private static String withinQuotes(String words) {
    return words.replace('“', '‘').replace('”', '’');
  }

  /** The short name of a rule, for lists. */
  public String ruleName(String rule, Locale locale) {
    return bundle(locale).getString("name." + rule);
  }

  /** Why a rule gave no answer. */
  public String reason(Assessment.Reason reason, Locale locale) {
    return bundle(locale).getString("reason." + reason.name().toLowerCase(Locale.ROOT));
  }

  /** What an indicator is called in messages. */
  public String indicator(String code, Locale locale) {
    Optional<Indicator> found = indicators.find(code);
    if (found.isEmpty()) {
      return bundle(locale).getString("word." + code);
    }
    if (english(locale)) {
      return found.get().english();
    }
    List<String> labels = List.of(found.get().row().split("/", -1));
    int last = labels.size() - 1;
    String row = String.join("·", labels.subList(Math.min(1, last), last + 1));
    // In table 3 the column has an outer label; elsewhere a slash is part of the words.
    String column = NOTE.matcher(found.get().column()).replaceFirst("");
    return row
        + "·"
        + (found.get().table() == 3 ? column.substring(column.lastIndexOf('/') + 1) : column);
  }

  private String shown(MatchResult place, Finding finding, ResourceBundle bundle, Locale locale) {
    String value = finding.arguments().get(place.group(1));
    if (value == null) {
      throw new IllegalStateException(
          "the message of " + finding.rule() + " names " + place.group(1));
    }
    return switch (String.valueOf(place.group(2))) {
      case "null" -> shown(place.group(1), value);
      case "cell" -> indicator(value, locale);
      case "cells" -> joined(value, locale, code -> indicator(code, locale));
      case "unit" -> unit(value);
      case "set" -> set(value, bundle);
      case "counted" -> counted(value, locale);
      case "units" -> joined(value, locale, this::unit);
      case "date" -> date(value, locale);
      case "word" -> bundle.getString("word." + value);
      case "words" -> joined(value, locale, code -> bundle.getString("word." + code));
      default -> throw new IllegalStateException("no way to show " + place.group());
    };
  }

  /**
   * A figure of a finding as it is shown, by the name of its argument: thousands with commas, in
   * both languages, and years and what is no number as they are.
   */
  public static String shown(String argument, String value) {
    Matcher number = LARGE.matcher(value);
    if (argument.contains("year") || YEARS_OF_FORMS.contains(argument) || !number.matches()) {
      return value;
    }
    return number.group(1)
        + THOUSANDS.matcher(number.group(2)).replaceAll(",")
        + Objects.requireNonNullElse(number.group(3), "");
  }

  private static String joined(String codes, Locale locale, UnaryOperator<String> name) {
    return Arrays.stream(codes.split(",", -1))
        .map(name)
        .collect(Collectors.joining(english(locale) ? ", " : "、"));
  }

  /**
   * What the figures of an indicator count, to stand behind one; in English amounts of money alone.
   */
  private String counted(String code, Locale locale) {
    String counted = indicators.find(code).map(Indicator::unit).orElse("");
    if (english(locale)) {
      return counted.equals("万元") ? " (10,000 yuan)" : "";
    }
    return counted.isEmpty() ? "" : " " + counted;
  }

  /** Whom a finding was compared with: the units of a division, or a group by its name. */
  private String set(String key, ResourceBundle bundle) {
    Matcher kind = KIND.matcher(key);
    if (kind.matches()) {
      return bundle
          .getString("word.kind." + kind.group(1))
          .replace("{0}", set(kind.group(2), bundle));
    }
    Matcher rest = REST.matcher(key);
    if (rest.matches()) {
      return bundle.getString("word.rest").replace("{0}", unit(rest.group(1)));
    }
    return register
        .find(key)
        .map(Division::name)
        .orElseGet(() -> bundle.getString("word.group").replace("{0}", key));
  }

  private String unit(String code) {
    return register.find(code).map(Division::name).orElse(code);
  }

  private static String date(String iso, Locale locale) {
    LocalDate date = LocalDate.parse(iso);
    return english(locale)
        ? iso
        : date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
  }

  private static boolean english(Locale locale) {
    return locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
  }

  private static ResourceBundle bundle(Locale locale) {
    return ResourceBundle.getBundle(
        BUNDLE,
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}
