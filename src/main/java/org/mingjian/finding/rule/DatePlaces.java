package org.mingjian.finding.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingjian.document.Span;
import org.mingjian.finding.Evidence;
import org.mingjian.finding.ReportFacts;

/** Finds again where a date stands that was read from a report. */
final class DatePlaces {
  private static final String CHINESE = "〇一二三四五六七八九";

  private DatePlaces() {}

  /** The first place of a date, as evidence; none when it is written in a way not known here. */
  static List<Evidence> first(ReportFacts report, LocalDate date) {
    Matcher matcher = pattern(date).matcher(report.text().text());
    return matcher.find() ? evidence(report, matcher) : List.of();
  }

  /** The last place of a date, where signatures stand. */
  static List<Evidence> last(ReportFacts report, LocalDate date) {
    Matcher matcher = pattern(date).matcher(report.text().text());
    Optional<List<Evidence>> last = Optional.empty();
    while (matcher.find()) {
      last = Optional.of(evidence(report, matcher));
    }
    return last.orElse(List.of());
  }

  /** From the place of one date to the end of another that follows closely. */
  static List<Evidence> period(ReportFacts report, LocalDate from, LocalDate to) {
    String text = report.text().text();
    Matcher start = pattern(from).matcher(text);
    Pattern end = Pattern.compile("(?:" + pattern(to) + "|" + dayAndMonth(to) + ")");
    while (start.find()) {
      Matcher finish = end.matcher(text);
      finish.region(start.end(), Math.min(text.length(), start.end() + 30));
      if (finish.find()) {
        return List.of(Evidence.of(report, new Span(start.start(), finish.end())));
      }
    }
    return first(report, from);
  }

  private static List<Evidence> evidence(ReportFacts report, Matcher matcher) {
    return List.of(Evidence.of(report, new Span(matcher.start(), matcher.end())));
  }

  private static Pattern pattern(LocalDate date) {
    return Pattern.compile(year(date.getYear()) + "\\s*[年\\-/.．－]\\s*" + dayAndMonth(date));
  }

  private static String dayAndMonth(LocalDate date) {
    return number(date.getMonthValue())
        + "\\s*[月\\-/.．－]\\s*"
        + number(date.getDayOfMonth())
        + "(?![0-9０-９])(?:\\s*[日号])?";
  }

  private static String year(int year) {
    StringBuilder plain = new StringBuilder("(?<![0-9０-９])(?:");
    StringBuilder chinese = new StringBuilder();
    for (char digit : Integer.toString(year).toCharArray()) {
      int value = digit - '0';
      plain.append(digit(value)).append("\\s*");
      chinese.append(value == 0 ? "[〇○零Ｏ０O0]" : String.valueOf(CHINESE.charAt(value)));
    }
    return plain.append('|').append(chinese).append(')').toString();
  }

  private static String number(int number) {
    String digits = number < 10 ? "[0０]?" + digit(number) : digit(number / 10) + digit(number % 10);
    return "(?:" + digits + "|" + chinese(number) + ")";
  }

  private static String digit(int value) {
    return "[" + value + (char) ('０' + value) + "]";
  }

  /** 1 to 31 as in dates: 三, 十, 十二, 二十, 二十五. */
  private static String chinese(int number) {
    int tens = number / 10;
    int ones = number % 10;
    String head = tens == 0 ? "" : tens == 1 ? "十" : CHINESE.charAt(tens) + "十";
    return head + (ones == 0 ? "" : CHINESE.charAt(ones));
  }
}
