package org.mingjian.ui.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.ingest.ImportJob;
import org.mingjian.ingest.ReportTexts;
import org.mingjian.saved.ScreenAddress;
import org.mingjian.security.Actor;
import org.mingjian.security.Role;
import org.mingjian.ui.ViewTest;
import org.springframework.test.annotation.DirtiesContext;

@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_EACH_TEST_METHOD)
class ReportsViewTest extends ViewTest {
  private static final Actor READER = new Actor(VIEWER, Role.VIEWER, ZIYANG);
  @TempDir private Path folder;

  private long take(String unit, String place, int year, String words) throws IOException {
    ImportJob job = services.imports().begin(editor(), null);
    Path file = Files.createTempFile(folder, "report", ".txt");
    Files.write(file, ReportTexts.bytes(ReportTexts.of(unit, place + words, year, "385000")));
    long[] report = new long[1];
    services
        .imports()
        .importPath(job, file, item -> report[0] = item.outcome().reportId().orElseThrow());
    services.imports().finish(job);
    return report[0];
  }

  private long gaoqiao(int year, String words) throws IOException {
    return take("高桥镇", "陕西省安康市紫阳县高桥镇人民政府报告如下。", year, words);
  }

  private String count() {
    return find(Span.class).withId("count").single().getText();
  }

  @Test
  void listsWhatCountsAndWhatWaits() throws IOException {
    long filed = gaoqiao(2020, "");
    long waits = take("汉王镇", "", 2020, "");
    open("reports?region=610924");
    assertThat(count()).isEqualTo("共 2 份");
    Grid<?> grid = find(Grid.class).withId("reports-grid").single();
    assertThat(test(grid).size()).isEqualTo(2);
    List<String> all = new java.util.ArrayList<>();
    for (int row = 0; row < 2; row++) {
      all.addAll(links(test(grid).getCellComponent(row, 0)));
    }
    assertThat(all)
        .containsExactlyInAnyOrder("report/" + filed, "report/" + waits, "waiting?report=" + waits);
  }

  @Test
  void aSearchLeadsToTheVeryCharacters() throws IOException {
    long report = gaoqiao(2020, "辦理行政復議３件<b>，行政复议均已办结。");
    gaoqiao(2019, "没有。");
    open("reports?region=610924&q=" + "行政复议");
    assertThat(count()).isEqualTo("“行政复议”：1 份年报");
    Div hits = find(Div.class).withId("hits").single();
    assertThat(words(hits)).contains("行政復議３件<b>", "2 处");
    assertThat(links(hits))
        .first()
        .asString()
        .matches("report/" + report + "\\?search=[%A-F0-9]+&hit=1");
    open(links(hits).getFirst());
    assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
        .isEqualTo("report/" + report);
  }

  @Test
  void nothingFoundSaysWhatToDo() throws IOException {
    gaoqiao(2020, "");
    open("reports?q=不存在的词");
    assertThat(words(find(Div.class).withId("empty").single())).contains("没有年报同时含有这些词");
    open("reports?region=610924&years=1999");
    assertThat(words(find(Div.class).withId("empty").single())).contains("没有符合条件的年报");
  }

  @Test
  void theSearchOfTheFrameLeadsHere() throws IOException {
    gaoqiao(2020, "设备更新。");
    open("reports");
    TextField field = find(TextField.class).withId("reports-search").single();
    field.setValue("设备");
    assertThat(count()).isEqualTo("“设备”：1 份年报");
    assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters())
        .startsWith("reports?")
        .contains("region=610924", "q=");
  }

  @Test
  void aViewIsSavedAndTheCountyOpensWithIt() throws IOException {
    gaoqiao(2020, "");
    open("reports?region=610924&years=2020");
    test(find(Button.class).withId("save-view").single()).click();
    find(TextField.class).withId("view-name").single().setValue("2020 年的");
    test(find(Button.class).withId("save-view-confirm").single()).click();
    assertThat(links(find(Div.class).withId("saved-views").single()))
        .containsExactly("reports?region=610924&years=2020");
    services
        .savedViews()
        .setDefault(
            editor(), COUNTY, "本县", new ScreenAddress("reports", "region=610924&years=2020"));
    assertThat(services.savedViews().defaultView(READER)).isPresent();
    open("");
    assertThat(getCurrentView()).isInstanceOf(ReportsView.class);
    assertThat(count()).isEqualTo("共 1 份");
  }
}
