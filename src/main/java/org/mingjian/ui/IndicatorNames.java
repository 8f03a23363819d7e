package org.mingjian.ui;

import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mingjian.catalogue.Indicator;
import org.mingjian.catalogue.IndicatorCatalogue;
import org.mingjian.compare.Measure;
import org.mingjian.compare.MeasureUnit;
import org.mingjian.compare.Normalised;
import org.mingjian.compare.Ratio;
import org.mingjian.compare.Sum;

/**
 * What indicators and measures are called in the reader's language: in Chinese with the words of
 * the form, in English with those of the catalogue.
 */
@SpringComponent
public class IndicatorNames {
  private static final String NARRATIVE = "narrative.";
  private static final int REQUESTS_TABLE = 3;
  // The statistics sheet of 2014 to 2018: rows in a hierarchy, and one column only.
  private static final int SHEET = 0;
  // The catalogue notes under a label what another form calls it, or its unit.
  private static final Pattern NOTE = Pattern.compile("（(2021 年起|单位)：[^）]*）$");

  private final IndicatorCatalogue catalogue;
  private final I18NProvider translations;

  public IndicatorNames(IndicatorCatalogue catalogue, I18NProvider translations) {
    this.catalogue = catalogue;
    this.translations = translations;
  }

  /** The whole name in one line, for example {@code 行政许可 · 处理决定数量}. */
  public String name(String code, Locale locale) {
    if (code.startsWith(NARRATIVE)) {
      return translations.getTranslation("indicator." + code, locale);
    }
    Indicator indicator = catalogue.require(code);
    if (english(locale)) {
      return indicator.english();
    }
    List<String> labels = labels(indicator);
    int last = labels.size() - 1;
    if (indicator.table() == SHEET) {
      return String.join(" · ", labels.subList(Math.max(0, last - 1), last + 1));
    }
    // The outermost label is a part of the table ("三、本年度办理结果"), which says little of the figure.
    String row = String.join(" · ", labels.subList(Math.min(1, last), last + 1));
    return row + " · " + column(code, locale);
  }

  private static List<String> labels(Indicator indicator) {
    return List.of(indicator.row().split("/", -1));
  }

  /** Whether the innermost label of the row stands for a column: all of a sheet have the same. */
  private static boolean rowIsColumn(Indicator indicator) {
    return indicator.table() == SHEET && labels(indicator).size() > 1;
  }

  /** The labels of an indicator's row, from the outer to the inner; one at least. */
  public List<String> rows(String code, Locale locale) {
    if (code.startsWith(NARRATIVE)) {
      return List.of(name(code, locale));
    }
    Indicator indicator = catalogue.require(code);
    if (english(locale)) {
      return List.of(indicator.english().substring(0, split(indicator)).split(": ", -1));
    }
    List<String> labels = labels(indicator);
    return rowIsColumn(indicator) ? labels.subList(0, labels.size() - 1) : labels;
  }

  /** The label of an indicator's column, without those above it; empty in the running text. */
  public String column(String code, Locale locale) {
    if (code.startsWith(NARRATIVE)) {
      return "";
    }
    Indicator indicator = catalogue.require(code);
    if (english(locale)) {
      return indicator.english().substring(split(indicator) + 2);
    }
    if (rowIsColumn(indicator)) {
      return labels(indicator).getLast();
    }
    String column = NOTE.matcher(indicator.column()).replaceFirst("");
    // A slash that is part of the words: 本年增/减.
    return indicator.table() == REQUESTS_TABLE
        ? column.substring(column.lastIndexOf('/') + 1)
        : column;
  }

  // The catalogue's English has the row first, then the column: after a comma in table 3, else
  // after a colon.
  private static int split(Indicator indicator) {
    String mark = indicator.table() == REQUESTS_TABLE ? ", " : ": ";
    int at = indicator.english().lastIndexOf(mark);
    if (at < 0) {
      throw new IllegalStateException("no column in the English name of " + indicator.code());
    }
    return at;
  }

  /** The unit of an indicator; empty in the running text, where the report itself states it. */
  public String unit(String code, Locale locale) {
    Optional<Indicator> indicator = catalogue.find(code);
    if (indicator.isEmpty()) {
      return code.endsWith("_percent") ? "%" : "";
    }
    String unit = indicator.get().unit();
    if (!english(locale)) {
      return unit;
    }
    return translations.getTranslation(
        switch (unit) {
          case "件" -> "indicator.unit.cases";
          case "项" -> "indicator.unit.items";
          case "个" -> "indicator.unit.projects";
          case "万元" -> "indicator.unit.ten_thousand_yuan";
          case "条" -> "indicator.unit.entries";
          case "篇" -> "indicator.unit.articles";
          case "次" -> "indicator.unit.times";
          case "人" -> "indicator.unit.persons";
          case "人次" -> "indicator.unit.attendances";
          default -> throw new IllegalStateException("no English name for the unit " + unit);
        },
        locale);
  }

  /** What a measure is called; a sum of cells and a quotient have names of their own. */
  public String measure(Measure measure, Locale locale) {
    return switch (measure) {
      case Sum sum ->
          sum.isDerived()
              ? translations.getTranslation("indicator.sum." + sum.key(), locale)
              : name(sum.indicators().getFirst(), locale);
      case Ratio ratio -> translations.getTranslation("indicator.quotient." + ratio.key(), locale);
      case Normalised normalised ->
          translations.getTranslation(
              "indicator.normalised." + normalised.denominator().code(),
              locale,
              measure(normalised.numerator(), locale));
    };
  }

  /** How a measure is computed, in the words of the forms; nothing for a single cell. */
  public Optional<String> formula(Measure measure, Locale locale) {
    return switch (measure) {
      case Sum sum -> sum.isDerived() ? Optional.of(sum(sum, locale)) : Optional.empty();
      case Ratio ratio ->
          Optional.of(
              quotient(
                  term(ratio.numerator(), locale),
                  term(ratio.denominator(), locale),
                  ratio.factor(),
                  locale));
      case Normalised normalised ->
          Optional.of(
              quotient(
                  term(normalised.numerator(), locale),
                  translations.getTranslation(
                      "denominator." + normalised.denominator().code(), locale),
                  normalised.factor(),
                  locale));
    };
  }

  private String sum(Sum sum, Locale locale) {
    return sum.indicators().stream()
        .map(code -> part(code, locale))
        .collect(Collectors.joining(" + "));
  }

  private String term(Sum sum, Locale locale) {
    return sum.isDerived()
        ? "(" + sum(sum, locale) + ")"
        : part(sum.indicators().getFirst(), locale);
  }

  private String quotient(String numerator, String denominator, BigDecimal factor, Locale locale) {
    return factor.compareTo(BigDecimal.ONE) == 0
        ? numerator + " ÷ " + denominator
        : numerator
            + " ÷ "
            + denominator
            + " × "
            + NumberFormat.getNumberInstance(locale).format(factor);
  }

  /** The unit of a measure: 件, %, 万元/个项目. */
  public String unit(MeasureUnit unit, Locale locale) {
    String counted = translations.getTranslation("indicator.unit." + unit.counted(), locale);
    return unit.per() == null
        ? counted
        : translations.getTranslation(
            "indicator.unit.quotient",
            locale,
            counted,
            translations.getTranslation("indicator.per." + unit.per(), locale));
  }

  /** What an indicator is called among the parts of a measure: its row where all are totals. */
  public String part(String code, Locale locale) {
    return catalogue.find(code).filter(found -> found.table() == REQUESTS_TABLE).isPresent()
        ? rows(code, locale).getLast()
        : name(code, locale);
  }

  private static boolean english(Locale locale) {
    return locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
  }
}
