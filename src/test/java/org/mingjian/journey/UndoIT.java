package org.mingjian.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * From an import that was a mistake to the figures before it; and from a word to where it stands.
 */
@ExtendWith(JourneyExtension.class)
class UndoIT {
  private static final Path GOLDEN = Path.of("src/test/golden");

  @Test
  void anImportIsTakenBackAndAWordLeadsToItsPlace(Visitor visitor) throws IOException {
    Path file =
        Files.copy(
            GOLDEN.resolve("row-per-line-2019").resolve("input.txt"),
            visitor.folder().resolve("漓渚镇.txt"));
    visitor.logIn(Person.ADMINISTRATOR);
    visitor.open("import");
    ImportPage imports = visitor.imports().shown();
    imports.upload(file);
    assertThat(String.join(" | ", imports.row("漓渚镇.txt"))).contains("已入库");

    ReportsPage reports = visitor.reportsPage().searchFromTheFrame("漓渚鎮");
    assertThat(reports.count()).contains("1 份年报");
    assertThat(reports.marked()).first().isEqualTo("漓渚镇");
    reports.followFirstPlace();
    assertThat(visitor.source().showingPlace().highlighted()).isEqualTo("漓渚镇");

    visitor.open("import");
    imports.shown().openNewest();
    imports.undo("传错了文件");
    assertThat(String.join(" | ", imports.row("漓渚镇.txt"))).contains("已撤销");
    assertThat(visitor.reportsPage().searchFromTheFrame("漓渚镇").count()).contains("0 份年报");

    // The same file again is no copy of something that nobody sees: it comes back.
    visitor.open("import");
    imports.shown().upload(file);
    assertThat(String.join(" | ", imports.row("漓渚镇.txt"))).contains("已入库");
    visitor.open("import");
    imports.shown().openNewest();
    imports.undo("还是传错了");
  }
}
