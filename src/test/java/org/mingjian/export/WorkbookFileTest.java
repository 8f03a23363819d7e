package org.mingjian.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.TestDatabase;
import org.mingjian.TestReports;
import org.mingjian.bootstrap.DatabaseAddress;
import org.mingjian.bootstrap.Home;
import org.mingjian.bootstrap.Services;
import org.mingjian.chart.TableSpec;
import org.mingjian.report.FactId;
import org.mingjian.report.FiguresWanted;
import org.mingjian.report.Provenance;
import org.mingjian.report.Ruling;
import org.mingjian.report.StoreOutcome;
import org.mingjian.security.Actor;
import org.mingjian.security.Role;
import org.mingjian.security.Scope;

/** Workbooks and CSV are read back and compared with what the screen and the reports say. */
class WorkbookFileTest {
  private static final Actor EDITOR = new Actor("editor", Role.EDITOR, Scope.everything());
  private static final String TOWN = "610924101";
  private static final String OTHER = "610924102";
  private static final String AMOUNT = "procurement.amount";
  private static final String BASE = "https://example.org/";

  private final TestDatabase test = TestDatabase.fresh();
  private final AtomicInteger statements = new AtomicInteger();
  private Services services;

  @BeforeEach
  void open(@TempDir Path home) {
    services =
        Services.open(
            new Home(home),
            new DatabaseAddress(test.jdbcUrl(), test.user(), test.password()),
            TestReports.CLOCK,
            () ->
                new ExecuteListener() {
                  @Override
                  public void executeStart(ExecuteContext context) {
                    statements.incrementAndGet();
                  }
                });
  }

  @AfterEach
  void close() {
    services.close();
    test.close();
  }

  private long file(TestReports report) {
    return switch (report.storeIn(services.reports(), EDITOR)) {
      case StoreOutcome.Filed filed -> filed.report();
      case StoreOutcome.Waiting _, StoreOutcome.Known _ -> throw new AssertionError("not filed");
    };
  }

  private static TableSpec.Cell figure(String text, String value, String address) {
    return new TableSpec.Cell(
        text,
        text.endsWith("*") ? TableSpec.State.INCOMPLETE : TableSpec.State.FIGURE,
        new BigDecimal(value),
        address,
        null,
        List.of());
  }

  private static TableSpec.Cell missing(String reason, String address) {
    return new TableSpec.Cell(reason, TableSpec.State.MISSING, null, address, null, List.of());
  }

  private static TableSpec table(TableSpec.Cell... cells) {
    List<TableSpec.Row> rows = new ArrayList<>();
    for (int i = 0; i < cells.length; i++) {
      rows.add(
          new TableSpec.Row(
              List.of(new TableSpec.Heading(i == 0 ? "=HYPERLINK(\"x\")" : "镇" + i, null)),
              List.of(cells[i])));
    }
    return new TableSpec(
        "采购金额，2020 年",
        false,
        List.of("乡镇"),
        List.of(new TableSpec.Column("amount", "采购金额", "万元")),
        rows,
        List.of(
            new TableSpec.Summary(
                "合计",
                List.of(
                    new TableSpec.SummaryCell("1,235", new BigDecimal("1234.5"), null, null)))));
  }

  private XSSFWorkbook workbook(Actor actor, TableSpec table) throws IOException {
    Notes notes =
        services
            .exports()
            .notes(
                actor, "示例县，2020 年", BASE + "compare", List.of("表格换版"), Locale.SIMPLIFIED_CHINESE);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    services
        .exports()
        .workbook(
            actor,
            "采购金额",
            List.of(Exhibit.of("采购金额", table, notes)),
            Locale.SIMPLIFIED_CHINESE,
            BASE)
        .maker()
        .write(Progress.UNWATCHED, bytes);
    return new XSSFWorkbook(new ByteArrayInputStream(bytes.toByteArray()));
  }

  @Test
  void numbersAreNumbersWithTheFormatOfTheScreenAndWordsAreNeverFormulas() throws IOException {
    TableSpec table =
        table(
            figure("204.58", "204.58", "none"),
            figure("-3", "-3", "none"),
            figure("12,345,678,901", "12345678901", "none"),
            figure("400+", "400", "none"),
            figure("7*", "7", "none"),
            figure("0", "0", "none"),
            missing("空白", "none"));
    try (XSSFWorkbook workbook = workbook(EDITOR, table)) {
      XSSFSheet sheet = workbook.getSheetAt(0);
      assertThat(sheet.getFitToPage()).isTrue();
      assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
      assertThat(sheet.getPrintSetup().getFitHeight()).isZero();
      assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("1:1");
      DataFormatter shown = new DataFormatter(Locale.CHINA);
      List<String> texts = new ArrayList<>();
      for (int row = 1; row <= 6; row++) {
        Cell cell = sheet.getRow(row).getCell(1);
        assertThat(cell.getCellType()).isEqualTo(CellType.NUMERIC);
        texts.add(shown.formatCellValue(cell));
      }
      assertThat(texts).containsExactly("204.58", "-3", "12,345,678,901", "400+", "7", "0");
      // The formatter of the test leaves out an asterisk; a spreadsheet shows it.
      assertThat(sheet.getRow(5).getCell(1).getCellStyle().getDataFormatString())
          .isEqualTo("#,##0\"*\"");
      assertThat(sheet.getRow(1).getCell(1).getNumericCellValue()).isEqualTo(204.58);

      Cell empty = sheet.getRow(7).getCell(1);
      assertThat(empty.getCellType()).isEqualTo(CellType.BLANK);
      assertThat(empty.getCellComment().getString().getString()).isEqualTo("空白");

      Cell name = sheet.getRow(1).getCell(0);
      assertThat(name.getCellType()).isEqualTo(CellType.STRING);
      assertThat(name.getStringCellValue()).isEqualTo("=HYPERLINK(\"x\")");
      assertThat(name.getCellStyle().getQuotePrefixed()).isTrue();

      assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
      assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:B8");
      assertThat(sheet.getRow(0).getCell(1).getStringCellValue()).isEqualTo("采购金额（万元）");
      // The totals stand apart, so that no filter takes them for a township.
      assertThat(sheet.getRow(8) == null).isTrue();
      assertThat(sheet.getRow(9).getCell(1).getNumericCellValue()).isEqualTo(1234.5);
      assertThat(words(workbook.getSheet("说明"))).contains("示例县，2020 年", "表格换版", BASE + "compare");
    }
  }

  private static List<String> words(Sheet sheet) {
    List<String> words = new ArrayList<>();
    sheet.forEach(row -> row.forEach(cell -> words.add(cell.toString())));
    return words;
  }

  @Test
  void everyFigureSaysWhereItIsWrittenAndWhoCorrectedIt() throws IOException {
    long first = file(TestReports.of(TOWN, 2020).with(AMOUNT, "204.58"));
    long second = file(TestReports.of(OTHER, 2020).with(AMOUNT, ""));
    services
        .reports()
        .correct(
            EDITOR,
            new FactId(first, AMOUNT),
            new Ruling.Figure(new BigDecimal("20.458"), "20.458", "万元"),
            0,
            "原文以元为单位");
    TableSpec table =
        table(
            figure("20.458", "20.458", "report/" + first + "?fact=" + AMOUNT),
            missing("空白", "report/" + second + "?fact=" + AMOUNT),
            figure("20.458", "20.458", "parts?unit=610924&year=2020&measure=" + AMOUNT));

    statements.set(0);
    try (XSSFWorkbook workbook = workbook(EDITOR, table)) {
      assertThat(statements).hasValue(1);
      List<Map<String, String>> sources = sources(workbook.getSheet("来源"));
      assertThat(sources).hasSize(4);
      assertThat(sources.get(0))
          .containsEntry("原文", "204.58")
          .containsEntry("采用数值", "20.458")
          .containsEntry("文件", "report.txt")
          .containsEntry("年度", "2020")
          .containsEntry("原文链接", BASE + "report/" + first + "?fact=" + AMOUNT);
      assertThat(sources.get(0).get("更正")).contains("“204.58”", "“20.458”", "原文以元为单位", "editor");
      assertThat(sources.get(1)).containsEntry("状态", "空白").doesNotContainKey("采用数值");
      // A sum lists all its parts, those that are empty too.
      assertThat(sources.subList(2, 4))
          .extracting(source -> source.get("原文链接"))
          .containsExactly(
              BASE + "report/" + first + "?fact=" + AMOUNT,
              BASE + "report/" + second + "?fact=" + AMOUNT);
    }
  }

  private static List<Map<String, String>> sources(Sheet sheet) {
    DataFormatter formatter = new DataFormatter(Locale.CHINA);
    List<Map<String, String>> sources = new ArrayList<>();
    for (Row row : sheet) {
      if (row.getRowNum() > 0) {
        Map<String, String> source = new HashMap<>();
        for (Cell cell : row) {
          String text = formatter.formatCellValue(cell);
          if (!text.isEmpty()) {
            source.put(sheet.getRow(0).getCell(cell.getColumnIndex()).getStringCellValue(), text);
          }
        }
        sources.add(source);
      }
    }
    return sources;
  }

  @Test
  void theScopeHoldsForSources() {
    long first = file(TestReports.of(TOWN, 2020).with(AMOUNT, "1"));
    file(TestReports.of(OTHER, 2020).with(AMOUNT, "2"));
    Actor narrow = new Actor("narrow", Role.VIEWER, Scope.of(List.of(OTHER)));
    FiguresWanted one = new FiguresWanted.One(new FactId(first, AMOUNT));
    FiguresWanted sum = new FiguresWanted.Sum("610924", 2020, List.of(AMOUNT));

    var found = services.reports().provenance(narrow, List.of(one, sum));

    assertThat(found.of(one)).isEmpty();
    assertThat(found.of(sum)).extracting(Provenance::division).containsExactly(OTHER);
  }

  @Test
  void allFiguresOfACountyAreThoseOfItsReports() throws IOException {
    file(
        TestReports.of(TOWN, 2020).with(AMOUNT, "204.58").with("narrative.disclosed.total", "123"));
    file(TestReports.of(OTHER, 2020).with(AMOUNT, "?"));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    services
        .exports()
        .county(EDITOR, "610924", 2020, Locale.SIMPLIFIED_CHINESE, BASE)
        .maker()
        .write(Progress.UNWATCHED, bytes);
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes.toByteArray()))) {
      Sheet sheet = workbook.getSheetAt(0);
      Map<String, Row> rows = new HashMap<>();
      sheet.forEach(row -> rows.put(row.getCell(1).getStringCellValue(), row));
      int amount = -1;
      for (Cell cell : sheet.getRow(0)) {
        if (cell.getStringCellValue().contains("采购")
            && cell.getStringCellValue().endsWith("（万元）")) {
          amount = cell.getColumnIndex();
        }
      }
      assertThat(rows.get(TOWN).getCell(2).getNumericCellValue()).isEqualTo(123);
      assertThat(rows.get(TOWN).getCell(amount).getNumericCellValue()).isEqualTo(204.58);
      assertThat(rows.get(OTHER).getCell(amount).getCellType()).isEqualTo(CellType.BLANK);
      assertThat(rows.get(OTHER).getCell(2).getCellType()).isEqualTo(CellType.BLANK);
    }
  }

  @Test
  void csvHasAMarkPlainNumbersAndReasons() throws IOException {
    ExportTable table =
        new ExportTables(new ExportTexts(Locale.SIMPLIFIED_CHINESE))
            .of(
                table(
                    figure("1,204.58", "1204.58", "none"),
                    figure("-3", "-3", "none"),
                    missing("未报送", "none")));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    TableCsv.write(table, new ExportTexts(Locale.SIMPLIFIED_CHINESE), bytes);

    assertThat(bytes.toByteArray()).startsWith(0xEF, 0xBB, 0xBF);
    List<CSVRecord> records;
    try (Reader reader =
        new InputStreamReader(
            new ByteArrayInputStream(bytes.toByteArray(), 3, bytes.size() - 3),
            StandardCharsets.UTF_8)) {
      records = CSVFormat.RFC4180.parse(reader).getRecords();
    }
    assertThat(records.get(0).toList()).containsExactly("乡镇", "采购金额（万元）", "说明");
    assertThat(records.get(1).toList()).containsExactly("'=HYPERLINK(\"x\")", "1204.58", "");
    assertThat(records.get(2).toList()).containsExactly("镇1", "-3", "");
    assertThat(records.get(3).toList()).containsExactly("镇2", "", "采购金额：未报送");
    assertThat(records.get(4).toList()).containsExactly("合计", "1234.5", "");
  }
}
