package org.mingjian.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingjian.extract.ReadTexts.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SpoiltLabelsTest {
  @Test
  void aGluedRowWhoseLabelHasAnErrorIsUnreadableAndNotAbsent() throws IOException {
    String written =
        Files.readString(Path.of("src/test/golden/glued-table-4-and-next-section-2021/input.txt"));
    assertThat(written).contains("属于行政执法案卷");
    ExtractedReport report = read(written.replace("属于行政执法案卷", "属于行政执法案件"));
    assertThat(report.facts())
        .filteredOn(fact -> fact.indicator().startsWith("request.refused.enforcement_file."))
        .hasSize(7)
        .allSatisfy(fact -> assertThat(fact.value()).isInstanceOf(FactValue.Unreadable.class));
    assertThat(report.problems()).extracting(Problem::code).contains("form.rows_unclear");
  }

  @Test
  void aRowThatNamesTwoRowsOfTheFormIsNeither() throws IOException {
    String written = Files.readString(Path.of("src/test/golden/pipes-2021/input.txt"));
    String two =
        "1.信访举报投诉类申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0\n" + " |  | 2.重复申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0";
    assertThat(written).contains(two);
    ExtractedReport report =
        read(written.replace(two, "1.信访举报投诉类申请2.重复申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0"));
    assertThat(report.facts())
        .filteredOn(fact ->
            fact.indicator().startsWith("request.rejected.petition.")
                || fact.indicator().startsWith("request.rejected.duplicate."))
        .hasSize(14)
        .allSatisfy(fact -> assertThat(fact.value()).isInstanceOf(FactValue.Unreadable.class));
    assertThat(report.problems()).isNotEmpty();
  }
}
