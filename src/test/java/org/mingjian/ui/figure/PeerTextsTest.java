package org.mingjian.ui.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.catalogue.IndicatorCatalogue;
import org.mingjian.compare.Measure;
import org.mingjian.ui.IndicatorNames;
import org.mingjian.ui.Languages;

/** How a change is said: in percent as long as percent is read, and in multiples from there on. */
class PeerTextsTest {
  private static final Measure RECEIVED = KeyMeasures.find("request.received.total").orElseThrow();

  private final Languages translations = new Languages();

  private String change(Locale locale, int before, int now) {
    PeerTexts texts =
        new PeerTexts(
            (key, arguments) -> translations.getTranslation(key, locale, arguments),
            locale,
            new IndicatorNames(IndicatorCatalogue.load(), translations),
            DivisionRegister.load());
    BigDecimal difference = BigDecimal.valueOf(now - before);
    return texts.change(
        difference,
        before == 0
            ? null
            : difference
                .movePointRight(2)
                .divide(BigDecimal.valueOf(before), 6, java.math.RoundingMode.HALF_UP),
        RECEIVED);
  }

  @Test
  void growthToTenTimesAndMoreIsSaidAsAMultiple() {
    assertThat(change(Locale.SIMPLIFIED_CHINESE, 10, 99)).isEqualTo("+890 %");
    assertThat(change(Locale.SIMPLIFIED_CHINESE, 10, 100)).isEqualTo("增至 10 倍");
    assertThat(change(Locale.SIMPLIFIED_CHINESE, 2, 2_468)).isEqualTo("增至 1,234 倍");
    assertThat(change(Locale.ENGLISH, 10, 100)).isEqualTo("×10");
  }

  @Test
  void whatFallsStaysInPercent() {
    assertThat(change(Locale.SIMPLIFIED_CHINESE, 1_000, 0)).isEqualTo("−100 %");
    assertThat(change(Locale.SIMPLIFIED_CHINESE, 100_000, 1)).isEqualTo("−99.9 %");
    assertThat(change(Locale.SIMPLIFIED_CHINESE, 200, 199)).isEqualTo("−0.5 %");
  }

  @Test
  void fromZeroThereIsNoPercent() {
    assertThat(change(Locale.SIMPLIFIED_CHINESE, 0, 12)).startsWith("+12").doesNotContain("%");
    assertThat(change(Locale.SIMPLIFIED_CHINESE, 5, 5)).isEqualTo("持平");
  }
}
