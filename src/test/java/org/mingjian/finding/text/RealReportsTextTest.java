package org.mingjian.finding.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mingjian.catalogue.Division;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.document.DocumentReader;
import org.mingjian.document.DocumentResult;
import org.mingjian.document.SourceDocument;
import org.mingjian.extract.ReportExtractor;
import org.mingjian.finding.Finding;
import org.mingjian.finding.Judge;
import org.mingjian.finding.ReportFacts;
import org.mingjian.finding.SampleCounty;

/** Five published reports of 2020, where they lie beside the project. */
class RealReportsTextTest {
  private static final Path FOLDER = Path.of("../shared/reports");
  private static final Path WORKTREE_FOLDER = Path.of("../../shared/reports");
  private static final DivisionRegister REGISTER = DivisionRegister.load();
  private static final Judge JUDGE = new Judge(TextRules.all(REGISTER));

  private static Path folder() {
    return Files.isDirectory(FOLDER) ? FOLDER : WORKTREE_FOLDER;
  }

  @BeforeAll
  static void reportsAreThere() {
    Assumptions.assumeTrue(Files.isDirectory(folder()), "no reports beside the project");
  }

  private static Set<String> broken(String file, String division) throws IOException {
    byte[] bytes = Files.readAllBytes(folder().resolve(file));
    SourceDocument document = ((DocumentResult.Read) new DocumentReader().read(bytes)).document();
    Division unit = REGISTER.find(division).orElseThrow();
    ReportFacts report =
        ReportFacts.of(1, unit, 2020, ReportExtractor.standard().extract(document), document);
    Set<String> rules = new TreeSet<>();
    SampleCounty.findings(JUDGE.judge(SampleCounty.context(List.of(report)))).stream()
        .map(Finding::rule)
        .forEach(rules::add);
    return rules;
  }

  @Test
  void findsWhatStandsInThem() throws IOException {
    assertThat(broken("000_bfb3686ad375d8c2.txt", "610924102"))
        .containsExactlyInAnyOrder("text.stale_reference", "text.accountability_missing");
    assertThat(broken("001_24f5c9f1b4e8e6e7.txt", "630106202")).containsExactly("text.other_unit");
    assertThat(broken("002_06d18ea68e74cc84.txt", "610924109"))
        .containsExactly("text.accountability_missing");
    assertThat(broken("003_718221f2d83cfcc1.txt", "410308100"))
        .containsExactly("text.accountability_missing");
    assertThat(broken("004_e6c6978af865b4f9.txt", "371581103")).isEmpty();
  }
}
