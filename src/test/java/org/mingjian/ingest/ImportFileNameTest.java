package org.mingjian.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ImportFileNameTest {
  @Test
  void keepsTheLastPartOfAPathOfAnySystem() {
    assertThat(ImportFileName.ofUpload("../../etc/passwd")).isEqualTo("passwd");
    assertThat(ImportFileName.ofUpload("C:\\Users\\a\\年报.docx")).isEqualTo("年报.docx");
    assertThat(ImportFileName.ofUpload("年报 2020.pdf")).isEqualTo("年报 2020.pdf");
  }

  @Test
  void dropsWhatDoesNotShowOrTurnsTheDirection() {
    assertThat(ImportFileName.ofUpload("report\u202Efdp.exe\u0000\n")).isEqualTo("reportfdp.exe");
    assertThat(ImportFileName.shown("a.zip!/\uD800b.txt")).isEqualTo("a.zip!/b.txt");
    assertThat(ImportFileName.ofUpload("folder/")).isEqualTo("?");
  }

  @Test
  void aLongNameKeepsItsEnd() {
    String name = ImportFileName.ofUpload("长".repeat(5_000) + ".txt");
    assertThat(name).hasSizeLessThan(300).startsWith("…").endsWith("长.txt");
  }
}
