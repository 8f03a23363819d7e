package org.mingjian.finding.life;

import static org.jooq.impl.DSL.charLength;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.left;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.unnest;
import static org.mingjian.database.Tables.REPORT;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.mingjian.catalogue.Division;
import org.mingjian.catalogue.DivisionCode;
import org.mingjian.catalogue.DivisionLevel;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.catalogue.IndicatorCatalogue;
import org.mingjian.document.SourceDocument;
import org.mingjian.finding.Fact;
import org.mingjian.finding.ReportFacts;
import org.mingjian.finding.ReportSet;
import org.mingjian.finding.ReportText;
import org.mingjian.finding.WaitingReport;
import org.mingjian.report.CurrentReport;
import org.mingjian.report.CurrentReportQueries;
import org.mingjian.report.ReportScope;

/**
 * Loads the reports that are judged: a county at a time, so that memory is bounded by the largest.
 */
final class CountyQueries {

  private final DivisionRegister divisions;
  private final CurrentReportQueries reports;

  CountyQueries(DivisionRegister divisions, IndicatorCatalogue indicators) {
    this.divisions = divisions;
    this.reports = new CurrentReportQueries(indicators);
  }

  /** The code of the county that a unit lies in. */
  static String countyOf(String division) {
    return DivisionCode.countyOf(division);
  }

  /** The counties with reports of townships, by code. */
  static List<String> withReports(DSLContext context) {
    Field<String> county = left(REPORT.DIVISION_CODE, inline(DivisionCode.COUNTY_DIGITS));
    return context
        .selectDistinct(county)
        .from(REPORT)
        .where(CurrentReportQueries.ofTownships())
        .orderBy(county)
        .fetch(row -> row.value1());
  }

  /**
   * All reports of a county's townships that count, with corrections in force and text.
   *
   * <p>The units that are expected to report are those with a report of any year: the register
   * holds units that never report for themselves (development zones, farms, prisons), units that
   * had not been made yet, and of a county whose reports are only being collected it holds all. To
   * call all their reports missing would be wrong more often than right; a unit that has never sent
   * one is seen on the overview, which shows all units of the register.
   */
  ReportSet county(DSLContext context, String county) {
    List<ReportFacts> facts = new ArrayList<>();
    for (CurrentReport report : reports.within(context, county)) {
      facts.add(facts(report));
    }
    return new ReportSet(county, units(facts), facts, waiting(context, county));
  }

  /** The county's reports and, for their figures only, those that it is compared with. */
  ReportSet peers(
      DSLContext context, ReportSet county, PeerChoice choice, Optional<PeerGroup> group) {
    return switch (choice) {
      case PeerChoice.County _ -> county;
      case PeerChoice.Prefecture _ ->
          divisions
              .find(county.key())
              .map(Division::parent)
              .map(parent ->
                  with(
                      county,
                      parent,
                      reports.figuresWithin(context, parent, county.key()),
                      Set.of()))
              .orElse(county);
      case PeerChoice.Group(String name) ->
          group
              .map(peers ->
                  with(
                      county,
                      name,
                      reports.figuresOf(context, others(peers, county)),
                      narrowing(peers, county)))
              .orElse(county);
    };
  }

  private static List<String> others(PeerGroup group, ReportSet county) {
    return group.units().stream().filter(unit -> !countyOf(unit).equals(county.key())).toList();
  }

  /** All units of a group that names some of the county; none where it only adds others to them. */
  private static Set<String> narrowing(PeerGroup group, ReportSet county) {
    return group.units().stream().anyMatch(county::holds) ? Set.copyOf(group.units()) : Set.of();
  }

  private ReportSet with(
      ReportSet county, String key, List<CurrentReport> others, Set<String> named) {
    List<ReportFacts> all = new ArrayList<>(county.all());
    others.forEach(report -> all.add(facts(report)));
    return new ReportSet(key, units(all), all, county.waiting(), named);
  }

  private static List<Division> units(List<ReportFacts> reports) {
    Map<String, Division> units = new TreeMap<>();
    reports.forEach(report -> units.put(report.division().code(), report.division()));
    return List.copyOf(units.values());
  }

  /** The reports that wait for their place and may belong to a township of the county. */
  private static List<WaitingReport> waiting(DSLContext context, String county) {
    Field<String> candidate = field(name("candidate"), String.class);
    Condition township = charLength(candidate).eq(inline(DivisionCode.TOWNSHIP_DIGITS));
    Condition here =
        exists(
            selectOne()
                .from(unnest(REPORT.CANDIDATES).as("candidates", "candidate"))
                .where(township)
                .and(ReportScope.within(county, candidate)));
    Condition anywhere =
        not(exists(
                selectOne()
                    .from(unnest(REPORT.CANDIDATES).as("candidates", "candidate"))
                    .where(township)))
            .and(not(REPORT.WAITS_FOR.contains(new String[] {"not_township"})))
            .and(REPORT.COUNTY_CODE.isNull().or(REPORT.COUNTY_CODE.eq(county)));
    return context
        .select(REPORT.CANDIDATES, REPORT.YEAR)
        .from(REPORT)
        .where(REPORT.WAITS_FOR.ne(new String[0]))
        .and(REPORT.WITHDRAWN_IN.isNull())
        .and(here.or(anywhere))
        .fetch(row -> {
          @Nullable Short year = row.value2();
          return new WaitingReport(
              Arrays.stream(row.value1()).filter(DivisionCode::isTownship).toList(),
              year == null ? null : year.intValue());
        });
  }

  private ReportFacts facts(CurrentReport report) {
    Map<String, Fact> facts = new LinkedHashMap<>();
    for (CurrentReport.Figure figure : report.figures()) {
      facts.put(
          figure.indicator(),
          new Fact(
              figure.indicator(),
              figure.value(),
              figure.span(),
              figure.raw(),
              figure.unitStated(),
              figure.approximate(),
              figure.corrected()));
    }
    SourceDocument document = report.document();
    return new ReportFacts(
        report.id(),
        unit(report.division()),
        report.year(),
        report.form(),
        report.title(),
        report.organisation(),
        report.periodFrom(),
        report.periodTo(),
        report.signedOn(),
        report.publishedOn(),
        facts,
        report.problems(),
        document == null ? new ReportText("", List.of(), List.of()) : ReportText.of(document));
  }

  /** A unit that a newer register has dropped keeps its reports. */
  private Division unit(String code) {
    return divisions
        .find(code)
        .orElseGet(() -> new Division(code, countyOf(code), DivisionLevel.TOWNSHIP, code));
  }
}
