package org.mingjian.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class BarredParagraphsTest {
  private static final String ROWS =
      "<p>规章 | 0 | 0 | 3</p><p>规范性文件 | 1 | 0 | 4</p><p>行政许可 | 2 | 0 | 5</p>";

  @Test
  void tablesApartKeepToTheLimitOfCellsTogether() {
    assertThat(read(ROWS + "<p>说明</p>" + ROWS, 24)).isInstanceOf(DocumentResult.Read.class);
    assertThat(read(ROWS + "<p>说明</p>" + ROWS, 23))
        .isInstanceOfSatisfying(
            DocumentResult.Refused.class,
            refused -> assertThat(refused.problem().code()).isEqualTo("file.too_many_cells"));
  }

  private static DocumentResult read(String body, int cells) {
    ReadingLimits limits =
        ReadingLimits.of(Map.of("MINGJIAN_LIMIT_CELLS", Integer.toString(cells)));
    return new DocumentReader(limits)
        .read(("<!DOCTYPE html><html><body>" + body + "</body></html>").getBytes(UTF_8));
  }
}
