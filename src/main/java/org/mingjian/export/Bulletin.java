package org.mingjian.export;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingjian.catalogue.Division;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.chart.Bars;
import org.mingjian.chart.ChartFrame;
import org.mingjian.chart.ChartWords;
import org.mingjian.chart.ColourRole;
import org.mingjian.chart.Content;
import org.mingjian.chart.Figure;
import org.mingjian.compare.Change;
import org.mingjian.compare.Comparison;
import org.mingjian.compare.Measure;
import org.mingjian.compare.Measures;
import org.mingjian.compare.Point;
import org.mingjian.compare.PointValue;
import org.mingjian.compare.Ranking;
import org.mingjian.export.OfficialDocument.Align;
import org.mingjian.finding.FindingKind;
import org.mingjian.finding.FindingMessages;
import org.mingjian.finding.RuleTexts;
import org.mingjian.finding.life.StoredFinding;
import org.mingjian.statistics.Assessment;
import org.mingjian.statistics.RankIntervals;

/**
 * The circular of a county about the reports of one year: who reported, the main figures, what
 * breaks a rule and at whom, what must be asked, and by when. Statistics are questions and are not
 * called problems; what may have been misread is named as the checker's own work.
 */
final class Bulletin {
  private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
  private static final String MISSING_REPORT = "time.missing_report";
  private static final String LATE = "time.late";
  private static final String NONE = "—";
  private static final int CHART_ROWS = 24;
  private static final int CHART_POINTS = 9;

  private final FindingMessages messages;
  private final DivisionRegister divisions;
  private final DocumentTexts texts;

  Bulletin(FindingMessages messages, DivisionRegister divisions, DocumentTexts texts) {
    this.messages = messages;
    this.divisions = divisions;
    this.texts = texts;
  }

  /** A measure that the circular ranks, with its words. */
  private record Ranked(Measure measure, String key, int digits) {}

  private static final List<Ranked> RANKED =
      List.of(
          new Ranked(Measures.DISCLOSED, "disclosed", 0),
          new Ranked(Measures.RECEIVED, "received", 0),
          new Ranked(Measures.PROCUREMENT, "procurement", 2));

  /** The measures in the groups in which they are asked for. */
  static List<List<Measure>> measures() {
    return List.of(List.of(Measures.DISCLOSED), List.of(Measures.RECEIVED, Measures.PROCUREMENT));
  }

  /**
   * What the circular is made from.
   *
   * @param townships all units of the county that the reader may see, with or without a report
   * @param comparisons one for each group of {@link #measures}
   * @param findings by unit
   */
  record Material(
      String county,
      int year,
      List<Division> townships,
      List<Comparison> comparisons,
      Map<String, List<StoredFinding>> findings) {

    Comparison of(Measure measure) {
      return comparisons.stream()
          .filter(comparison -> comparison.measures().contains(measure))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException("not asked for: " + measure.key()));
    }

    Point at(String unit, int year, Measure measure) {
      return of(measure).at(unit, year, measure);
    }

    /** The units with a report of the year. */
    Set<String> reported() {
      Set<String> units = new TreeSet<>();
      for (Division township : townships) {
        Point point = at(township.code(), year, Measures.RECEIVED);
        if (point.reports() > 0) {
          units.add(township.code());
        }
      }
      return units;
    }

    List<StoredFinding> all(FindingKind kind) {
      return findings.values().stream()
          .flatMap(List::stream)
          .filter(found -> found.finding().kind() == kind)
          .toList();
    }

    /** The names of the units with a finding of a rule. */
    Set<String> unitsWith(String rule) {
      return findings.values().stream()
          .flatMap(List::stream)
          .filter(found -> found.finding().rule().equals(rule))
          .map(found -> found.finding().division())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  String title(String county, int year) {
    return texts.of("bulletin.title", name(county), String.valueOf(year));
  }

  void write(Material content, LocalDate today, LocalDate due, OutputStream output)
      throws IOException {
    try (OfficialDocument document =
        new OfficialDocument(title(content.county(), content.year()))) {
      document.addressee(texts.of("bulletin.addressee"));
      document.text(
          texts.of(
              "bulletin.intro",
              name(content.county()),
              String.valueOf(content.year()),
              ExportTimes.written(today, CHINESE)));
      int part = 0;
      document.heading(texts.numbered(++part, texts.of("bulletin.overall")));
      overall(document, content);
      document.heading(texts.numbered(++part, texts.of("bulletin.figures")));
      figures(document, content);
      document.heading(texts.numbered(++part, texts.of("bulletin.broken")));
      kind(document, content, FindingKind.NON_COMPLIANT, "bulletin.broken.none");
      document.heading(texts.numbered(++part, texts.of("bulletin.asked")));
      document.text(texts.of("bulletin.asked.explanation"));
      kind(document, content, FindingKind.UNUSUAL, "bulletin.asked.none");
      document.heading(texts.numbered(++part, texts.of("bulletin.missing")));
      missing(document, content);
      document.heading(texts.numbered(++part, texts.of("bulletin.demands")));
      document.text(texts.of("bulletin.demand.mend", ExportTimes.written(due, CHINESE)));
      document.text(texts.of("bulletin.demand.explain"));
      document.text(texts.of("bulletin.demand.objection"));
      document.signature(
          List.of(texts.of("signature.placeholder"), ExportTimes.written(today, CHINESE)));
      document.write(output);
    }
  }

  private String name(String unit) {
    return divisions.find(unit).map(Division::name).orElse(unit);
  }

  private String names(Iterable<String> units) {
    List<String> names = new ArrayList<>();
    units.forEach(unit -> names.add(name(unit)));
    return String.join("、", names);
  }

  private void overall(OfficialDocument document, Material content) {
    int all = content.townships().size();
    int reported = content.reported().size();
    int broken = content.all(FindingKind.NON_COMPLIANT).size();
    int units =
        (int)
            content.all(FindingKind.NON_COMPLIANT).stream()
                .map(found -> found.finding().division())
                .distinct()
                .count();
    document.text(
        texts.of(
            all == reported ? "bulletin.filed.all" : "bulletin.filed",
            all,
            reported,
            all - reported));
    document.text(
        texts.of(
            "bulletin.found",
            broken,
            units,
            content.all(FindingKind.UNUSUAL).size(),
            content.all(FindingKind.DOUBTFUL_READING).size()));
    document.caption(texts.of("bulletin.table.units", String.valueOf(content.year())));
    List<List<String>> rows = new ArrayList<>();
    Set<String> filed = content.reported();
    for (Division township : content.townships()) {
      List<StoredFinding> found = content.findings().getOrDefault(township.code(), List.of());
      rows.add(
          List.of(
              township.name(),
              texts.of(
                  filed.contains(township.code())
                      ? content.unitsWith(LATE).contains(township.code())
                          ? "bulletin.state.late"
                          : "bulletin.state.filed"
                      : "bulletin.state.missing"),
              count(found, FindingKind.NON_COMPLIANT),
              count(found, FindingKind.UNUSUAL),
              count(found, FindingKind.DOUBTFUL_READING)));
    }
    document.table(
        List.of(
            texts.of("bulletin.column.unit"),
            texts.of("bulletin.column.state"),
            texts.of("bulletin.column.broken"),
            texts.of("bulletin.column.asked"),
            texts.of("bulletin.column.doubtful")),
        List.of(Align.LEFT, Align.CENTRE, Align.RIGHT, Align.RIGHT, Align.RIGHT),
        List.of(32, 20, 16, 16, 16),
        rows);
    document.note(texts.of("bulletin.table.units.note"));
  }

  private static String count(List<StoredFinding> findings, FindingKind kind) {
    return String.valueOf(
        findings.stream().filter(found -> found.finding().kind() == kind).count());
  }

  private void figures(OfficialDocument document, Material content) throws IOException {
    int number = 0;
    for (Ranked ranked : RANKED) {
      boolean known =
          content.townships().stream()
              .anyMatch(unit ->
                  content.at(unit.code(), content.year(), ranked.measure()).known().isPresent());
      if (known) {
        document.subheading(
            texts.subnumbered(++number, texts.of("bulletin.measure." + ranked.key())));
        ranking(document, content, ranked);
      }
    }
    if (number == 0) {
      document.text(texts.of("bulletin.figures.none"));
    } else {
      document.note(texts.of("bulletin.figures.note"));
    }
  }

  /** A line of a ranking. */
  private record Line(String unit, Point point, Point before) {}

  private void ranking(OfficialDocument document, Material content, Ranked ranked)
      throws IOException {
    List<Line> lines = new ArrayList<>();
    List<Line> without = new ArrayList<>();
    BigDecimal sum = BigDecimal.ZERO;
    for (Division township : content.townships()) {
      Line line =
          new Line(
              township.code(),
              content.at(township.code(), content.year(), ranked.measure()),
              content.at(township.code(), content.year() - 1, ranked.measure()));
      if (line.point().known().isPresent()) {
        lines.add(line);
        sum = sum.add(value(line.point()));
      } else {
        without.add(line);
      }
    }
    lines.sort(
        Comparator.comparing((Line line) -> value(line.point()), Comparator.reverseOrder())
            .thenComparing(Line::unit));
    // A sum of which a part is said to be at least so much is at least so much.
    boolean least =
        lines.stream()
            .flatMap(line -> line.point().known().stream())
            .anyMatch(known -> known.approximate() || known.missing() > 0);
    document.text(
        texts.of(
            least ? "bulletin.sum.least" : "bulletin.sum",
            lines.size(),
            SlidesFile.number(sum, ranked.digits(), CHINESE),
            texts.of("bulletin.unit." + ranked.key())));
    Comparison comparison = content.of(ranked.measure());
    document.text(median(comparison, content.year(), ranked));
    Map<String, String> ranks = ranks(comparison, content.year(), ranked.measure());
    List<List<String>> rows = new ArrayList<>();
    Stream.concat(lines.stream(), without.stream())
        .forEach(line ->
            rows.add(
                row(
                    ranks.getOrDefault(line.unit(), NONE),
                    line,
                    comparison.change(line.unit(), content.year(), ranked.measure()),
                    ranked)));
    String unit = texts.of("bulletin.unit." + ranked.key());
    document.caption(
        texts.of("bulletin.table.measure", texts.of("bulletin.measure." + ranked.key()), unit));
    document.table(
        List.of(
            texts.of("bulletin.column.rank"),
            texts.of("bulletin.column.unit"),
            texts.of("bulletin.column.year", String.valueOf(content.year())),
            texts.of("bulletin.column.year", String.valueOf(content.year() - 1)),
            texts.of("bulletin.column.change")),
        List.of(Align.CENTRE, Align.LEFT, Align.RIGHT, Align.RIGHT, Align.RIGHT),
        List.of(10, 34, 20, 20, 16),
        rows);
    if (!lines.isEmpty() && ranked.measure().equals(Measures.DISCLOSED)) {
      chart(document, content, ranked, lines, without);
    }
  }

  /** The median of the peers as the screens say it, or that there are too few. */
  private String median(Comparison comparison, int year, Ranked ranked) {
    return switch (comparison.median(year, ranked.measure())) {
      case Assessment.Assessed<BigDecimal>(BigDecimal median) ->
          texts.of(
              "bulletin.median",
              SlidesFile.number(median, ranked.measure().fractionDigits(), CHINESE),
              texts.of("bulletin.unit." + ranked.key()));
      case Assessment.NotAssessed<BigDecimal>(var _, int n) ->
          texts.of("bulletin.median.too_few", n, Comparison.MINIMUM_PEERS);
    };
  }

  /** The ranks as the screens have them, by unit: what chance leaves open is a tie. */
  private static Map<String, String> ranks(Comparison comparison, int year, Measure measure) {
    return switch (comparison.ranking(year, measure)) {
      case Assessment.Assessed<Ranking>(Ranking ranking) ->
          ranking.units().stream()
              .collect(
                  Collectors.toMap(ranked -> ranked.point().unit(), ranked -> rank(ranked.rank())));
      case Assessment.NotAssessed<Ranking> _ -> Map.of();
    };
  }

  private static String rank(RankIntervals.Rank rank) {
    return rank.isTied() ? rank.best() + "–" + rank.worst() : String.valueOf(rank.best());
  }

  private static BigDecimal value(Point point) {
    return point.known().map(PointValue.Known::value).orElse(BigDecimal.ZERO);
  }

  private List<String> row(String rank, Line line, Change change, Ranked ranked) {
    return List.of(
        rank,
        name(line.unit()),
        text(line.point(), ranked.digits()),
        text(line.before(), ranked.digits()),
        change(change, line.before().year(), ranked.digits()));
  }

  private String text(Point point, int digits) {
    return switch (point.value()) {
      case PointValue.Known known ->
          SlidesFile.number(known.value(), digits, CHINESE)
              + (known.approximate() ? "+" : "")
              + (known.missing() > 0 ? "*" : "");
      case PointValue.Missing(PointValue.Why why) ->
          texts.of("missing." + why.name().toLowerCase(Locale.ROOT));
    };
  }

  /** Nothing is said where the figures are not of the same, or one was written as "more than". */
  private static String change(Change change, int before, int digits) {
    return switch (change) {
      case Change.Known known when known.since() == before && !known.approximate() ->
          (known.difference().signum() > 0 ? "+" : "")
              + SlidesFile.number(known.difference(), digits, CHINESE);
      case Change.Known _, Change.None _ -> NONE;
    };
  }

  private void chart(
      OfficialDocument document,
      Material content,
      Ranked ranked,
      List<Line> lines,
      List<Line> without)
      throws IOException {
    List<Line> all = new ArrayList<>(lines);
    all.addAll(without);
    List<Bars.Row> rows = new ArrayList<>();
    List<Bars.Mark> marks = new ArrayList<>();
    for (Line line : all) {
      Content shown =
          switch (line.point().value()) {
            case PointValue.Known known when known.value().signum() >= 0 ->
                new Content.Amount(known.value(), known.missing() > 0, known.approximate());
            case PointValue.Known known ->
                new Content.Missing(SlidesFile.number(known.value(), ranked.digits(), CHINESE));
            case PointValue.Missing _ -> new Content.Missing(text(line.point(), ranked.digits()));
          };
      marks.add(
          new Bars.Mark(rows.size(), 0, new Figure(line.unit(), shown, List.of(), List.of())));
      rows.add(Bars.Row.of(name(line.unit())));
    }
    String title = texts.of("bulletin.measure." + ranked.key());
    ResourceBundle words = ResourceBundle.getBundle("vaadin-i18n.translations", CHINESE);
    Bars bars =
        new Bars(
            new ChartFrame(
                title + "，" + content.year() + " 年",
                title,
                List.of(),
                CHINESE,
                ChartWords.from(words::getString)),
            title + "（" + texts.of("bulletin.unit." + ranked.key()) + "）",
            ranked.digits(),
            0,
            rows,
            List.of(new Bars.Series(title, new ColourRole.Accent())),
            marks,
            List.of());
    ChartPages pages = ChartPages.of(bars, CHART_ROWS);
    ExportTexts chartTexts = new ExportTexts(CHINESE);
    for (int part = 0; part < pages.parts().size(); part++) {
      document.caption(
          texts.of("bulletin.chart", title, String.valueOf(content.year()))
              + (pages.parts().size() > 1
                  ? "（" + (part + 1) + "/" + pages.parts().size() + "）"
                  : ""));
      int height = 22 + 7 * ((Bars) pages.parts().get(part)).rows().size();
      SlidesFile.draw(
          document.chart(height),
          pages.parts().get(part),
          pages.maximum(),
          chartTexts,
          CHART_POINTS);
    }
  }

  /** The findings of a kind by rule: how many units, and each in its sentence. */
  private void kind(OfficialDocument document, Material content, FindingKind kind, String none) {
    Map<String, List<StoredFinding>> byRule = new LinkedHashMap<>();
    content.all(kind).stream()
        .filter(found -> !found.finding().rule().equals(MISSING_REPORT))
        .filter(found -> !found.finding().rule().equals(LATE))
        .sorted(
            Comparator.comparing((StoredFinding found) -> found.finding().severity())
                .thenComparing(found -> found.finding().rule()))
        .forEach(found ->
            byRule.computeIfAbsent(found.finding().rule(), rule -> new ArrayList<>()).add(found));
    if (byRule.isEmpty()) {
      document.text(texts.of(none));
      return;
    }
    int number = 0;
    for (Map.Entry<String, List<StoredFinding>> entry : byRule.entrySet()) {
      String rule = entry.getKey();
      List<StoredFinding> found = entry.getValue();
      Set<String> units =
          found.stream()
              .map(one -> one.finding().division())
              .collect(Collectors.toCollection(TreeSet::new));
      document.subheading(texts.subnumbered(++number, messages.ruleName(rule, CHINESE)));
      document.text(
          texts.of(
              kind == FindingKind.NON_COMPLIANT ? "bulletin.rule" : "bulletin.rule.asked",
              found.size(),
              units.size(),
              names(units)));
      document.text(texts.of("bulletin.basis", RuleTexts.of(rule + ".basis", CHINESE)));
      document.table(
          List.of(texts.of("bulletin.column.unit"), texts.of("bulletin.column.what")),
          List.of(Align.LEFT, Align.LEFT),
          List.of(24, 76),
          found.stream()
              .map(one ->
                  List.of(name(one.finding().division()), messages.message(one.finding(), CHINESE)))
              .toList());
    }
  }

  private void missing(OfficialDocument document, Material content) {
    Set<String> filed = content.reported();
    List<String> missing =
        content.townships().stream()
            .map(Division::code)
            .filter(code -> !filed.contains(code))
            .toList();
    document.text(
        missing.isEmpty()
            ? texts.of("bulletin.missing.none")
            : texts.of("bulletin.missing.units", missing.size(), names(missing)));
    Set<String> late = content.unitsWith(LATE);
    document.text(
        late.isEmpty()
            ? texts.of("bulletin.late.none")
            : texts.of("bulletin.late.units", late.size(), names(late)));
    if (!late.isEmpty()) {
      document.text(texts.of("bulletin.basis", RuleTexts.of(LATE + ".basis", CHINESE)));
    }
  }
}
