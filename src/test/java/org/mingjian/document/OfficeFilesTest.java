package org.mingjian.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingjian.document.ZippedParts.zip;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.mingjian.extract.ExtractedFact;
import org.mingjian.extract.ExtractedReport;
import org.mingjian.extract.FactValue;
import org.mingjian.extract.ReportExtractor;

/** What other programs write into their files must not become figures, nor take figures away. */
class OfficeFilesTest {
  private final DocumentReader reader = new DocumentReader();

  private SourceDocument read(byte[] bytes) {
    return switch (reader.read(bytes)) {
      case DocumentResult.Read read -> read.document();
      case DocumentResult.Refused refused -> throw new AssertionError(refused.problem());
    };
  }

  private static List<List<String>> cells(SourceDocument document) {
    List<List<String>> rows = new ArrayList<>();
    for (Block block : document.blocks()) {
      if (block instanceof Table table) {
        int row = -1;
        for (TableCell cell : table.cells()) {
          if (cell.row() != row) {
            rows.add(new ArrayList<>());
            row = cell.row();
          }
          rows.getLast().add(cell.span().of(document.text()).replace("\n", ""));
        }
      }
    }
    return rows;
  }

  private static byte[] docx(String body) throws IOException {
    return zip(
        "word/document.xml",
        "<w:document xmlns:w='urn:w'><w:body>" + body + "</w:body></w:document>");
  }

  private static String cell(String runs) {
    return "<w:tc><w:p>" + runs + "</w:p></w:tc>";
  }

  private static String run(String properties, String text) {
    return "<w:r><w:rPr>" + properties + "</w:rPr><w:t>" + text + "</w:t></w:r>";
  }

  /** Word also writes the parts of a docx into one XML file. */
  @Test
  void aDocxInOneXmlFileIsReadAsTheDocxItself() throws IOException {
    byte[] packed =
        Files.readAllBytes(Path.of("src/test/golden/docx-merged-cells-2019/input.docx"));
    StringBuilder flat =
        new StringBuilder(
            """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <?mso-application progid="Word.Document"?>
            <pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">\
            """);
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(packed))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String part = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        flat.append("<pkg:part pkg:name='/" + entry.getName() + "'><pkg:xmlData>")
            .append(part.replaceFirst("<\\?xml[^>]*\\?>", ""))
            .append("</pkg:xmlData></pkg:part>");
      }
    }
    flat.append("</pkg:package>");

    SourceDocument document = read(packed);
    SourceDocument same = read(flat.toString().getBytes(StandardCharsets.UTF_8));

    assertThat(same.mediaType()).isEqualTo("application/vnd.ms-wordml");
    assertThat(same.text()).isEqualTo(document.text());
    assertThat(same.blocks()).isEqualTo(document.blocks());
  }

  @Test
  void wordLeavesOutWhatNobodySees() throws IOException {
    byte[] file =
        docx(
            "<w:tbl><w:tr>"
                + cell(run("<w:vanish/>", "9") + run("", "12"))
                + cell(run("<w:strike/>", "3") + run("<w:strike w:val='0'/>", "4"))
                + cell(run("", "12") + run("<w:vertAlign w:val='superscript'/>", "1"))
                + "</w:tr></w:tbl>");

    assertThat(cells(read(file))).containsExactly(List.of("12", "4", "12¹"));
  }

  @Test
  void numbersOfListsPicturesOfFontsAndTurnedDigitsAreNoFigures() throws IOException {
    String listed = "<w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr>";
    byte[] file =
        docx(
            "<w:tbl><w:tr>"
                + cell(listed + run("", "36"))
                + cell(listed + run("", "规章"))
                + cell("<w:r><w:sym w:font='Wingdings' w:char='F033'/></w:r>")
                + cell("<w:r><w:sym w:font='Symbol' w:char='F033'/></w:r>")
                + "</w:tr></w:tbl>");
    assertThat(cells(read(file))).containsExactly(List.of("• 36", "规章", "□", "3"));
    String page = "<html><table><tr><td>规章<td><bdo dir=rtl>12</bdo></table></html>";
    assertThat(cells(read(page.getBytes(StandardCharsets.UTF_8))))
        .containsExactly(List.of("规章", "\u202E12"));
  }

  @Test
  void tablesInACellOfALayoutKeepTheirRows() throws IOException {
    String inner = "<w:tbl><w:tr>" + cell(run("", "1")) + cell(run("", "2")) + "</w:tr></w:tbl>";
    byte[] file =
        docx(
            "<w:tbl><w:tr>"
                + cell(run("", "a"))
                + "<w:tc>"
                + inner
                + "<w:p/></w:tc></w:tr></w:tbl>");

    assertThat(cells(read(file))).containsExactly(List.of("1", "2"));
  }

  @Test
  void hiddenRowsAndColumnsOfSheetsAreNotRead() throws IOException {
    byte[] old;
    try (HSSFWorkbook workbook = new HSSFWorkbook()) {
      var sheet = workbook.createSheet();
      for (int r = 0; r < 3; r++) {
        var row = sheet.createRow(r);
        for (int c = 0; c < 3; c++) {
          row.createCell(c).setCellValue(r * 10 + c);
        }
        row.setZeroHeight(r == 1);
      }
      sheet.setColumnHidden(1, true);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      workbook.write(bytes);
      old = bytes.toByteArray();
    }
    byte[] recent =
        zip(
            "xl/workbook.xml",
            "<workbook xmlns:r='urn:r'><sheets><sheet name='a' r:id='r1'/></sheets></workbook>",
            "xl/_rels/workbook.xml.rels",
            "<Relationships><Relationship Id='r1' Target='s.xml'/></Relationships>",
            "xl/s.xml",
            "<worksheet><cols><col min='2' max='2' hidden='1'/></cols><sheetData>"
                + "<row r='1'><c r='A1'><v>0</v></c><c r='B1'><v>1</v></c><c r='C1'><v>2</v></c></row>"
                + "<row r='2' hidden='1'><c r='A2'><v>10</v></c></row>"
                + "<row r='3'><c r='A3'><v>20</v></c><c r='C3'><v>22</v></c></row>"
                + "</sheetData></worksheet>");

    assertThat(cells(read(old))).containsExactly(List.of("0", "2"), List.of("20", "22"));
    assertThat(cells(read(recent))).containsExactly(List.of("0", "2"), List.of("20", "22"));
  }

  @Test
  void aFormulaThatWasNeverCalculatedIsNoBlankCell() throws IOException {
    byte[] file =
        zip(
            "xl/workbook.xml",
            "<workbook xmlns:r='urn:r'><sheets><sheet name='a' r:id='r1'/></sheets></workbook>",
            "xl/_rels/workbook.xml.rels",
            "<Relationships><Relationship Id='r1' Target='s.xml'/></Relationships>",
            "xl/s.xml",
            "<worksheet><sheetData><row r='1'><c r='A1'><v>5</v></c>"
                + "<c r='B1'><f>SUM(A1:A1)</f><v></v></c></row></sheetData></worksheet>");

    assertThat(cells(read(file))).containsExactly(List.of("5", "=SUM(A1:A1)"));
  }

  @Test
  void numbersOfSheetsAreShownAsTheyAreMeant() {
    assertThat(SheetNumbers.shown(12.5, "#,##0.00_ ")).isEqualTo("12.5");
    assertThat(SheetNumbers.shown(766202, "0\"元\"")).isEqualTo("766202元");
    assertThat(SheetNumbers.shown(0.1 + 0.2, "General")).isEqualTo("0.3");
    assertThat(SheetNumbers.shown(44928, "yyyy/m/d")).isEqualTo("2023年1月2日");
    assertThat(SheetNumbers.shown(12_000, "0,")).isEqualTo("12000 [0,]");
    assertThat(SheetNumbers.shown(0.25, "0%")).isEqualTo("0.25 [0%]");
    assertThat(SheetNumbers.shown(Double.NaN, "General")).isEqualTo("#");
    assertThat(SheetNumbers.shown(-3, "_ * #,##0_ ;_ * -#,##0_ ;_ * \"-\"_ ;_ @_ "))
        .isEqualTo("-3");
  }

  @Test
  void hiddenAndStruckPartsOfPagesAreNotRead() {
    String page =
        "<html><body><table><tr style='display: none'><td>1</td><td>2</td></tr>"
            + "<tr><td>a<span style='display:none'>7</span></td><td><del>3</del>4</td>"
            + "<td>12<sup>1</sup></td><td><table><tr><td>5</td></tr></table></td></tr>"
            + "</table></body></html>";

    assertThat(cells(read(page.getBytes(StandardCharsets.UTF_8))))
        .containsExactly(List.of("a", "4", "12¹", "5"));
  }

  @Test
  void aPageSavedInOneFileIsReadAsThePage() {
    String file =
        """
        From: <Saved by a browser>
        MIME-Version: 1.0
        Content-Type: multipart/related; type="text/html"; boundary="x1"

        --x1
        Content-Type: text/html
        Content-Transfer-Encoding: quoted-printable

        <html><head><meta charset=3D"utf-8"></head><body><table><tr><td>=E8=A7=84=
        =E7=AB=A0</td><td>12</td></tr></table></body></html>
        --x1
        Content-Type: text/css

        td { color: red }
        --x1--
        """;

    assertThat(cells(read(file.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8))))
        .containsExactly(List.of("规章", "12"));
  }

  @Test
  void aMenuBeforeTheReportIsNoHeaderOfItsTables() {
    StringBuilder page = new StringBuilder("<html><body><ul>");
    for (String word : List.of("首页", "行政许可", "规章", "其他", "总计")) {
      page.append("<li>").append(word).append("</li>");
    }
    page.append("</ul><h1>石桥镇2021年政府信息公开工作年度报告</h1><p>三、收到和处理政府信息公开申请情况</p>")
        .append("<table><tr><td rowspan=2></td><td rowspan=2>自然人</td>")
        .append("<td colspan=5>法人或其他组织</td><td rowspan=2>总计</td></tr><tr>")
        .append("<td>商业企业</td><td>科研机构</td><td>社会公益组织</td><td>法律服务机构</td><td>其他</td></tr>")
        .append("<tr><td>一、本年新收政府信息公开申请数量</td>");
    for (int value : new int[] {3, 1, 4, 1, 5, 9, 23}) {
      page.append("<td>").append(value).append("</td>");
    }
    page.append("</tr></table></body></html>");
    ExtractedReport report =
        ReportExtractor.standard().extract(read(page.toString().getBytes(StandardCharsets.UTF_8)));

    assertThat(values(report, "request.received."))
        .containsExactlyInAnyOrder("3", "1", "4", "1", "5", "9", "23");
  }

  private static List<String> values(ExtractedReport report, String row) {
    List<String> values = new ArrayList<>();
    for (ExtractedFact fact : report.facts()) {
      if (fact.indicator().startsWith(row)
          && fact.value() instanceof FactValue.Reported(var value)) {
        values.add(value.toPlainString());
      }
    }
    return values;
  }

  @Test
  void radicalsAreTheCharactersTheyLookLike() {
    assertThat(Radicals.plain("⼀、⾏政许可 ⾃然⼈ ⺠ ﬁ 金")).isEqualTo("一、行政许可 自然人 民 fi 金");
  }

  @Test
  void dotsMakeALine() {
    List<PdfPage.Stroke> dots = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      dots.add(new PdfPage.Stroke(10 + 2 * i, 50, 11 + 2 * i, 50));
    }

    assertThat(PdfFragments.joined(dots)).containsExactly(new PdfPage.Stroke(10, 50, 49, 50));
  }

  /** Two pages of a table, whose last row of the first page goes on over the break. */
  @Test
  void aRowCutByAPageBreakIsOneRow() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      draw(
          document,
          new String[][] {{"1. first", "11", "12"}, {"2. second one", "1728", "5"}},
          new String[][] {{"2. second", "172", "5"}});
      draw(document, new String[][] {{"3. third", "31", "32"}}, new String[][] {{"one", "8", ""}});
      document.save(bytes);
    }

    assertThat(cells(read(bytes.toByteArray())))
        .containsExactly(
            List.of("1. first", "11", "12"),
            List.of("2. secondone", "1728", "5"),
            List.of("3. third", "31", "32"));
  }

  /**
   * Draws a page: on the first its rows but the last and the cut part below them, on the others the
   * cut part above all rows.
   */
  private static void draw(PDDocument document, String[][] rows, String[][] cut)
      throws IOException {
    List<String[]> shown = new ArrayList<>(List.of(rows));
    boolean first = document.getNumberOfPages() == 0;
    if (first) {
      shown.removeLast();
      shown.addAll(List.of(cut));
    } else {
      shown.addAll(0, List.of(cut));
    }
    float[] edges = {72, 122, 146, 170};
    PDPage page = new PDPage();
    document.addPage(page);
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      for (int r = 0; r <= shown.size(); r++) {
        content.moveTo(edges[0], 700 - 20 * r);
        content.lineTo(edges[3], 700 - 20 * r);
        content.stroke();
      }
      for (float edge : edges) {
        content.moveTo(edge, 700);
        content.lineTo(edge, 700 - 20 * shown.size());
        content.stroke();
      }
      for (int r = 0; r < shown.size(); r++) {
        for (int c = 0; c < 3; c++) {
          content.beginText();
          content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 10);
          content.newLineAtOffset(edges[c] + 2, 686 - 20 * r);
          content.showText(shown.get(r)[c]);
          content.endText();
        }
      }
    }
  }
}
