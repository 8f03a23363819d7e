package org.mingjian.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingjian.document.ZippedParts.zip;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFFont;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hssf.util.HSSFColor.HSSFColorPredefined;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.junit.jupiter.api.Test;
import org.mingjian.extract.ExtractedReport;
import org.mingjian.extract.FactValue;
import org.mingjian.extract.Problem;
import org.mingjian.extract.ReportExtractor;

/** What a file holds and does not show is no figure of a report, in any format. */
class UnseenTextTest {
  private static final String UNSEEN = UnseenText.UNSEEN;

  private static SourceDocument read(byte[] bytes) {
    return ((DocumentResult.Read) new DocumentReader().read(bytes)).document();
  }

  private static List<String> cells(byte[] bytes) {
    SourceDocument document = read(bytes);
    return document.blocks().stream()
        .filter(Table.class::isInstance)
        .flatMap(table -> ((Table) table).cells().stream())
        .map(cell -> cell.span().of(document.text()))
        .toList();
  }

  private static List<String> page(String head, String... cells) {
    String page =
        "<html><head>"
            + head
            + "</head><body><table><tr><td>规章</td>"
            + String.join("", cells)
            + "</tr></table></body></html>";
    List<String> read = cells(page.getBytes(StandardCharsets.UTF_8));
    return read.subList(1, read.size());
  }

  @Test
  void aPageIsReadAsItIsSeen() {
    for (String style :
        List.of(
            "color:#fff",
            "color: White",
            "color:rgba(0,0,0,0)",
            "opacity:0",
            "font-size:0",
            "position:absolute;left:-9999px",
            "text-indent:-9999px",
            "display:none",
            "visibility:hidden",
            "height:0;overflow:hidden",
            "text-decoration:line-through")) {
      assertThat(
              page(
                  "",
                  "<td><span style='" + style + "'>7</span></td>",
                  "<td>12<span style='" + style + "'>7</span></td>"))
          .as(style)
          .containsExactly(UNSEEN, "12");
    }
    assertThat(page("", "<td hidden>7</td><td>1</td>")).containsExactly("1");
    assertThat(page("", "<td style='visibility:hidden'>7</td><td>1</td>"))
        .containsExactly(UNSEEN, "1");
    assertThat(page("", "<td><s>7</s></td><td><del>7</del> 8</td>")).containsExactly(UNSEEN, "8");
  }

  @Test
  void styleSheetsOfThePageHide() {
    String sheet =
        "<style>/* .a{} */ .gone, p.gone{display:none} td i.pale{color:#FFFFFF}"
            + " @media print{.noprint{display:none}} .b{display:none} .b.on{display:inline}</style>";
    assertThat(
            page(
                sheet,
                "<td><b class=gone>7</b></td>",
                "<td><i class='x pale'>7</i></td>",
                "<td><i class=noprint>7</i></td>",
                "<td><i class='b on'>7</i></td>",
                "<td><i class=sr-only>7</i></td>"))
        .containsExactly(UNSEEN, UNSEEN, "7", "7", UNSEEN);
  }

  @Test
  void paleWordsOnAColourAreSeen() {
    assertThat(
            page(
                "",
                "<td style='background:#1f4e79;color:white'>7</td>",
                "<td bgcolor=blue><font color=white>7</font></td>",
                "<td style='color:white'>合计</td>",
                "<td style='color:#ffd700'>7</td>",
                "<td style='font-size:0'><span style='font-size:14px'>7</span></td>",
                "<td aria-hidden=true>7</td>"))
        .containsExactly("7", "7", "合计", "7", "7", "7");
  }

  @Test
  void aPictureAloneIsNoBlankCell() {
    assertThat(
            page(
                "",
                "<td><img src=a.png></td>",
                "<td>7<img src=seal.png></td>",
                "<td><img src=space.gif width=1 height=1></td>"))
        .containsExactly(UnseenText.PICTURE, "7", "");
  }

  @Test
  void theReaderOfAReportIsToldWhy() {
    String page =
        "<html><body><p>石桥镇2022年政府信息公开工作年度报告</p><p>二、主动公开政府信息情况</p><table>"
            + "<tr><td>信息内容</td><td>本年制发件数</td><td>本年废止件数</td><td>现行有效件数</td></tr>"
            + "<tr><td>规章</td><td>1</td><td>2</td><td>3</td></tr>"
            + "<tr><td colspan=2>第二十条第（五）项</td></tr>"
            + "<tr><td>信息内容</td><td>本年处理决定数量</td></tr>"
            + "<tr><td>行政许可</td><td><span style='color:#fff'>7</span></td></tr>"
            + "<tr><td colspan=2>第二十条第（六）项</td></tr>"
            + "<tr><td>信息内容</td><td>本年处理决定数量</td></tr>"
            + "<tr><td>行政处罚</td><td><img src=a.png></td></tr>"
            + "<tr><td>行政强制</td><td>○</td></tr></table></body></html>";
    ExtractedReport report =
        ReportExtractor.standard().extract(read(page.getBytes(StandardCharsets.UTF_8)));
    assertThat(report.facts())
        .filteredOn(fact -> fact.indicator().endsWith(".decisions"))
        .filteredOn(fact -> fact.span() != null)
        .hasSize(3)
        .allMatch(fact -> fact.value() instanceof FactValue.Unreadable);
    assertThat(report.problems())
        .extracting(Problem::code)
        .contains("cell.unseen", "cell.picture", "cell.not_a_number");
  }

  @Test
  void wordFilesAreReadAsTheyAreSeen() throws IOException {
    String[] runs = {
      "<w:r><w:rPr><w:vanish/></w:rPr><w:t>7</w:t></w:r>",
      "<w:r><w:rPr><w:strike/></w:rPr><w:t>7</w:t></w:r>",
      "<w:r><w:rPr><w:color w:val='FFFFFF'/></w:rPr><w:t>7</w:t></w:r>",
      "<w:r><w:rPr><w:color w:val='FFFFFF' w:themeColor='background1'/></w:rPr><w:t>7</w:t></w:r>",
      "<w:r><w:rPr><w:sz w:val='2'/></w:rPr><w:t>7</w:t></w:r>",
      "<w:r><w:rPr><w:rStyle w:val='out'/></w:rPr><w:t>7</w:t></w:r>",
      "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>7</w:t></w:r>"
          + "</w:sdtContent></w:sdt>"
    };
    StringBuilder row = new StringBuilder();
    for (String run : runs) {
      row.append("<w:tc><w:p>").append(run).append("</w:p></w:tc>");
    }
    row.append("<w:tc><w:p><w:sdt><w:sdtPr/><w:sdtContent><w:r><w:t>8</w:t></w:r></w:sdtContent>")
        .append("</w:sdt></w:p></w:tc>")
        .append("<w:tc><w:tcPr><w:shd w:val='clear' w:fill='1F4E79'/></w:tcPr><w:p><w:r><w:rPr>")
        .append("<w:color w:val='FFFFFF'/></w:rPr><w:t>8</w:t></w:r></w:p></w:tc>")
        .append(
            "<w:tc><w:p><w:pPr><w:pStyle w:val='gone'/></w:pPr><w:r><w:t>7</w:t></w:r></w:p></w:tc>")
        .append("<w:tc><w:p><w:r><w:drawing><wp:inline/></w:drawing></w:r></w:p></w:tc>");
    byte[] file =
        zip(
            "word/document.xml",
            "<w:document xmlns:w='urn:w' xmlns:wp='urn:wp'><w:body><w:tbl><w:tr>"
                + row
                + "</w:tr></w:tbl></w:body></w:document>",
            "word/styles.xml",
            "<w:styles xmlns:w='urn:w'><w:style w:styleId='base'><w:rPr><w:vanish/></w:rPr></w:style>"
                + "<w:style w:styleId='gone'><w:basedOn w:val='base'/></w:style>"
                + "<w:style w:styleId='out'><w:rPr><w:strike/></w:rPr></w:style></w:styles>");
    assertThat(cells(file))
        .containsExactly(
            UNSEEN,
            UNSEEN,
            UNSEEN,
            UNSEEN,
            UNSEEN,
            UNSEEN,
            UNSEEN,
            "8",
            "8",
            UNSEEN,
            UnseenText.PICTURE);
  }

  @Test
  void workbooksAreReadAsTheyAreSeen() throws IOException {
    String sheet =
        "<worksheet><sheetData><row r='1'><c r='A1' s='1'><v>7</v></c><c r='B1' s='2'><v>7</v></c>"
            + "<c r='C1' s='3'><v>7</v></c><c r='D1' s='4'><v>7</v></c><c r='E1' s='5'><v>0</v></c>"
            + "<c r='F1' s='5'><v>3</v></c><c r='G1'><v>5</v></c></row></sheetData></worksheet>";
    byte[] file =
        zip(
            "xl/workbook.xml",
            "<workbook xmlns:r='urn:r'><sheets><sheet name='a' r:id='r1'/></sheets></workbook>",
            "xl/_rels/workbook.xml.rels",
            "<Relationships><Relationship Id='r1' Target='s.xml'/></Relationships>",
            "xl/styles.xml",
            "<styleSheet><numFmts><numFmt numFmtId='200' formatCode=';;;'/>"
                + "<numFmt numFmtId='201' formatCode='0;-0;;@'/></numFmts>"
                + "<fonts><font/><font><strike/></font><font><color rgb='FFFFFFFF'/></font></fonts>"
                + "<fills><fill><patternFill patternType='none'/></fill>"
                + "<fill><patternFill patternType='solid'><fgColor rgb='FF1F4E79'/></patternFill></fill>"
                + "</fills><cellXfs><xf fontId='0' fillId='0'/><xf fontId='1' fillId='0'/>"
                + "<xf fontId='2' fillId='0'/><xf fontId='2' fillId='1'/>"
                + "<xf fontId='0' fillId='0' numFmtId='200'/><xf fontId='0' numFmtId='201'/></cellXfs>"
                + "</styleSheet>",
            "xl/s.xml",
            sheet);
    assertThat(cells(file)).containsExactly(UNSEEN, UNSEEN, "7", UNSEEN, UNSEEN, "3", "5");
  }

  @Test
  void oldWorkbooksAreReadAsTheyAreSeen() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (HSSFWorkbook workbook = new HSSFWorkbook()) {
      HSSFFont struck = workbook.createFont();
      struck.setStrikeout(true);
      HSSFFont white = workbook.createFont();
      white.setColor(HSSFColorPredefined.WHITE.getIndex());
      HSSFFont raised = workbook.createFont();
      raised.setTypeOffset(Font.SS_SUPER);
      var row = workbook.createSheet().createRow(0);
      HSSFFont[] fonts = {struck, white, white, workbook.createFont()};
      for (int i = 0; i < fonts.length; i++) {
        HSSFCellStyle style = workbook.createCellStyle();
        style.setFont(fonts[i]);
        if (i == 2) {
          style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
          style.setFillForegroundColor(HSSFColorPredefined.DARK_BLUE.getIndex());
        }
        HSSFCell cell = row.createCell(i);
        cell.setCellValue(7);
        cell.setCellStyle(style);
      }
      HSSFRichTextString noted = new HSSFRichTextString("121");
      noted.applyFont(2, 3, raised);
      row.createCell(4).setCellValue(noted);
      workbook.write(bytes);
    }
    assertThat(cells(bytes.toByteArray())).containsExactly(UNSEEN, UNSEEN, "7", "7", "12¹");
  }

  @Test
  void figuresInTheColourOfThePaperAreNotRead() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.setNonStrokingColor(Color.BLUE);
        content.addRect(200, 680, 50, 20);
        content.fill();
        content.setStrokingColor(Color.BLACK);
        for (int line = 0; line < 6; line++) {
          content.moveTo(100 + 50 * line, 680);
          content.lineTo(100 + 50 * line, 700);
          content.moveTo(100, 680 + 20 * (line & 1));
          content.lineTo(350, 680 + 20 * (line & 1));
          content.stroke();
        }
        Color[] colours = {Color.BLACK, Color.WHITE, Color.WHITE, Color.BLACK, Color.BLACK};
        for (int i = 0; i < 5; i++) {
          content.beginText();
          content.setNonStrokingColor(colours[i]);
          content.setRenderingMode(i == 3 ? RenderingMode.NEITHER : RenderingMode.FILL);
          content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 10);
          content.newLineAtOffset(105 + 50 * i, 686);
          content.showText("1" + i);
          content.endText();
        }
      }
      document.save(bytes);
    }
    assertThat(cells(bytes.toByteArray())).containsExactly("10", UNSEEN, "12", UNSEEN, "14");
  }
}
