package org.mingjian.ui.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingjian.ingest.ImportJob;
import org.mingjian.ingest.ImportedJob;
import org.mingjian.ingest.ReportTexts;
import org.mingjian.security.Role;
import org.mingjian.ui.DivisionBox;
import org.mingjian.ui.ViewTest;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.annotation.DirtiesContext;

@WithMockUser(
    username = ViewTest.EDITOR,
    roles = {Role.VIEWER_ROLE, Role.INSPECTOR_ROLE, Role.EDITOR_ROLE})
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_EACH_TEST_METHOD)
class ImportViewTest extends ViewTest {
  private static final String GAOQIAO =
      ReportTexts.of("高桥镇", "陕西省安康市紫阳县高桥镇人民政府报告如下。", 2020, "385000");

  private Grid<?> files() {
    return find(Grid.class).withId("files").single();
  }

  private void upload(String name, String text) {
    test(find(Upload.class).single()).upload(name, "text/plain", ReportTexts.bytes(text));
    open("import?job=" + newestJob().id());
  }

  private ImportedJob newestJob() {
    return services.imports().jobs(editor(), 1).getFirst();
  }

  private Component cell(int column) {
    return test(files()).getCellComponent(0, column);
  }

  @Test
  void anUploadedReportIsFiledAndShown() {
    open("import");
    upload("C:\\temp\\高桥.txt", GAOQIAO);
    assertThat(test(files()).size()).isEqualTo(1);
    assertThat(words(cell(0))).contains("高桥.txt").doesNotContain("temp");
    assertThat(words(cell(1))).isEqualTo("已入库");
    assertThat(words(cell(2))).contains("陕西省 安康市 紫阳县 高桥镇", "2020");
    assertThat(words(cell(4))).isEqualTo(ReportTexts.REPORTED_CELLS + " / 0 / 0");
    assertThat(links(cell(6))).singleElement().asString().startsWith("report/");
    assertThat(newestJob().finishedAt()).isNotNull();
  }

  @Test
  void whoWorksForOneCountyImportsForIt() {
    open("import");
    assertThat(find(DivisionBox.class).single().getValue()).isEqualTo("610924");
    upload("汉王.txt", ReportTexts.of("汉王镇", "", 2020, "1200"));
    assertThat(words(cell(1))).isEqualTo("已入库");
    assertThat(words(cell(2))).contains("紫阳县 汉王镇");
    assertThat(newestJob().county()).isEqualTo("610924");
  }

  @Test
  void withoutTheCountyItWaitsWithALinkToTheForm() {
    open("import");
    find(DivisionBox.class).single().clear();
    upload("汉王.txt", ReportTexts.of("汉王镇", "", 2020, "1200"));
    assertThat(words(cell(1))).isEqualTo("待确定");
    assertThat(words(cell(2))).contains("证据不足以确认是哪一个");
    assertThat(links(cell(6)))
        .hasSize(2)
        .anySatisfy(link -> assertThat(link).startsWith("waiting?report="));
  }

  @Test
  void aWrongFileSaysWhatToDo() {
    open("import");
    upload("setup.exe", "MZ\u0000\u0001\u0002");
    assertThat(words(cell(1))).isEqualTo("未导入");
    assertThat(words(cell(2))).isNotBlank();
    assertThat(links(cell(6))).isEmpty();
  }

  @Test
  void anImportIsTakenBackWithAReasonAndComesBack() {
    open("import");
    upload("高桥.txt", GAOQIAO);
    test(find(Button.class).withId("undo").single()).click();
    test(find(Button.class).withId("undo-confirm").single()).click();
    TextArea reason = find(TextArea.class).withId("undo-reason").single();
    assertThat(reason.isInvalid()).isTrue();
    reason.setValue("传错了文件");
    test(find(Button.class).withId("undo-confirm").single()).click();
    assertThat(words(find(Div.class).withId("notice").single())).contains("已撤销 1 份年报");
    assertThat(words(cell(1))).isEqualTo("已撤销");
    assertThat(find(Span.class).withId("job-state").single().getText()).isEqualTo("已撤销");
    assertThat(services.comparisons().extent(editor()).years()).isEmpty();
    long report = Long.parseLong(links(cell(6)).getFirst().replace("report/", ""));
    open("report/" + report);
    assertThat(find(Div.class).withId("withdrawn").single().getText()).contains("传错了文件", EDITOR);
    open("import?job=" + newestJob().id());
    test(find(Button.class).withId("undo").single()).click();
    find(TextArea.class).withId("undo-reason").single().setValue("没有错");
    test(find(Button.class).withId("undo-confirm").single()).click();
    assertThat(words(cell(1))).isEqualTo("已入库");
    assertThat(services.comparisons().extent(editor()).years()).containsExactly(2020);
  }

  @Test
  void whatWaitsForAPersonIsFilteredByWhatItIsToday() {
    open("import");
    find(DivisionBox.class).single().clear();
    upload("汉王.txt", ReportTexts.of("汉王镇", "", 2020, "1200"));
    assertThat(find(Tab.class).withId("show-needs_me").single().getLabel()).isEqualTo("待我处理 1");
    long report = Long.parseLong(links(cell(6)).getLast().replace("report/", ""));
    services.reports().decide(editor(), report, "610924102", 2020, "电话核实");
    open("import?job=" + newestJob().id() + "&show=needs_me");
    assertThat(find(Tab.class).withId("show-needs_me").single().getLabel()).isEqualTo("待我处理 0");
    assertThat(test(files()).size()).isZero();
  }

  @Test
  void anEarlierImportOpensByItsAddressAndIsFiltered() {
    ImportJob job = services.imports().begin(editor(), null);
    services.imports().tooLarge(job, "big.pdf");
    services.imports().finish(job);
    open("import?job=" + job.id() + "&show=filed");
    assertThat(find(Tab.class).withId("show-rejected").single().getLabel()).isEqualTo("未导入 1");
    assertThat(test(files()).size()).isZero();
    open("import?job=" + job.id() + "&show=rejected");
    assertThat(test(files()).size()).isEqualTo(1);
    assertThat(words(cell(2))).contains("64 MB").contains("压缩");
    Grid<?> jobs = find(Grid.class).withId("jobs").single();
    assertThat(test(jobs).size()).isEqualTo(1);
  }

  @Test
  @WithMockUser(
      username = ViewTest.INSPECTOR,
      roles = {Role.VIEWER_ROLE, Role.INSPECTOR_ROLE})
  void anInspectorMayNotImport() {
    open("import");
    assertThat(getCurrentView()).isNotInstanceOf(ImportView.class);
    assertThat(services.imports().jobs(editor(), 5)).isEqualTo(List.of());
  }
}
