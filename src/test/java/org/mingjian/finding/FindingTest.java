package org.mingjian.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mingjian.document.Span;

class FindingTest {
  private static final ReportKey KEY = new ReportKey("990101101", 2020);

  private static Finding finding(long report, String raw, @Nullable String figure, String limit) {
    return new Finding(
        new Subject("outlier.peer", KEY.division(), KEY.year(), "licence.decisions"),
        FindingKind.UNUSUAL,
        Severity.QUERY,
        Map.of("high", limit),
        List.of(
            new Evidence(
                report,
                KEY,
                "licence.decisions",
                new Span(7, 7 + raw.length()),
                raw,
                figure,
                false)),
        List.of("990101101", "990101102"),
        3);
  }

  @Test
  void isTheSameFindingWhateverTheFiguresAre() {
    assertThat(finding(1, "900", "900", "12").fingerprint())
        .isEqualTo(finding(2, "800", "800", "13").fingerprint())
        .isEqualTo("outlier.peer/990101101/2020/licence.decisions");
  }

  @Test
  void keepsItsEvidenceInANewVersionAndBesideOtherPeers() {
    assertThat(finding(1, "900", "900", "12").evidenceHash())
        .isEqualTo(finding(2, "900", "900", "13").evidenceHash())
        .hasSize(64);
  }

  @Test
  void hasOtherEvidenceWhenTheCellOrItsCorrectionChanges() {
    String hash = finding(1, "900", "900", "12").evidenceHash();
    assertThat(finding(1, "901", "901", "12").evidenceHash()).isNotEqualTo(hash);
    assertThat(finding(1, "900", "9", "12").evidenceHash()).isNotEqualTo(hash);
    assertThat(finding(1, "900", null, "12").evidenceHash()).isNotEqualTo(hash);
  }

  @Test
  void isNotReopenedByAnotherYearThatItIsComparedWith() {
    Finding alone = finding(1, "900", "900", "12");
    Evidence year =
        new Evidence(
            2,
            new ReportKey(KEY.division(), 2021),
            "licence.decisions",
            new Span(7, 8),
            "4",
            "4",
            true);
    Finding beside =
        new Finding(
            alone.subject(),
            alone.kind(),
            alone.severity(),
            alone.arguments(),
            List.of(alone.evidence().getFirst(), year),
            alone.peers(),
            alone.settings());
    assertThat(beside.evidenceHash()).isEqualTo(alone.evidenceHash());
  }

  @Test
  void evidenceHasWordsWhereItHasAPlace() {
    assertThatThrownBy(() -> new Evidence(1, KEY, null, new Span(0, 2), null, null, false))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
