package org.mingjian;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingjian.catalogue.Indicator;
import org.mingjian.catalogue.IndicatorCatalogue;
import org.mingjian.document.Block;
import org.mingjian.document.Paragraph;
import org.mingjian.document.SourceDocument;
import org.mingjian.document.Span;
import org.mingjian.document.Table;
import org.mingjian.document.TableCell;
import org.mingjian.extract.DivisionResolution;
import org.mingjian.extract.ExtractedFact;
import org.mingjian.extract.ExtractedReport;
import org.mingjian.extract.FactValue;
import org.mingjian.report.NewReport;
import org.mingjian.report.OriginalFiles;
import org.mingjian.report.Placement;
import org.mingjian.report.ReportStore;
import org.mingjian.report.StoreOutcome;
import org.mingjian.security.Actor;
import org.mingjian.security.AuditRepository;
import org.mingjian.security.ScopedDatabase;

/**
 * Reports with known figures, stored as an import would store them. Every cell that a test does not
 * name is zero; the document holds one line a cell, so that every figure has a true place.
 */
public final class TestReports {
  public static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-01T08:00:00Z"), ZoneOffset.UTC);

  private static final IndicatorCatalogue CATALOGUE = IndicatorCatalogue.load();

  private final Map<String, String> figures = new LinkedHashMap<>();
  private final Placement placement;
  private final List<String> candidates;
  private final int year;
  private final String form;
  private @Nullable LocalDate published;
  private boolean table;

  private TestReports(Placement placement, List<String> candidates, int year, String form) {
    this.placement = placement;
    this.candidates = candidates;
    this.year = year;
    this.form = form;
  }

  /** A report of the 2019 form until 2020, of the 2021 form from then on. */
  public static TestReports of(String division, int year) {
    return new TestReports(
        new Placement.Placed(division, year, "resolved"),
        List.of(),
        year,
        year <= 2020 ? "2019" : "2021");
  }

  public static TestReports waiting(Placement.Waiting placement, int year, String... candidates) {
    return new TestReports(placement, List.of(candidates), year, "2019");
  }

  public static ReportStore store(ScopedDatabase database) {
    return new ReportStore(database, CATALOGUE, new AuditRepository(CLOCK), CLOCK);
  }

  /**
   * A figure of a cell or of the text.
   *
   * @param text a number, empty for a blank cell, {@code ?} for an unreadable one, {@code absent}
   */
  public TestReports with(String indicator, String text) {
    figures.put(indicator, text);
    return this;
  }

  /** A report that says when it was published. */
  public TestReports published(LocalDate day) {
    published = day;
    return this;
  }

  /** A report whose cells stand in one table of plain text, which keeps no columns. */
  public TestReports inPlainTable() {
    table = true;
    return this;
  }

  public StoreOutcome storeIn(ReportStore store, Actor actor) {
    return store.store(actor, build());
  }

  public NewReport build() {
    StringBuilder text = new StringBuilder();
    List<ExtractedFact> facts = new ArrayList<>();
    List<ExtractedFact> narrative = new ArrayList<>();
    List<Block> lines = new ArrayList<>();
    List<TableCell> places = new ArrayList<>();
    Stream<String> cells = CATALOGUE.of(form).stream().map(Indicator::code);
    Stream<String> told = figures.keySet().stream().filter(code -> code.startsWith("narrative."));
    for (String code : Stream.concat(cells, told).toList()) {
      int line = text.length();
      text.append(code).append(": ");
      int start = text.length();
      String raw = figures.getOrDefault(code, "0");
      text.append(raw);
      ExtractedFact fact = fact(code, raw, new Span(start, text.length()));
      (code.startsWith("narrative.") ? narrative : facts).add(fact);
      int row = lines.size();
      places.add(new TableCell(row, 0, 1, 1, new Span(line, start - 2)));
      places.add(new TableCell(row, 1, 1, 1, new Span(start, text.length())));
      lines.add(new Paragraph(new Span(line, text.length()), Paragraph.Role.BODY));
      text.append('\n');
    }
    if (table) {
      int rows = lines.size();
      lines = List.of(new Table(new Span(0, text.length()), rows, 2, false, places));
    }
    text.append(placement).append(figures);
    if (published != null) {
      text.append(published);
    }
    ExtractedReport report =
        new ExtractedReport(
            "示例镇" + year + "年政府信息公开工作年度报告",
            "示例镇",
            "township",
            new DivisionResolution.Unknown(List.of()),
            year,
            form,
            null,
            null,
            null,
            published,
            facts,
            narrative,
            List.of());
    String content = text.toString();
    return new NewReport(
        OriginalFiles.sha256(content.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
        content.length(),
        "report.txt",
        new SourceDocument("text/plain", content, List.copyOf(lines), List.of()),
        report,
        placement,
        candidates,
        null);
  }

  private static ExtractedFact fact(String code, String raw, Span span) {
    return switch (raw) {
      case "" -> new ExtractedFact(code, new FactValue.Blank(), span, raw, null, false);
      case "?" -> new ExtractedFact(code, new FactValue.Unreadable(), span, raw, null, false);
      case "absent" -> new ExtractedFact(code, new FactValue.Absent(), null, null, null, false);
      default ->
          new ExtractedFact(
              code, new FactValue.Reported(new BigDecimal(raw)), span, raw, null, false);
    };
  }
}
