package org.mingjian.ui.presentation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingjian.chart.Bars;
import org.mingjian.chart.ChartFrame;
import org.mingjian.chart.ChartWords;
import org.mingjian.chart.ColourRole;
import org.mingjian.compare.Measure;
import org.mingjian.compare.MeasureUnit;
import org.mingjian.compare.Measures;
import org.mingjian.compare.Mover;
import org.mingjian.compare.Point;
import org.mingjian.compare.PointValue;
import org.mingjian.compare.Ranking;
import org.mingjian.finding.FindingKind;
import org.mingjian.finding.FindingMessages;
import org.mingjian.finding.life.StoredFinding;
import org.mingjian.presentation.NewSlide;
import org.mingjian.presentation.SlideContent;
import org.mingjian.search.ReportRow;
import org.mingjian.search.ReportState;
import org.mingjian.statistics.Assessment;
import org.mingjian.ui.figure.Doubted;
import org.mingjian.ui.figure.FigureLinks;
import org.mingjian.ui.figure.Figures;
import org.mingjian.ui.figure.FindingChoice;
import org.mingjian.ui.figure.KeyMeasures;
import org.mingjian.ui.figure.PeerRanking;
import org.mingjian.ui.figure.Texts;

/**
 * The slides of the standard deck: each title says the message with the figures behind it, and the
 * notes say what a speaker must know who is asked.
 */
final class StandardSlides {
  private static final int MOST_SENTENCES = 5;
  private static final int MORE_SENTENCES = 10;
  private static final int MOST_ROWS = 12;
  private static final int MOST_CHANGES = 6;
  private static final int MOST_OF_ONE = 2;
  private static final int MOST_NAMED = 3;
  private static final Measure GRANTED = Measures.catalogue().require("request.granted.total");
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

  /** The figures of the second slide; each takes the first measure that the year's form has. */
  private record Shown(String label, List<Measure> measures) {}

  private static final List<Shown> SHOWN =
      List.of(
          new Shown("disclosed", List.of(Measures.DISCLOSED, KeyMeasures.SHEET_DISCLOSED)),
          new Shown("received", List.of(Measures.RECEIVED, KeyMeasures.SHEET_RECEIVED)),
          new Shown("handled", List.of(KeyMeasures.HANDLED, KeyMeasures.SHEET_IN_TIME)),
          new Shown("disputes", List.of(KeyMeasures.DISPUTES)),
          new Shown("procurement", List.of(Measures.PROCUREMENT)));

  private final StandardDeck.Known known;
  private final FindingMessages messages;
  private final Texts texts;
  private final Figures whole;
  private final Figures townships;

  StandardSlides(StandardDeck.Known known, FindingMessages messages, Texts texts) {
    this.known = known;
    this.messages = messages;
    this.texts = texts;
    this.whole = texts.peers().figures(known.whole(), known.marks());
    this.townships = texts.peers().figures(known.townships(), known.marks());
  }

  /** What has to be known of the county as a whole. */
  static List<Measure> measures() {
    List<Measure> measures = new ArrayList<>(Measures.CHANNELS);
    SHOWN.forEach(shown -> measures.addAll(shown.measures()));
    measures.addAll(Measures.OUTCOMES);
    measures.addAll(DISPUTED);
    measures.addAll(List.of(GRANTED, CORRECTED));
    return measures.stream().distinct().toList();
  }

  /** What has to be known of each township. */
  static List<Measure> townshipMeasures() {
    return Stream.concat(
            SHOWN.stream().flatMap(shown -> shown.measures().stream()), KeyMeasures.ALL.stream())
        .distinct()
        .toList();
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
                say("standard.cover.reports", filed(), known.reports().size()),
                say("standard.cover.findings", known.counts().total()))),
        "");
  }

  private NewSlide situation() {
    List<SlideContent.Tile> tiles =
        SHOWN.stream().map(this::tile).collect(Collectors.toCollection(ArrayList::new));
    tiles.add(
        new SlideContent.Tile(
            say("overview.tile.findings"),
            say("standard.findings.count", known.counts().total()),
            kinds(),
            findingsAddress()));
    String title =
        say(
            "standard.situation",
            figure(first(SHOWN.getFirst())),
            figure(first(SHOWN.get(1))),
            known.counts().total());
    return slide(title, new SlideContent.Figures(tiles), overview());
  }

  private SlideContent.Tile tile(Shown shown) {
    Measure measure = first(shown);
    Point point = whole(measure);
    List<String> remarks = new ArrayList<>();
    if (point.known().isPresent()) {
      Doubted.said(texts, point, known.townships(), known.marks()).ifPresent(remarks::add);
      remarks.add(Doubted.change(texts, point, known.townships(), known.marks()));
      remarks.add(texts.peers().median(known.townships().median(known.year(), measure), measure));
    }
    return new SlideContent.Tile(
        say("overview.tile." + shown.label()),
        figure(measure),
        String.join("\n", remarks),
        FigureLinks.address(point).orElse(""));
  }

  /** The first measure of which the county has a figure, else the first one. */
  private Measure first(Shown shown) {
    return shown.measures().stream()
        .filter(measure -> whole(measure).known().isPresent())
        .findFirst()
        .orElse(shown.measures().getFirst());
  }

  private NewSlide leaders() {
    Measure measure = first(SHOWN.getFirst());
    PeerRanking ranking =
        new PeerRanking(known.townships(), known.year(), measure, texts, known.marks());
    String title =
        switch (known.townships().ranking(known.year(), measure)) {
          case Assessment.NotAssessed<Ranking> refused ->
              say("standard.leaders.too_few", refused.n());
          case Assessment.Assessed<Ranking>(Ranking ranked) ->
              leadersTitle(ranked.units(), measure);
        };
    org.mingjian.chart.Ranking shown = ranking.ends(MOST_ROWS / 2);
    List<String> notes = new ArrayList<>(ranking.all(0).frame().notes());
    notes.add(say("standard.peers", townships.peers(known.townships().peers())));
    return slide(title, new SlideContent.Chart(shown), overview(), notes);
  }

  /** Who may be first and who may be last, as far as they can be named in a line. */
  private String leadersTitle(List<Ranking.Ranked> units, Measure measure) {
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
    if (first.size() == units.size()) {
      return say("standard.leaders.tied", units.size());
    }
    return say(
        "standard.leaders",
        named(first),
        named(last),
        say(
            "standard.figure",
            townships.median(known.year(), measure),
            texts.peers().unit(measure)));
  }

  private String named(List<String> units) {
    String some =
        units.stream().limit(MOST_NAMED).collect(Collectors.joining(say("standard.separator")));
    return units.size() == 1
        ? some
        : units.size() <= MOST_NAMED
            ? say("standard.tied_all", some)
            : say("standard.tied", some, units.size());
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
    Measure total = first(SHOWN.getFirst());
    if (channels.isEmpty()) {
      return words(
          say("standard.disclosure.total", figure(total)), say("standard.disclosure.no_channels"));
    }
    String title =
        say(
            "standard.disclosure",
            figure(total),
            row(channels.getFirst()),
            figure(channels.getFirst()));
    return slide(
        title,
        new SlideContent.Chart(parts(title, channels)),
        overview(),
        List.of(say("standard.disclosure.note")));
  }

  private NewSlide requests() {
    Measure received = first(SHOWN.get(1));
    String title =
        isZero(received)
            ? say("standard.requests.none")
            : say("standard.requests", figure(received), figure(GRANTED));
    return slide(
        title,
        new SlideContent.Chart(parts(title, Measures.OUTCOMES)),
        overview(),
        List.of(say("standard.requests.note")));
  }

  private NewSlide disputes() {
    String title =
        isZero(KeyMeasures.DISPUTES)
            ? say("standard.disputes.none")
            : say("standard.disputes", figure(KeyMeasures.DISPUTES), figure(CORRECTED));
    return slide(title, new SlideContent.Chart(parts(title, DISPUTED)), overview());
  }

  private boolean isZero(Measure measure) {
    return whole(measure).known().filter(value -> value.value().signum() == 0).isPresent();
  }

  private NewSlide procurement() {
    Measure measure = Measures.PROCUREMENT;
    if (whole(measure).value() instanceof PointValue.Missing(PointValue.Why why)) {
      return why == PointValue.Why.NOT_ON_FORM
          ? changes()
          : words(say("standard.procurement.none", year()), say("standard.procurement.none.why"));
    }
    List<Point> points =
        known.townships().units().stream()
            .map(unit -> known.townships().at(unit, known.year(), measure))
            .sorted(Comparator.comparing(StandardSlides::order).reversed())
            .toList();
    Point most = points.getFirst();
    String title =
        say("standard.procurement", figure(measure), townships.name(most.unit()), figure(most));
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

  /** What a year without procurement on its form shows in its place. */
  private NewSlide changes() {
    List<Mover> movers =
        Mover.of(
            known.townships(),
            known.year(),
            KeyMeasures.of(known.townships(), known.year()),
            MOST_CHANGES,
            MOST_OF_ONE);
    if (movers.isEmpty()) {
      return words(say("standard.changes.none"), say("overview.changes.none"));
    }
    Mover largest = movers.getFirst();
    return slide(
        say("standard.changes", changed(largest), change(largest)),
        new SlideContent.Statements(
            movers.stream()
                .map(mover ->
                    new SlideContent.Statement(
                        changed(mover), change(mover), FigureLinks.change(mover)))
                .toList()),
        overview(),
        List.of(say("overview.changes.explanation")));
  }

  private String changed(Mover mover) {
    Measure measure = mover.now().measure();
    return say(
        "standard.changes.line",
        townships.name(mover.now().unit()),
        texts.peers().shortName(measure),
        texts.peers().figures(measure).text(mover.before().value()),
        figure(mover.now()));
  }

  private String change(Mover mover) {
    return texts.peers().change(mover.change(), mover.now().measure());
  }

  private NewSlide filing() {
    List<ReportRow> absent = rows(ReportState.MISSING);
    List<ReportRow> late = rows(ReportState.LATE);
    int due = known.reports().size();
    String reports = "reports?region=" + known.county() + "&years=" + year();
    List<SlideContent.Tile> tiles =
        List.of(
            new SlideContent.Tile(say("standard.filing.due"), count(due), "", reports),
            new SlideContent.Tile(say("standard.filing.filed"), count(filed()), "", reports),
            new SlideContent.Tile(
                say("standard.late"), count(late.size()), names(late), reports + "&state=late"),
            new SlideContent.Tile(
                say("standard.missing"),
                count(absent.size()),
                names(absent),
                reports + "&state=missing"));
    String title =
        absent.isEmpty() && late.isEmpty()
            ? say("standard.filing.all", due)
            : say("standard.filing", due, absent.size(), late.size());
    return slide(title, new SlideContent.Figures(tiles), reports);
  }

  private String count(int reports) {
    return say("standard.filing.count", reports);
  }

  private String names(List<ReportRow> rows) {
    String some =
        rows.stream()
            .limit(MOST_ROWS)
            .map(row -> texts.peers().name(Optional.ofNullable(row.division()).orElse("")))
            .collect(Collectors.joining(say("standard.separator")));
    return rows.size() <= MOST_ROWS
        ? some
        : say("standard.and_more", some, rows.size() - MOST_ROWS);
  }

  private List<ReportRow> rows(ReportState state) {
    return known.reports().stream().filter(row -> row.state() == state).toList();
  }

  private int filed() {
    return known.reports().size() - rows(ReportState.MISSING).size();
  }

  private NewSlide gravest() {
    List<StoredFinding> broken = of(FindingKind.NON_COMPLIANT);
    if (broken.isEmpty()) {
      return words(say("standard.gravest.none"), say("standard.gravest.none.why"));
    }
    List<StoredFinding> chosen = readable(broken);
    return slide(
        say("standard.gravest", count(FindingKind.NON_COMPLIANT), chosen.size()),
        sentences(chosen),
        findingsAddress(),
        further(broken, chosen));
  }

  private NewSlide questions() {
    List<StoredFinding> unusual = of(FindingKind.UNUSUAL);
    if (unusual.isEmpty()) {
      return words(say("standard.questions.none"), say("standard.questions.none.why"));
    }
    List<StoredFinding> chosen = readable(unusual);
    return slide(
        say("standard.questions", count(FindingKind.UNUSUAL), chosen.size()),
        sentences(chosen),
        findingsAddress(),
        further(unusual, chosen));
  }

  /** As many as a slide holds in letters that a hall can read. */
  private List<StoredFinding> readable(List<StoredFinding> findings) {
    List<StoredFinding> chosen = FindingChoice.of(findings, MOST_SENTENCES);
    while (chosen.size() > 1
        && SlideStage.letters(chosen.stream().map(this::sentence).toList()) > SlideStage.MOST) {
      chosen = chosen.subList(0, chosen.size() - 1);
    }
    return chosen;
  }

  private List<StoredFinding> of(FindingKind kind) {
    return known.findings().stream().filter(stored -> stored.finding().kind() == kind).toList();
  }

  private int count(FindingKind kind) {
    return Optional.ofNullable(known.counts().kinds().get(kind)).orElse(0);
  }

  /** What a speaker can name besides, when asked. */
  private List<String> further(List<StoredFinding> all, List<StoredFinding> chosen) {
    List<String> lines =
        all.stream()
            .filter(finding -> !chosen.contains(finding))
            .limit(MORE_SENTENCES)
            .map(this::sentence)
            .collect(Collectors.toCollection(ArrayList::new));
    if (!lines.isEmpty()) {
      lines.addFirst(say("standard.further"));
    }
    return lines;
  }

  private SlideContent sentences(List<StoredFinding> findings) {
    return new SlideContent.Statements(
        findings.stream()
            .map(stored ->
                new SlideContent.Statement(
                    sentence(stored),
                    say("chart.finding." + stored.finding().kind().code()),
                    "finding/" + stored.id()))
            .toList());
  }

  private String sentence(StoredFinding stored) {
    String unit = texts.peers().name(stored.finding().division());
    String message = messages.message(stored.finding(), locale());
    return message.startsWith(unit) ? message : say("standard.sentence", unit, message);
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
    return Arrays.stream(FindingKind.values())
        .filter(kind -> count(kind) > 0)
        .map(kind -> say("standard.kind", say("chart.finding." + kind.code()), count(kind)))
        .collect(Collectors.joining(say("standard.separator")));
  }

  /** One bar for each measure of the county as a whole. */
  private Bars parts(String title, List<Measure> measures) {
    List<Bars.Row> rows = new ArrayList<>();
    List<Bars.Mark> marks = new ArrayList<>();
    for (Measure measure : measures) {
      marks.add(new Bars.Mark(rows.size(), 0, whole.bar(whole(measure))));
      rows.add(Bars.Row.of(row(measure)));
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

  /** A measure as the label of a row, in a few words. */
  private String row(Measure measure) {
    return say(
        DISPUTED.contains(measure) ? "standard.row." + measure.key() : "measure." + measure.key());
  }

  private ChartFrame frame(String title, List<String> notes) {
    return new ChartFrame(
        title, source(), notes, source(), locale(), ChartWords.from(key -> say(key)));
  }

  private Point whole(Measure measure) {
    return known.whole().at(known.county(), known.year(), measure);
  }

  private String figure(Measure measure) {
    return figure(whole(measure));
  }

  /**
   * A figure with its unit in words that can be read out, or why there is none. What lacks parts,
   * or is written as "more than", is at least so much.
   */
  private String figure(Point point) {
    Measure measure = point.measure();
    return switch (point.value()) {
      case PointValue.Missing(PointValue.Why why) -> texts.peers().figures(measure).missing(why);
      case PointValue.Known value -> {
        boolean least =
            (value.approximate() || value.missing() > 0)
                && !measure.unit().equals(MeasureUnit.PERCENT);
        yield say(
            least ? "standard.figure.least" : "standard.figure",
            texts.peers().figures(measure).number(value.value()),
            texts.peers().unit(measure));
      }
    };
  }

  private NewSlide words(String title, String... lines) {
    return slide(title, new SlideContent.Words(false, List.of(lines)), "");
  }

  private NewSlide slide(String title, SlideContent content, String address) {
    return slide(title, content, address, List.of());
  }

  private NewSlide slide(String title, SlideContent content, String address, List<String> notes) {
    return new NewSlide(
        known.county(), content, title, String.join("\n", notes), source(), address);
  }

  private String source() {
    return say("standard.source", known.name(), year(), filed());
  }

  private String overview() {
    return "?region=" + known.county() + "&year=" + year();
  }

  private String findingsAddress() {
    return "findings?region=" + known.county() + "&years=" + year();
  }

  private String year() {
    return String.valueOf(known.year());
  }

  private Locale locale() {
    return texts.locale();
  }

  private String say(String key, Object... arguments) {
    return texts.of(key, arguments);
  }
}
