package org.mingjian.ui.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingjian.catalogue.Indicator;
import org.mingjian.catalogue.IndicatorCatalogue;
import org.mingjian.document.Span;
import org.mingjian.extract.Problem;

class RowProblemTest {
  private static final List<Problem> PROBLEMS =
      List.of(
          new Problem("division.unknown", null, List.of("丰谷镇")),
          new Problem("row.cell_count", new Span(10, 20), List.of("2.其他法律行政法规禁止公开", "7", "6")),
          new Problem("row.cell_count", new Span(30, 34), List.of("3.其他", "7", "6")),
          new Problem("row.cell_count", new Span(40, 60), List.of("5.要求行政机关确认或重新…", "7", "6")),
          new Problem("row.cell_count", new Span(70, 80), List.of("四", "15", "14")));

  private static Indicator cell(String code) {
    return IndicatorCatalogue.load().require(code);
  }

  @Test
  void theProblemOfARowIsFoundByItsWholeLabel() {
    assertThat(RowProblem.of(cell("request.other.other.total"), PROBLEMS)).contains(3);
    assertThat(RowProblem.of(cell("request.refused.prohibited_by_law.total"), PROBLEMS))
        .contains(2);
    assertThat(RowProblem.of(cell("request.rejected.reconfirmation.total"), PROBLEMS)).contains(4);
  }

  @Test
  void aTableIsWhereItsRowsAre() {
    assertThat(RowProblem.of(cell("review.total"), PROBLEMS)).contains(5);
    assertThat(RowProblem.of(cell("licence.decisions"), PROBLEMS)).isEmpty();
  }
}
