package org.mingjian.ui.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingjian.finding.RuleTexts;
import org.mingjian.statistics.ModifiedZScore;
import org.mingjian.statistics.NotAssessableReason;
import org.mingjian.statistics.OutlierScreen;

/** What the texts say of the figures is what the statistics compute. */
class ExampleFiguresTest {
  private static Map<String, String> figures(String key) {
    return ExampleFigures.of(key, Locale.ENGLISH);
  }

  /** The worked example of docs/statistics.md, computed there by hand. */
  @Test
  void modifiedZ() {
    assertThat(figures("method.modified_z"))
        .containsEntry("n", "10")
        .containsEntry("value", "900")
        .containsEntry("median", "102.5")
        .containsEntry("log_median", "4.6296")
        .containsEntry("mad", "0.1438")
        .containsEntry("unit", "0.2318")
        .containsEntry("shown_median", "103")
        .containsEntry("shown_high", "231")
        .containsEntry("score", "9.4")
        .containsEntry("cut_off", "4.5")
        .containsEntry("low", "36.1")
        .containsEntry("high", "290.5");
  }

  @Test
  void onlyTheTownshipThatIsAskedIsOutside() {
    assertThat(figures("method.generalised_esd"))
        .containsEntry("value", "900")
        .containsEntry("outliers", "1");
    assertThat(figures("method.two_way"))
        .containsEntry("value", "60")
        .containsEntry("outside", "1");
    Map<String, String> change = figures("outlier.change");
    assertThat(number(change, "score")).isGreaterThan(number(change, "cut_off"));
    assertThat(number(change, "ratio")).isGreaterThan(number(change, "high"));
    Map<String, String> counts = figures("method.counts");
    assertThat(number(counts, "value")).isGreaterThan(number(counts, "high"));
    Map<String, String> shares = figures("outlier.rate");
    assertThat(shares).containsEntry("share", "20%").containsEntry("whole", "40");
    assertThat(number(shares, "low")).isGreaterThan(20);
    assertThat(number(shares, "small_low")).isLessThan(number(shares, "low"));
  }

  /** What a second implementation in Python, with NumPy and SciPy, makes of the same figures. */
  @Test
  void theFiguresThatAnotherProgramComputes() {
    assertThat(figures("method.generalised_esd"))
        .containsEntry("deviate", "2.78")
        .containsEntry("critical", "2.33")
        .containsEntry("next", "130")
        .containsEntry("next_deviate", "1.61");
    assertThat(figures("outlier.change"))
        .containsEntry("ratio", "5.87")
        .containsEntry("median", "1.05")
        .containsEntry("low", "0.89")
        .containsEntry("high", "1.25")
        .containsEntry("score", "45.2");
    assertThat(figures("method.counts"))
        .containsEntry("expected", "3.8")
        .containsEntry("low", "0")
        .containsEntry("high", "14");
    assertThat(figures("outlier.rate"))
        .containsEntry("expected", "73%")
        .containsEntry("low", "45%")
        .containsEntry("high", "95%")
        .containsEntry("p", "0.0003")
        .containsEntry("p_any", "0.0031")
        .containsEntry("small_low", "0%")
        .containsEntry("small_high", "100%");
    assertThat(figures("method.two_way"))
        .containsEntry("fitted", "6.5")
        .containsEntry("low", "0")
        .containsEntry("high", "22")
        .containsEntry("score", "8.9")
        .containsEntry("cut_off", "3.73");
  }

  /** By hand: the k-th smallest against k / 12 of 10 %: .0083, .0167, .025, .0333. */
  @Test
  void manyTests() {
    assertThat(figures("method.many_tests"))
        .containsEntry("below", "4")
        .containsEntry("flagged", "3")
        .containsEntry("last", "0.021")
        .containsEntry("last_adjusted", "0.084")
        .containsEntry("next", "0.04")
        .containsEntry("next_adjusted", "0.120")
        .containsEntry("by_chance", "0.6");
  }

  @Test
  void noAnswer() {
    assertThat(ModifiedZScore.onLogarithms(0, 5, 5, 5, 5, 5, 6, 90))
        .isEqualTo(new OutlierScreen.NotAssessed(NotAssessableReason.TOO_FEW, 7, 1));
    assertThat(ModifiedZScore.onLogarithms(5, 5, 5, 5, 5, 6, 7, 90))
        .isEqualTo(new OutlierScreen.NotAssessed(NotAssessableReason.TIED, 8, 0));
  }

  @Test
  void theCutOffsThatTheTextNames() {
    String text =
        RuleTexts.of("method.modified_z.limits", figures("method.modified_z"), Locale.ROOT);
    assertThat(text)
        .contains("%.1f".formatted(cutOff(10)), "%.1f".formatted(cutOff(15)))
        .contains("%.2f".formatted(cutOff(30)));
  }

  private static double cutOff(int n) {
    double[] figures = IntStream.rangeClosed(1, n).asDoubleStream().toArray();
    return ((OutlierScreen.Assessed) ModifiedZScore.onFigures(figures)).cutOff();
  }

  private static double number(Map<String, String> figures, String name) {
    return Double.parseDouble(figures.get(name).replace("%", ""));
  }

  @ParameterizedTest
  @EnumSource(Method.class)
  void everyMethodHasItsFigures(Method method) {
    String key = "method." + method.code();
    Map<String, String> figures = ExampleFigures.of(key, Locale.ENGLISH);
    for (String part : new String[] {"plain", "example", "limits", "source"}) {
      assertThat(RuleTexts.of(key + "." + part, figures, Locale.ENGLISH))
          .isNotBlank()
          .doesNotContain("{");
    }
  }
}
