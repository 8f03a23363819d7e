package org.mingjian.corpus;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingjian.catalogue.Indicator;
import org.mingjian.catalogue.IndicatorCatalogue;

/**
 * Makes good histories break the rules, each rule at least once where there are enough reports. A
 * planted case breaks its own rule and no other rule of severity error; no report takes part in two
 * cases.
 */
final class AnomalyPlanter {
  private static final int REPORTS_PER_ROUND = 98;

  /** Fewer units or shares than this are not compared by anybody; two more, to be safe. */
  private static final int LARGE_PANEL = 10;

  private static final String PERSON = "natural_person";

  private final List<ReportPlan> plans;
  private final IndicatorCatalogue catalogue;
  private final Dice dice;
  private final Set<ReportPlan> taken = new HashSet<>();

  AnomalyPlanter(List<ReportPlan> plans, IndicatorCatalogue catalogue, long seed) {
    this.plans = plans;
    this.catalogue = catalogue;
    this.dice = Dice.of(seed, "anomalies");
  }

  /**
   * A way to break a rule.
   *
   * @param years whether the reports of the years before and after take part
   */
  private record Case(
      String rule, boolean years, Predicate<ReportPlan> fits, Consumer<ReportPlan> plant) {}

  /** Plants the cases, and gives the rules for which no report was fit. */
  List<String> plant() {
    List<String> left = new ArrayList<>();
    int rounds = Math.max(1, plans.size() / REPORTS_PER_ROUND);
    for (int round = 0; round < rounds; round++) {
      for (Case planted : cases()) {
        if (!plant(planted) && round == 0) {
          left.add(planted.rule());
        }
      }
    }
    return left;
  }

  private boolean plant(Case planted) {
    for (ReportPlan plan : dice.shuffled(plans)) {
      List<ReportPlan> involved = new ArrayList<>(List.of(plan));
      if (planted.years()) {
        neighbours(plan, involved);
      }
      if (involved.stream().noneMatch(taken::contains) && planted.fits().test(plan)) {
        planted.plant().accept(plan);
        taken.addAll(involved);
        return true;
      }
    }
    return false;
  }

  private void neighbours(ReportPlan plan, List<ReportPlan> involved) {
    ReportPlan next = next(plan);
    if (plan.before != null) {
      involved.add(plan.before);
    }
    if (next != null) {
      involved.add(next);
    }
  }

  private @Nullable ReportPlan next(ReportPlan plan) {
    return plans.stream().filter(other -> other.before == plan).findFirst().orElse(null);
  }

  private static ReportPlan before(ReportPlan plan) {
    return Objects.requireNonNull(plan.before, "a report of the year before");
  }

  private List<Case> cases() {
    List<Case> cases = new ArrayList<>();
    // The choosiest first, while reports are free.
    outliers(cases);
    continuity(cases);
    patterns(cases);
    documents(cases);
    texts(cases);
    sums(cases);
    times(cases);
    forms(cases);
    return cases;
  }

  private static void note(ReportPlan plan, String rule, String... indicators) {
    plan.anomalies.add(Anomaly.of(rule, indicators));
  }

  private static boolean isForm2019(ReportPlan plan) {
    return plan.form.equals("2019");
  }

  private boolean isLastOfForm2019(ReportPlan plan) {
    ReportPlan next = next(plan);
    return isForm2019(plan) && (next == null || !isForm2019(next));
  }

  private static boolean follows(ReportPlan plan, String form) {
    return plan.form.equals(form) && plan.before != null && plan.before.form.equals(form);
  }

  private void continuity(List<Case> cases) {
    cases.add(
        new Case(
            "carry.items",
            true,
            plan -> follows(plan, "2019") && isLastOfForm2019(plan),
            plan -> {
              plan.figures.add("licence.prior_items", 4);
              keepDecisionsApart(plan.figures);
              note(plan, "carry.items", "licence.prior_items");
            }));
    cases.add(
        new Case(
            "carry.disclosed_total",
            true,
            plan -> follows(plan, "2019") && isLastOfForm2019(plan),
            plan -> {
              plan.figures.add("normative.disclosed_total", 9);
              note(plan, "carry.disclosed_total", "normative.disclosed_total");
            }));
    cases.add(
        new Case(
            "carry.in_force",
            true,
            plan -> follows(plan, "2021") && next(plan) == null,
            plan -> {
              plan.figures.add("normative.in_force", 2);
              note(plan, "carry.in_force", "normative.in_force");
            }));
    cases.add(
        new Case(
            "carry.request",
            true,
            plan -> plan.hasForm() && plan.before != null && plan.before.hasForm(),
            plan -> {
              plan.figures.addRequests("carried_in", PERSON, 1);
              plan.figures.addRequests("handled", PERSON, 1);
              plan.figures.addRequests("granted", PERSON, 1);
              countsOfText(plan);
              note(
                  plan,
                  "carry.request",
                  "request.carried_in." + PERSON,
                  "request.carried_in.total");
            }));
    cases.add(
        new Case(
            "carry.dispute_pending",
            true,
            plan -> plan.hasForm() && plan.before != null && plan.before.hasForm(),
            plan -> {
              before(plan).figures.add("review.pending", 2);
              before(plan).figures.add("review.total", 2);
              for (String result : Figures.RESULTS) {
                plan.figures.set("review." + result, 0);
              }
              plan.figures.set("review.total", 0);
              note(plan, "carry.dispute_pending", "review.total");
            }));
    cases.add(
        new Case(
            "time.missing_report",
            true,
            plan -> plan.before != null,
            plan -> {
              plan.missing = true;
              note(plan, "time.missing_report");
            }));
  }

  /** Items that equal decisions by chance would break another rule. */
  private static void keepDecisionsApart(Figures figures) {
    int items = figures.count("licence.prior_items") + figures.count("licence.change");
    if (items == figures.count("licence.decisions")) {
      figures.add("licence.decisions", 1);
    }
  }

  private static void countsOfText(ReportPlan plan) {
    plan.figures.set("narrative.requests.received", plan.figures.count("request.received.total"));
    plan.figures.set("narrative.requests.answered", plan.figures.count("request.handled.total"));
  }

  private void patterns(List<Case> cases) {
    cases.add(
        new Case(
            "pattern.unchanged",
            true,
            plan -> follows(plan, "2021") && next(plan) == null && canRepeat(before(plan)),
            plan -> {
              List<String> indicators = new ArrayList<>();
              for (Indicator indicator : catalogue.of("2021")) {
                if (indicator.table() == 2) {
                  BigDecimal last = before(plan).figures.get(indicator.code());
                  plan.figures.set(indicator.code(), last);
                  if (last.signum() != 0) {
                    indicators.add(indicator.code());
                  }
                }
              }
              plan.anomalies.add(new Anomaly("pattern.unchanged", indicators));
            }));
    cases.add(
        new Case(
            "pattern.all_zero",
            true,
            plan -> follows(plan, "2021") && next(plan) == null && canEnd(before(plan)),
            plan -> {
              for (Indicator indicator : catalogue.of("2021")) {
                plan.figures.set(indicator.code(), 0);
              }
              countsOfText(plan);
              note(plan, "pattern.all_zero");
              if (before(plan).figures.count("normative.in_force") > 0) {
                // A stock that vanishes cannot follow from the year before, either.
                note(plan, "carry.in_force", "normative.in_force");
              }
            }));
  }

  private boolean canRepeat(ReportPlan plan) {
    long figures =
        catalogue.of("2021").stream()
            .filter(indicator -> indicator.table() == 2)
            .filter(indicator -> plan.figures.get(indicator.code()).signum() != 0)
            .count();
    return figures >= 3
        && plan.figures.count("normative.issued") == plan.figures.count("normative.repealed");
  }

  private static boolean canEnd(ReportPlan plan) {
    boolean pending =
        Figures.DISPUTES.stream().anyMatch(dispute -> plan.figures.count(dispute + ".pending") > 0);
    return !pending
        && plan.figures.count("request.carried_out.total") == 0
        && plan.figures.count("licence.decisions") > 0;
  }

  private void documents(List<Case> cases) {
    cases.add(
        new Case(
            "normative.undisclosed",
            true,
            this::isLastOfForm2019,
            plan -> {
              plan.figures.set("normative.created", 3);
              plan.figures.set("normative.disclosed", 0);
              plan.figures.set("normative.disclosed_total", 0);
              note(
                  plan,
                  "normative.undisclosed",
                  "normative.created",
                  "normative.disclosed",
                  "normative.disclosed_total");
            }));
    cases.add(
        new Case(
            "normative.total_below_new",
            true,
            this::isLastOfForm2019,
            plan -> {
              plan.figures.set("normative.created", 6);
              plan.figures.set("normative.disclosed", 6);
              plan.figures.set("normative.disclosed_total", 2);
              note(
                  plan,
                  "normative.total_below_new",
                  "normative.disclosed",
                  "normative.disclosed_total");
            }));
    cases.add(
        new Case(
            "normative.all_documents_counted",
            true,
            plan -> plan.form.equals("2021") && next(plan) == null,
            plan -> {
              int more = 86 - plan.figures.count("normative.issued");
              plan.figures.add("normative.issued", more);
              plan.figures.add("normative.in_force", more);
              note(plan, "normative.all_documents_counted", "normative.issued");
            }));
    cases.add(
        new Case(
            "rule.by_township",
            true,
            plan -> isForm2019(plan) || (plan.form.equals("2021") && next(plan) == null),
            plan -> {
              List<String> columns =
                  isForm2019(plan)
                      ? List.of("rule.created", "rule.disclosed", "rule.disclosed_total")
                      : List.of("rule.issued", "rule.in_force");
              columns.forEach(indicator -> plan.figures.set(indicator, 1));
              plan.anomalies.add(new Anomaly("rule.by_township", columns));
            }));
    cases.add(
        new Case(
            "decisions.equal_items",
            false,
            plan ->
                isForm2019(plan)
                    && plan.figures.count("licence.prior_items") > 0
                    && items(plan.figures) > 0,
            plan -> {
              plan.figures.set("licence.decisions", items(plan.figures));
              note(plan, "decisions.equal_items", "licence.decisions");
            }));
    procurement(cases);
  }

  private static int items(Figures figures) {
    return figures.count("licence.prior_items") + figures.count("licence.change");
  }

  private static boolean buys(ReportPlan plan) {
    return isForm2019(plan) && plan.figures.get("procurement.amount").signum() > 0;
  }

  private void procurement(List<Case> cases) {
    cases.add(
        new Case(
            "procurement.zero_mismatch",
            false,
            AnomalyPlanter::isForm2019,
            plan -> {
              plan.figures.set("procurement.projects", 3);
              plan.figures.set("procurement.amount", 0);
              note(plan, "procurement.zero_mismatch", "procurement.projects", "procurement.amount");
            }));
    cases.add(
        new Case(
            "procurement.unit_missing",
            false,
            AnomalyPlanter::buys,
            plan -> {
              plan.variations.add(Variation.MONEY_WITHOUT_UNIT);
              note(plan, "procurement.unit_missing", "procurement.amount");
            }));
    cases.add(
        new Case(
            "procurement.unit_yuan",
            false,
            AnomalyPlanter::buys,
            plan -> {
              plan.variations.add(Variation.MONEY_IN_YUAN);
              note(plan, "procurement.unit_yuan", "procurement.amount");
            }));
    cases.add(
        new Case(
            "procurement.unit_implausible",
            false,
            plan ->
                buys(plan)
                    && plan.figures.get("procurement.amount").intValue() >= 20
                    && liesAmongPeers(plan, "procurement.amount"),
            plan -> {
              BigDecimal yuan =
                  plan.figures.get("procurement.amount").multiply(BigDecimal.valueOf(10_000));
              plan.figures.set(
                  "procurement.amount", new BigDecimal(yuan.stripTrailingZeros().toPlainString()));
              note(plan, "procurement.unit_implausible", "procurement.amount");
            }));
  }

  private void texts(List<Case> cases) {
    cases.add(
        new Case(
            "text.copied_from_last_year",
            true,
            plan -> plan.hasForm() && plan.before != null && plan.before.hasForm(),
            plan -> {
              plan.narrativeKey = before(plan).narrativeKey;
              note(plan, "text.copied_from_last_year");
            }));
    cases.add(
        new Case(
            "text.copied_from_peer",
            false,
            plan -> plan.hasForm() && peer(plan) != null,
            plan -> {
              ReportPlan peer = Objects.requireNonNull(peer(plan));
              plan.narrativeKey = peer.narrativeKey;
              taken.add(peer);
              note(plan, "text.copied_from_peer");
            }));
    cases.add(
        new Case(
            "text.growth_vs_history",
            true,
            plan -> plan.hasForm() && plan.before != null && plan.before.hasForm(),
            plan -> {
              int last = before(plan).figures.count("narrative.disclosed.total");
              int now = plan.figures.count("narrative.disclosed.total");
              statesExactly(plan);
              statesExactly(before(plan));
              plan.growthInText = Math.max(0, Math.round(100f * (now - last) / last)) + 37;
              note(plan, "text.growth_vs_history", "narrative.disclosed.growth_percent");
            }));
    cases.add(
        new Case(
            "text.parts_vs_total",
            false,
            ReportPlan::hasForm,
            plan -> {
              statesExactly(plan);
              plan.partsOff = 7;
              note(plan, "text.parts_vs_total", "narrative.disclosed.total");
            }));
    cases.add(
        new Case(
            "text.count_vs_table",
            false,
            ReportPlan::hasForm,
            plan -> {
              plan.statesRequests = true;
              plan.requestsInText = plan.figures.count("request.received.total") + 3;
              note(
                  plan,
                  "text.count_vs_table",
                  "narrative.requests.received",
                  "request.received.total");
            }));
    cases.add(
        new Case(
            "text.other_unit",
            false,
            plan -> plan.hasForm() && peer(plan) != null,
            plan -> {
              String other = Objects.requireNonNull(peer(plan)).place.office();
              plan.extraSentence = "总的来看，" + other + "信息公开工作取得了一定成效。";
              note(plan, "text.other_unit");
            }));
    cases.add(
        new Case(
            "text.stale_reference",
            false,
            ReportPlan::hasForm,
            plan -> {
              plan.extraSentence = "同时结合党的群众路线教育实践活动，认真查摆公开工作中的不足。";
              note(plan, "text.stale_reference");
            }));
    cases.add(
        new Case(
            "text.accountability_missing",
            false,
            plan -> plan.hasForm() && !plan.place.isSubDistrict(),
            plan -> {
              plan.accountability = false;
              note(plan, "text.accountability_missing");
            }));
  }

  private static void statesExactly(ReportPlan plan) {
    plan.statesVolume = true;
    plan.listsChannels = true;
    plan.roundsVolume = false;
  }

  private @Nullable ReportPlan peer(ReportPlan plan) {
    return plans.stream()
        .filter(other -> other.year == plan.year && other != plan && !taken.contains(other))
        .filter(other -> other.place.county().equals(plan.place.county()))
        .findFirst()
        .orElse(null);
  }

  private void outliers(List<Case> cases) {
    cases.add(
        new Case(
            "outlier.history",
            true,
            plan ->
                plan.hasForm()
                    && decides(plan, "penalty")
                    && decidesMostly(plan.place, "penalty")
                    && unitsThatDecideMostly(plan, "penalty") >= LARGE_PANEL
                    && isFirstOfCounty(plan, "outlier.history"),
            plan -> {
              multiply(plan, "penalty.decisions", 30);
              note(plan, "outlier.history", "penalty.decisions");
            }));
    cases.add(
        new Case(
            "outlier.change",
            true,
            plan ->
                plan.hasForm()
                    && plan.before != null
                    && decides(plan, "coercion")
                    && decides(plan.before, "coercion")
                    && changesOfCounty(plan, "coercion.decisions") >= 2 * LARGE_PANEL
                    && isFirstOfCounty(plan, "outlier.change"),
            plan -> {
              multiply(plan, "coercion.decisions", 60);
              note(plan, "outlier.change", "coercion.decisions");
            }));
    cases.add(
        new Case(
            "outlier.peer",
            false,
            plan ->
                plan.hasForm()
                    && decides(plan, "licence")
                    && peers(plan).filter(other -> decides(other, "licence")).count() >= LARGE_PANEL
                    && isFirstOfCounty(plan, "outlier.peer"),
            plan -> {
              int largest =
                  peers(plan)
                      .mapToInt(other -> other.figures.count("licence.decisions"))
                      .max()
                      .orElseThrow();
              plan.figures.set("licence.decisions", largest * 40 + 11);
              note(plan, "outlier.peer", "licence.decisions");
            }));
    cases.add(
        new Case(
            "outlier.rate",
            false,
            plan ->
                plan.hasForm()
                    && mixedShares(plan) >= LARGE_PANEL
                    && isFirstOfCounty(plan, "outlier.rate"),
            plan -> {
              plan.figures.addRequests("received", PERSON, 24);
              plan.figures.addRequests("handled", PERSON, 24);
              plan.figures.addRequests("refused.third_party", PERSON, 24);
              countsOfText(plan);
              note(plan, "outlier.rate", "request.granted.total", "request.handled.total");
            }));
  }

  /** The other reports of the county and year that are not part of a case. */
  private Stream<ReportPlan> peers(ReportPlan plan) {
    return ofCounty(plan)
        .filter(other -> other.year == plan.year && other != plan && !taken.contains(other));
  }

  private Stream<ReportPlan> ofCounty(ReportPlan plan) {
    return plans.stream()
        .filter(other -> other.place.county().equals(plan.place.county()) && other.hasForm());
  }

  /** Whether a peer states less and another one more. */
  private boolean liesAmongPeers(ReportPlan plan, String indicator) {
    BigDecimal own = plan.figures.get(indicator);
    List<BigDecimal> others =
        peers(plan)
            .filter(AnomalyPlanter::buys)
            .map(other -> other.figures.get(indicator))
            .toList();
    return others.stream().anyMatch(other -> other.signum() > 0 && other.compareTo(own) < 0)
        && others.stream().anyMatch(other -> other.compareTo(own) > 0);
  }

  /** Many outliers of one kind are no outliers any more. */
  private boolean isFirstOfCounty(ReportPlan plan, String rule) {
    return ofCounty(plan)
        .flatMap(other -> other.anomalies.stream())
        .noneMatch(anomaly -> anomaly.rule().equals(rule));
  }

  private boolean decidesMostly(Place place, String kind) {
    List<ReportPlan> years =
        plans.stream().filter(other -> other.place.equals(place) && other.hasForm()).toList();
    return years.size() >= 5
        && 2 * years.stream().filter(year -> decides(year, kind)).count() > years.size();
  }

  private long unitsThatDecideMostly(ReportPlan plan, String kind) {
    return ofCounty(plan)
        .map(other -> other.place)
        .distinct()
        .filter(place -> decidesMostly(place, kind))
        .count();
  }

  private long changesOfCounty(ReportPlan plan, String indicator) {
    return ofCounty(plan)
        .filter(other -> other.before != null && other.before.hasForm())
        .filter(other ->
            other.figures.count(indicator)
                    + Objects.requireNonNull(other.before).figures.count(indicator)
                > 0)
        .count();
  }

  /** Reports of the county in which some requests are granted and others are not. */
  private long mixedShares(ReportPlan plan) {
    return ofCounty(plan)
        .filter(other -> {
          int granted = other.figures.count("request.granted.total");
          return granted > 0 && granted < other.figures.count("request.handled.total");
        })
        .count();
  }

  private static boolean decides(ReportPlan plan, String kind) {
    return plan.figures.count(kind + ".decisions") > 0;
  }

  private static void multiply(ReportPlan plan, String indicator, int factor) {
    plan.figures.set(indicator, plan.figures.count(indicator) * factor + 40);
  }

  private static void sums(List<Case> cases) {
    cases.add(
        new Case(
            "sum.request.balance",
            false,
            ReportPlan::hasForm,
            plan -> {
              plan.figures.addRequests("received", PERSON, 1);
              countsOfText(plan);
              note(
                  plan,
                  "sum.request.balance",
                  "request.received." + PERSON,
                  "request.received.total");
            }));
    cases.add(
        new Case(
            "sum.request.handled",
            false,
            ReportPlan::hasForm,
            plan -> {
              plan.figures.addRequests("granted", PERSON, 1);
              note(
                  plan,
                  "sum.request.handled",
                  "request.handled." + PERSON,
                  "request.handled.total");
            }));
    cases.add(
        new Case(
            "sum.request.row_total",
            false,
            ReportPlan::hasForm,
            plan -> {
              List<String> totals =
                  List.of(
                      "request.received.total", "request.granted.total", "request.handled.total");
              totals.forEach(indicator -> plan.figures.add(indicator, 1));
              countsOfText(plan);
              plan.anomalies.add(new Anomaly("sum.request.row_total", totals));
            }));
    cases.add(
        new Case(
            "sum.dispute.total",
            false,
            ReportPlan::hasForm,
            plan -> {
              plan.figures.add("review.total", 1);
              note(plan, "sum.dispute.total", "review.total");
            }));
    cases.add(
        new Case(
            "value.negative",
            false,
            ReportPlan::hasForm,
            plan -> {
              plan.figures.set("penalty.decisions", -2);
              note(plan, "value.negative", "penalty.decisions");
            }));
  }

  private static void times(List<Case> cases) {
    cases.add(
        new Case(
            "time.late",
            false,
            ReportPlan::hasForm,
            plan -> {
              dated(plan, LocalDate.of(plan.year + 1, 4, 18));
              note(plan, "time.late");
            }));
    cases.add(
        new Case(
            "time.before_year_end",
            false,
            ReportPlan::hasForm,
            plan -> {
              dated(plan, LocalDate.of(plan.year, 12, 20));
              note(plan, "time.before_year_end");
            }));
    cases.add(
        new Case(
            "time.period",
            false,
            ReportPlan::hasForm,
            plan -> {
              plan.periodTo = LocalDate.of(plan.year, 12, 20);
              note(plan, "time.period");
            }));
    cases.add(
        new Case(
            "time.year_mismatch",
            false,
            ReportPlan::hasForm,
            plan -> {
              plan.titleYear = plan.year - 1;
              // The text has to say its year, or nobody could tell which of the two is wrong.
              plan.periodTo = LocalDate.of(plan.year, 12, 31);
              note(plan, "time.year_mismatch");
            }));
  }

  private static void dated(ReportPlan plan, LocalDate date) {
    plan.signedOn = date;
    plan.publishedOn = date.plusDays(1);
  }

  private static void forms(List<Case> cases) {
    cases.add(
        new Case(
            "form.obsolete",
            false,
            plan -> plan.form.equals("2021"),
            plan -> {
              plan.form = "2019";
              note(plan, "form.obsolete");
            }));
    cases.add(
        new Case(
            "form.section_missing",
            false,
            ReportPlan::hasForm,
            plan -> {
              plan.missingSections.add(6);
              note(plan, "form.section_missing");
            }));
    cases.add(
        new Case(
            "form.table_missing",
            false,
            ReportPlan::hasForm,
            plan -> {
              plan.missingTables.add(4);
              note(plan, "form.table_missing");
            }));
    cases.add(
        new Case(
            "form.cell_count",
            false,
            ReportPlan::hasForm,
            plan -> {
              plan.variations.add(Variation.SHORT_ROWS);
              note(plan, "form.cell_count");
            }));
    cases.add(
        new Case(
            "form.blank_cells",
            false,
            ReportPlan::hasForm,
            plan -> {
              List<String> blank = new ArrayList<>(List.of("coercion.decisions"));
              Figures.APPLICANTS.forEach(
                  applicant -> blank.add("request.refused.state_secret." + applicant));
              plan.blankCells.addAll(blank);
              plan.anomalies.add(new Anomaly("form.blank_cells", blank));
            }));
    cases.add(
        new Case(
            "form.title",
            false,
            ReportPlan::hasForm,
            plan -> {
              plan.titleDeparts = true;
              note(plan, "form.title");
            }));
  }
}
