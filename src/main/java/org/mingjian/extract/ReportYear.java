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

  /** What is meant to be done, in the same sentence as a year. */
  private static final String[] PLANS = {
    "将继续", "将进一步", "将加强", "将加大", "将不断", "将努力", "将着力", "将严格", "将按照", "将以", "将从", "将在", "将持续", "将重点",
        "将认真",
    "将举办", "将组织", "将围绕", "将紧紧", "将深入", "将切实", "将积极", "将全面", "将主动", "将坚持", "将扎实", "将把", "将对", "将通过",
        "将针对",
    "力争", "争取", "继续努力", "工作打算", "工作计划", "工作目标", "下一步", "拟公开", "拟举办", "计划公开", "计划举办", "计划组织"
  };

  /** How often a year must stand in the text to be believed more than a title, alone. */
  private static final int SURE_WEIGHT = 4;

  /** Years of which the text says 以来, which may have begun long before the report's. */
  private final Set<Integer> sinceYears = new HashSet<>();

  /** Years of which figures are told until their end. */
  private final Set<Integer> endedYears = new HashSet<>();

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
      @Nullable LocalDate publishedOn,
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
      if (titleYear == 0 || text.indexOf(title, line.start(), line.end()) < 0) {
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
                && (weight >= 2 || isDue(signedOn == null ? publishedOn : signedOn, bodyYear)))
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
    boolean published = publishedOn != null && publishedOn.getYear() <= other;
    boolean sure =
        ofPeriod != null
            || weight >= SURE_WEIGHT
            || endedYears.contains(other)
            || isDue(publishedOn, other);
    return signed == 0 && titleWeight == 0 && sure && !published ? other : null;
  }

  /** Whether a report that was issued on a day is due for a year. */
  private static boolean isDue(@Nullable LocalDate issued, int year) {
    return issued != null
        && issued.getYear() - 1 == year
        && issued.getMonthValue() <= REPORTING_MONTHS;
  }

  /** The year of a report whose title names none; null when body and signature disagree. */
  private @Nullable Integer yearOfBody(
      Map<Integer, Integer> weights, int bodyYear, boolean tie, @Nullable LocalDate signedOn) {
    boolean inTime = signedOn != null && signedOn.getMonthValue() <= REPORTING_MONTHS;
    if (!inTime || signedOn == null) {
      boolean ahead = signedOn != null && bodyYear > signedOn.getYear();
      return bodyYear == 0 || tie || ahead ? null : bodyYear;
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
    return isPlan(line, end);
  }

  /** Whether the rest of a sentence says what will be done: 2022年，我镇将继续. */
  private boolean isPlan(Span line, int from) {
    int end = from;
    while (end < line.end() && "。；;！".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    String rest = text.substring(from, end);
    for (String words : PLANS) {
      if (rest.contains(words)) {
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
      boolean untilItsEnd = titled && isUntilEndOfYear(at, behind);
      boolean date = isDate(next, behind) && !untilItsEnd;
      if (date || next == '以' || isComparedOrPlanned(line, at)) {
        continue;
      }
      if (untilItsEnd) {
        endedYears.add(year);
      }
      int weight = 1;
      if (next == '度' || next == '，' || next == '我' || next == '全') {
        weight = 2;
      }
      weights.merge(year, weight, Integer::sum);
    }
  }
}
