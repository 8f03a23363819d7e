package org.mingjian.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.mingjian.corpus.WordSample;

/** Files that would take the machine, break a library or slip a path in, made as they are asked. */
final class HostileFiles {
  /** Makes the bytes of a file. */
  @FunctionalInterface
  interface Maker {
    byte[] make() throws IOException;
  }

  private static final String SECOND_TABLE =
      "一、主动公开政府信息情况\n第二十条第（一）项\n信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n";
  private static final String FOURTH_TABLE = "四、政府信息公开行政复议、行政诉讼情况\n";

  private final Map<String, Maker> files = new LinkedHashMap<>();

  private HostileFiles() {
    texts();
    pages();
    word();
    sheets();
    pdfs();
    fonts();
    archives();
  }

  /** All makers by the name of their file. */
  static Map<String, Maker> all() {
    return new HostileFiles().files;
  }

  private void text(String name, String head, String part, int times) {
    files.put(name, () -> (head + part.repeat(times)).getBytes(StandardCharsets.UTF_8));
  }

  private void text(String name, String part, int times) {
    text(name, "", part, times);
  }

  private void texts() {
    files.put("text-50-megabytes.txt", () -> filled(50 << 20));
    files.put("text-65-megabytes.txt", () -> filled(65 << 20));
    text("text-one-line-of-digits.txt", "0123456789", 390_000);
    text("text-only-line-ends.txt", "\n", 3_900_000);
    text("text-lines-of-one-space.txt", " \n", 1_900_000);
    text("text-lines-of-one-letter.txt", "字\n", 1_900_000);
    text("text-lines-of-ninety.txt", "字".repeat(94) + "0\n", 40_000);
    text("text-only-spaces.txt", " ", 3_900_000);
    text("text-only-tabs.txt", "\t", 3_900_000);
    text("text-only-bars.txt", "|", 3_900_000);
    text("text-lines-of-bars.txt", "|a|\n", 900_000);
    text("text-tab-cells.txt", "\t0\n", 1_200_000);
    text("text-labels-in-tabs.txt", SECOND_TABLE, "\t规章\n\t0\n\t0\n\t0\n\n", 24_000);
    text("text-labels-and-zeros.txt", SECOND_TABLE, "规章\n0\n0\n0\n", 24_000);
    text("text-labels-only.txt", SECOND_TABLE, "规章\n", 99_000);
    text("text-labels-too-many.txt", SECOND_TABLE, "规章\n", 101_000);
    text("text-form-2-again-and-again.txt", SECOND_TABLE + "规章\t0\t0\t0\n", 12_000);
    text(
        "text-headers-of-table-4.txt", FOURTH_TABLE + "行政复议\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计\n", 12_000);
    text("text-rows-of-table-4.txt", FOURTH_TABLE, "行政复议\t0\t0\t0\t0\t0\n", 16_000);
    text("text-columns-of-table-2.txt", SECOND_TABLE, "本年制发件数\n", 98_000);
    text("text-compiled.txt", "编制", 1_900_000);
    text("text-governments.txt", "康庄镇人民政府", 550_000);
    files.put("text-other-governments.txt", HostileFiles::governments);
    text("text-places.txt", "山东省聊城市临清市", 430_000);
    text("text-dates.txt", "2021年1月1日至", 380_000);
    text("text-years.txt", "2021年", 780_000);
    text("text-lines-of-dates.txt", "2021年1月1日\n", 99_000);
    text("text-one-sentence.txt", "公开政府信息1条，", 430_000);
    text("text-sentences.txt", "公开政府信息1条，其中微信2条。", 240_000);
    text("text-numerals.txt", "三", 3_900_000);
    text("text-brackets.txt", "（", 3_900_000);
    text(
        "text-label-in-brackets.txt", SECOND_TABLE, "规（" + "字".repeat(6_000) + "）\t0\t0\t0\n", 600);
    text("text-long-labels.txt", SECOND_TABLE, "规".repeat(6_000) + "\t0\t0\t0\n", 600);
    files.put("text-zero-bytes.txt", () -> new byte[1 << 20]);
    text("text-with-zero-bytes.txt", "规章\0\t0\0\t1\n", 3_000);
    files.put("text-random.bin", () -> random(20 << 20));
    files.put("text-odd-utf16.txt", () -> odd("\uFEFF" + "规章\n0\n".repeat(1000)));
    files.put("text-odd-utf16-unmarked.txt", () -> odd("a1\n".repeat(3000)));
    files.put(
        "text-half-surrogates.txt",
        () -> {
          byte[] bytes = "\uFEFF规章公开\n".repeat(99).getBytes(StandardCharsets.UTF_16BE);
          bytes[4] = (byte) 0xD8;
          return bytes;
        });
    text("text-rich.rtf", "{\\rtf1 {\\b ", 300_000);
    text("rtf-cells.rtf", "{\\rtf1 \\trowd\\cellx9", "\\cell ", 2_000_000);
    text("rtf-rows.rtf", "{\\rtf1 ", "\\trowd\\cellx9\\intbl 0\\cell\\row ", 400_000);
    text("rtf-edges.rtf", "{\\rtf1 \\trowd", "\\cellx9", 2_000_000);
    text("rtf-nested-tables.rtf", "{\\rtf1 ", "\\intbl\\itap999999999 0\\nestcell ", 9_000);
    text("rtf-paragraphs.rtf", "{\\rtf1 ", "\\par ", 3_000_000);
    text("rtf-letters.rtf", "{\\rtf1 ", "\\u25919?", 1_500_000);
    text("rtf-binary.rtf", "{\\rtf1 ", "\\bin2147483647 ", 9_000);
    files.put("text-empty.txt", () -> new byte[0]);
  }

  private void pages() {
    text("html-nested-divs.html", "<div>", 1_000_000);
    text("html-nested-spans.html", "<p><span>", 400_000);
    text("html-nested-tables.html", "<table><tr><td>", 200_000);
    text("html-cells.html", "<table><tr>", "<td>0", 1_000_000);
    text("html-rows.html", "<table>", "<tr><td>0", 600_000);
    text("html-paragraphs.html", "<html>", "<p>字", 1_000_000);
    text("html-bold.html", "<html>", "<b>字", 400_000);
    text("html-links.html", "<html>", "<a href=a>字", 400_000);
    text("html-formats-in-paragraphs.html", "<html>", "<p><b><i><u>字", 200_000);
    text("html-in-no-cell.html", "<table>", "<b>字<a>", 300_000);
    text("html-closed-only.html", "<html>", "</p></b></td>", 400_000);
    text("html-attributes.html", "<html><div ", "a", 7_000_000);
    files.put(
        "html-many-attributes.html",
        () -> {
          StringBuilder html = new StringBuilder("<html><div ");
          for (int i = 0; i < 300_000; i++) {
            html.append('a').append(i).append("=1 ");
          }
          return html.append(">字").toString().getBytes(StandardCharsets.UTF_8);
        });
    text("html-brackets.html", "<html>", "<", 7_000_000);
    text("html-entities.html", "<html>", "&amp;&#x4e00;&unknown", 350_000);
    text("html-comments.html", "<html>", "<!--", 1_000_000);
    text("html-script.html", "<html><script>", "<script>", 900_000);
    text("html-spans.html", "<table>", "<tr><td rowspan=99999 colspan=399>0", 90_000);
    text("html-picture.html", "<html><img src='data:", "QUJD", 2_000_000);
    text("html-select.html", "<html><select>", "<option>字", 500_000);
  }

  private static byte[] docx(String head, String part, int times) throws IOException {
    String start = "<w:document xmlns:w=\"w\"><w:body>";
    return zip("word/document.xml", (start + head).getBytes(StandardCharsets.UTF_8), part, times);
  }

  private void docx(String name, String head, String part, int times) {
    files.put(name, () -> docx(head, part, times));
  }

  private void word() {
    files.put(
        "docx-bomb.docx", () -> zip("word/document.xml", new byte[0], "\0".repeat(1024), 300_000));
    docx("docx-paragraphs.docx", "", "<w:p><w:r><w:t>字</w:t></w:r></w:p>", 99_000);
    docx("docx-too-many-paragraphs.docx", "", "<w:p><w:r><w:t>字</w:t></w:r></w:p>", 500_000);
    docx("docx-one-text.docx", "<w:p><w:r><w:t>", "字", 10_000_000);
    docx("docx-one-attribute.docx", "<w:p a=\"", "a", 30_000_000);
    docx("docx-many-attributes.docx", "<w:p ", "a='1' ", 1_000_000);
    docx("docx-nested-tables.docx", "", "<w:tbl><w:tr><w:tc>", 5_000);
    docx("docx-nested-elements.docx", "", "<w:r>", 3_000_000);
    docx("docx-skipped-elements.docx", "<w:p><w:del>", "<w:r>", 3_000_000);
    docx("docx-cells.docx", "<w:tbl><w:tr>", "<w:tc><w:p/></w:tc>", 1_500_000);
    docx("docx-rows.docx", "<w:tbl>", "<w:tr><w:tc><w:p/></w:tc></w:tr>", 900_000);
    docx(
        "docx-merged-down.docx",
        "<w:tbl>",
        "<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p><w:r><w:t>字</w:t></w:r></w:p></w:tc></w:tr>",
        99_000);
    docx(
        "docx-wide-cells.docx",
        "<w:tbl><w:tr>",
        "<w:tc><w:gridSpan w:val='99999'/></w:tc>",
        90_000);
    docx("docx-breaks.docx", "<w:p>", "<w:br/>", 3_000_000);
    docx("docx-comment.docx", "<!--", "a", 30_000_000);
    files.put("docx-entities.docx", HostileFiles::entities);
    files.put(
        "docx-outside-entity.docx",
        () ->
            zip(
                "word/document.xml",
                "<!DOCTYPE d [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><d>&e;</d>"
                    .getBytes(StandardCharsets.UTF_8),
                "",
                0));
    files.put(
        "docx-pictures.docx",
        () -> {
          ByteArrayOutputStream bytes = new ByteArrayOutputStream();
          try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(0);
            entry(zip, "word/media/image1.png", random(60 << 20));
            entry(
                zip,
                "word/document.xml",
                "<w:document xmlns:w=\"w\"><w:p><w:r><w:t>图</w:t></w:r></w:p></w:document>"
                    .getBytes(StandardCharsets.UTF_8));
          }
          return bytes.toByteArray();
        });
    files.put("docx-without-text.docx", () -> zip("word/document.xml", new byte[0], "", 0));
    files.put("docx-cut.docx", () -> cut(docx("", "<w:p><w:r><w:t>字</w:t></w:r></w:p>", 9_000)));
    files.put("doc-long.doc", () -> WordSample.bytes(60_000, 0));
    files.put("doc-table.doc", () -> WordSample.bytes(0, 3_000));
    files.put("doc-cut.doc", () -> cut(WordSample.bytes(900, 90)));
  }

  private static final String SHEET_RELATION =
      "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/></Relationships>";

  private static byte[] xlsx(String strings, String head, String part, int times)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      StringBuilder sheets = new StringBuilder();
      for (int i = 0; i < 40; i++) {
        sheets.append("<sheet r:id=\"r1\"/>");
      }
      entry(zip, "xl/workbook.xml", utf8("<workbook xmlns:r=\"r\">" + sheets + "</workbook>"));
      entry(zip, "xl/_rels/workbook.xml.rels", utf8(SHEET_RELATION));
      if (!strings.isEmpty()) {
        entry(zip, "xl/sharedStrings.xml", utf8("<sst>" + strings + "</sst>"));
      }
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      zip.write(utf8("<worksheet><dimension ref=\"A1:XFD1048576\"/><sheetData>" + head));
      byte[] repeated = utf8(part);
      for (int i = 0; i < times; i++) {
        zip.write(repeated);
      }
    }
    return bytes.toByteArray();
  }

  private void sheets() {
    files.put("xlsx-rows.xlsx", () -> xlsx("", "", "<row><c><v>1</v></c></row>", 1_000_000));
    files.put("xlsx-cells.xlsx", () -> xlsx("", "<row>", "<c><v>1</v></c>", 1_500_000));
    files.put(
        "xlsx-far-apart.xlsx",
        () -> {
          StringBuilder rows = new StringBuilder();
          for (int i = 1; i <= 30_000; i++) {
            rows.append("<row r=\"").append(i * 30).append("\"><c r=\"A").append(i * 30);
            rows.append("\"><v>1</v></c><c r=\"OA").append(i * 30).append("\"><v>2</v></c></row>");
          }
          return xlsx("", rows + "</sheetData></worksheet>", "", 0);
        });
    files.put("xlsx-strings.xlsx", () -> xlsx("<si/>".repeat(5_000_000), "", "", 0));
    files.put(
        "xlsx-one-string-often.xlsx",
        () ->
            xlsx(
                "<si><t>" + "字".repeat(3_000_000) + "</t></si>",
                "<row>",
                "<c t=\"s\"><v>0</v></c>",
                90_000));
    files.put(
        "xlsx-merged.xlsx",
        () ->
            xlsx(
                "",
                "<row><c r=\"A1\"><v>1</v></c></row>",
                "<mergeCell ref=\"A1:XFD1048576\"/>",
                700_000));
    files.put("xlsx-numbers.xlsx", () -> xlsx("", "<row>", "<c><v>1e999999999</v></c>", 90_000));
    files.put("xlsx-large-numbers.xlsx", () -> xlsx("", "<row>", "<c><v>1e308</v></c>", 90_000));
    files.put("xlsx-cut.xlsx", () -> cut(xlsx("", "", "<row><c><v>1</v></c></row>", 9_000)));
    files.put("xls-rows.xls", () -> workbook(60_000, 20));
    files.put("xls-wrong-offsets.xls", () -> bent(workbook(2_000, 6)));
    files.put("xls-cut.xls", () -> cut(workbook(2_000, 6)));
    files.put("doc-wrong-offsets.doc", () -> bent(WordSample.bytes(900, 90)));
    files.put(
        "xls-encrypted.xls",
        () -> {
          try {
            Biff8EncryptionKey.setCurrentUserPassword("secret");
            return workbook(10, 2);
          } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
          }
        });
  }

  private void pdfs() {
    files.put("pdf-pages.pdf", () -> pdf(500, 1, false));
    files.put("pdf-characters.pdf", () -> pdf(3, 30_000, false));
    files.put("pdf-characters-on-every-page.pdf", () -> pdf(100, 3_000, false));
    files.put("pdf-encrypted.pdf", () -> pdf(2, 1, true));
    files.put("pdf-cut.pdf", () -> cut(pdf(20, 20, false)));
    files.put("pdf-bent.pdf", () -> bent(pdf(20, 20, false)));
    files.put(
        "pdf-recursive-pages.pdf",
        () ->
            utf8(
                """
                %PDF-1.4
                1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
                2 0 obj<</Type/Pages/Count 9/Kids[2 0 R 2 0 R 2 0 R]>>endobj
                trailer<</Root 1 0 R>>
                %%EOF\
                """));
    files.put(
        "pdf-pages-in-a-ring.pdf",
        () ->
            utf8(
                """
                %PDF-1.4
                1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
                2 0 obj<</Type/Pages/Count 99/Kids[3 0 R 3 0 R]/Parent 3 0 R>>endobj
                3 0 obj<</Type/Pages/Count 99/Kids[2 0 R 2 0 R]/Parent 2 0 R>>endobj
                trailer<</Root 1 0 R>>
                %%EOF\
                """));
    files.put("pdf-content-bomb.pdf", () -> drawing("q ", 400 << 20, ""));
    files.put("pdf-operations.pdf", () -> drawing("0 0 m 9 9 l S ", 3 << 20, ""));
    files.put("pdf-one-array.pdf", () -> drawing("[", "1.5 ", 3 << 20, ""));
    files.put("pdf-nested-arrays.pdf", () -> drawing("[", 3 << 20, ""));
    files.put("pdf-nested-dictionaries.pdf", () -> drawing("<</A", 3 << 20, ""));
    files.put(
        "pdf-drawing-draws-itself.pdf",
        () ->
            drawing(
                "/F Do ", 1 << 16, "/Resources<</XObject<</F 4 0 R>>>>/Type/XObject/Subtype/Form"));
    files.put(
        "pdf-nested-objects.pdf",
        () ->
            utf8(
                "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages "
                    + "[".repeat(300_000)
                    + "\nendobj\ntrailer<</Root 1 0 R>>\n%%EOF"));
    files.put("pdf-objects.pdf", HostileFiles::manyObjects);
    files.put("pdf-object-bomb.pdf", HostileFiles::packedObjects);
    files.put(
        "pdf-ring-of-tables.pdf",
        () ->
            utf8(
                "%PDF-1.4\nxref\n0 1\n0000000000 65535 f\n"
                    + "trailer<</Root 1 0 R/Prev 9/Size 1>>\nstartxref\n9\n%%EOF"));
    files.put("pdf-head-only.pdf", () -> utf8("%PDF-1.7\n"));
  }

  private void fonts() {
    String cid = "/Type/Font/Subtype/CIDFontType2/BaseFont/A";
    files.put("pdf-font-widths-range.pdf", () -> font(cid + "/W[0 2147483647 500]", "", ""));
    files.put(
        "pdf-font-widths-ranges.pdf",
        () -> font(cid + "/W[" + "0 65535 500 ".repeat(60_000) + "]", "", ""));
    files.put(
        "pdf-font-widths-below-zero.pdf",
        () -> font(cid + "/W[-2147483648 2147483647 500]", "", ""));
    files.put("pdf-font-widths-of-itself.pdf", () -> font(cid + "/W 6 0 R/W2 6 0 R", "", ""));
    files.put(
        "pdf-font-vertical-widths.pdf",
        () -> font(cid + "/W2[0 [" + "1 1 1 ".repeat(900_000) + "]]", "", ""));
    String bytes = "1 beginbfrange <00000000> <7FFFFFFF> <41> endbfrange";
    files.put("pdf-font-map-range.pdf", () -> font(cid, bytes, ""));
    files.put(
        "pdf-font-map-range-behind-its-end.pdf",
        () ->
            font(
                cid,
                "9 beginbfrange <00> <01> endbfrange <00000000> <7FFFFFFF> <41> endbfrange",
                ""));
    files.put(
        "pdf-font-map-ranges.pdf",
        () ->
            font(
                cid,
                "9999 beginbfrange " + "<00010000> <000100FF> <4E00> ".repeat(99_000) + "x",
                ""));
    files.put(
        "pdf-font-map-includes.pdf", () -> font(cid, "/UniJIS-UCS2-H usecmap ".repeat(99_000), ""));
    files.put("pdf-font-map-nested.pdf", () -> font(cid, "[".repeat(900_000), ""));
    files.put(
        "pdf-font-differences.pdf",
        () ->
            font(
                cid,
                "",
                "/FontDescriptor<</X<</Type/Encoding/Differences[0"
                    + "/A".repeat(1_200_000)
                    + "]>>>>"));
    files.put("pdf-font-of-itself.pdf", () -> font("/DescendantFonts[6 0 R]", "", ""));
    files.put("pdf-font-program.pdf", HostileFiles::fontProgram);
    files.put(
        "pdf-picture-in-line.pdf",
        () -> drawing("BI /W 99999 /H 99999 /BPC 8 /CS /G /F /CCF ID 00 EI ", 1 << 10, ""));
    files.put(
        "pdf-rows-of-a-filter.pdf",
        () -> drawing("q ", 1 << 10, "/DecodeParms<</Predictor 12/Columns 2147483000>>"));
  }

  /** A page that writes with a font of two bytes a character. */
  private static byte[] font(String descendant, String map, String more) {
    String content = "BT /F 9 Tf (abcd) Tj ET";
    return utf8(
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
            + "2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj\n"
            + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R"
            + "/Resources<</Font<</F 5 0 R>>>>>>endobj\n"
            + ("4 0 obj<</Length " + content.length() + ">>stream\n")
            + (content + "\nendstream endobj\n")
            + "5 0 obj<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H"
            + "/DescendantFonts[6 0 R]/ToUnicode 7 0 R>>endobj\n"
            + ("6 0 obj<<" + descendant + more + ">>endobj\n")
            + ("7 0 obj<</Length " + map.length() + ">>stream\n" + map + "\nendstream endobj\n")
            + "trailer<</Root 1 0 R>>\n%%EOF");
  }

  /** A font whose table of codes names each code of the world many times. */
  private static byte[] fontProgram() throws IOException {
    int groups = 9_000;
    java.nio.ByteBuffer program = java.nio.ByteBuffer.allocate(12 + 16 + 12 + 16 + 12 * groups);
    program.putInt(0x00010000).putShort((short) 1).putShort((short) 0).putInt(0);
    program.putInt(0x636D6170).putInt(0).putInt(28).putInt(12 + 16 + 12 * groups);
    program.putShort((short) 0).putShort((short) 1);
    program.putShort((short) 3).putShort((short) 10).putInt(12);
    program.putShort((short) 12).putShort((short) 0).putInt(0).putInt(0).putInt(groups);
    for (int i = 0; i < groups; i++) {
      program.putInt(0x10000).putInt(0x10FFFF).putInt(0);
    }
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    pdf.write(
        font(
            "/Type/Font/Subtype/CIDFontType2/BaseFont/A/FontDescriptor<</FontFile2 8 0 R>>",
            "",
            ""));
    pdf.write(utf8("\n8 0 obj<</Length " + program.capacity() + ">>stream\n"));
    pdf.write(program.array());
    pdf.write(utf8("\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF"));
    return pdf.toByteArray();
  }

  private void archives() {
    files.put("zip-bomb.zip", () -> zip("large.txt", new byte[0], "\0".repeat(1024), 300_000));
    files.put(
        "zip-names.zip",
        () -> {
          ByteArrayOutputStream bytes = new ByteArrayOutputStream();
          try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name :
                new String[] {
                  "../../etc/passwd",
                  "/etc/passwd",
                  "C:\\boot.ini",
                  "a\0b.txt",
                  "\r\n.txt",
                  "..",
                  "!/!/"
                }) {
              entry(zip, name, utf8("规章\n0\n"));
            }
          }
          return bytes.toByteArray();
        });
    files.put("zip-same-names.zip", HostileFiles::sameNames);
    files.put(
        "zip-in-zip.zip",
        () -> {
          byte[] inner = utf8("规章\n0\n");
          for (int i = 0; i < 30; i++) {
            inner = zip("inner.zip", inner, "", 0);
          }
          return inner;
        });
    files.put(
        "zip-in-zip-large.zip",
        () -> {
          byte[] inner = zip("inner.txt", new byte[60 << 20], "", 0);
          byte[] stored = random(55 << 20);
          for (int i = 0; i < 2; i++) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
              zip.setLevel(0);
              entry(zip, "inner" + i + ".zip", inner);
              entry(zip, "noise" + i + ".bin", i == 0 ? stored : new byte[1]);
            }
            inner = bytes.toByteArray();
          }
          return inner;
        });
    files.put(
        "zip-entries.zip",
        () -> {
          ByteArrayOutputStream bytes = new ByteArrayOutputStream();
          try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < 50_010; i++) {
              entry(zip, i + ".txt", new byte[] {'0'});
            }
          }
          return bytes.toByteArray();
        });
    files.put("zip-cut.zip", () -> cut(zip("report.txt", new byte[0], "规章\n0\n", 99_000)));
    files.put("zip-bent.zip", () -> bent(zip("report.txt", new byte[0], "规章\n0\n", 99_000)));
    files.put("zip-empty.zip", () -> zip("folder/", new byte[0], "", 0));
  }

  // ---- parts

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] filled(int length) {
    byte[] bytes = new byte[length];
    Arrays.fill(bytes, (byte) '0');
    return bytes;
  }

  private static byte[] random(int length) {
    byte[] bytes = new byte[length];
    new Random(7).nextBytes(bytes);
    return bytes;
  }

  private static byte[] cut(byte[] bytes) {
    return Arrays.copyOf(bytes, bytes.length * 2 / 3);
  }

  /** Every 97th byte is another; the head stays. */
  private static byte[] bent(byte[] bytes) {
    Random random = new Random(11);
    for (int i = 600; i < bytes.length; i += 97) {
      bytes[i] = (byte) random.nextInt(256);
    }
    return bytes;
  }

  private static byte[] odd(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_16BE);
    return Arrays.copyOf(bytes, bytes.length - 1);
  }

  private static byte[] governments() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 500_000; i++) {
      text.append((char) ('\u4E00' + i % 20_000)).append((char) ('\u4E00' + i / 20_000 * 800));
      text.append("镇人民政府在");
    }
    return utf8(text.toString());
  }

  private static byte[] entities() throws IOException {
    StringBuilder xml = new StringBuilder("<!DOCTYPE d [<!ENTITY a0 \"haha\">");
    for (int i = 1; i < 30; i++) {
      xml.append("<!ENTITY a").append(i).append(" \"");
      xml.append(("&a" + (i - 1) + ";").repeat(10)).append("\">");
    }
    return zip("word/document.xml", utf8(xml + "]><d>&a29;</d>"), "", 0);
  }

  private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
    zip.closeEntry();
  }

  /** An archive with one entry: its beginning, and a part many times. */
  private static byte[] zip(String name, byte[] head, String part, int times) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(head);
      byte[] repeated = utf8(part);
      for (int i = 0; i < times; i++) {
        zip.write(repeated);
      }
    }
    return bytes.toByteArray();
  }

  /** The library refuses equal names, so the second is bent afterwards. */
  private static byte[] sameNames() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      entry(zip, "name1.txt", utf8("规章\n0\n"));
      entry(zip, "name2.txt", utf8("规章\n1\n"));
    }
    String text = new String(bytes.toByteArray(), StandardCharsets.ISO_8859_1);
    return text.replace("name2", "name1").getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] workbook(int rows, int columns) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (HSSFWorkbook workbook = new HSSFWorkbook()) {
      var sheet = workbook.createSheet();
      for (int r = 0; r < rows; r++) {
        var row = sheet.createRow(r);
        for (int c = 0; c < columns; c++) {
          row.createCell(c).setCellValue(r);
        }
      }
      workbook.write(bytes);
    }
    return bytes.toByteArray();
  }

  private static byte[] pdf(int pages, int lines, boolean encrypted) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      for (int i = 0; i < pages; i++) {
        PDPage page = new PDPage();
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
          content.beginText();
          content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
          content.newLineAtOffset(72, 700);
          for (int line = 0; line < lines; line++) {
            content.showText("page " + i);
            content.newLineAtOffset(line % 7 - 3, line % 5 - 2);
          }
          content.endText();
        }
      }
      if (encrypted) {
        document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      }
      document.save(bytes);
    }
    return bytes.toByteArray();
  }

  private static byte[] drawing(String part, int length, String more) throws IOException {
    return drawing("", part, length, more);
  }

  /** A page whose drawing is a part again and again, packed. */
  private static byte[] drawing(String head, String part, int length, String more)
      throws IOException {
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    pdf.write(
        utf8(
            "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                + "2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj\n"
                + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R"
                + "/Resources<</XObject<</F 4 0 R>>>>>>endobj\n"));
    stream(pdf, "4 0", more, head, part, length);
    pdf.write(utf8("trailer<</Root 1 0 R>>\n%%EOF"));
    return pdf.toByteArray();
  }

  private static void stream(
      ByteArrayOutputStream pdf, String number, String more, String head, String part, int length)
      throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflated = new DeflaterOutputStream(packed)) {
      deflated.write(utf8(head));
      byte[] block = utf8(part.repeat(Math.max(1, 65_536 / part.length())));
      for (long written = 0; written < length; written += block.length) {
        deflated.write(block);
      }
    }
    pdf.write(
        utf8(
            number
                + " obj<<"
                + more
                + "/Filter/FlateDecode/Length "
                + packed.size()
                + ">>stream\n"));
    pdf.write(packed.toByteArray());
    pdf.write(utf8("\nendstream endobj\n"));
  }

  private static byte[] manyObjects() {
    StringBuilder pdf = new StringBuilder("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n");
    for (int i = 2; i < 1_500_000; i++) {
      pdf.append(i).append(" 0 obj null endobj\n");
    }
    return utf8(pdf.append("trailer<</Root 1 0 R>>\n%%EOF").toString());
  }

  private static byte[] packedObjects() throws IOException {
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    pdf.write(utf8("%PDF-1.5\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"));
    stream(pdf, "9 0", "/Type/ObjStm/N 9000000/First 99", "2 0 ", "[0 ", 200 << 20);
    pdf.write(utf8("trailer<</Root 1 0 R>>\n%%EOF"));
    return pdf.toByteArray();
  }
}
