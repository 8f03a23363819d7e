package org.mingjian.ui.rules;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.MonthDay;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import org.mingjian.finding.RuleTexts;
import org.mingjian.finding.Settings;

/** A setting of a county, and the rules that it changes. */
@SuppressWarnings("ImmutableEnumChecker") // List.of cannot be changed, and no function keeps state
enum RuleSetting {
  DEADLINE((settings, locale) -> day(settings.deadline(), locale), "time.late"),
  NORMATIVE_LIMIT(
      (settings, locale) -> number(settings.normativeLimit(), locale),
      "normative.all_documents_counted"),
  PROCUREMENT_LIMIT(
      (settings, locale) -> number(settings.procurementLimit(), locale),
      "procurement.unit_implausible"),
  PROCUREMENT_MULTIPLE(
      (settings, locale) -> number(settings.procurementMultiple(), locale),
      "procurement.unit_implausible"),
  SIMILARITY_LIMIT(
      (settings, locale) -> percent(settings.similarityLimit().doubleValue(), locale),
      "text.copied_from_peer",
      "text.copied_from_last_year"),
  GROWTH_TOLERANCE(
      (settings, locale) -> number(settings.growthTolerance(), locale), "text.growth_vs_history"),
  PANEL_LEVEL(
      (settings, locale) -> percent(settings.panelLevel(), locale),
      "outlier.peer",
      "outlier.history",
      "outlier.change",
      "outlier.rate"),
  FALSE_DISCOVERY_RATE(
      (settings, locale) -> percent(settings.falseDiscoveryRate(), locale),
      "outlier.peer",
      "outlier.history",
      "outlier.change",
      "outlier.rate"),
  KINDS_APART(
      (settings, locale) -> RuleTexts.of(settings.kindsApart() ? "yes" : "no", locale),
      "outlier.peer",
      "outlier.history",
      "outlier.change",
      "outlier.rate");

  private final BiFunction<Settings, Locale, String> value;
  private final List<String> rules;

  RuleSetting(BiFunction<Settings, Locale, String> value, String... rules) {
    this.value = value;
    this.rules = List.of(rules);
  }

  static List<RuleSetting> of(String rule) {
    return Arrays.stream(values()).filter(setting -> setting.rules.contains(rule)).toList();
  }

  List<String> rules() {
    return rules;
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What holds where a county has set nothing, in words. */
  String usual(Locale locale) {
    return value.apply(Settings.defaults(), locale);
  }

  private static String number(BigDecimal number, Locale locale) {
    return NumberFormat.getNumberInstance(locale).format(number);
  }

  private static String percent(double share, Locale locale) {
    return NumberFormat.getPercentInstance(locale).format(share);
  }

  private static String day(MonthDay day, Locale locale) {
    return RuleTexts.of(
        "day",
        Map.of(
            "month",
            day.getMonth().getDisplayName(TextStyle.SHORT, locale),
            "day",
            Integer.toString(day.getDayOfMonth())),
        locale);
  }
}
