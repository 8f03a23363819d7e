package org.mingjian.ui.presentation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.chart.Bars;
import org.mingjian.chart.ChartFrame;
import org.mingjian.chart.ChartWords;
import org.mingjian.chart.ColourRole;
import org.mingjian.chart.Ranking;
import org.mingjian.chart.Significance;
import org.mingjian.compare.Measure;
import org.mingjian.compare.Measures;
import org.mingjian.compare.Point;
import org.mingjian.compare.PointValue;
import org.mingjian.finding.FindingKind;
import org.mingjian.finding.FindingMessages;
import org.mingjian.finding.life.StoredFinding;
import org.mingjian.presentation.NewSlide;
import org.mingjian.presentation.SlideContent;
import org.mingjian.search.ReportRow;
import org.mingjian.search.ReportState;
import org.mingjian.statistics.Assessment;
import org.mingjian.statistics.Interval;
import org.mingjian.ui.IndicatorNames;
import org.mingjian.ui.figure.FigureFindings;
import org.mingjian.ui.figure.FigureLinks;
import org.mingjian.ui.figure.FigureTexts;
import org.mingjian.ui.figure.Figures;

/** The slides of the standard deck: each title says the message with the figures behind it. */
final class StandardSlides {
  private static final int MOST_SENTENCES = 5;
  private static final int MOST_ROWS = 12;
  private static final int HALF = MOST_ROWS / 2;
  private static final int MOST_NAMED = 3;
  private static final Measure HANDLED = Measures.catalogue().require("share.handled");
  private static final Measure GRANTED = Measures.catalogue().require("request.granted.total");
  private static final Measure DISPUTES = Measures.catalogue().require("dispute.total");
  private static final Measure CORRECTED = Measures.catalogue().require("dispute.corrected");
  private static final List<Measure> DISPUTED =
      Stream.of(
              "review.upheld",
              "review.corrected",
              "review.other",
              "suit.upheld",
              "suit.corrected",
              "suit.other")
          .map(Measures.catalogue()::require)
          .toList();

  private final StandardDeck.Known known;
  private final DivisionRegister divisions;
  private final FindingMessages messages;
  private final FigureTexts.Translation translation;
  private final Locale locale;
  private final Figures whole;
  private final Figures townships;

  StandardSlides(
      StandardDeck.Known known,
      DivisionRegister divisions,
      IndicatorNames names,
      FindingMessages messages,
      FigureTexts.Translation translation,
      Locale locale) {
    this.known = known;
    this.divisions = divisions;
    this.messages = messages;
    this.translation = translation;
    this.locale = locale;
    FigureFindings none = FigureFindings.none(translation);
    this.whole = new Figures(known.whole(), none, divisions, names, translation, locale);
    this.townships = new Figures(known.townships(), none, divisions, names, translation, locale);
  }

  /** What has to be known of the county as a whole. */
  static List<Measure> measures() {
    List<Measure> measures = new ArrayList<>(Measures.CHANNELS);
    measures.addAll(Measures.OUTCOMES);
    measures.addAll(DISPUTED);
    measures.addAll(
        List.of(
            Measures.DISCLOSED,
            Measures.RECEIVED,
            Measures.PROCUREMENT,
            HANDLED,
            GRANTED,
            DISPUTES,
            CORRECTED));
    return measures.stream().distinct().toList();
  }

  List<NewSlide> all() {
    return List.of(
        cover(),
        situation(),
        leaders(),
        disclosure(),
        requests(),
        disputes(),
        procurement(),
        filing(),
        gravest(),
        questions(),
        method());
  }

  private NewSlide cover() {
    return slide(
        say("standard.title", known.name(), year()),
        new SlideContent.Words(
            true,
            List.of(
                say("standard.cover.reports", filed()),
                say("standard.cover.findings", known.counts().total()))),
        "");
  }

  private NewSlide situation() {
    List<SlideContent.Tile> tiles =
        Stream.of(Measures.DISCLOSED, Measures.RECEIVED, HANDLED, DISPUTES, Measures.PROCUREMENT)
            .map(this::tile)
            .collect(Collectors.toCollection(ArrayList::new));
    tiles.add(
        new SlideContent.Tile(
            say("standard.findings"),
            say("standard.findings.count", known.counts().total()),
            kinds(),
            "findings?region=" + known.county() + "&years=" + year()));
    return slide(
        say("standard.situation", figure(Measures.DISCLOSED), figure(Measures.RECEIVED)),
        new SlideContent.Figures(tiles),
        overview());
  }

  private SlideContent.Tile tile(Measure measure) {
    Point point = whole(measure);
    return new SlideContent.Tile(
        whole.measure(measure),
        figure(measure),
        point.known().isPresent()
            ? say(
                "standard.change",
                whole.change(known.whole().change(known.county(), known.year(), measure), measure))
            : "",
        FigureLinks.address(point).orElse(""));
  }

  private NewSlide leaders() {
    Measure measure = Measures.DISCLOSED;
    List<Ranking.Row> rows = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    String title =
        switch (known.townships().ranking(known.year(), measure)) {
          case Assessment.NotAssessed<org.mingjian.compare.Ranking> refused -> {
            known.townships().units().stream()
                .map(unit -> known.townships().at(unit, known.year(), measure))
                .sorted(Comparator.comparing(StandardSlides::order).reversed())
                .limit(MOST_ROWS)
                .forEach(point -> rows.add(row(point, "", null)));
            yield say("standard.leaders.too_few", refused.n());
          }
          case Assessment.Assessed<org.mingjian.compare.Ranking>(var ranking) -> {
            List<org.mingjian.compare.Ranking.Ranked> units = ranking.units();
            for (int at = 0; at < units.size(); at++) {
              if (units.size() <= MOST_ROWS || at < HALF || at >= units.size() - HALF) {
                var ranked = units.get(at);
                rows.add(
                    row(
                        ranked.point(),
                        rank(ranked.rank().best(), ranked.rank().worst()),
                        ranked.interval()));
              }
            }
            if (units.size() > MOST_ROWS) {
              notes.add(say("standard.leaders.part", HALF, units.size()));
            }
            yield leadersTitle(units);
          }
        };
    Double median =
        switch (known.townships().median(known.year(), measure)) {
          case Assessment.Assessed<BigDecimal>(BigDecimal value) -> value.doubleValue();
          case Assessment.NotAssessed<BigDecimal> _ -> null;
        };
    return slide(
        title,
        new SlideContent.Chart(
            new Ranking(
                frame(title, notes),
                townships.axis(measure),
                measure.fractionDigits(),
                0,
                median,
                rows)),
        overview());
  }

  /** Who may be first and who may be last; where that is most of them, nobody is named. */
  private String leadersTitle(List<org.mingjian.compare.Ranking.Ranked> units) {
    List<String> first =
        units.stream()
            .filter(ranked -> ranked.rank().best() == 1)
            .map(ranked -> townships.name(ranked.point().unit()))
            .toList();
    List<String> last =
        units.stream()
            .filter(ranked -> ranked.rank().worst() == units.size())
            .map(ranked -> townships.name(ranked.point().unit()))
            .toList();
    String median = townships.median(known.year(), Measures.DISCLOSED);
    return say("standard.leaders", named(first), named(last), median);
  }

  private String named(List<String> units) {
    String some =
        units.stream().limit(MOST_NAMED).collect(Collectors.joining(say("standard.separator")));
    return units.size() <= MOST_NAMED ? some : say("standard.tied", some, units.size());
  }

  private Ranking.Row row(Point point, String rank, @Nullable Interval interval) {
    boolean filed = point.known().isPresent();
    return new Ranking.Row(
        townships.name(point.unit()),
        rank,
        false,
        filed && interval != null && interval.low() < interval.high()
            ? new Ranking.Interval(interval.low(), interval.high())
            : null,
        filed ? townships.significance(point) : Significance.NONE,
        townships.mark(point));
  }

  private static String rank(int best, int worst) {
    return best == worst ? String.valueOf(best) : best + "–" + worst;
  }

  private static BigDecimal order(Point point) {
    return point
        .known()
        .map(PointValue.Known::value)
        .orElseGet(() -> BigDecimal.valueOf(Long.MIN_VALUE));
  }

  private NewSlide disclosure() {
    List<Measure> channels =
        Measures.CHANNELS.stream()
            .filter(channel -> whole(channel).known().isPresent())
            .sorted(Comparator.comparing((Measure channel) -> order(whole(channel))).reversed())
            .toList();
    if (channels.isEmpty()) {
      return words(
          say("standard.disclosure.total", figure(Measures.DISCLOSED)),
          say("standard.disclosure.no_channels"));
    }
    String title =
        say(
            "standard.disclosure",
            figure(Measures.DISCLOSED),
            whole.measure(channels.getFirst()),
            figure(channels.getFirst()));
    return slide(title, new SlideContent.Chart(parts(title, channels)), overview());
  }

  private NewSlide requests() {
    String title =
        whole(Measures.RECEIVED).known().filter(value -> value.value().signum() == 0).isPresent()
            ? say("standard.requests.none")
            : say("standard.requests", figure(Measures.RECEIVED), figure(GRANTED));
    return slide(title, new SlideContent.Chart(parts(title, Measures.OUTCOMES)), overview());
  }

  private NewSlide disputes() {
    String title =
        whole(DISPUTES).known().filter(value -> value.value().signum() == 0).isPresent()
            ? say("standard.disputes.none")
            : say("standard.disputes", figure(DISPUTES), figure(CORRECTED));
    return slide(title, new SlideContent.Chart(parts(title, DISPUTED)), overview());
  }

  private NewSlide procurement() {
    Measure measure = Measures.PROCUREMENT;
    if (whole(measure).known().isEmpty()) {
      boolean absent =
          whole(measure).value() instanceof PointValue.Missing(PointValue.Why why)
              && why == PointValue.Why.NOT_ON_FORM;
      return words(
          say(absent ? "standard.procurement.not_on_form" : "standard.procurement.none", year()),
          say(absent ? "standard.procurement.not_on_form.why" : "standard.procurement.none.why"));
    }
    List<Point> points =
        known.townships().units().stream()
            .map(unit -> known.townships().at(unit, known.year(), measure))
            .sorted(Comparator.comparing(StandardSlides::order).reversed())
            .toList();
    Point most = points.getFirst();
    String title =
        say(
            "standard.procurement",
            figure(measure),
            townships.name(most.unit()),
            townships.texts(measure).text(most.value()),
            townships.unit(measure));
    List<String> notes =
        points.size() > MOST_ROWS
            ? List.of(say("standard.first_of", MOST_ROWS, points.size()))
            : List.of();
    List<Bars.Row> rows = new ArrayList<>();
    List<Bars.Mark> marks = new ArrayList<>();
    for (Point point : points.subList(0, Math.min(MOST_ROWS, points.size()))) {
      marks.add(new Bars.Mark(rows.size(), 0, townships.bar(point)));
      rows.add(Bars.Row.of(townships.name(point.unit())));
    }
    return slide(
        title,
        new SlideContent.Chart(
            new Bars(
                frame(title, notes),
                townships.axis(measure),
                measure.fractionDigits(),
                0,
                rows,
                List.of(new Bars.Series(townships.measure(measure), new ColourRole.Accent())),
                marks,
                List.of())),
        overview());
  }

  private NewSlide filing() {
    List<ReportRow> absent = rows(ReportState.MISSING);
    List<ReportRow> late = rows(ReportState.LATE);
    List<SlideContent.Statement> lines = new ArrayList<>();
    Stream.concat(absent.stream(), late.stream())
        .limit(MOST_ROWS)
        .forEach(row -> lines.add(statement(row)));
    int left = absent.size() + late.size() - lines.size();
    if (left > 0) {
      lines.add(new SlideContent.Statement(say("standard.and_more", left), "", ""));
    }
    if (lines.isEmpty()) {
      return words(
          say("standard.filing.all", filed()),
          say("standard.filing.all.why", known.reports().size()));
    }
    return slide(
        say("standard.filing", known.reports().size(), absent.size(), late.size()),
        new SlideContent.Statements(lines),
        "reports?region=" + known.county() + "&years=" + year());
  }

  private SlideContent.Statement statement(ReportRow row) {
    String division = row.division();
    Long report = row.report();
    return new SlideContent.Statement(
        division == null ? "–" : townships.name(division),
        say(row.state() == ReportState.MISSING ? "standard.missing" : "standard.late"),
        report == null ? "" : "report/" + report);
  }

  private List<ReportRow> rows(ReportState state) {
    return known.reports().stream().filter(row -> row.state() == state).toList();
  }

  private int filed() {
    return known.reports().size() - rows(ReportState.MISSING).size();
  }

  private NewSlide gravest() {
    if (known.findings().isEmpty()) {
      return words(say("standard.gravest.none"), say("standard.gravest.none.why"));
    }
    return slide(
        say("standard.gravest", known.counts().total(), kinds()),
        sentences(known.findings()),
        findingsAddress());
  }

  private NewSlide questions() {
    List<StoredFinding> unusual =
        known.findings().stream()
            .filter(stored -> stored.finding().kind() == FindingKind.UNUSUAL)
            .toList();
    if (unusual.isEmpty()) {
      return words(say("standard.questions.none"), say("standard.questions.none.why"));
    }
    return slide(
        say("standard.questions", Math.min(MOST_SENTENCES, unusual.size())),
        sentences(unusual),
        findingsAddress());
  }

  private SlideContent sentences(List<StoredFinding> findings) {
    return new SlideContent.Statements(
        findings.stream()
            .limit(MOST_SENTENCES)
            .map(stored ->
                new SlideContent.Statement(
                    say(
                        "standard.sentence",
                        divisions
                            .find(stored.finding().division())
                            .map(division -> division.name())
                            .orElse(stored.finding().division()),
                        messages.message(stored.finding(), locale)),
                    say("chart.finding." + stored.finding().kind().code()),
                    "finding/" + stored.id()))
            .toList());
  }

  private NewSlide method() {
    return words(
        say("standard.method"),
        say("standard.method.figures"),
        say("standard.method.missing"),
        say("standard.method.peers", townships.peers(known.townships().peers())),
        say("standard.method.findings"),
        say("standard.method.frozen"));
  }

  private String kinds() {
    return Stream.of(FindingKind.values())
        .map(kind ->
            say(
                "standard.kind",
                say("chart.finding." + kind.code()),
                Optional.ofNullable(known.counts().kinds().get(kind)).orElse(0)))
        .collect(Collectors.joining(say("standard.separator")));
  }

  /** One bar for each measure of the county as a whole. */
  private Bars parts(String title, List<Measure> measures) {
    List<Bars.Row> rows = new ArrayList<>();
    List<Bars.Mark> marks = new ArrayList<>();
    for (Measure measure : measures) {
      marks.add(new Bars.Mark(rows.size(), 0, whole.bar(whole(measure))));
      rows.add(Bars.Row.of(whole.measure(measure)));
    }
    String unit = whole.unit(measures.getFirst());
    return new Bars(
        frame(title, List.of()),
        unit,
        measures.getFirst().fractionDigits(),
        0,
        rows,
        List.of(new Bars.Series(unit, new ColourRole.Accent())),
        marks,
        List.of());
  }

  private ChartFrame frame(String title, List<String> notes) {
    return new ChartFrame(
        title,
        say("standard.source", known.name(), year(), filed()),
        notes,
        say("standard.source", known.name(), year(), filed()),
        locale,
        ChartWords.from(key -> translation.of(key)));
  }

  private Point whole(Measure measure) {
    return known.whole().at(known.county(), known.year(), measure);
  }

  /** A figure of the county with its unit, or why there is none. */
  private String figure(Measure measure) {
    Point point = whole(measure);
    String text = whole.texts(measure).text(point.value());
    return point.known().isPresent() ? say("standard.figure", text, whole.unit(measure)) : text;
  }

  private NewSlide words(String title, String... lines) {
    return slide(title, new SlideContent.Words(false, List.of(lines)), "");
  }

  private NewSlide slide(String title, SlideContent content, String address) {
    return new NewSlide(
        known.county(),
        content,
        title,
        "",
        say("standard.source", known.name(), year(), filed()),
        address);
  }

  private String overview() {
    return "?region=" + known.county() + "&years=" + year();
  }

  private String findingsAddress() {
    return "findings?region=" + known.county() + "&years=" + year();
  }

  private String year() {
    return String.valueOf(known.year());
  }

  private String say(String key, Object... arguments) {
    return translation.of(key, arguments);
  }
}
