package org.mingjian.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mingjian.catalogue.Indicator;
import org.mingjian.catalogue.IndicatorCatalogue;
import org.mingjian.compare.Denominator;
import org.mingjian.compare.Measure;
import org.mingjian.compare.Measures;
import org.mingjian.extract.NarrativeCodes;

class IndicatorNamesTest {
  private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
  private static final Locale ENGLISH = Locale.ENGLISH;

  private final IndicatorCatalogue catalogue = IndicatorCatalogue.load();
  private final Languages translations = new Languages();
  private final IndicatorNames names = new IndicatorNames(catalogue, translations);

  @Test
  void everyIndicatorOfAFormHasANameOfItsOwnInBothLanguages() {
    for (Locale locale : List.of(CHINESE, ENGLISH)) {
      for (String form : forms()) {
        Map<String, String> known = new HashMap<>();
        Stream<String> cells = catalogue.of(form).stream().map(Indicator::code);
        for (String code : Stream.concat(cells, NarrativeCodes.ALL.stream()).toList()) {
          String name = names.name(code, locale);
          assertThat(name).isNotBlank();
          assertThat(known.put(name, code)).as("%s in %s", name, locale).isNull();
          assertThat(names.rows(code, locale)).isNotEmpty().noneMatch(String::isBlank);
        }
      }
    }
  }

  private List<String> forms() {
    return catalogue.all().stream()
        .flatMap(indicator -> indicator.forms().stream())
        .distinct()
        .toList();
  }

  @Test
  void everyFormAndTableThatASourceViewCanShowHasAName() {
    assertThat(forms()).contains("2019", "2021");
    for (Locale locale : List.of(CHINESE, ENGLISH)) {
      for (String form : forms()) {
        assertThat(translations.getTranslation("source.form." + form, locale)).isNotBlank();
      }
      for (Indicator indicator : catalogue.all()) {
        String table = "source.table." + indicator.table();
        assertThat(translations.getTranslation(table, locale)).isNotBlank();
      }
    }
  }

  @Test
  void theSheetOfOneColumnIsNamedByItsRows() {
    assertThat(names.name("sheet.review.other", CHINESE)).isEqualTo("四、行政复议数量 · （三）其他情形数");
    assertThat(names.rows("sheet.review.other", CHINESE)).containsExactly("四、行政复议数量");
    assertThat(names.column("sheet.review.other", CHINESE)).isEqualTo("（三）其他情形数");
    assertThat(names.rows("sheet.complaints", CHINESE)).containsExactly("六、举报投诉数量");
    assertThat(names.column("sheet.complaints", CHINESE)).isEqualTo("统计数");
  }

  @Test
  void namesAreTheWordsOfTheForm() {
    assertThat(names.name("licence.decisions", CHINESE)).isEqualTo("行政许可 · 处理决定数量");
    assertThat(names.name("licence.change", CHINESE)).isEqualTo("行政许可 · 本年增/减");
    assertThat(names.name("request.refused.state_secret.total", CHINESE))
        .isEqualTo("（三）不予公开 · 1.属于国家秘密 · 总计");
    assertThat(names.name("request.received.other_organisation", CHINESE))
        .isEqualTo("一、本年新收政府信息公开申请数量 · 其他");
    assertThat(names.rows("request.refused.state_secret.total", ENGLISH))
        .containsExactly("Requests refused", "state secret");
    assertThat(names.column("request.refused.state_secret.total", ENGLISH)).isEqualTo("total");
    assertThat(names.column("fee.amount", CHINESE)).isEqualTo("本年收费金额");
  }

  @Test
  void everyUnitIsSaid() {
    for (Indicator indicator : catalogue.all()) {
      assertThat(names.unit(indicator.code(), CHINESE)).isEqualTo(indicator.unit());
      assertThat(names.unit(indicator.code(), ENGLISH)).isNotBlank().isASCII();
    }
    assertThat(names.unit("narrative.disclosed.growth_percent", CHINESE)).isEqualTo("%");
    assertThat(names.unit("narrative.disclosed.total", CHINESE)).isEmpty();
  }

  @Test
  void everyMeasureThatAChartAddsUpHasAName() {
    for (Measure measure : Measures.OUTCOMES) {
      assertThat(names.measure(measure, CHINESE)).isNotBlank();
      assertThat(names.measure(measure, ENGLISH)).isNotBlank().isASCII();
    }
    assertThat(names.measure(Measures.find("request.refused").orElseThrow(), CHINESE))
        .isEqualTo("不予公开");
  }

  @Test
  void everyMeasureHasANameOfItsOwnAUnitAndWhereItIsComputedAFormula() {
    for (Locale locale : List.of(CHINESE, ENGLISH)) {
      Map<String, String> known = new HashMap<>();
      for (Measure measure : Measures.catalogue().all()) {
        String name = names.measure(measure, locale);
        assertThat(name).as(measure.key()).isNotBlank().doesNotContain("indicator.");
        if (measure.isDerived()) {
          assertThat(known.put(name, measure.key())).as("%s in %s", name, locale).isNull();
        }
        assertThat(names.unit(measure.unit(), locale))
            .as(measure.key())
            .isNotBlank()
            .doesNotContain("indicator.");
        assertThat(names.formula(measure, locale).isPresent())
            .as(measure.key())
            .isEqualTo(measure.isDerived());
      }
      for (Denominator denominator : Denominator.values()) {
        Measure divided =
            Measures.catalogue().require("procurement.amount.per_" + denominator.code());
        assertThat(names.measure(divided, locale)).doesNotContain("indicator.");
        assertThat(names.unit(divided.unit(), locale)).doesNotContain("indicator.");
        assertThat(names.formula(divided, locale).orElseThrow())
            .contains(" ÷ ")
            .doesNotContain("denominator.");
      }
    }
  }
}
