package org.mingjian.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
        // Of a unit that no other journey imports.
        Files.writeString(
            visitor.folder().resolve("平水镇.txt"),
            Files.readString(
                    GOLDEN.resolve("row-per-line-2019").resolve("input.txt"),
                    StandardCharsets.UTF_16LE)
                .replace("漓渚", "平水"));
    visitor.logIn(Person.ADMINISTRATOR);
    visitor.open("import");
    ImportPage imports = visitor.imports().shown();
    imports.upload(file);
    assertThat(String.join(" | ", imports.row("平水镇.txt"))).contains("已入库");

    ReportsPage reports = visitor.reportsPage().searchFromTheFrame("平水鎮");
    assertThat(reports.count()).contains("1 份年报");
    assertThat(reports.marked()).first().isEqualTo("平水镇");
    reports.followFirstPlace();
    assertThat(visitor.source().showingPlace().highlighted()).isEqualTo("平水镇");

    visitor.open("import");
    imports.shown().openNewest();
    imports.undo("传错了文件");
    assertThat(String.join(" | ", imports.row("平水镇.txt"))).contains("已撤销");
    assertThat(visitor.reportsPage().searchFromTheFrame("平水镇").count()).contains("0 份年报");

    // The same file again is no copy of something that nobody sees: it comes back.
    visitor.open("import");
    imports.shown().upload(file);
    assertThat(String.join(" | ", imports.row("平水镇.txt"))).contains("已入库");
    visitor.open("import");
    imports.shown().openNewest();
    imports.undo("还是传错了");
  }
}
