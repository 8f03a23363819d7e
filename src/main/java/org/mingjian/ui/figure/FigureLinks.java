package org.mingjian.ui.figure;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.QueryParameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingjian.catalogue.DivisionCode;
import org.mingjian.compare.Measure;
import org.mingjian.compare.Mover;
import org.mingjian.compare.Point;
import org.mingjian.compare.PointValue;
import org.mingjian.compare.Selection;
import org.mingjian.finding.FindingKind;
import org.mingjian.finding.life.FindingState;
import org.mingjian.report.FactId;
import org.mingjian.ui.Place;

/**
 * Where a figure leads. A single fact leads to its place in the report, a sum to its parts, a
 * finding to its page and several to their list. The ids travel to the browser and back, so they
 * hold nothing that an address would not show.
 */
public final class FigureLinks {
  private static final String PARTS = "parts:";
  private static final String NOTHING = "none:";
  private static final String UNSETTLED = states(FindingState.OPEN, FindingState.ASKED);
  private static final String STANDING =
      states(FindingState.OPEN, FindingState.ASKED, FindingState.EXPLAINED, FindingState.CONFIRMED);

  private static final String PLACE = ":([0-9]{0,9}):([0-9]{4}):[a-z0-9_.]+";
  private static final Pattern FINDING = Pattern.compile("finding:([0-9]{1,18})" + PLACE);
  private static final Pattern FINDINGS =
      Pattern.compile("findings:([a-z_]+):([a-z0-9_.,]+):([0-9]{0,9}):([0-9]{4}):([a-z0-9_.]+)");
  private static final Pattern NO_REPORT =
      Pattern.compile(NOTHING + "([0-9]{2}|[0-9]{4}|[0-9]{6}|[0-9]{9}):([0-9]{4}):[a-z0-9_.]+");
  private static final String PAIR = "pair:";
  private static final Pattern BOTH =
      Pattern.compile(PAIR + "([0-9]{2,9}):([0-9]{4}):([a-z0-9_.]+),([a-z0-9_.]+)");
  private static final Pattern MEDIAN =
      Pattern.compile("median:([0-9]{0,9}):([0-9]{0,9}):([0-9]{4}):([a-z0-9_.]{1,120}):[0-9]{0,9}");
  private static final Pattern MISSING =
      Pattern.compile(
          "missing:([0-9]{0,9}):([0-9]{4}):([a-z0-9_.]{1,120}):([0-9]{2,9}(?:,[0-9]{2,9}){0,299})");

  private FigureLinks() {}

  private static String states(FindingState... states) {
    return Stream.of(states).map(FindingState::code).collect(Collectors.joining(","));
  }

  /** The median of a year that a mark shows. */
  public record Median(int year, String measure) {}

  /**
   * The id of the mark of a median.
   *
   * @param panel keeps several of one chart apart; empty where there is one
   */
  public static String median(Selection selection, int year, Measure measure, String panel) {
    return "median:"
        + selection.region()
        + ":"
        + selection.units().stream().findFirst().orElse("")
        + ":"
        + year
        + ":"
        + measure.key()
        + ":"
        + panel;
  }

  /** What an id is the median of; nothing for what is no median. */
  public static Optional<Median> median(String id) {
    Matcher median = MEDIAN.matcher(id);
    return median.matches()
        ? Optional.of(new Median(Integer.parseInt(median.group(3)), median.group(4)))
        : Optional.empty();
  }

  /** The address of the figures that a median is the middle of. */
  public static String median(Selection selection, int year, Measure measure) {
    return address(median(selection, year, measure, "")).orElseThrow();
  }

  /** The address of both figures of a change. */
  public static String change(Mover mover) {
    Point now = mover.now();
    return compared(
        now.unit(),
        now.unit(),
        Selection.formatYears(List.of(mover.before().year(), now.year())),
        now.measure().key(),
        "bars");
  }

  private static String compared(
      String region, String unit, String years, String measures, String chart) {
    return "compare?region="
        + (region.isEmpty() ? Place.COUNTRY : region)
        + (unit.isEmpty() ? "" : "&units=" + unit)
        + "&years="
        + years
        + "&measures="
        + measures
        + "&chart="
        + chart;
  }

  /** The id of the sign of a finding at a figure. */
  public static String finding(long finding, Point point) {
    return "finding:" + finding + place(point);
  }

  /**
   * The id of the sign of several findings at a figure: of those that stand at the figure of a
   * report, or of those that nobody has settled and that a sum over reports takes in.
   */
  public static String findings(FindingKind kind, Collection<String> rules, Point point) {
    return "findings:" + kind.code() + ":" + String.join(",", rules) + place(point);
  }

  private static String place(Point point) {
    return ":" + point.unit() + ":" + point.year() + ":" + point.measure().key();
  }

  /** The id of a point's mark: a fact id, or the key of its parts. */
  public static String id(Point point) {
    FactId fact = point.fact();
    if (fact != null) {
      return fact.toString();
    }
    String place = point.unit() + ":" + point.year() + ":" + point.measure().key();
    boolean filed =
        !(point.value() instanceof PointValue.Missing(PointValue.Why why)
            && why == PointValue.Why.NO_REPORT);
    return (filed ? PARTS : NOTHING) + place;
  }

  /** The id of a mark that stands for two figures of one unit and year. */
  public static String pair(Point across, Point up) {
    return PAIR
        + up.unit()
        + ":"
        + up.year()
        + ":"
        + across.measure().key()
        + ","
        + up.measure().key();
  }

  /**
   * The id of a mark that stands for all units without a figure.
   *
   * @param units their codes, which are shown one by one
   */
  public static String missing(String region, int year, Measure measure, Collection<String> units) {
    return "missing:" + region + ":" + year + ":" + measure.key() + ":" + String.join(",", units);
  }

  /** The address behind an id; nothing for an id that nobody gave. */
  public static Optional<String> address(String id) {
    Matcher nothing = NO_REPORT.matcher(id);
    if (nothing.matches()) {
      // Who filed nothing is shown where its reports would stand.
      return Optional.of(Place.address(nothing.group(1), Integer.valueOf(nothing.group(2))));
    }
    if (id.startsWith(PARTS)) {
      List<String> place = List.of(id.substring(PARTS.length()).split(":", 3));
      return place.size() < 3
          ? Optional.empty()
          : Optional.of(parts(place.get(0), place.get(1), place.get(2)));
    }
    Matcher finding = FINDING.matcher(id);
    if (finding.matches()) {
      return Optional.of("finding/" + finding.group(1) + "?" + unit(finding.group(2)));
    }
    Matcher findings = FINDINGS.matcher(id);
    if (findings.matches()) {
      String unit = findings.group(3);
      return Optional.of(
          "findings?"
              + unit(unit)
              + "&kind="
              + findings.group(1)
              + "&rule="
              + findings.group(2)
              + "&indicator="
              + findings.group(5)
              + "&at="
              + findings.group(4)
              + "&state="
              + (DivisionCode.isTownship(unit) ? STANDING : UNSETTLED));
    }
    Matcher both = BOTH.matcher(id);
    if (both.matches()) {
      // Two figures have two sources: they are shown side by side, and each leads to its own.
      return Optional.of(
          compared(
              both.group(1),
              both.group(1),
              both.group(2),
              both.group(3) + "," + both.group(4),
              "bars"));
    }
    Matcher median = MEDIAN.matcher(id);
    if (median.matches()) {
      return Optional.of(
          compared(
              median.group(1), median.group(2), median.group(3), median.group(4), "distribution"));
    }
    Matcher missing = MISSING.matcher(id);
    if (missing.matches()) {
      return Optional.of(
          compared(missing.group(1), missing.group(4), missing.group(2), missing.group(3), "bars"));
    }
    return FactId.parse(id)
        .map(fact -> "report/" + fact.report() + "?fact=" + encoded(fact.indicator()));
  }

  /** The address of the cells that a figure of a unit is made of. */
  public static String parts(String unit, int year, Measure measure) {
    return parts(unit, String.valueOf(year), measure.key());
  }

  private static String parts(String unit, String year, String measure) {
    return "parts?unit="
        + encoded(unit)
        + "&year="
        + encoded(year)
        + "&measure="
        + encoded(measure);
  }

  private static String unit(String unit) {
    if (!DivisionCode.isTownship(unit)) {
      return "region=" + (unit.isEmpty() ? Place.COUNTRY : unit);
    }
    return "region=" + DivisionCode.countyOf(unit) + "&unit=" + unit;
  }

  /** Goes where an id leads. */
  public static void open(UI ui, String id) {
    address(id).ifPresent(address -> go(ui, address));
  }

  /** Goes to an address within the application. */
  public static void go(UI ui, String address) {
    ui.navigate(path(address), query(address));
  }

  /** Enters another address in place of the one that was asked for. */
  public static void forward(BeforeEnterEvent event, String address) {
    event.forwardTo(path(address), query(address));
  }

  private static String path(String address) {
    int question = address.indexOf('?');
    return question < 0 ? address : address.substring(0, question);
  }

  private static QueryParameters query(String address) {
    int question = address.indexOf('?');
    return question < 0
        ? QueryParameters.empty()
        : QueryParameters.fromString(address.substring(question + 1));
  }

  public static Optional<String> address(Point point) {
    return address(id(point));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
