package org.mingjian.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mingjian.catalogue.Indicator;
import org.mingjian.catalogue.IndicatorCatalogue;
import org.mingjian.extract.NarrativeCodes;

class MeasureCatalogueTest {
  private static final MeasureCatalogue CATALOGUE = Measures.catalogue();

  private static final Set<String> FORM_2019 = Set.of("2019");
  private static final Set<String> FORM_2021 = Set.of("2021");

  @Test
  void everyIndicatorOfEveryFormAndOfTheTextIsAMeasure() {
    List<String> keys = CATALOGUE.all().stream().map(Measure::key).toList();
    assertThat(keys).doesNotHaveDuplicates().containsAll(NarrativeCodes.ALL);
    assertThat(keys)
        .containsAll(IndicatorCatalogue.load().all().stream().map(Indicator::code).toList());
  }

  @Test
  void onlyCellsThatBothFormsHaveAndTables3And4AreComparedAcrossTheBreak() {
    Set<String> ofTable2 = Set.of("licence.decisions", "penalty.decisions", "coercion.decisions");
    for (Indicator indicator : IndicatorCatalogue.load().all()) {
      if (indicator.table() == 2) {
        assertThat(CATALOGUE.require(indicator.code()).isComparable(FORM_2019, FORM_2021))
            .as(indicator.code())
            .isEqualTo(ofTable2.contains(indicator.code()));
      }
    }
    for (String key :
        List.of(
            "request.received.total",
            "request.refused",
            "request.other",
            "review.upheld",
            "share.granted",
            "share.suit_upheld",
            "narrative.disclosed.total")) {
      assertThat(CATALOGUE.require(key).isComparable(FORM_2019, FORM_2021)).as(key).isTrue();
    }
    assertThat(CATALOGUE.require("rate.procurement_per_project").isComparable(FORM_2019, FORM_2021))
        .isFalse();
    assertThat(CATALOGUE.require("request.received.total").isComparable(Set.of("2014"), FORM_2019))
        .isFalse();
  }

  @Test
  void anySumCanBeDividedByWhatWasUploaded() {
    Measure perPerson = CATALOGUE.require("procurement.amount.per_population");
    assertThat(perPerson)
        .isEqualTo(
            new Normalised((Sum) CATALOGUE.require("procurement.amount"), Denominator.POPULATION));
    assertThat(perPerson.unit())
        .isEqualTo(new MeasureUnit("ten_thousand_yuan", "ten_thousand_people"));
    assertThat(CATALOGUE.find("share.granted.per_population")).isEmpty();
    assertThat(CATALOGUE.find("procurement.amount.per_population.per_staff")).isEmpty();
    assertThat(CATALOGUE.find("narrative.disclosed.growth_percent.per_staff")).isEmpty();
    assertThat(CATALOGUE.find("'; drop table report --")).isEmpty();
  }

  @Test
  void theSharesAreThoseThatFindingsJudge() {
    assertThat(CATALOGUE.require("share.granted"))
        .isInstanceOfSatisfying(
            Ratio.class,
            ratio -> {
              assertThat(ratio.numerator().indicators()).containsExactly("request.granted.total");
              assertThat(ratio.denominator().indicators()).containsExactly("request.handled.total");
              assertThat(ratio.share()).isTrue();
            });
    assertThat(CATALOGUE.require("share.carried_out").indicators())
        .containsExactly(
            "request.carried_out.total", "request.received.total", "request.carried_in.total");
  }
}
