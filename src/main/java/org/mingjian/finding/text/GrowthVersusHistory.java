package org.mingjian.finding.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingjian.document.Span;
import org.mingjian.finding.Assessment;
import org.mingjian.finding.Context;
import org.mingjian.finding.ReportFacts;
import org.mingjian.finding.ReportKey;
import org.mingjian.finding.Subject;
import org.mingjian.finding.UnitRule;

/**
 * A stated growth of the information disclosed differs from the growth between the two reports.
 *
 * <p>Formula: with V the volume stated in this report and W that in last year's, the growth is 100
 * (V - W) / W percent. A growth stated in percent is compared with it; one stated as a number of
 * pieces (比去年增加35条) is taken as that share of W. It breaks the rule when it lies more than the
 * tolerance outside the range of growths that the two volumes can have ({@link Quantity}; exact
 * volumes have one growth).
 *
 * <p>Basis: a growth compares two reports, which both are published.
 *
 * <p>Settings: the tolerance (1 percentage point). Exclusions: growth of anything but the volume
 * directly before it, growth against another year than the last. Without a stated volume, a stated
 * growth, last year's report or its volume it cannot be assessed.
 */
final class GrowthVersusHistory implements UnitRule {
  private static final Pattern GROWTH =
      Pattern.compile(
          "^[，,、（( ]*(?:与|同)?(?:较|比|同比|相比)?(?:于|之)?(?<base>上一?年度?|去年|往年|20[0-9]{2}年度?|上年同期|去年同期)?"
              + "(?:同期|全年)?(?:相比|同比|的)?[，,]?(?:同比)?(?:增幅|增长率|降幅)?"
              + "(?<word>增长|增加|上升|提高|提升|增多|多|增幅|增长率|下降|减少|降低|回落|少|降幅)(?:了|约|近|为|达|达到|\\s)*$");
  private static final Pattern DOWN = Pattern.compile("下降|减少|降低|回落|少|降幅");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  @Override
  public String id() {
    return "text.growth_vs_history";
  }

  /** A growth with its place; below zero for a decline. */
  private record Growth(Quantity quantity, boolean down, boolean percent, Span span) {
    BigDecimal signed(BigDecimal value) {
      return down ? value.negate() : value;
    }
  }

  @Override
  public List<Assessment> judge(ReportFacts report, List<ReportFacts> history, Context context) {
    Subject subject = new Subject(id(), report.division().code(), report.year(), "");
    return List.of(judge(subject, report, history, context));
  }

  private static Assessment judge(
      Subject subject, ReportFacts report, List<ReportFacts> history, Context context) {
    Volume now = Volume.in(RunningTexts.of(report, context), report.year());
    Growth growth = now == null ? null : growth(now, report.year());
    if (now == null || growth == null) {
      return new Assessment.NotAssessable(subject, Assessment.Reason.ABSENT, List.of());
    }
    int lastYear = report.year() - 1;
    ReportFacts last =
        history.stream().filter(other -> other.year() == lastYear).findFirst().orElse(null);
    if (last == null) {
      ReportKey key = new ReportKey(report.division().code(), lastYear);
      boolean waits = context.county().waiting().stream().anyMatch(one -> one.mayBe(key));
      return new Assessment.NotAssessable(
          subject,
          waits ? Assessment.Reason.REPORT_WAITS : Assessment.Reason.NO_OTHER_REPORT,
          List.of());
    }
    Volume before = Volume.in(RunningTexts.of(last, context), lastYear);
    if (before == null) {
      return new Assessment.NotAssessable(subject, Assessment.Reason.ABSENT, List.of());
    }
    if (before.quantity().low().signum() <= 0) {
      return new Assessment.NotAssessable(subject, Assessment.Reason.MOSTLY_ZERO, List.of());
    }
    return compared(subject, report, last, now, before, growth, context);
  }

  private static Assessment compared(
      Subject subject,
      ReportFacts report,
      ReportFacts last,
      Volume now,
      Volume before,
      Growth growth,
      Context context) {
    Quantity v = now.quantity();
    Quantity w = before.quantity();
    BigDecimal least = percent(v.low(), w.high());
    BigDecimal most = percent(v.high(), w.low());
    BigDecimal one = stated(growth, growth.quantity().low(), w);
    BigDecimal other = stated(growth, growth.quantity().high(), w);
    BigDecimal tolerance = context.settings().growthTolerance();
    if (one.max(other).compareTo(least.subtract(tolerance)) >= 0
        && one.min(other).compareTo(most.add(tolerance)) <= 0) {
      return new Assessment.Holds(subject);
    }
    Map<String, String> arguments = new LinkedHashMap<>();
    arguments.put("case", growth.percent() ? "percent" : "pieces");
    arguments.put("stated", growth.signed(growth.quantity().value()).toPlainString());
    arguments.put("now", Words.shown(v, now.sentence()));
    arguments.put("before", Words.shown(w, before.sentence()));
    arguments.put(
        "computed",
        growth.percent()
            ? percent(v.value(), w.value()).setScale(1, RoundingMode.HALF_UP).toPlainString()
            : v.value().subtract(w.value()).toPlainString());
    arguments.put("tolerance", tolerance.toPlainString());
    return new Assessment.Broken(
        context.finding(
            subject,
            arguments,
            List.of(
                Words.figure(report, growth.span(), growth.signed(growth.quantity().value())),
                Words.figure(last, place(before), w.value()))));
  }

  private static Span place(Volume volume) {
    return volume.sentence().span(volume.quantity().start(), volume.quantity().end());
  }

  private static BigDecimal stated(Growth growth, BigDecimal value, Quantity before) {
    BigDecimal signed = growth.signed(value);
    return growth.percent()
        ? signed
        : signed.multiply(HUNDRED).divide(before.value(), 6, RoundingMode.HALF_UP);
  }

  private static BigDecimal percent(BigDecimal now, BigDecimal before) {
    return now.subtract(before).multiply(HUNDRED).divide(before, 6, RoundingMode.HALF_UP);
  }

  /** The growth that directly follows the volume. */
  private static @Nullable Growth growth(Volume volume, int year) {
    Sentence sentence = volume.sentence();
    String words = sentence.words();
    int from = volume.quantity().end();
    for (Quantity quantity : Quantity.all(words)) {
      boolean percent = quantity.measure().equals("%");
      if (quantity.start() < from
          || quantity.measure().equals("年")
          || (!percent && !quantity.measure().equals(volume.quantity().measure()))) {
        continue;
      }
      String between = words.substring(from, quantity.start());
      Matcher matcher = GROWTH.matcher(between.replaceFirst("^的?(?:各类)?(?:政府|政务)?信息", ""));
      if (!matcher.find()) {
        return null;
      }
      String base = matcher.group("base");
      boolean named = base != null && base.startsWith("20");
      if (named && !base.startsWith(Integer.toString(year - 1))) {
        return null;
      }
      if (base == null && !between.contains("同比")) {
        return null;
      }
      boolean down = DOWN.matcher(matcher.group("word")).find();
      int start = from;
      while (start < quantity.start() && "，,、（( ".indexOf(words.charAt(start)) >= 0) {
        start++;
      }
      return new Growth(quantity, down, percent, sentence.span(start, quantity.end()));
    }
    return null;
  }
}
