package org.mingjian.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An inspector takes findings up, one after the other, without a mouse. */
@ExtendWith(JourneyExtension.class)
class FindingsIT {
  /** A county that no other journey has reports of. */
  private static final String COUNTY = "331123";

  private static void imported(Visitor visitor) {
    ReportText wrong =
        new ReportText("丽水市遂昌县", "北界镇", 2020)
            .with(Reports.AMOUNT, "0")
            .with("licence.decisions", "-3");
    visitor.logIn(Person.ADMINISTRATOR);
    visitor.open("import");
    visitor.imports().shown().upload(wrong.writeTo(visitor.folder()));
    visitor.becomeSomebodyNew();
  }

  @Test
  void findingsAreTakenUpDecidedAndTakenBack(Visitor visitor) {
    imported(visitor);
    visitor.logIn(Person.INSPECTOR);
    FindingsPage list = visitor.findings();
    // Judged in the background, a little after the import.
    visitor
        .browser()
        .repeatUntil(
            () -> {
              visitor.open("findings?region=" + COUNTY + "&state=open");
              list.shown();
            },
            "return find('#findings-list')?.checkVisibility() ?? false");
    int all = list.count();
    assertThat(list.choose("错误").count()).isBetween(2, all);
    int errors = list.count();
    list.walk(2);
    list.select();
    list.noteAboutSelected("先放一放");
    // The note leaves the finding in the list; the work goes on behind it.
    list.isAt(Math.min(2, errors - 1));
    list.select();
    list.decideAboutSelected();
    assertThat(Barriers.on(visitor)).as("the dialog").isEmpty();
    list.closeDialog();

    visitor.open("findings?region=" + COUNTY + "&severity=error&state=open");
    list.shown().walk(1);
    assertThat(list.focusedRow()).contains("北界镇", "2020");
    FindingPage finding = list.open();
    String sentence = finding.sentence();
    assertThat(finding.state()).contains("待处理");
    assertThat(Barriers.on(visitor)).as("a finding").isEmpty();
    finding.choose("确认属实");
    finding.save("已与单位核对，属实");
    assertThat(finding.state()).contains("已确认");
    assertThat(finding.history()).contains("发现", "inspector", "已与单位核对，属实");
    // What was decided has left the list, and the next one is still the next one.
    assertThat(finding.next().sentence()).isNotEqualTo(sentence);
    assertThat(finding.back().count()).isEqualTo(errors - 1);

    visitor.open("findings?region=" + COUNTY + "&state=confirmed");
    assertThat(list.shown().count()).isEqualTo(1);
    list.walk(1);
    assertThat(list.open().sentence()).isEqualTo(sentence);
    finding.choose("恢复为待处理");
    finding.save("单位补充了说明，再看一次");
    assertThat(finding.state()).contains("待处理");
    visitor.open("findings?region=" + COUNTY + "&severity=error&state=open");
    assertThat(list.shown().count()).isEqualTo(errors);

    visitor.frame().chooseLanguage("en");
    assertThat(Barriers.on(visitor)).as("the list in English").isEmpty();
    list.walk(1);
    list.open();
    assertThat(Barriers.on(visitor)).as("a finding in English").isEmpty();
    visitor.open("findings/unassessed?region=" + COUNTY);
    visitor.frame().shows("unassessed-screen");
    assertThat(Barriers.on(visitor)).as("what could not be judged").isEmpty();
  }
}
