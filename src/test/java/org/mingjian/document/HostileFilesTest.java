package org.mingjian.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.mingjian.extract.ExtractedReport;
import org.mingjian.extract.ReportExtractor;

/** Broken and hostile files end in a problem, soon, and never in an exception. */
class HostileFilesTest {
  private static final Duration LONGEST = Duration.ofSeconds(10);
  private static final ReportExtractor EXTRACTOR = ReportExtractor.standard();
  private final DocumentReader reader = new DocumentReader();

  private DocumentResult read(byte[] bytes) {
    QuietClock clock = QuietClock.start();
    DocumentResult result = reader.read(bytes);
    ExtractedReport report = EXTRACTOR.extract(result);
    assertThat(clock.passed()).isLessThan(LONGEST);
    assertThat(report.problems()).isNotEmpty();
    return result;
  }

  private static String problem(DocumentResult result) {
    return switch (result) {
      case DocumentResult.Refused refused -> refused.problem().code();
      case DocumentResult.Read read ->
          read.document().problems().isEmpty() ? "" : read.document().problems().getFirst().code();
    };
  }

  private static byte[] zip(String name, byte[] content, int times) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      for (int i = 0; i < times; i++) {
        zip.write(content);
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] docx(String xml) throws IOException {
    return zip("word/document.xml", xml.getBytes(StandardCharsets.UTF_8), 1);
  }

  private static byte[] pdf(int pages) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      for (int i = 0; i < pages; i++) {
        PDPage page = new PDPage();
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
          content.beginText();
          content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
          content.newLineAtOffset(72, 700);
          content.showText("page " + i);
          content.endText();
        }
      }
      document.save(bytes);
    }
    return bytes.toByteArray();
  }

  @Test
  void packedBombIsRefused() throws IOException {
    byte[] bomb = zip("word/document.xml", new byte[1 << 20], 300);
    assertThat(problem(read(bomb))).isEqualTo("file.unfolds_too_far");
  }

  @Test
  void anOfficeFileThatLostItsPartsIsDamagedAndNoArchive() {
    byte[] torn = "PK\u0003\u0004 and nothing of it".getBytes(StandardCharsets.ISO_8859_1);
    for (String name : List.of("年报.docx", "批量.zip!/年报.XLSX")) {
      List<SourceFile> found = new ArrayList<>();
      new SourceFiles(ReadingLimits.standard()).expand(name, torn, found::add);
      assertThat(found)
          .singleElement()
          .isInstanceOfSatisfying(
              SourceFile.Failed.class,
              failed -> assertThat(failed.problem().code()).isEqualTo("file.broken"));
    }
  }

  @Test
  void bombInAnArchiveIsToldAndTheWalkEnds() throws IOException {
    List<SourceFile> found = new ArrayList<>();
    new SourceFiles(ReadingLimits.standard())
        .expand("a.zip", zip("../../etc/big.txt", new byte[1 << 20], 300), found::add);
    assertThat(found)
        .singleElement()
        .isInstanceOfSatisfying(
            SourceFile.Failed.class,
            failed -> {
              assertThat(failed.name()).isEqualTo("a.zip!/../../etc/big.txt");
              assertThat(failed.problem().code()).isEqualTo("file.unfolds_too_far");
            });
  }

  @Test
  void entitiesAreNotFollowed() throws IOException {
    String xml =
        "<!DOCTYPE d [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
            + "<w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>甲&e;乙</w:t></w:r></w:p>"
            + "</w:body></w:document>";
    DocumentResult result = read(docx(xml));
    if (result instanceof DocumentResult.Read read) {
      assertThat(read.document().text()).doesNotContain("root:");
    }
  }

  @Test
  void entitiesDoNotGrow() throws IOException {
    StringBuilder xml = new StringBuilder("<!DOCTYPE d [<!ENTITY a0 \"haha\">");
    for (int i = 1; i < 30; i++) {
      xml.append("<!ENTITY a").append(i).append(" \"");
      xml.append(("&a" + (i - 1) + ";").repeat(10)).append("\">");
    }
    xml.append("]><w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>&a29;</w:t></w:r></w:p>");
    xml.append("</w:body></w:document>");
    DocumentResult result = read(docx(xml.toString()));
    if (result instanceof DocumentResult.Read read) {
      assertThat(read.document().text().length()).isLessThan(1000);
    }
  }

  @Test
  void deepNestingIsRefused() throws IOException {
    byte[] html = "<table><tr><td>".repeat(20_000).getBytes(StandardCharsets.UTF_8);
    read(html);
    String tables = "<w:tbl><w:tr><w:tc>";
    byte[] word =
        docx(
            "<w:document xmlns:w=\"w\"><w:body>" + tables.repeat(5_000) + "</w:body></w:document>");
    // The platform's own limit on the depth of XML may strike before ours.
    assertThat(problem(read(word))).isIn("file.nested_too_deeply", "file.broken");
  }

  @Test
  void longTextIsRefusedBeforeItIsDecoded() {
    byte[] text = new byte[50 << 20];
    Arrays.fill(text, (byte) '0');
    assertThat(problem(read(text))).isEqualTo("file.text_too_long");
  }

  @Test
  void manyPagesAreReadInPart() throws IOException {
    DocumentResult result = read(pdf(500));
    assertThat(problem(result)).isEqualTo("file.too_many_pages");
    assertThat(((DocumentResult.Read) result).document().pageStarts()).hasSize(120);
  }

  @Test
  void emptyFilesAndPicturesAreTold() {
    assertThat(problem(read(new byte[0]))).isEqualTo("file.empty");
    assertThat(problem(read(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10})))
        .isEqualTo("file.is_image");
  }

  @Test
  void packedDocumentsOfOtherProgramsAreToldAndNotTakenForArchives() throws IOException {
    assertThat(problem(read(ZippedParts.zip("OFD.xml", "<ofd/>", "Doc_0/Document.xml", "<d/>"))))
        .isEqualTo("file.is_ofd");
    assertThat(problem(read(openDocument()))).isEqualTo("file.is_open_document");
  }

  /** With its kind first and not packed, as the format asks for. */
  private static byte[] openDocument() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.setLevel(Deflater.NO_COMPRESSION);
      zip.putNextEntry(new ZipEntry("mimetype"));
      zip.write("application/vnd.oasis.opendocument.text".getBytes(StandardCharsets.US_ASCII));
      zip.putNextEntry(new ZipEntry("content.xml"));
      zip.write("<office/>".getBytes(StandardCharsets.US_ASCII));
      zip.putNextEntry(new ZipEntry("META-INF/manifest.xml"));
      zip.write("<manifest/>".getBytes(StandardCharsets.US_ASCII));
    }
    return bytes.toByteArray();
  }

  /** Cuts and bends files of every format; nothing may be thrown. */
  @Test
  void truncatedAndCorruptedFilesAreSurvived() throws IOException {
    long seed = 20_260_101;
    Random random = new Random(seed);
    ByteArrayOutputStream sheet = new ByteArrayOutputStream();
    try (HSSFWorkbook workbook = new HSSFWorkbook()) {
      workbook.createSheet().createRow(0).createCell(0).setCellValue("规章");
      workbook.write(sheet);
    }
    List<byte[]> files =
        List.of(
            pdf(2),
            sheet.toByteArray(),
            docx(
                "<w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>规章</w:t></w:r></w:p></w:body>"
                    + "</w:document>"),
            "<html><table><tr><td rowspan=99999999>规章<td colspan=-3>0"
                .getBytes(StandardCharsets.UTF_8),
            "\t规章\n\t0\n\t0\n".getBytes(StandardCharsets.UTF_16));
    int read = 0;
    for (byte[] file : files) {
      for (int i = 0; i < 60; i++) {
        byte[] broken = Arrays.copyOf(file, i % 2 == 0 ? random.nextInt(file.length) : file.length);
        for (int flips = random.nextInt(8); flips > 0 && broken.length > 0; flips--) {
          broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
        }
        assertThat(EXTRACTOR.extract(reader.read(broken))).as("seed %d", seed).isNotNull();
        read++;
      }
    }
    assertThat(read).isEqualTo(300);
  }

  @Test
  void randomBytesAreRefused() {
    Random random = new Random(42);
    for (int i = 0; i < 50; i++) {
      byte[] noise = new byte[5000];
      random.nextBytes(noise);
      ExtractedReport report = EXTRACTOR.extract(reader.read(noise));
      assertThat(report.facts()).isEmpty();
      assertThat(report.problems()).isNotEmpty();
    }
  }
}
