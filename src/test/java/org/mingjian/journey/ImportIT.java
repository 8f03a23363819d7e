package org.mingjian.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From files on somebody's disk to a bar of a chart. */
@ExtendWith(JourneyExtension.class)
class ImportIT {
  private static final Path GOLDEN = Path.of("src/test/golden");

  /** The unit that the waiting report is given to: one of many namesakes. */
  private static final String UNIT = "江苏省 连云港市 赣榆区 石桥镇";

  @Test
  void filesAreImportedAndWhatWaitsIsDecidedAndDrawn(Visitor visitor) throws IOException {
    Path filed = copy(visitor, "row-per-line-2019", "漓渚镇.txt");
    Path waits = copy(visitor, "only-totals-gb18030", "石桥镇.txt");
    Path junk = Files.write(visitor.folder().resolve("junk.docx"), new byte[] {0, 1, 2, 3, 4, 5});
    visitor.logIn(Person.ADMINISTRATOR);
    visitor.open("import");
    ImportPage imports = visitor.imports().shown();

    imports.upload(filed, waits, junk);

    assertThat(imports.summary()).contains("3", "1");
    assertThat(String.join(" | ", imports.row("漓渚镇.txt")))
        .contains("已入库", "浙江省 绍兴市 柯桥区 漓渚镇", "2020", "2019");
    assertThat(String.join(" | ", imports.row("石桥镇.txt"))).contains("待确定", "名录中有单位与文中名称相符");
    assertThat(String.join(" | ", imports.row("junk.docx"))).contains("未导入");
    assertThat(visitor.address()).matches("import\\?job=[0-9]+");

    // The same file again is said to be known, and adds nothing.
    visitor.open("import");
    imports.shown().upload(filed);
    assertThat(String.join(" | ", imports.row("漓渚镇.txt"))).contains("已有");

    visitor.open("waiting");
    WaitingPage waiting = visitor.waiting().shown();
    assertThat(waiting.toPlace()).contains("石桥镇.txt", "名录中有单位与文中名称相符", "文中看不出报告年度");
    waiting.openFormOf("石桥镇.txt");
    waiting.save();
    assertThat(waiting.complaints())
        .contains("请选择一个候选单位，或从区划名录中选择")
        .anyMatch(complaint -> complaint.startsWith("年度应在"));
    waiting.chooseCandidate(UNIT);
    assertThat(waiting.reason()).isEqualTo("经核对原文，报告单位是" + UNIT);
    waiting.enterYear(2020);
    waiting.save();
    assertThat(waiting.notice()).contains("已确定", UNIT, "2020");
    assertThat(visitor.address()).isEqualTo("waiting");

    waiting.followNotice();
    OverviewPage overview = visitor.overview().showing("320707", "2020");
    assertThat(overview.cell("石桥镇", "集中采购")).isEqualTo("38.5");
    overview.clickCell("石桥镇", "集中采购");
    visitor.frame().shows("source");
    long report = Long.parseLong(visitor.address().replaceAll("report/([0-9]+).*", "$1"));
    // The report counts in yuan, the chart in units of ten thousand.
    assertThat(visitor.source().showing(report, Reports.AMOUNT).highlighted()).isEqualTo("385000元");

    visitor.open("waiting");
    visitor.waiting().shown();
    assertThat(visitor.browser().string("return document.querySelector('main').innerText"))
        .doesNotContain("石桥镇.txt");
  }

  private static Path copy(Visitor visitor, String golden, String name) throws IOException {
    return Files.copy(GOLDEN.resolve(golden).resolve("input.txt"), visitor.folder().resolve(name));
  }
}
