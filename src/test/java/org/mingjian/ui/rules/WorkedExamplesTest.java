package org.mingjian.ui.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingjian.finding.Finding;
import org.mingjian.finding.ReportFacts;
import org.mingjian.finding.RuleCatalogue;
import org.mingjian.finding.RuleDefinition;
import org.mingjian.finding.RuleTexts;

class WorkedExamplesTest {
  private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);
  private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");
  private static final WorkedExamples EXAMPLES = new WorkedExamples();

  static List<String> rules() {
    return RuleCatalogue.load().all().stream().map(RuleDefinition::id).toList();
  }

  private static Set<BigDecimal> numbers(String text) {
    return NUMBER
        .matcher(text.replaceAll("(?<=\\d),(?=\\d{3})", ""))
        .results()
        .map(MatchResult::group)
        .map(number -> new BigDecimal(number).stripTrailingZeros())
        .collect(Collectors.toSet());
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theTextNamesTheFiguresOfItsTable(String rule) {
    Example example = EXAMPLES.of(rule);
    ReportFacts asked =
        example.reports().stream()
            .filter(report -> report.key().equals(example.asked()))
            .findFirst()
            .orElse(example.reports().getLast());
    for (Locale locale : LANGUAGES) {
      Set<BigDecimal> said =
          numbers(RuleTexts.of(rule + ".example", ExampleFigures.of(rule, locale), locale));
      for (String cell : example.cells()) {
        asked
            .number(cell)
            .filter(number -> number.signum() != 0)
            .ifPresent(number ->
                assertThat(said)
                    .as("%s in %s: %s", rule, locale, cell)
                    .contains(number.abs().stripTrailingZeros()));
      }
    }
  }

  /** An excerpt is quoted as it stands in the report. */
  @ParameterizedTest
  @MethodSource("rules")
  void excerptsStandInTheirReports(String rule) {
    Example example = EXAMPLES.of(rule);
    for (Example.Words words : example.words()) {
      assertThat(example.reports())
          .anyMatch(report ->
              report.division().name().equals(words.unit())
                  && report.year() == words.year()
                  && report.text().text().contains(words.excerpt()));
    }
  }

  /** What the screen calls broken is broken by the rule itself, and its message can be shown. */
  @ParameterizedTest
  @MethodSource("rules")
  void theRuleRaisesItsExample(String rule) {
    if (!EXAMPLES.isJudged(rule)) {
      assertThat(EXAMPLES.message(rule, Locale.ENGLISH)).isEmpty();
      return;
    }
    Optional<Finding> finding = EXAMPLES.finding(rule);
    assertThat(finding).as(rule).isPresent();
    for (Locale locale : LANGUAGES) {
      assertThat(EXAMPLES.message(rule, locale).orElseThrow())
          .isNotBlank()
          .doesNotContain("{")
          .doesNotContain("990101");
    }
  }

  @Test
  void anExampleIsOfTheDemonstrationCounty() {
    for (String rule : rules()) {
      assertThat(EXAMPLES.of(rule).asked().division()).startsWith("990101");
    }
  }
}
