package org.mingjian.ui.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.mingjian.catalogue.Division;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.catalogue.Form;
import org.mingjian.chart.Content;
import org.mingjian.chart.Figure;
import org.mingjian.chart.Flag;
import org.mingjian.chart.Lines;
import org.mingjian.chart.Significance;
import org.mingjian.chart.TableSpec;
import org.mingjian.compare.Change;
import org.mingjian.compare.Comparison;
import org.mingjian.compare.Measure;
import org.mingjian.compare.MeasureUnit;
import org.mingjian.compare.Normalised;
import org.mingjian.compare.PeerSet;
import org.mingjian.compare.Point;
import org.mingjian.compare.PointValue;
import org.mingjian.finding.UnitKind;
import org.mingjian.finding.life.PeerChoice;
import org.mingjian.statistics.Assessment;
import org.mingjian.statistics.NotAssessableReason;
import org.mingjian.ui.IndicatorNames;

/**
 * The figures of a comparison as marks of charts and cells of tables, in the reader's language. All
 * screens that show a comparison use this, so that one figure reads and leads the same everywhere.
 */
public final class Figures {
  private static final List<Form> FORMS = Form.loadAll();
  private static final Pattern ORDINAL = Pattern.compile("^[一二三四五六七八九十]+、|^（[一二三四五六七八九十]+）");

  private final Comparison comparison;
  private final FigureFindings findings;
  private final DivisionRegister divisions;
  private final IndicatorNames names;
  private final FigureTexts.Translation translation;
  private final Locale locale;

  public Figures(
      Comparison comparison,
      FigureFindings findings,
      DivisionRegister divisions,
      IndicatorNames names,
      FigureTexts.Translation translation,
      Locale locale) {
    this.comparison = comparison;
    this.findings = findings;
    this.divisions = divisions;
    this.names = names;
    this.translation = translation;
    this.locale = locale;
  }

  /** What a unit is called. */
  public String name(String unit) {
    return divisions.find(unit).map(Division::name).orElse(unit);
  }

  public String measure(Measure measure) {
    return names.measure(measure, locale);
  }

  /**
   * A measure in a few words, for headings: its short name where it has one, or else its name
   * without the number that its row has on the form and without the column of totals.
   */
  public String title(Measure measure) {
    if (measure instanceof Normalised normalised) {
      return translation.of(
          "indicator.normalised." + normalised.denominator().code(), title(normalised.numerator()));
    }
    return KeyMeasures.find(measure.key())
        .map(key -> translation.of("measure.short." + key.key()))
        .orElseGet(() ->
            ORDINAL
                .matcher(names.measure(measure, locale))
                .replaceFirst("")
                .replace(translation.of("figure.title.total"), ""));
  }

  /** The title with its unit in brackets. */
  public String titleWithUnit(Measure measure) {
    return translation.of("figure.axis", title(measure), unit(measure));
  }

  /** The unit of a measure, such as 件 or 万元/个项目. */
  public String unit(Measure measure) {
    return names.unit(measure.unit(), locale);
  }

  /** The measure with its unit in brackets, as the title of an axis. */
  public String axis(Measure measure) {
    return translation.of("figure.axis", measure(measure), unit(measure));
  }

  /** The texts of figures of a measure. */
  public FigureTexts texts(Measure measure) {
    return new FigureTexts(translation, locale, measure.fractionDigits());
  }

  /** The mark of a figure. */
  public Figure mark(Point point) {
    return new Figure(
        FigureLinks.id(point), content(point), texts(point.measure()).remarks(point), flags(point));
  }

  /** The mark of two figures of a unit, at the place where they meet; both are its sources. */
  public Figure pair(Point across, Point up) {
    List<String> details = new ArrayList<>(texts(up.measure()).remarks(up));
    texts(across.measure()).remarks(across).stream()
        .filter(remark -> !details.contains(remark))
        .forEach(details::add);
    return new Figure(FigureLinks.pair(across, up), content(up), details, flags(up));
  }

  /** The mark of a figure that is drawn as a length, which cannot be negative. */
  public Figure bar(Point point) {
    Figure mark = mark(point);
    return point.value() instanceof PointValue.Known known && known.value().signum() < 0
        ? new Figure(
            mark.id(),
            new Content.Missing(texts(point.measure()).text(known)),
            mark.details(),
            mark.flags())
        : mark;
  }

  /** What a mark shows. */
  public Content content(Point point) {
    return switch (point.value()) {
      case PointValue.Known known ->
          new Content.Amount(known.value(), known.missing() > 0, known.approximate());
      case PointValue.Missing(PointValue.Why why) ->
          new Content.Missing(texts(point.measure()).missing(why));
    };
  }

  private List<Flag> flags(Point point) {
    return findings.of(point).stream()
        .map(group -> new Flag(group.kind(), group.id(), group.count(), group.label()))
        .toList();
  }

  /** The cell of a figure, with the way to its source. */
  public TableSpec.Cell cell(Point point) {
    FigureTexts texts = texts(point.measure());
    List<String> remarks = texts.remarks(point);
    TableSpec.State state =
        switch (point.value()) {
          case PointValue.Missing(PointValue.Why why) ->
              switch (why) {
                case NOT_STATED, DIVIDED_BY_ZERO, NOT_ON_FORM, NOT_UPLOADED -> TableSpec.State.NONE;
                case NO_REPORT, BLANK, UNREADABLE, ABSENT, PART_INCOMPLETE, PART_ABOVE_WHOLE ->
                    TableSpec.State.MISSING;
              };
          case PointValue.Known known ->
              known.missing() > 0 ? TableSpec.State.INCOMPLETE : TableSpec.State.FIGURE;
        };
    return new TableSpec.Cell(
        texts.text(point.value()),
        state,
        point.known().map(PointValue.Known::value).orElse(null),
        FigureLinks.address(point).orElse(null),
        remarks.isEmpty() ? null : String.join("\n", remarks),
        findings.of(point).stream().map(Figures::finding).toList());
  }

  private static TableSpec.Findings finding(FigureFindings.Group group) {
    return new TableSpec.Findings(
        group.kind(), group.count(), group.label(), FigureLinks.address(group.id()).orElseThrow());
  }

  /** Where a figure lies among the peers of its unit, as the colours of charts say it. */
  public Significance significance(Point point) {
    return switch (comparison.standing(point.unit(), point.year(), point.measure())) {
      case BETTER -> Significance.BETTER;
      case WORSE -> Significance.WORSE;
      case HIGH -> Significance.HIGH;
      case LOW -> Significance.LOW;
      case TYPICAL -> Significance.TYPICAL;
      case NOT_ASSESSED -> Significance.NONE;
    };
  }

  /** A figure without its place, such as a median, with the digits of its measure. */
  public String number(Measure measure, BigDecimal value) {
    return texts(measure).number(value);
  }

  /** The median of the common peers, or that there are too few, in a few words. */
  public String median(int year, Measure measure) {
    return switch (comparison.median(year, measure)) {
      case Assessment.Assessed<BigDecimal>(BigDecimal median) -> number(measure, median);
      case Assessment.NotAssessed<BigDecimal>(NotAssessableReason _, int n) ->
          translation.of("figure.too_few", n);
    };
  }

  /** A change in one phrase: +12（+8 %）, or why there is none. */
  public String change(Change change, Measure measure) {
    return switch (change) {
      case Change.Known known -> {
        String difference = signed(known.difference(), measure);
        BigDecimal percent = known.percent();
        if (measure.unit().equals(MeasureUnit.PERCENT)) {
          yield translation.of("figure.change.points", difference);
        }
        yield percent == null
            ? difference
            : translation.of("figure.change.percent", difference, signed(percent));
      }
      case Change.None(Change.Why why) ->
          translation.of("figure.change." + why.name().toLowerCase(Locale.ROOT));
    };
  }

  private String signed(BigDecimal value, Measure measure) {
    return (value.signum() > 0 ? "+" : "") + number(measure, value).replace('-', '−');
  }

  private String signed(BigDecimal percent) {
    return (percent.signum() > 0 ? "+" : "")
        + new FigureTexts(translation, locale, 1).number(percent).replace('-', '−');
  }

  /** With whom figures are compared, in one phrase with their number. */
  public String peers(PeerSet peers) {
    int n = comparison.members(peers).size();
    String where =
        peers.region().isEmpty() ? translation.of("overview.country") : name(peers.region());
    String text =
        peers.part() == PeerSet.Part.REST
            ? translation.of("figure.peers.rest", where, n)
            : choice(peers, where, n);
    return peers.kind() == UnitKind.ANY
        ? text
        : translation.of(
            "figure.peers.kind", text, translation.of("figure.kind." + peers.kind().code()));
  }

  private String choice(PeerSet peers, String where, int n) {
    return switch (peers.choice()) {
      case PeerChoice.County _ -> translation.of("figure.peers.county", where, n);
      case PeerChoice.Prefecture _ -> translation.of("figure.peers.prefecture", where, n);
      case PeerChoice.Group(String group) -> translation.of("figure.peers.group", group, n);
    };
  }

  /**
   * Where a line over years must not go on, because the form changed and with it what the measure
   * means. Years in which units used another form than prescribed are told by their findings.
   */
  public List<Lines.Break> breaks(List<Integer> years, Measure measure) {
    List<Lines.Break> breaks = new ArrayList<>();
    List<Integer> sorted = List.copyOf(new TreeSet<>(years));
    for (int index = 0; index + 1 < sorted.size(); index++) {
      String before = form(sorted.get(index));
      String after = form(sorted.get(index + 1));
      if (!before.equals(after) && !measure.isComparable(Set.of(before), Set.of(after))) {
        breaks.add(new Lines.Break(index, translation.of("figure.break." + after)));
      }
    }
    return breaks;
  }

  private static String form(int year) {
    return Form.prescribedIn(year, FORMS).map(Form::code).orElse("");
  }

  /** How a measure is computed; nothing for a single cell. */
  public Optional<String> formula(Measure measure) {
    return names.formula(measure, locale);
  }
}
