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
}
