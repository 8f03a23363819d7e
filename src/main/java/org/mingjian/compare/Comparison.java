package org.mingjian.compare;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.mingjian.catalogue.DivisionCode;
import org.mingjian.catalogue.IndicatorKind;
import org.mingjian.finding.UnitKind;
import org.mingjian.finding.life.PeerChoice;
import org.mingjian.statistics.Assessment;
import org.mingjian.statistics.FigureScore;
import org.mingjian.statistics.Interval;
import org.mingjian.statistics.ModifiedZScore;
import org.mingjian.statistics.NotAssessableReason;
import org.mingjian.statistics.OutlierScreen;
import org.mingjian.statistics.PoissonInterval;
import org.mingjian.statistics.RankIntervals;
import org.mingjian.statistics.ShareScreen;
import org.mingjian.statistics.WilsonInterval;

/**
 * The figures of some measures over units and years, with those of the peers and of the year before
 * each year. Townships are compared with the peers that their county has chosen ({@link PeerSet}),
 * other units with those beside them. Which figure is unusual is said by the findings alone, so
 * that no two screens contradict each other; what is said here is where a figure lies.
 *
 * <p>Everything over peers is an {@link Assessment}: with fewer than {@link #MINIMUM_PEERS} there
 * is no answer, and a reason.
 */
public final class Comparison {
  /** Among fewer peers nothing is said of any. */
  public static final int MINIMUM_PEERS = 8;

  private static final double USUAL = 1.96;
  private static final double ALPHA = 0.05;
  private static final BigDecimal LARGEST_COUNT = BigDecimal.valueOf(1_000_000);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /**
   * What the database told: figures, and who is compared with whom.
   *
   * @param named by county, the units of the group that it chose
   */
  record Loaded(
      List<Point> points,
      Map<String, Choice> counties,
      Map<String, Set<String>> peerOf,
      Map<String, Set<String>> named) {
    /** What a county has chosen. */
    record Choice(PeerChoice peers, boolean kindsApart) {}
  }

  private record Place(String unit, int year, String measure) {}

  private record Panel(PeerSet peers, int year, String measure) {}

  private final Selection selection;
  private final List<Measure> measures;
  private final UnaryOperator<String> names;
  private final Map<String, Loaded.Choice> counties;
  private final Map<String, Set<String>> peerOf;

  /** By county, the units of a group that holds some of its own, so that it sets them apart. */
  private final Map<String, Set<String>> apart = new HashMap<>();

  private final Map<Place, Point> points = new HashMap<>();
  private final Map<PeerSet, List<String>> members = new HashMap<>();
  private final Map<Panel, OutlierScreen> screens = new HashMap<>();
  private final Map<Panel, Assessment<FunnelPlot>> funnels = new HashMap<>();
  private final SortedSet<String> everybody = new TreeSet<>();
  private final SortedSet<Integer> loadedYears = new TreeSet<>();
  private final List<String> units;

  private Comparison(
      Selection selection, List<Measure> measures, Loaded loaded, UnaryOperator<String> names) {
    this.selection = selection;
    this.measures = List.copyOf(measures);
    this.names = names;
    this.counties = Map.copyOf(loaded.counties());
    this.peerOf = Map.copyOf(loaded.peerOf());
    loaded
        .named()
        .forEach((county, group) -> {
          if (group.stream().anyMatch(unit -> unit.startsWith(county))) {
            apart.put(county, Set.copyOf(group));
          }
        });
    SortedSet<String> shown = new TreeSet<>();
    for (Point point : loaded.points()) {
      everybody.add(point.unit());
      loadedYears.add(point.year());
      // Who reported the year before and not in the years asked for is missing, and shown so.
      if (selection.holds(point.unit())) {
        shown.add(point.unit());
      }
      points.put(new Place(point.unit(), point.year(), point.measure().key()), point);
    }
    // Who was asked for by name is shown, with or without a report.
    shown.addAll(selection.units());
    this.units = List.copyOf(shown);
  }

  /**
   * The comparison of what was loaded.
   *
   * @param loaded the points of the selection, of the peers, and of the years before
   * @param names a unit's code to its name
   */
  static Comparison of(
      Selection selection, List<Measure> measures, Loaded loaded, UnaryOperator<String> names) {
    return new Comparison(selection, measures, loaded, names);
  }

  public Selection selection() {
    return selection;
  }

  public List<Measure> measures() {
    return measures;
  }

  /**
   * The units asked for by name, or those with at least one report in the years asked for and the
   * year before them, by code.
   */
  public List<String> units() {
    return units;
  }

  /**
   * The units with the largest figure of the newest year first, those without a figure last.
   *
   * @param totals the measures that make the figure, added
   */
  public List<String> unitsByFigure(List<Measure> totals) {
    List<Comparator<String>> years = new ArrayList<>();
    for (int year : selection.years().reversed()) {
      Map<String, BigDecimal> figures = new HashMap<>();
      for (String unit : units) {
        figures.put(unit, figure(unit, year, totals));
      }
      years.add(Comparator.comparing(figures::get, Comparator.reverseOrder()));
    }
    return units.stream()
        .sorted(years.stream().reduce(Comparator::thenComparing).orElse(Comparator.naturalOrder()))
        .toList();
  }

  // A unit without any figure stands below one with a figure of zero.
  private BigDecimal figure(String unit, int year, List<Measure> totals) {
    BigDecimal figure = null;
    for (Measure measure : totals) {
      Optional<PointValue.Known> known = at(unit, year, measure).known();
      if (known.isPresent()) {
        figure = (figure == null ? BigDecimal.ZERO : figure).add(known.get().value());
      }
    }
    return figure == null ? BigDecimal.valueOf(Long.MIN_VALUE) : figure;
  }

  /** The point of a unit, a year and a measure; one without a report when there is none. */
  public Point at(String unit, int year, Measure measure) {
    Point point = points.get(new Place(unit, year, measure.key()));
    return point != null ? point : Point.withoutReport(unit, year, measure);
  }

  /** With whom a unit is compared. */
  public PeerSet peers(String unit) {
    Loaded.Choice choice =
        DivisionCode.isTownship(unit) ? counties.get(DivisionCode.countyOf(unit)) : null;
    if (choice == null) {
      return everybodyHere();
    }
    String county = DivisionCode.countyOf(unit);
    return new PeerSet(
        county,
        choice.peers(),
        choice.kindsApart() ? UnitKind.of(names.apply(unit)) : UnitKind.ANY,
        part(county, unit));
  }

  private PeerSet.Part part(String county, String unit) {
    Set<String> group = apart.get(county);
    if (group == null) {
      return PeerSet.Part.ALL;
    }
    return group.contains(unit) ? PeerSet.Part.GROUP : PeerSet.Part.REST;
  }

  /** The peers that all units have in common, else everybody at hand. */
  public PeerSet peers() {
    Set<PeerSet> sets = new LinkedHashSet<>();
    units.forEach(unit -> sets.add(peers(unit)));
    if (sets.size() == 1) {
      return sets.iterator().next();
    }
    // Units of several kinds in one county have its peers of every kind in common.
    Set<PeerSet> whole = new LinkedHashSet<>();
    sets.forEach(set ->
        whole.add(
            apart.containsKey(set.region())
                // Those of the group and the others have the county in common.
                ? new PeerSet(set.region(), new PeerChoice.County(), UnitKind.ANY, PeerSet.Part.ALL)
                : new PeerSet(set.region(), set.choice(), UnitKind.ANY, PeerSet.Part.ALL)));
    return whole.size() == 1 ? whole.iterator().next() : everybodyHere();
  }

  private PeerSet everybodyHere() {
    return new PeerSet(selection.region(), new PeerChoice.County(), UnitKind.ANY, PeerSet.Part.ALL);
  }

  /** The codes of peers, those without a figure among them. */
  public List<String> members(PeerSet peers) {
    return members.computeIfAbsent(
        peers,
        set -> {
          if (set.equals(everybodyHere()) && !counties.containsKey(set.region())) {
            return List.copyOf(everybody);
          }
          return everybody.stream()
              .filter(unit -> peerOf.getOrDefault(unit, Set.of()).contains(set.region()))
              .filter(unit -> isIn(set, unit))
              .filter(unit ->
                  set.kind() == UnitKind.ANY || set.kind() == UnitKind.of(names.apply(unit)))
              .toList();
        });
  }

  private boolean isIn(PeerSet set, String unit) {
    Set<String> group = apart.get(set.region());
    if (group == null) {
      return true;
    }
    return switch (set.part()) {
      case ALL -> unit.startsWith(set.region());
      case GROUP -> group.contains(unit);
      case REST -> unit.startsWith(set.region()) && !group.contains(unit);
    };
  }

  private List<Point> known(PeerSet peers, int year, Measure measure) {
    return members(peers).stream()
        .map(unit -> at(unit, year, measure))
        .filter(point -> point.known().isPresent())
        .toList();
  }

  private static BigDecimal figure(Point point) {
    return point.known().orElseThrow().value();
  }

  /** How the figures of peers are spread. */
  public Assessment<Spread> spread(PeerSet peers, int year, Measure measure) {
    List<BigDecimal> figures =
        known(peers, year, measure).stream().map(Comparison::figure).toList();
    return figures.size() < MINIMUM_PEERS
        ? new Assessment.NotAssessed<>(NotAssessableReason.TOO_FEW, figures.size())
        : new Assessment.Assessed<>(Spread.of(figures));
  }

  /** The median of the common peers, in the unit of the measure. */
  public Assessment<BigDecimal> median(int year, Measure measure) {
    return median(peers(), year, measure);
  }

  /** The median of the peers of a unit. */
  public Assessment<BigDecimal> median(String unit, int year, Measure measure) {
    return median(peers(unit), year, measure);
  }

  private Assessment<BigDecimal> median(PeerSet peers, int year, Measure measure) {
    return switch (spread(peers, year, measure)) {
      case Assessment.Assessed<Spread>(Spread spread) -> new Assessment.Assessed<>(spread.median());
      case Assessment.NotAssessed<Spread>(NotAssessableReason reason, int n) ->
          new Assessment.NotAssessed<>(reason, n);
    };
  }

  /** The points of the common peers with a figure, the smallest first. */
  public List<Point> distribution(int year, Measure measure) {
    return known(peers(), year, measure).stream()
        .sorted(Comparator.comparing(Comparison::figure))
        .toList();
  }

  /**
   * What became of a figure since the last earlier year at hand with which it can be compared: the
   * years of the selection, and the one before each of them.
   */
  public Change change(String unit, int year, Measure measure) {
    Point now = at(unit, year, measure);
    if (!(now.value() instanceof PointValue.Known known)) {
      return new Change.None(Change.Why.NO_FIGURE);
    }
    boolean broken = false;
    boolean incomplete = false;
    for (int earlier : loadedYears.headSet(year).reversed()) {
      Point before = at(unit, earlier, measure);
      if (before.value() instanceof PointValue.Missing(PointValue.Why why)
          && why == PointValue.Why.NOT_ON_FORM) {
        broken = true;
      }
      if (before.value() instanceof PointValue.Known last) {
        if (!measure.isComparable(now.forms(), before.forms())) {
          broken = true;
        } else if (known.missing() > 0 || last.missing() > 0 || before.reports() != now.reports()) {
          incomplete = true;
        } else {
          return change(earlier, last, known, measure);
        }
      }
    }
    return new Change.None(
        incomplete
            ? Change.Why.INCOMPLETE
            : broken ? Change.Why.FORM_BREAK : Change.Why.NO_EARLIER);
  }

  private static Change change(
      int since, PointValue.Known last, PointValue.Known now, Measure measure) {
    BigDecimal difference = now.value().subtract(last.value());
    BigDecimal percent =
        last.value().signum() > 0 && !measure.unit().equals(MeasureUnit.PERCENT)
            ? difference.multiply(HUNDRED).divide(last.value(), 1, RoundingMode.HALF_UP)
            : null;
    return new Change.Known(
        since, last.value(), difference, percent, last.approximate() || now.approximate());
  }

  /** The common peers in order, with ties. */
  public Assessment<Ranking> ranking(int year, Measure measure) {
    return ranking(peers(), year, measure);
  }

  /** The peers of a unit in order, with ties. */
  public Assessment<Ranking> ranking(String unit, int year, Measure measure) {
    return ranking(peers(unit), year, measure);
  }

  private Assessment<Ranking> ranking(PeerSet peers, int year, Measure measure) {
    List<Point> known = known(peers, year, measure);
    if (known.size() < MINIMUM_PEERS) {
      return new Assessment.NotAssessed<>(NotAssessableReason.TOO_FEW, known.size());
    }
    boolean lowest = measure.direction() == Direction.LOWER_BETTER;
    Comparator<Point> order = Comparator.comparing(Comparison::figure);
    List<Point> sorted =
        known.stream()
            .sorted((lowest ? order : order.reversed()).thenComparing(Point::unit))
            .toList();
    List<Interval> intervals = sorted.stream().map(Comparison::interval).toList();
    List<RankIntervals.Rank> ranks =
        RankIntervals.of(
            intervals,
            lowest ? RankIntervals.Order.LOWEST_FIRST : RankIntervals.Order.HIGHEST_FIRST);
    List<Ranking.Ranked> ranked = new ArrayList<>();
    for (int index = 0; index < sorted.size(); index++) {
      ranked.add(new Ranking.Ranked(sorted.get(index), intervals.get(index), ranks.get(index)));
    }
    return new Assessment.Assessed<>(
        new Ranking(
            ranked,
            members(peers).stream()
                .map(unit -> at(unit, year, measure))
                .filter(point -> point.known().isEmpty())
                .toList()));
  }

  /** What chance leaves open of a figure, at the level of {@link Ranking#LEVEL}, in its unit. */
  static Interval interval(Point point) {
    BigDecimal value = figure(point);
    Interval alone = new Interval(value.doubleValue(), value.doubleValue());
    return switch (point.measure()) {
      case Ratio ratio when ratio.share() -> {
        ShareScreen.@Nullable Share share = share(point);
        if (share == null) {
          yield alone;
        }
        Interval wilson = WilsonInterval.of(share.part(), share.whole(), Ranking.LEVEL);
        double factor = ratio.factor().doubleValue();
        yield new Interval(wilson.low() * factor, wilson.high() * factor);
      }
      case Quotient quotient -> {
        Point.Fraction fraction = point.fraction();
        if (quotient.numerator().kind() != IndicatorKind.COUNT
            || fraction == null
            || !(fraction.numerator() instanceof PointValue.Known numerator)
            || !(fraction.denominator() instanceof PointValue.Known denominator)
            || !isCount(numerator.value())) {
          yield alone;
        }
        double scale = quotient.factor().doubleValue() / denominator.value().doubleValue();
        Interval counts = PoissonInterval.exact(numerator.value().intValueExact(), Ranking.LEVEL);
        yield new Interval(counts.low() * scale, counts.high() * scale);
      }
      case Sum sum ->
          sum.kind() == IndicatorKind.COUNT && isCount(value)
              ? PoissonInterval.exact(value.intValueExact(), Ranking.LEVEL)
              : alone;
    };
  }

  private static boolean isCount(BigDecimal value) {
    return value.signum() >= 0
        && value.compareTo(LARGEST_COUNT) <= 0
        && value.stripTrailingZeros().scale() <= 0;
  }

  /** The share behind a percentage; null where its parts are no whole numbers of things. */
  private static ShareScreen.@Nullable Share share(Point point) {
    Point.Fraction fraction = point.fraction();
    return fraction != null
            && fraction.numerator() instanceof PointValue.Known part
            && fraction.denominator() instanceof PointValue.Known whole
            && isCount(part.value())
            && isCount(whole.value())
            && whole.value().signum() > 0
            && part.value().compareTo(whole.value()) <= 0
        ? new ShareScreen.Share(part.value().intValueExact(), whole.value().intValueExact())
        : null;
  }

  /** The shares of the common peers with the limits that chance leaves. */
  public Assessment<FunnelPlot> funnel(int year, Ratio ratio) {
    return funnel(peers(), year, ratio);
  }

  /** The same over the shares of all years at hand, each year of a unit for itself. */
  public Assessment<FunnelPlot> funnelOfAllYears(Ratio ratio) {
    requireShare(ratio);
    return funnel(
        loadedYears.stream().flatMap(year -> known(peers(), year, ratio).stream()).toList());
  }

  private static void requireShare(Ratio ratio) {
    if (!ratio.share()) {
      throw new IllegalArgumentException("no share of a whole: " + ratio.key());
    }
  }

  private Assessment<FunnelPlot> funnel(PeerSet peers, int year, Ratio ratio) {
    requireShare(ratio);
    return funnels.computeIfAbsent(
        new Panel(peers, year, ratio.key()), panel -> funnel(known(peers, year, ratio)));
  }

  private static Assessment<FunnelPlot> funnel(List<Point> known) {
    List<Point> used = new ArrayList<>();
    List<ShareScreen.Share> shares = new ArrayList<>();
    for (Point point : known) {
      ShareScreen.Share share = share(point);
      if (share != null) {
        used.add(point);
        shares.add(share);
      }
    }
    return switch (ShareScreen.screen(shares, ALPHA)) {
      case Assessment.NotAssessed<ShareScreen.Result>(var reason, int n) ->
          new Assessment.NotAssessed<>(reason, n);
      case Assessment.Assessed<ShareScreen.Result>(var result) ->
          new Assessment.Assessed<>(FunnelPlot.of(result.funnel(), used, shares));
    };
  }

  /** Where a figure lies among the peers of its unit. */
  public Standing standing(String unit, int year, Measure measure) {
    Point point = at(unit, year, measure);
    if (point.known().isEmpty()) {
      return Standing.NOT_ASSESSED;
    }
    PeerSet peers = peers(unit);
    return measure instanceof Ratio ratio && ratio.share()
        ? ofShare(funnel(peers, year, ratio), unit, measure)
        : ofFigure(peers, point, measure);
  }

  private static Standing ofShare(Assessment<FunnelPlot> funnel, String unit, Measure measure) {
    return switch (funnel) {
      case Assessment.NotAssessed<FunnelPlot> _ -> Standing.NOT_ASSESSED;
      case Assessment.Assessed<FunnelPlot>(FunnelPlot plot) ->
          plot.dots().stream()
              .filter(dot -> dot.point().unit().equals(unit))
              .findFirst()
              .map(dot ->
                  dot.zone() == FunnelPlot.Zone.INSIDE
                      ? Standing.TYPICAL
                      : outside(dot.above(), measure.direction()))
              .orElse(Standing.NOT_ASSESSED);
    };
  }

  private Standing ofFigure(PeerSet peers, Point point, Measure measure) {
    List<Point> known = known(peers, point.year(), measure);
    int index = known.indexOf(point);
    if (index >= 0
        && screen(peers, point.year(), measure) instanceof OutlierScreen.Assessed assessed
        && assessed.figures().get(index) instanceof FigureScore.Scored scored) {
      return Math.abs(scored.score()) <= USUAL
          ? Standing.TYPICAL
          : outside(scored.score() > 0, measure.direction());
    }
    return Standing.NOT_ASSESSED;
  }

  private static Standing outside(boolean above, Direction direction) {
    return switch (direction) {
      case HIGHER_BETTER -> above ? Standing.BETTER : Standing.WORSE;
      case LOWER_BETTER -> above ? Standing.WORSE : Standing.BETTER;
      case NONE -> above ? Standing.HIGH : Standing.LOW;
    };
  }

  private OutlierScreen screen(PeerSet peers, int year, Measure measure) {
    return screens.computeIfAbsent(
        new Panel(peers, year, measure.key()),
        panel -> {
          double[] figures =
              known(peers, year, measure).stream()
                  .mapToDouble(point -> figure(point).doubleValue())
                  .toArray();
          return measure instanceof Sum sum && sum.kind() == IndicatorKind.SIGNED
              ? ModifiedZScore.onFigures(figures)
              : ModifiedZScore.onLogarithms(figures);
        });
  }

  /** What was said of the common peers of a year; nothing where no figure was a township's. */
  public Optional<OutlierScreen> screen(int year, Measure measure) {
    PeerSet peers = peers();
    boolean townships = members(peers).stream().anyMatch(DivisionCode::isTownship);
    return townships && !known(peers, year, measure).isEmpty()
        ? Optional.of(screen(peers, year, measure))
        : Optional.empty();
  }
}
