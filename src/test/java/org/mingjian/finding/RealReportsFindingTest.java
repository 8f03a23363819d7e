package org.mingjian.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mingjian.catalogue.Division;
import org.mingjian.catalogue.DivisionLevel;
import org.mingjian.document.DocumentReader;
import org.mingjian.document.DocumentResult;
import org.mingjian.document.SourceDocument;
import org.mingjian.extract.ExtractedReport;
import org.mingjian.extract.ReportExtractor;
import org.mingjian.finding.rule.FigureRules;

/** Five published reports, where they lie beside the project. */
class RealReportsFindingTest {
  private static final Path FOLDER = Path.of("../shared/reports");
  private static final Path WORKTREE_FOLDER = Path.of("../../shared/reports");
  private static final ReportExtractor EXTRACTOR = ReportExtractor.standard();

  private static Path folder() {
    return Files.isDirectory(FOLDER) ? FOLDER : WORKTREE_FOLDER;
  }

  @BeforeAll
  static void reportsAreThere() {
    Assumptions.assumeTrue(Files.isDirectory(folder()), "no reports beside the project");
  }

  /** What is found in a report alone. */
  private static List<Finding> findings(String file) throws IOException {
    byte[] bytes = Files.readAllBytes(folder().resolve(file));
    SourceDocument document = ((DocumentResult.Read) new DocumentReader().read(bytes)).document();
    ExtractedReport report = EXTRACTOR.extract(document);
    Division division =
        new Division(
            "990101199",
            "990101",
            DivisionLevel.TOWNSHIP,
            Objects.requireNonNull(report.organisation()));
    ReportFacts facts =
        ReportFacts.of(1, division, Objects.requireNonNull(report.year()), report, document);
    List<Finding> findings =
        SampleCounty.findings(
            new Judge(FigureRules.all()).judge(SampleCounty.context(List.of(facts))));
    for (Finding finding : findings) {
      for (Evidence evidence : finding.evidence()) {
        if (evidence.span() != null) {
          assertThat(evidence.span().of(document.text())).isEqualTo(evidence.raw());
        }
      }
    }
    return findings;
  }

  private static List<String> rules(String file) throws IOException {
    return findings(file).stream().map(Finding::rule).distinct().toList();
  }

  @Test
  void knowsWhatIsWrongInEach() throws IOException {
    assertThat(rules("000_bfb3686ad375d8c2.txt"))
        .containsExactlyInAnyOrder("decisions.equal_items", "procurement.unit_missing");
    assertThat(rules("001_24f5c9f1b4e8e6e7.txt"))
        .containsExactlyInAnyOrder(
            "rule.by_township",
            "normative.undisclosed",
            "normative.all_documents_counted",
            "procurement.unit_yuan",
            "form.title",
            "time.late",
            "time.period");
    assertThat(rules("002_06d18ea68e74cc84.txt")).contains("form.blank_cells");
    assertThat(rules("003_718221f2d83cfcc1.txt")).contains("form.cell_count");
    assertThat(rules("004_e6c6978af865b4f9.txt")).contains("form.title", "form.blank_cells");
  }

  @Test
  void findsNoErrorOfArithmetic() throws IOException {
    for (String file :
        List.of(
            "000_bfb3686ad375d8c2.txt",
            "001_24f5c9f1b4e8e6e7.txt",
            "002_06d18ea68e74cc84.txt",
            "003_718221f2d83cfcc1.txt",
            "004_e6c6978af865b4f9.txt")) {
      assertThat(findings(file))
          .as(file)
          .noneMatch(finding ->
              SampleCounty.CATALOGUES.rules().require(finding.rule()).group().equals("arithmetic"))
          .noneMatch(finding ->
              finding.severity() == Severity.ERROR
                  && !List.of("rule.by_township", "time.period").contains(finding.rule()));
    }
  }
}
