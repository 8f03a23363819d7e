package org.mingjian.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.catalogue.IndicatorCatalogue;
import org.mingjian.cli.bench.InventedCounties;
import org.mingjian.corpus.CorpusOptions;
import org.mingjian.finding.rule.FigureRules;

/** Generated counties through the real reader: what was planted is found, and nothing else. */
class PlantedCasesTest {
  private static final long SEED = 11;
  private static final Judge JUDGE = new Judge(FigureRules.all());
  private static final Set<String> JUDGED =
      JUDGE.rules().stream().map(Rule::id).collect(Collectors.toSet());
  private static final RuleCatalogue RULES = SampleCounty.CATALOGUES.rules();

  @TempDir private Path folder;

  private InventedCounties generate(int townships, int from, int to, boolean anomalies)
      throws IOException {
    return InventedCounties.read(
        new CorpusOptions(
            folder,
            townships,
            from,
            to,
            SEED,
            anomalies,
            anomalies ? List.of() : List.of("txt", "html"),
            List.of("natural"),
            null));
  }

  private static List<Finding> findings(InventedCounties generated) {
    return generated.counties().stream()
        .flatMap(
            county -> SampleCounty.findings(JUDGE.judge(SampleCounty.context(county))).stream())
        .toList();
  }

  @Test
  void findsWhatWasPlantedAndNoOtherError() throws IOException {
    InventedCounties generated = generate(60, 2019, 2025, true);
    List<Finding> findings = findings(generated);
    List<InventedCounties.Planted> planted =
        generated.planted().stream().filter(one -> JUDGED.contains(one.rule())).toList();
    List<InventedCounties.Planted> missed =
        planted.stream().filter(one -> findings.stream().noneMatch(one::isMetBy)).toList();
    assertThat(missed)
        .as("errors and notes that were missed, seed %s", SEED)
        .noneMatch(one -> RULES.require(one.rule()).severity() != Severity.QUERY);
    long queries =
        planted.stream()
            .filter(one -> RULES.require(one.rule()).severity() == Severity.QUERY)
            .count();
    assertThat(queries).isGreaterThan(40);
    assertThat(missed.size())
        .as("queries missed: %s", missed)
        .isLessThanOrEqualTo((int) (queries / 20));
    assertThat(findings)
        .filteredOn(finding -> finding.severity() == Severity.ERROR)
        .as("errors that were not planted, seed %s", SEED)
        .allMatch(finding -> planted.stream().anyMatch(one -> one.isMetBy(finding)));
    assertThat(planted).extracting(InventedCounties.Planted::rule).containsAll(JUDGED);
    everyFindingCanBeTold(findings);
  }

  private void everyFindingCanBeTold(List<Finding> findings) throws IOException {
    FindingMessages messages =
        new FindingMessages(
            IndicatorCatalogue.load(),
            DivisionRegister.loadWithDemonstration().with(folder.resolve("divisions.csv")));
    assertThat(findings).extracting(Finding::fingerprint).doesNotHaveDuplicates();
    for (Finding finding : findings) {
      assertThat(messages.message(finding, Locale.CHINESE)).isNotBlank().doesNotContain("{");
      assertThat(messages.message(finding, Locale.ENGLISH)).isNotBlank().doesNotContain("{");
      boolean nothingStands =
          finding.rule().equals("time.missing_report")
              || "none".equals(finding.arguments().get("case"));
      if (!nothingStands) {
        assertThat(finding.evidence()).as(finding.fingerprint()).isNotEmpty();
      }
    }
  }

  @Test
  void staysWithinTheFalseDiscoveryRateOnCleanCounties() throws IOException {
    InventedCounties generated = generate(74, 2019, 2025, false);
    List<Assessment> assessments = new ArrayList<>();
    for (ReportSet county : generated.counties()) {
      assessments.addAll(JUDGE.judge(SampleCounty.context(county)));
    }
    List<Finding> findings = SampleCounty.findings(assessments);
    assertThat(findings)
        .filteredOn(finding -> finding.severity() == Severity.ERROR)
        .as("errors in clean counties, seed %s", SEED)
        .isEmpty();
    for (String rule :
        List.of("outlier.peer", "outlier.history", "outlier.change", "outlier.rate")) {
      long families =
          assessments.stream()
              .filter(one -> one.subject().rule().equals(rule))
              .filter(one -> !(one instanceof Assessment.NotAssessable))
              .map(one -> family(one.subject()))
              .distinct()
              .count();
      long flagged =
          findings.stream()
              .filter(finding -> finding.rule().equals(rule))
              .map(finding -> family(finding.subject()))
              .distinct()
              .count();
      System.out.println(rule + ": " + flagged + " of " + families + " families flagged");
      // One family in ten, and three standard errors of that.
      double most = 0.10 * families + 3 * Math.sqrt(0.09 * families);
      assertThat((double) flagged).as(rule).isLessThanOrEqualTo(most);
    }
  }

  /** County, year (or all years) and matter. */
  private static String family(Subject subject) {
    String county = subject.division().substring(0, 6);
    String matter = subject.part().replaceAll("\\..*", "");
    String of =
        switch (matter) {
          case "penalty", "coercion" -> "enforcement";
          case "licence", "service" -> "licences";
          case "procurement", "fee" -> "money";
          case "granted", "carried_out", "review_upheld", "suit_upheld" -> "rates";
          default -> matter;
        };
    return subject.rule().equals("outlier.history") ? county + of : county + of + subject.year();
  }
}
