package org.mingjian.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.TestDatabase;
import org.mingjian.TestReports;
import org.mingjian.bootstrap.DatabaseAddress;
import org.mingjian.bootstrap.Home;
import org.mingjian.bootstrap.Services;
import org.mingjian.catalogue.Division;
import org.mingjian.compare.Change;
import org.mingjian.compare.Comparison;
import org.mingjian.compare.Measure;
import org.mingjian.compare.Measures;
import org.mingjian.compare.Ranking;
import org.mingjian.compare.Selection;
import org.mingjian.finding.FindingKind;
import org.mingjian.finding.life.Decision;
import org.mingjian.finding.life.FindingFilter;
import org.mingjian.finding.life.FindingOrder;
import org.mingjian.finding.life.StoredFinding;
import org.mingjian.security.Actor;
import org.mingjian.security.Role;
import org.mingjian.security.Scope;
import org.mingjian.statistics.Assessment;

/** Circular and letters, written from judged reports and read back. */
class DocumentsTest {
  private static final String COUNTY = "610924";
  private static final String TOWN = "610924101";
  private static final String OTHER = "610924102";
  private static final LocalDate DUE = LocalDate.of(2026, 3, 16);
  private static final Actor EDITOR = new Actor("editor", Role.EDITOR, Scope.of(List.of(COUNTY)));

  private final TestDatabase test = TestDatabase.fresh();
  private Services services;

  @BeforeEach
  void judge(@TempDir Path home) {
    services =
        Services.open(
            new Home(home),
            new DatabaseAddress(test.jdbcUrl(), test.user(), test.password()),
            TestReports.CLOCK);
    // The requests of the first town do not balance: 7 came in, none became anything.
    TestReports.of(TOWN, 2021)
        .with("request.received.natural_person", "7")
        .with("request.received.total", "7")
        .with("narrative.disclosed.total", "1234")
        .storeIn(services.reports(), EDITOR);
    TestReports.of(OTHER, 2021)
        .with("narrative.disclosed.total", "900")
        .storeIn(services.reports(), EDITOR);
    services.judging().drain((_, _) -> {});
  }

  @AfterEach
  void close() {
    services.close();
    test.close();
  }

  private static byte[] bytes(ExportFile file) throws IOException {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    file.maker().write(Progress.UNWATCHED, output);
    return output.toByteArray();
  }

  private static XWPFDocument document(ExportFile file) throws IOException {
    return new XWPFDocument(new ByteArrayInputStream(bytes(file)));
  }

  private static String text(XWPFDocument document) {
    return document.getParagraphs().stream()
        .map(XWPFParagraph::getText)
        .collect(Collectors.joining("\n"));
  }

  private List<StoredFinding> findings(String unit, FindingKind kind) {
    return services
        .findings()
        .list(EDITOR, FindingFilter.of(unit), FindingOrder.DIVISION, 0, 500)
        .stream()
        .filter(found -> found.finding().kind() == kind)
        .toList();
  }

  private String sentence(StoredFinding found) {
    return services.findingMessages().message(found.finding(), java.util.Locale.SIMPLIFIED_CHINESE);
  }

  @Test
  void aLetterHasEverySentenceItsPlaceAndTheVeryWordsHighlighted() throws IOException {
    ExportFile file = services.exports().notice(EDITOR, TOWN, 2021, DUE).orElseThrow();
    try (XWPFDocument document = document(file)) {
      String text = text(document);
      List<StoredFinding> broken = findings(TOWN, FindingKind.NON_COMPLIANT);
      assertThat(broken).isNotEmpty();
      for (StoredFinding found : broken) {
        assertThat(text).contains(sentence(found));
      }
      assertThat(text).contains("政府信息公开工作年度报告整改通知书", "2026年3月16日", "report.txt");
      List<String> highlighted = new ArrayList<>();
      for (XWPFParagraph paragraph : document.getParagraphs()) {
        for (XWPFRun run : paragraph.getRuns()) {
          if (run.isHighlighted()) {
            highlighted.add(run.text());
          }
        }
      }
      assertThat(highlighted).contains("7");
      assertThat(rows(document.getTables().getLast())).isGreaterThan(broken.size());
      assertThat(errors(document)).isEmpty();
    }
  }

  private static int rows(XWPFTable table) {
    return table.getRows().size();
  }

  private static List<String> errors(XWPFDocument document) {
    List<XmlError> errors = new ArrayList<>();
    XmlOptions options = new XmlOptions();
    options.setErrorListener(errors);
    document.getDocument().validate(options);
    return errors.stream().map(XmlError::getMessage).toList();
  }

  @Test
  void whatWasDismissedIsHeldAgainstNobody() throws IOException {
    List<String> ofOther =
        findings(OTHER, FindingKind.NON_COMPLIANT).stream().map(this::sentence).toList();
    StoredFinding first =
        findings(TOWN, FindingKind.NON_COMPLIANT).stream()
            .filter(found -> !ofOther.contains(sentence(found)))
            .findFirst()
            .orElseThrow();
    try (XWPFDocument before = document(services.exports().bulletin(EDITOR, COUNTY, 2021, DUE))) {
      assertThat(cells(before)).contains(sentence(first));
    }
    services.findings().decide(EDITOR, List.of(first.seen()), new Decision.Dismiss("核对过，没有错"));

    try (XWPFDocument document = document(services.exports().bulletin(EDITOR, COUNTY, 2021, DUE))) {
      assertThat(text(document) + cells(document)).doesNotContain(sentence(first));
    }
  }

  private static String cells(XWPFDocument document) {
    StringBuilder cells = new StringBuilder();
    for (XWPFTable table : document.getTables()) {
      for (XWPFTableRow row : table.getRows()) {
        row.getTableCells().forEach(cell -> cells.append(cell.getText()).append('\n'));
      }
    }
    return cells.toString();
  }

  @Test
  void theCircularKeepsTheThreeKindsApartAndNamesWhoDidNotReport() throws IOException {
    try (XWPFDocument document = document(services.exports().bulletin(EDITOR, COUNTY, 2021, DUE))) {
      String text = text(document);
      assertThat(text)
          .startsWith("关于紫阳县2021年度政府信息公开工作年度报告检查情况的通报")
          .contains("已有年度报告的 2 个", "不作为问题通报", "未见本年度报告");
      String broken = text.substring(text.indexOf("三、"), text.indexOf("四、"));
      for (StoredFinding found : findings(COUNTY, FindingKind.UNUSUAL)) {
        assertThat(broken)
            .doesNotContain(
                services
                    .findingMessages()
                    .ruleName(found.finding().rule(), java.util.Locale.SIMPLIFIED_CHINESE));
      }
      String cells = cells(document);
      for (StoredFinding found : findings(TOWN, FindingKind.NON_COMPLIANT)) {
        assertThat(cells).contains(sentence(found));
      }
      // The ranking has the figures of the reports, the larger first.
      assertThat(cells.indexOf("1,234")).isBetween(0, cells.indexOf("900"));
      assertThat(document.getCharts()).hasSize(1);
      assertThat(errors(document)).isEmpty();
    }
  }

  /** The numbers of the circular are those of the screens: both ask the same comparison. */
  @Test
  void theCircularRanksAndChangesAsTheScreensDo() throws IOException {
    List<String> units =
        services.divisions().children(COUNTY).stream().map(Division::code).limit(10).toList();
    for (int index = 0; index < units.size(); index++) {
      for (int year : List.of(2022, 2023)) {
        TestReports report =
            TestReports.of(units.get(index), year)
                .with("request.received.total", String.valueOf(index));
        if (year == 2022 || index != 3) {
          report.with("narrative.disclosed.total", String.valueOf(100 + 7 * index * (year - 2021)));
        }
        report.storeIn(services.reports(), EDITOR);
      }
    }
    Comparison shown =
        services
            .comparisons()
            .compare(
                EDITOR,
                new Selection(COUNTY, List.of(2023)),
                List.of(Measures.DISCLOSED, Measures.RECEIVED));

    try (XWPFDocument document = document(services.exports().bulletin(EDITOR, COUNTY, 2023, DUE))) {
      int ranked = 0;
      for (Measure measure : List.of(Measures.DISCLOSED, Measures.RECEIVED)) {
        XWPFTable table = rankingTable(document, ranked == 0 ? 0 : 1);
        Ranking ranking = ((Assessment.Assessed<Ranking>) shown.ranking(2023, measure)).result();
        for (XWPFTableRow row : table.getRows().subList(1, table.getRows().size())) {
          String unit =
              units.stream()
                  .filter(code ->
                      services
                          .divisions()
                          .find(code)
                          .orElseThrow()
                          .name()
                          .equals(row.getCell(1).getText()))
                  .findFirst()
                  .orElse("");
          Optional<Ranking.Ranked> place = ranking.of(unit);
          assertThat(row.getCell(0).getText())
              .as(row.getCell(1).getText())
              .isEqualTo(
                  place
                      .map(one ->
                          one.rank().isTied()
                              ? one.rank().best() + "–" + one.rank().worst()
                              : String.valueOf(one.rank().best()))
                      .orElse("—"));
          if (place.isPresent()) {
            ranked++;
            assertThat(number(row.getCell(2).getText()))
                .isEqualByComparingTo(place.get().point().known().orElseThrow().value());
            if (shown.change(unit, 2023, measure) instanceof Change.Known known) {
              assertThat(number(row.getCell(4).getText())).isEqualByComparingTo(known.difference());
            } else {
              assertThat(row.getCell(4).getText()).isEqualTo("—");
            }
          }
        }
        assertThat(text(document))
            .contains(
                "同级中位数 "
                    + SlidesFile.number(
                        ((Assessment.Assessed<BigDecimal>) shown.median(2023, measure)).result(),
                        measure.fractionDigits(),
                        java.util.Locale.SIMPLIFIED_CHINESE));
      }
      assertThat(ranked).isEqualTo(19);
    }
  }

  private static BigDecimal number(String text) {
    return new BigDecimal(text.replace(",", "").replace("+", "").replace('−', '-'));
  }

  /** The table of a ranking, by number: the others have no rank in their first column. */
  private static XWPFTable rankingTable(XWPFDocument document, int number) {
    return document.getTables().stream()
        .filter(table -> table.getRow(0).getCell(0).getText().equals("位次"))
        .skip(number)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void anArchiveHasALetterForEachTownshipThatHasSomethingToDoAndAList() throws IOException {
    List<String> names = new ArrayList<>();
    String list = "";
    try (ZipInputStream zip =
        new ZipInputStream(
            new ByteArrayInputStream(bytes(services.exports().notices(EDITOR, COUNTY, 2021, DUE))),
            StandardCharsets.UTF_8)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        names.add(entry.getName());
        byte[] bytes = zip.readAllBytes();
        if (entry.getName().endsWith(".csv")) {
          list = new String(bytes, StandardCharsets.UTF_8);
        } else {
          new XWPFDocument(new ByteArrayInputStream(bytes)).close();
        }
      }
    }
    assertThat(names).anyMatch(name -> name.endsWith("整改通知书.docx")).contains("清单.csv");
    assertThat(list.lines().count()).isEqualTo(1 + services.divisions().children(COUNTY).size());
  }

  @Test
  void nothingLeavesTheScope() {
    Actor narrow = new Actor("narrow", Role.INSPECTOR, Scope.of(List.of(OTHER)));
    assertThat(services.exports().notice(narrow, TOWN, 2021, DUE)).isEmpty();
  }
}
