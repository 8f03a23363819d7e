package org.mingjian.extract;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingjian.document.Span;
import org.mingjian.document.Spans;

/** Reads which year is reported on, from the title, the text, the period and the signature. */
final class ReportYear {
  /** Reports are due by the end of March; one signed later may be of any year. */
  private static final int REPORTING_MONTHS = 6;

  private final String text;
  private final List<Span> lines;
  private final List<Span> otherTitles;
  private final List<Problem> problems;

  /** Years of which the text says 以来, which may have begun long before the report's. */
  private final Set<Integer> sinceYears = new HashSet<>();

  /**
   * A reading of the year.
   *
   * @param otherTitles lines that are the titles of other reports
   * @param problems where it is noted why a year is doubted or missing
   */
  ReportYear(String text, List<Span> lines, List<Span> otherTitles, List<Problem> problems) {
    this.text = text;
    this.lines = lines;
    this.otherTitles = otherTitles;
    this.problems = problems;
  }

  @Nullable Integer year(
      @Nullable String title,
      @Nullable Span titleSpan,
      @Nullable LocalDate signedOn,
      ReportDates.Period period) {
    int titleYear = title == null ? 0 : yearIn(title);
    Map<Integer, Integer> weights = new HashMap<>();
    for (Span line : lines) {
      if (titleSpan != null && line.start() <= titleSpan.start() && titleSpan.end() <= line.end()) {
        continue;
      }
      if (titleYear > 0 && otherTitles.contains(line)) {
        continue;
      }
      // A title without unit and year is a part of sentences that name the report (2020年度…报告).
      if (titleYear == 0 || !text.substring(line.start(), line.end()).contains(title)) {
        count(line, titleYear > 0, weights);
      }
    }
    int bodyYear = 0;
    boolean tie = false;
    for (Map.Entry<Integer, Integer> entry : weights.entrySet()) {
      int weight = entry.getValue();
      int best = weights.getOrDefault(bodyYear, 0);
      if (weight > best) {
        bodyYear = entry.getKey();
        tie = false;
      } else if (weight == best) {
        tie = true;
      }
    }
    Integer ofPeriod = period.year();
    if (titleYear == 0) {
      if (ofPeriod != null) {
        return ofPeriod;
      }
      Integer said = yearOfBody(weights, bodyYear, tie, signedOn);
      if (said == null) {
        problems.add(new Problem("year.missing", null, List.of()));
      }
      return said;
    }
    if (ofPeriod != null && ofPeriod == titleYear) {
      return titleYear;
    }
    int weight = weights.getOrDefault(bodyYear, 0);
    int titleWeight = weights.getOrDefault(titleYear, 0);
    boolean bodyDiffers =
        (bodyYear != titleYear && weight >= 4 && weight >= 3 * titleWeight)
            || (bodyYear != titleYear
                && !tie
                && titleWeight == 0
                && (weight >= 2 || (signedOn != null && signedOn.getYear() - 1 == bodyYear)))
            || (ofPeriod != null && ofPeriod != titleYear);
    if (!bodyDiffers) {
      if (signedOn == null
          || signedOn.getMonthValue() > REPORTING_MONTHS
          || signedOn.getYear() - 1 == titleYear
          || titleWeight > 0) {
        return titleYear;
      }
      // Signed when another year was due, and no word of the text confirms the title.
      problems.add(
          new Problem(
              "year.signed",
              titleSpan,
              List.of(Integer.toString(titleYear), Integer.toString(signedOn.getYear()))));
      return null;
    }
    int other = ofPeriod != null && ofPeriod != titleYear ? ofPeriod : bodyYear;
    problems.add(
        new Problem(
            "year.mismatch",
            titleSpan,
            List.of(Integer.toString(titleYear), Integer.toString(other))));
    int signed = signedOn == null ? 0 : signedOn.getYear() - 1;
    boolean forOther = signed == other || (ofPeriod != null && ofPeriod == other);
    if (forOther && signed != titleYear) {
      return other;
    }
    if (signed == titleYear && ofPeriod == null) {
      return null; // the text may be last year's, or the title: a person looks
    }
    return signed == 0 && titleWeight == 0 ? other : null;
  }

  /** The year of a report whose title names none; null when body and signature disagree. */
  private @Nullable Integer yearOfBody(
      Map<Integer, Integer> weights, int bodyYear, boolean tie, @Nullable LocalDate signedOn) {
    boolean inTime = signedOn != null && signedOn.getMonthValue() <= REPORTING_MONTHS;
    if (!inTime || signedOn == null) {
      return bodyYear == 0 || tie ? null : bodyYear;
    }
    int due = signedOn.getYear() - 1;
    int other = weights.getOrDefault(bodyYear, 0);
    int own = weights.getOrDefault(due, 0) + (sinceYears.contains(due) ? 1 : 0);
    boolean agreed = own > 0 && (own >= other || bodyYear == signedOn.getYear());
    return agreed ? due : null;
  }

  private int yearIn(String words) {
    String plain = Spans.withoutSpace(words);
    for (int i = plain.indexOf('年'); i >= 0; i = plain.indexOf('年', i + 1)) {
      int year = Dates.yearBefore(plain, i);
      if (year > 0) {
        return year;
      }
    }
    return 0;
  }

  /** Whether the clause of a year looks back at it (较2020年) or ahead (将在2022年). */
  private boolean isComparedOrPlanned(Span line, int at) {
    int start = at;
    while (start > line.start() && "，。；、：,;:！".indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    int end = at;
    while (end < line.end() && "，。；、,;！".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    String before = text.substring(start, at);
    for (String words : new String[] {"较", "比", "将", "下一步", "下步", "计划", "明年"}) {
      if (before.contains(words)) {
        return true;
      }
    }
    String after = text.substring(at, end);
    for (String words : new String[] {"将", "计划", "打算", "力争", "争取"}) {
      if (after.contains(words)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a month stands behind a year; a name as well may begin with a numeral: 三合镇. */
  private boolean isDate(char next, int behind) {
    if (!ChineseNumerals.isNumeral(next)) {
      return Dates.digit(next) >= 0;
    }
    int month = text.indexOf('月', behind, Math.min(text.length(), behind + 4));
    return month > 0;
  }

  /** Whether a year is that of 截至2022年12月31日: figures until the end of the year reported on. */
  private boolean isUntilEndOfYear(int at, int behind) {
    return text.startsWith("12月31日", behind)
        && text.substring(Math.max(0, at - 7), at).contains("截");
  }

  /**
   * Years that the text reports on; other dates and numbers of documents do not count.
   *
   * @param titled whether a title names a year: the end of another one speaks against it, and alone
   *     does not say which year is reported on
   */
  private void count(Span line, boolean titled, Map<Integer, Integer> weights) {
    for (int at = text.indexOf('年', line.start(), line.end());
        at >= 0;
        at = text.indexOf('年', at + 1, line.end())) {
      int year = Dates.yearBefore(text, at);
      if (year == 0) {
        continue;
      }
      int behind = at + 1;
      while (behind < line.end() && Spans.isSpace(text.charAt(behind))) {
        behind++;
      }
      char next = behind < line.end() ? text.charAt(behind) : '。';
      if (next == '以') {
        sinceYears.add(year);
      }
      boolean date = isDate(next, behind) && !(titled && isUntilEndOfYear(at, behind));
      if (date || next == '以' || isComparedOrPlanned(line, at)) {
        continue;
      }
      int weight = 1;
      if (next == '度' || next == '，' || next == '我' || next == '全') {
        weight = 2;
      }
      weights.merge(year, weight, Integer::sum);
    }
  }
}
