package org.mingjian.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Workbooks that are one XML document. */
class SheetXmlTest {
  private static final String OPEN =
      """
      <?mso-application progid="Excel.Sheet"?>
      <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
       xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"
       xmlns:html="http://www.w3.org/TR/REC-html40">
      <Styles><Style ss:ID="Default"><Font ss:Size="12"/></Style>
      <Style ss:ID="s1"><NumberFormat ss:Format="0.0%"/></Style>
      <Style ss:ID="s2"><Font ss:StrikeThrough="1"/></Style>
      <Style ss:ID="s3"><Font ss:Color="#FFFFFF"/></Style>
      <Style ss:ID="s4"><NumberFormat ss:Format="Standard"/></Style></Styles>
      """;

  private static byte[] workbook(String declaration, String sheets) {
    return (declaration + OPEN + sheets + "</Workbook>").getBytes(StandardCharsets.UTF_8);
  }

  private static DocumentResult result(String sheets) {
    return new DocumentReader().read(workbook("<?xml version=\"1.0\"?>\n", sheets));
  }

  private static SourceDocument read(String sheets) {
    return ((DocumentResult.Read) result(sheets)).document();
  }

  private static String sheet(String rows, String options) {
    return "<Worksheet ss:Name=\"表\"><Table>" + rows + "</Table>" + options + "</Worksheet>";
  }

  private static String cell(String attributes, String type, String words) {
    return "<Cell %s><Data ss:Type=\"%s\">%s</Data></Cell>".formatted(attributes, type, words);
  }

  @Test
  void cellsStandWhereTheirIndexAndTheirMergedCellsPutThem() {
    SourceDocument document =
        read(
            sheet(
                "<Row>"
                    + cell("ss:MergeAcross=\"1\"", "String", "申请人")
                    + cell("", "String", "总计")
                    + "</Row><Row ss:Index=\"3\">"
                    + cell("ss:MergeDown=\"1\"", "String", "规章")
                    + cell("", "Number", "3")
                    + cell("", "Number", "0.34999999999999998")
                    + "</Row><Row>"
                    + cell("ss:Index=\"3\"", "Number", "7")
                    + "</Row>",
                ""));

    assertThat(document.text()).isEqualTo("申请人\t总计\n规章\t3\t0.35\n\t7\n");
    Table table = (Table) document.blocks().getFirst();
    assertThat(table.aligned()).isTrue();
    assertThat(table.cells().getFirst().columnSpan()).isEqualTo(2);
    assertThat(table.cells().get(1).column()).isEqualTo(2);
    assertThat(table.cells().get(2).rowSpan()).isEqualTo(2);
    assertThat(table.cells().getLast().column()).isEqualTo(2);
  }

  @Test
  void whatNobodySeesIsNoFigure() {
    SourceDocument document =
        read(
            sheet(
                    "<Column/><Column ss:Hidden=\"1\"/><Row>"
                        + cell("", "String", "规章")
                        + cell("", "Number", "1")
                        + cell("ss:StyleID=\"s2\"", "Number", "2")
                        + cell("ss:StyleID=\"s3\"", "Number", "3")
                        + "</Row><Row ss:Hidden=\"1\">"
                        + cell("", "Number", "4")
                        + "</Row><Row>"
                        + cell("", "String", "<html:S>5</html:S><html:Sup>6</html:Sup>")
                        + "<Cell ss:Index=\"3\"><Data ss:Type=\"Number\">0</Data><Comment>"
                        + "<ss:Data ss:Type=\"String\">7</ss:Data></Comment></Cell></Row>",
                    "<WorksheetOptions xmlns=\"urn:schemas-microsoft-com:office:excel\">"
                        + "<DoNotDisplayZeros/></WorksheetOptions>")
                + sheet(
                    "<Row>" + cell("", "Number", "8") + "</Row>",
                    "<WorksheetOptions xmlns=\"urn:schemas-microsoft-com:office:excel\">"
                        + "<Visible>SheetHidden</Visible></WorksheetOptions>"));

    assertThat(document.text()).contains("规章").doesNotContainPattern("[0-57-8]");
  }

  @Test
  void numbersKeepWhatTheirFormatShows() {
    SourceDocument document =
        read(
            sheet(
                "<Row>"
                    + cell("ss:StyleID=\"s1\"", "Number", "0.5")
                    + cell("ss:StyleID=\"s4\"", "Number", "1234.5")
                    + cell("", "Error", "#REF!")
                    + "<Cell ss:Formula=\"=SUM(A1:B1)\"/>"
                    + cell("", "Boolean", "1")
                    + cell("", "DateTime", "2022-01-18T00:00:00.000")
                    + "</Row>",
                ""));

    assertThat(document.text()).isEqualTo("0.5 [0.0%]\t1234.5\t#\t=SUM(A1:B1)\t1\t2022-01-18\n");
  }

  @Test
  void entitiesAreNotFollowedAndPlacesAreLimited() {
    String rows = "<Row>" + cell("", "String", "&a;") + cell("", "Number", "5") + "</Row>";
    byte[] outside =
        workbook(
            "<?xml version=\"1.0\"?><!DOCTYPE Workbook [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>",
            sheet(rows, ""));
    byte[] expanding =
        workbook(
            "<?xml version=\"1.0\"?><!DOCTYPE Workbook [<!ENTITY b \"1111111111\">"
                + "<!ENTITY a \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]>",
            sheet(rows, ""));
    for (byte[] file : List.of(outside, expanding)) {
      DocumentResult result = new DocumentReader().read(file);
      if (result instanceof DocumentResult.Read read) {
        assertThat(read.document().text()).doesNotContain("1111").isEqualTo("&\t5\n");
      }
    }
    String far =
        "<Row ss:Index=\"99999999\" ss:Span=\"99999999\">"
            + cell("ss:Index=\"99999999\" ss:MergeAcross=\"99999999\"", "Number", "1")
            + "</Row><Row>"
            + cell("ss:MergeDown=\"99999999\"", "String", "规章")
            + cell("", "Number", "2")
            + "</Row>";
    assertThat(read(sheet(far, "")).text()).isEqualTo("规章\t2\n");
  }
}
