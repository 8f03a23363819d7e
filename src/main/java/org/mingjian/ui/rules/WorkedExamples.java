package org.mingjian.ui.rules;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingjian.catalogue.Division;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.catalogue.IndicatorCatalogue;
import org.mingjian.extract.FactValue;
import org.mingjian.finding.Assessment;
import org.mingjian.finding.Context;
import org.mingjian.finding.Finding;
import org.mingjian.finding.FindingMessages;
import org.mingjian.finding.Judge;
import org.mingjian.finding.ReportFacts;
import org.mingjian.finding.ReportKey;
import org.mingjian.finding.ReportSet;
import org.mingjian.finding.Rule;
import org.mingjian.finding.Settings;
import org.mingjian.finding.standard.StandardJudge;

/**
 * A worked example for each rule, in townships of the demonstration, which do not exist. The rules
 * themselves judge it, so that the message shown is the one that a township would get.
 */
@SpringComponent
public class WorkedExamples {
  private static final String FORM_2019 = "2019";
  private static final String FORM_2021 = "2021";
  private static final String AMOUNT = "procurement.amount";
  private static final String RECEIVED = "request.received.total";
  private static final int UNITS = 12;
  private static final int FIRST_TOWN = 2;

  private final IndicatorCatalogue indicators;
  private final Context.Catalogues catalogues;
  private final List<Division> units;
  private final FindingMessages messages;
  private @Nullable Map<String, Rule> rules;
  private final Map<String, Supplier<Example>> examples = new LinkedHashMap<>();

  WorkedExamples() {
    this.catalogues = Context.Catalogues.load();
    this.indicators = catalogues.indicators();
    DivisionRegister register = DivisionRegister.loadWithDemonstration();
    List<Division> county = register.children(DivisionRegister.DEMONSTRATION);
    this.units = county.subList(FIRST_TOWN, FIRST_TOWN + UNITS);
    this.messages = new FindingMessages(indicators, register);
    arithmetic();
    continuity();
    legality();
    plausibility();
    form();
    time();
    text();
    statistics();
  }

  /** Made when first asked for: rules of the text are costly to make. */
  private synchronized Map<String, Rule> rules() {
    Map<String, Rule> made = rules;
    if (made == null) {
      made =
          StandardJudge.create().rules().stream()
              .collect(Collectors.toMap(Rule::id, Function.identity()));
      rules = made;
    }
    return made;
  }

  Example of(String rule) {
    Supplier<Example> example = examples.get(rule);
    if (example == null) {
      throw new IllegalArgumentException("no example of " + rule);
    }
    return example.get();
  }

  /** What the rule says of the report that its example is about. */
  Optional<Finding> finding(String rule) {
    Rule judging = rules().get(rule);
    if (judging == null) {
      return Optional.empty();
    }
    Example example = of(rule);
    Context context =
        Context.of(
            new ReportSet(
                DivisionRegister.DEMONSTRATION,
                Stream.concat(
                        example.reports().stream().map(ReportFacts::division),
                        units.stream()
                            .filter(unit -> unit.code().equals(example.asked().division())))
                    .distinct()
                    .toList(),
                example.reports(),
                List.of()),
            Settings.defaults(),
            catalogues);
    return new Judge(List.of(judging))
        .judge(context).stream()
            .flatMap(assessment ->
                assessment instanceof Assessment.Broken(Finding finding)
                    ? Stream.of(finding)
                    : Stream.empty())
            .filter(finding ->
                new ReportKey(finding.division(), finding.year()).equals(example.asked()))
            .findFirst();
  }

  /** The message of the example, word for word as findings are shown. */
  Optional<String> message(String rule, Locale locale) {
    return finding(rule).map(finding -> messages.message(finding, locale));
  }

  /** Whether the rule can judge its example. */
  boolean isJudged(String rule) {
    return rules().containsKey(rule);
  }

  private void arithmetic() {
    one(
        "sum.request.balance",
        in(2020)
            .set(RECEIVED, "5")
            .set("request.carried_in.total", "1")
            .set("request.handled.total", "5"),
        RECEIVED,
        "request.carried_in.total",
        "request.handled.total",
        "request.carried_out.total");
    one(
        "sum.request.handled",
            in(2020)
                .set("request.granted.total", "3")
                .set("request.partly_granted.total", "1")
                .set("request.unavailable.not_held.total", "1")
                .set("request.handled.total", "6"),
        "request.granted.total", "request.partly_granted.total",
        "request.unavailable.not_held.total", "request.handled.total");
    one(
        "sum.request.row_total",
        in(2020)
            .set("request.received.natural_person", "4")
            .set("request.received.business", "1")
            .set(RECEIVED, "6"),
        "request.received.natural_person",
        "request.received.business",
        RECEIVED);
    one(
        "sum.dispute.total",
        in(2020).set("review.upheld", "1").set("review.other", "1").set("review.total", "3"),
        "review.upheld",
        "review.corrected",
        "review.other",
        "review.pending",
        "review.total");
    one(
        "value.negative",
        in(2020).set("penalty.prior_items", "10").set("penalty.change", "-12"),
        "penalty.prior_items",
        "penalty.change");
  }

  private void continuity() {
    two(
        "carry.request",
        in(2019).set("request.carried_out.total", "2"),
        in(2020),
        "request.carried_out.total",
        "request.carried_in.total");
    two(
        "carry.items",
        in(2019).set("licence.prior_items", "30").set("licence.change", "2"),
        in(2020).set("licence.prior_items", "35"),
        "licence.prior_items",
        "licence.change");
    two(
        "carry.disclosed_total",
        in(2019).set("normative.disclosed_total", "12"),
        in(2020).set("normative.disclosed", "3").set("normative.disclosed_total", "20"),
        "normative.disclosed",
        "normative.disclosed_total");
    two(
        "carry.in_force",
        in(2021).set("normative.in_force", "9"),
        in(2022)
            .set("normative.issued", "2")
            .set("normative.repealed", "1")
            .set("normative.in_force", "12"),
        "normative.issued",
        "normative.repealed",
        "normative.in_force");
    two(
        "carry.dispute_pending",
        in(2020).set("review.pending", "2").set("review.total", "2"),
        in(2021).set("review.upheld", "1").set("review.total", "1"),
        "review.pending",
        "review.total");
  }

  private void legality() {
    one(
        "rule.by_township",
        in(2020)
            .set("rule.created", "2")
            .set("rule.disclosed", "2")
            .set("rule.disclosed_total", "2"),
        "rule.created",
        "rule.disclosed",
        "rule.disclosed_total");
    one(
        "normative.undisclosed",
        in(2020).set("normative.created", "4"),
        "normative.created",
        "normative.disclosed",
        "normative.disclosed_total");
    one(
        "normative.total_below_new",
        in(2020).set("normative.disclosed", "6").set("normative.disclosed_total", "4"),
        "normative.disclosed",
        "normative.disclosed_total");
  }

  private void plausibility() {
    one(
        "normative.all_documents_counted",
        in(2020).set("normative.created", "186"),
        "normative.created");
    one(
        "decisions.equal_items",
        in(2020)
            .set("licence.prior_items", "48")
            .set("licence.change", "2")
            .set("licence.decisions", "50"),
        "licence.prior_items",
        "licence.change",
        "licence.decisions");
    one(
        "procurement.zero_mismatch",
        in(2020).set("procurement.projects", "3"),
        "procurement.projects",
        AMOUNT);
    one(
        "procurement.unit_missing",
        in(2020).set("procurement.projects", "2").set(AMOUNT, "35.6"),
        "procurement.projects",
        AMOUNT);
    one(
        "procurement.unit_yuan",
        in(2020).set("procurement.projects", "2").set(AMOUNT, "35.6", "356000元", "元"),
        "procurement.projects",
        AMOUNT);
    peers(
        "procurement.unit_implausible",
        0,
        List.of(AMOUNT),
        IntStream.range(0, 5)
            .mapToObj(unit ->
                report(unit, 2020)
                    .set(AMOUNT, List.of("356000", "12", "28.5", "45", "60").get(unit)))
            .toList());
  }

  private void form() {
    example(
        "form.obsolete",
        () ->
            words(
                new ExampleReport(indicators, units.getFirst(), 2022, FORM_2019)
                    .words("规范性文件 本年新制作数量 本年新公开数量 对外公开总数量"),
                "规范性文件 本年新制作数量 本年新公开数量 对外公开总数量"));
    one(
        "form.section_missing",
        in(2020)
            .words("一、总体情况")
            .words("二、主动公开政府信息情况")
            .words("三、收到和处理政府信息公开申请情况")
            .words("四、政府信息公开行政复议、行政诉讼情况")
            .words("六、其他需要报告的事项"));
    one(
        "form.table_missing",
        in(2020).words("四、政府信息公开行政复议、行政诉讼情况").table(4, new FactValue.Absent()));
    one("form.cell_count", in(2020).problem("row.cell_count", "四", "15", "14"));
    one("form.blank_cells", in(2020).table(4, new FactValue.Blank()));
    example("form.title", () -> words(in(2020).title("2020年信息公开年报"), "2020年信息公开年报"));
  }

  private void time() {
    one("time.late", in(2020).published(LocalDate.of(2021, 2, 18)));
    one("time.before_year_end", in(2020).signed(LocalDate.of(2020, 12, 20)));
    one("time.period", in(2020).period(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 11, 30)));
    example(
        "time.year_mismatch",
        () ->
            words(
                in(2020).words("2019年，全镇公开政府信息120条。").problem("year.mismatch", "2020", "2019"),
                "2019年，全镇公开政府信息120条。"));
    example(
        "time.missing_report",
        () ->
            new Example(
                Stream.concat(
                        Stream.of(report(0, 2019)),
                        IntStream.range(1, 4).mapToObj(unit -> report(unit, 2020)))
                    .map(ExampleReport::build)
                    .toList(),
                key(0, 2020),
                List.of(),
                List.of()));
  }

  private void text() {
    String other = "2020年，鹿鸣坡镇认真贯彻落实《中华人民共和国政府信息公开条例》，我镇公开信息120条。";
    example("text.other_unit", () -> words(in(2020).words(other), other));
    String stale = "我镇结合党的群众路线教育实践活动，继续抓好公开工作。";
    example("text.stale_reference", () -> words(in(2020).words(stale), stale));
    String shared =
        "镇里把低保、危房改造和惠农补贴的名单贴在便民服务中心门口的橱窗里，逢集市日安排专人讲解；"
            + "村民对账目有疑问的，由包村干部带着票据上门逐笔核对，核对结果三天内写进村里的公开栏；"
            + "对行动不便的老人，由网格员把办事指南读给他们听，"
            + "并记下他们想知道的事情，月底汇总到党政办公室统一答复。村医和小学老师也各领一份最新的补贴标准，学生放学时带回家交给老人看。";
    example(
        "text.copied_from_peer",
        () ->
            new Example(
                List.of(
                    report(0, 2020).words(shared).build(), report(1, 2020).words(shared).build()),
                key(0, 2020),
                List.of(),
                List.of(
                    new Example.Words(units.get(0).name(), 2020, shared),
                    new Example.Words(units.get(1).name(), 2020, shared))));
    example(
        "text.copied_from_last_year",
        () ->
            new Example(
                List.of(
                    report(0, 2019).words(shared).build(), report(0, 2020).words(shared).build()),
                key(0, 2020),
                List.of(),
                List.of(
                    new Example.Words(units.get(0).name(), 2019, shared),
                    new Example.Words(units.get(0).name(), 2020, shared))));
    String requests = "全年共收到政府信息公开申请8件，均已按时答复。";
    example(
        "text.count_vs_table",
        () ->
            new Example(
                List.of(
                    in(2020)
                        .words(requests)
                        .said("narrative.requests.received", "8", "8", "申请8件")
                        .set(RECEIVED, "6")
                        .build()),
                key(0, 2020),
                List.of(RECEIVED),
                List.of(new Example.Words(units.get(0).name(), 2020, requests))));
    String channels = "全年主动公开政府信息120条，其中网站70条、微信公众号40条、公开栏15条。";
    example(
        "text.parts_vs_total",
        () ->
            words(
                in(2020)
                    .words(channels)
                    .said("narrative.disclosed.total", "120", "120", "信息120条")
                    .said("narrative.disclosed.website", "70", "70", "网站70条")
                    .said("narrative.disclosed.wechat", "40", "40", "微信公众号40条")
                    .said("narrative.disclosed.board", "15", "15", "公开栏15条"),
                channels));
    String before = "全年主动公开政府信息200条。";
    String growth = "全年主动公开政府信息220条，较上年增长25%。";
    example(
        "text.growth_vs_history",
        () ->
            new Example(
                List.of(
                    report(0, 2019)
                        .words(before)
                        .said("narrative.disclosed.total", "200", "200", "信息200条")
                        .build(),
                    in(2020)
                        .words(growth)
                        .said("narrative.disclosed.total", "220", "220", "信息220条")
                        .said("narrative.disclosed.growth_percent", "25", "25%", "增长25%")
                        .build()),
                key(0, 2020),
                List.of(),
                List.of(
                    new Example.Words(units.get(0).name(), 2019, before),
                    new Example.Words(units.get(0).name(), 2020, growth))));
    one(
        "text.accountability_missing",
        in(2020)
            .words("一、总体情况")
            .words("我镇公开信息120条。")
            .words(
                "全镇在便民服务中心设公开栏一处，在各村设公开栏十四处，低保、补贴和工程的名单每月更换一次，"
                    + "群众有疑问的可以当场查看票据，也可以打电话到党政办公室询问，由值班人员登记后答复。")
            .words("五、存在的主要问题及改进情况")
            .words("公开内容不够丰富，更新不够及时。下一步将增加惠农政策的公开，并请村干部在村民会议上逐条讲解。"));
  }

  private void statistics() {
    peers(
        "outlier.peer",
        ExampleFigures.ASKED,
        List.of(AMOUNT),
        IntStream.range(0, ExampleFigures.AMOUNTS.length)
            .mapToObj(unit ->
                report(unit, 2020)
                    .set("procurement.projects", "2")
                    .set(AMOUNT, plain(ExampleFigures.AMOUNTS[unit])))
            .toList());
    example(
        "outlier.history",
        () ->
            new Example(
                IntStream.range(0, ExampleFigures.SERIES.length)
                    .boxed()
                    .flatMap(unit ->
                        IntStream.range(0, ExampleFigures.SERIES[unit].length)
                            .mapToObj(year ->
                                report(unit, ExampleFigures.FIRST_YEAR + year)
                                    .set(RECEIVED, plain(ExampleFigures.SERIES[unit][year]))
                                    .build()))
                    .toList(),
                key(ExampleFigures.ASKED, ExampleFigures.ASKED_YEAR),
                List.of(RECEIVED),
                List.of()));
    example(
        "outlier.change",
        () ->
            new Example(
                IntStream.range(0, ExampleFigures.BEFORE.length)
                    .boxed()
                    .flatMap(unit ->
                        Stream.of(
                            report(unit, 2019)
                                .set(AMOUNT, plain(ExampleFigures.BEFORE[unit]))
                                .build(),
                            report(unit, 2020)
                                .set(AMOUNT, plain(ExampleFigures.AFTER[unit]))
                                .build()))
                    .toList(),
                key(ExampleFigures.ASKED, 2020),
                List.of(AMOUNT),
                List.of()));
    peers(
        "outlier.rate",
        ExampleFigures.ASKED,
        List.of("request.granted.total", "request.handled.total"),
        IntStream.range(0, ExampleFigures.SHARES.size())
            .mapToObj(unit ->
                report(unit, 2020)
                    .set(
                        "request.granted.total",
                        Integer.toString(ExampleFigures.SHARES.get(unit).part()))
                    .set(
                        "request.handled.total",
                        Integer.toString(ExampleFigures.SHARES.get(unit).whole())))
            .toList());
    two(
        "pattern.all_zero",
        in(2019)
            .set(RECEIVED, "4")
            .set("request.granted.total", "4")
            .set("request.handled.total", "4"),
        in(2020),
        RECEIVED,
        "request.granted.total",
        "request.handled.total");
    two(
        "pattern.unchanged",
        repeated(2019),
        repeated(2020),
        "licence.prior_items",
        "licence.decisions",
        "penalty.decisions");
  }

  private ExampleReport repeated(int year) {
    return in(year)
        .set("licence.prior_items", "38")
        .set("licence.decisions", "112")
        .set("penalty.decisions", "7");
  }

  private ExampleReport in(int year) {
    return report(0, year);
  }

  private ExampleReport report(int unit, int year) {
    return new ExampleReport(
        indicators, units.get(unit), year, year < 2021 ? FORM_2019 : FORM_2021);
  }

  private ReportKey key(int unit, int year) {
    return new ReportKey(units.get(unit).code(), year);
  }

  private void example(String rule, Supplier<Example> example) {
    if (examples.put(rule, example) != null) {
      throw new IllegalStateException("two examples of " + rule);
    }
  }

  private void one(String rule, ExampleReport report, String... cells) {
    example(
        rule,
        () -> {
          ReportFacts facts = report.build();
          return new Example(List.of(facts), facts.key(), Arrays.asList(cells), List.of());
        });
  }

  private void two(String rule, ExampleReport before, ExampleReport now, String... cells) {
    example(
        rule,
        () -> {
          List<ReportFacts> reports = List.of(before.build(), now.build());
          return new Example(reports, reports.get(1).key(), Arrays.asList(cells), List.of());
        });
  }

  private void peers(String rule, int asked, List<String> cells, List<ExampleReport> reports) {
    example(
        rule,
        () -> {
          List<ReportFacts> built = new ArrayList<>();
          reports.forEach(report -> built.add(report.build()));
          return new Example(built, built.get(asked).key(), cells, List.of());
        });
  }

  private static Example words(ExampleReport report, String excerpt) {
    ReportFacts facts = report.build();
    return new Example(
        List.of(facts),
        facts.key(),
        List.of(),
        List.of(new Example.Words(facts.division().name(), facts.year(), excerpt)));
  }

  private static String plain(double figure) {
    return BigDecimal.valueOf(figure).stripTrailingZeros().toPlainString();
  }
}
