package org.mingjian.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.TableIterator;
import org.apache.poi.hwpf.usermodel.TableRow;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every format holds the figures of its truth, by the libraries that know the formats. */
class FormatsTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"html", "html-gb", "docx", "doc", "pdf", "xlsx", "xls"})
  void holdsTheFiguresOfItsTruth(String format) throws IOException {
    new Corpus()
        .write(
            new CorpusOptions(
                folder, 3, 2020, 2022, 77, false, List.of(format), List.of("natural"), null));
    List<String> truths = Files.readAllLines(folder.resolve("truth.ndjson"));
    assertThat(truths).hasSize(9);
    for (String line : truths) {
      JsonNode truth = JSON.readTree(line);
      Path file = folder.resolve("reports").resolve(truth.path("file").asString());
      List<BigDecimal> handled =
          rows(file, format).stream()
              .filter(cells -> cells.stream().anyMatch(cell -> cell.contains("（七）总计")))
              .map(FormatsTest::lastSeven)
              .findFirst()
              .orElseThrow();
      Map<String, BigDecimal> values = CorpusTest.values(truth);
      List<String> columns = new ArrayList<>(Figures.APPLICANTS);
      columns.add("total");
      assertThat(handled)
          .as(file.toString())
          .isEqualTo(columns.stream().map(at -> values.get("request.handled." + at)).toList());
    }
  }

  private static List<BigDecimal> lastSeven(List<String> cells) {
    List<String> full = cells.stream().filter(cell -> !cell.isBlank()).toList();
    return full.subList(full.size() - 7, full.size()).stream().map(BigDecimal::new).toList();
  }

  private static List<List<String>> rows(Path file, String format) throws IOException {
    return switch (format) {
      case "html" -> page(Files.readString(file, StandardCharsets.UTF_8));
      case "html-gb" -> page(Files.readString(file, Charset.forName("GB18030")));
      case "docx" -> docx(file);
      case "doc" -> doc(file);
      case "pdf" -> pdf(file);
      default -> workbook(file);
    };
  }

  private static List<List<String>> page(String html) {
    List<List<String>> rows = new ArrayList<>();
    for (Element row : Jsoup.parse(html).select("tr")) {
      rows.add(
          row.children().stream().map(cell -> cell.text().replaceAll("[\\s\u00a0]", "")).toList());
    }
    return rows;
  }

  private static List<List<String>> docx(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        XWPFDocument document = new XWPFDocument(in)) {
      return document.getTables().stream()
          .flatMap(table -> table.getRows().stream())
          .map(row -> row.getTableCells().stream().map(XWPFTableCell::getText).toList())
          .map(row -> row.stream().map(cell -> cell.replaceAll("\\s", "")).toList())
          .toList();
    }
  }

  private static List<List<String>> doc(Path file) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    try (InputStream in = Files.newInputStream(file);
        HWPFDocument document = new HWPFDocument(in)) {
      TableIterator tables = new TableIterator(document.getRange());
      while (tables.hasNext()) {
        var table = tables.next();
        for (int at = 0; at < table.numRows(); at++) {
          TableRow row = table.getRow(at);
          List<String> cells = new ArrayList<>();
          for (int cell = 0; cell < row.numCells(); cell++) {
            cells.add(row.getCell(cell).text().replaceAll("[\\s\u0007]", ""));
          }
          rows.add(cells);
        }
      }
    }
    return rows;
  }

  private static List<List<String>> pdf(Path file) throws IOException {
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      return stripper
          .getText(document)
          .lines()
          .map(line -> Arrays.asList(line.strip().split(" +")))
          .toList();
    }
  }

  private static List<List<String>> workbook(Path file) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    DataFormatter formatter = new DataFormatter();
    try (Workbook workbook = WorkbookFactory.create(file.toFile(), null, true)) {
      for (Sheet sheet : workbook) {
        for (Row row : sheet) {
          List<String> cells = new ArrayList<>();
          row.forEach(cell -> cells.add(formatter.formatCellValue(cell)));
          rows.add(cells);
        }
      }
    }
    return rows;
  }
}
