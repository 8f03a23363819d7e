package org.mingjian.finding.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingjian.document.Span;
import org.mingjian.finding.ReportText;

/**
 * The headings of the six sections, however they are worded and numbered. A heading is a line that
 * begins with a number and says what the section is about, or the official words anywhere.
 */
final class Headings {
  static final int SECTIONS = 6;

  private static final String NUMERALS = "一二三四五六";
  private static final int LONGEST = 40;
  private static final int LONGEST_RENAMED = 24;

  /** What a heading of the section is about; rows of tables that sound alike are left out. */
  private static final List<Pattern> ABOUT =
      List.of(
          Pattern.compile("总体|概述|概况|基本情况"),
          Pattern.compile("主动公开"),
          Pattern.compile("(收到|处理|受理|办理|依).{0,6}申请|申请公开"),
          Pattern.compile("复议|诉讼"),
          Pattern.compile("问题|改进|不足"),
          Pattern.compile("其他|其它"));

  private static final List<String> OFFICIAL =
      List.of("总体情况", "主动公开政府信息情况", "收到和处理政府信息公开申请情况", "行政复议、行政诉讼情况", "存在的主要问题及改进情况", "其他需要报告的事项");

  private static final List<Pattern> ANYWHERE =
      OFFICIAL.stream()
          .map(words -> Pattern.compile("[一二三四五六]\\s*[、.．].{0,9}?" + Pattern.quote(words)))
          .toList();

  private static final Pattern ROW = Pattern.compile("本年新收|上年结转|本年度办理结果|结转下年度|（七）|\\(七\\)");

  /** What programs leave in front of a line: [bookmark: _GoBack], # of Markdown, bars. */
  private static final Pattern MARKS = Pattern.compile("^(?:\\[[^\\]]*]|[#*>|·•-])+");

  private static final Pattern NUMBERED =
      Pattern.compile("^(?:第?([一二三四五六七八九])(?:[、.．,，:：]|部分|章)|([1-9])[、.．](?!\\d))(.*)$");

  private final List<Optional<Span>> found = new ArrayList<>();

  private Headings(ReportText text) {
    List<Line> lines = lines(text);
    for (int section = 0; section < SECTIONS; section++) {
      found.add(find(section, lines, text.text()));
    }
  }

  static Headings of(ReportText text) {
    return new Headings(text);
  }

  /** Where the heading of a section stands, 1 to 6; nothing when it is missing. */
  Optional<Span> find(int section) {
    return found.get(section - 1);
  }

  /** The heading before a missing one, or else the one after it. */
  Optional<Span> neighbour(int section) {
    for (int before = section - 1; before >= 1; before--) {
      if (find(before).isPresent()) {
        return find(before);
      }
    }
    for (int after = section + 1; after <= SECTIONS; after++) {
      if (find(after).isPresent()) {
        return find(after);
      }
    }
    return Optional.empty();
  }

  /**
   * A line that may be a heading.
   *
   * @param head its first sentence, cut
   * @param numbered how it is numbered, null when it is not
   * @param row whether it is a row of a table that sounds like a heading
   */
  private record Line(
      Span span, String words, String head, @Nullable MatchResult numbered, boolean row) {
    static Line of(Span span, String words) {
      String head = firstSentence(words);
      Matcher matcher = NUMBERED.matcher(head);
      return new Line(
          span,
          words,
          head,
          matcher.matches() ? matcher.toMatchResult() : null,
          ROW.matcher(head).find());
    }
  }

  private static List<Line> lines(ReportText text) {
    List<Line> lines = new ArrayList<>();
    String all = text.text();
    int start = 0;
    while (start < all.length()) {
      int end = all.indexOf('\n', start);
      end = end < 0 ? all.length() : end;
      String raw = all.substring(start, end);
      int from = start + raw.length() - raw.stripLeading().length();
      int to = Math.max(from, start + raw.stripTrailing().length());
      String words =
          MARKS
              .matcher(Simplified.words(all.substring(from, Math.min(to, from + 2 * LONGEST))))
              .replaceFirst("");
      if (!words.isEmpty() && !text.inTable(from)) {
        lines.add(Line.of(new Span(from, Math.min(to, from + LONGEST)), words));
      }
      start = end + 1;
    }
    return lines;
  }

  private static Optional<Span> find(int section, List<Line> lines, String text) {
    for (Line line : lines) {
      if (isAbout(line, section)) {
        return Optional.of(line.span());
      }
    }
    for (Line line : lines) {
      if (isRenamed(line, section)) {
        return Optional.of(line.span());
      }
    }
    return official(section, text);
  }

  private static String firstSentence(String words) {
    int stop = words.indexOf('。');
    String head = stop < 0 ? words : words.substring(0, stop);
    return head.substring(0, Math.min(head.length(), LONGEST));
  }

  private static boolean isAbout(Line line, int section) {
    String head = line.head();
    if (line.row()) {
      return false;
    }
    if (head.endsWith(OFFICIAL.get(section))
        && head.length() <= OFFICIAL.get(section).length() + 8) {
      return true;
    }
    MatchResult numbered = line.numbered();
    if (numbered == null || !ABOUT.get(section).matcher(numbered.group(3)).find()) {
      return false;
    }
    // Arabic numbers count smaller items too: only the section's own will do.
    return numbered.group(1) != null || numbered.group(2).equals(Integer.toString(section + 1));
  }

  /** A short line with the number of the section and words of no other section. */
  private static boolean isRenamed(Line line, int section) {
    String words = line.words();
    MatchResult numbered = line.numbered();
    return words.length() <= LONGEST_RENAMED
        && words.indexOf('。') < 0
        && !line.row()
        && numbered != null
        && numbered.group(1) != null
        && NUMERALS.indexOf(numbered.group(1)) == section
        && ABOUT.stream().noneMatch(about -> about.matcher(words).find());
  }

  /** The number and the official words, in the middle of a line too. */
  private static Optional<Span> official(int section, String text) {
    Matcher matcher = ANYWHERE.get(section).matcher(text);
    return matcher.find()
        ? Optional.of(new Span(matcher.start(), matcher.end()))
        : Optional.empty();
  }
}
