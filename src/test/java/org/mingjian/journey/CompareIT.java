package org.mingjian.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From any chart of the comparison to the characters behind it, and back to the same chart. */
@ExtendWith(JourneyExtension.class)
class CompareIT {
  private static final String MEASURES =
      "&measures=" + Reports.AMOUNT + ",request.received.total&chart=";

  private static String address(String kind) {
    return "compare?region=" + Reports.COUNTY + "&years=2020" + MEASURES + kind;
  }

  @Test
  void aBarLeadsToItsCharactersAndBackToTheSameChart(Visitor visitor) {
    long report = visitor.reports().id("玉岩镇", 2020);
    visitor.logIn(Person.VIEWER);
    visitor.open(address("bars"));
    ComparePage compare = new ComparePage(visitor.browser()).showing("bars", "2020");

    compare.clickMark("0", report + "." + Reports.AMOUNT);

    SourcePage source = visitor.source().showing(report, Reports.AMOUNT);
    assertThat(source.highlighted()).isEqualTo("1,204.5");
    source.goBack();
    compare.showing("bars", "2020");
  }

  @Test
  void aDotOfTheScatterLeadsToBothFigures(Visitor visitor) {
    visitor.logIn(Person.VIEWER);
    visitor.open(address("scatter"));
    ComparePage compare = new ComparePage(visitor.browser()).showing("scatter", "2020");
    String dot =
        compare.marks("0").stream().filter(id -> id.startsWith("pair:")).findFirst().orElseThrow();

    compare.clickMark("0", dot);

    compare.showing("bars", "2020").tabled();
    assertThat(compare.cells()).hasSize(2).allMatch(cell -> cell.startsWith("report/"));
  }

  @Test
  void aPinnedColumnStandsFirstAndTheAddressKnowsIt(Visitor visitor) {
    visitor.logIn(Person.VIEWER);
    visitor.open(address("bars"));
    ComparePage compare = new ComparePage(visitor.browser()).showing("bars", "2020").tabled();
    String second = compare.headings().get(2);

    compare.pin(1);

    visitor.browser().waitUntil("return location.search.includes('pin')");
    assertThat(compare.headings().get(1)).isEqualTo(second);
    visitor.browser().run("location.reload()");
    compare.showing("bars", "2020").tabled();
    assertThat(compare.headings().get(1)).isEqualTo(second);
  }
}
