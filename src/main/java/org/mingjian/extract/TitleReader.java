package org.mingjian.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingjian.document.Span;
import org.mingjian.document.Spans;

/**
 * Finds the title among the first lines. Two lines that are a title together become one of the
 * lines.
 */
final class TitleReader {
  private static final int LONGEST_TITLE = 60;
  private static final int TITLE_LINES = 60;

  /** What {@link #TITLE_MARK} may begin with. */
  private static final String BEFORE_TITLE = "•·●名标標#";

  /** Sites stretch the two characters to the width of the other marks. */
  private static final Pattern TITLE_MARK =
      Pattern.compile(
          "(?:[•·●][\\s\\u00A0\\u3000]*)?(?:名[\\s\\u00A0\\u3000]*[称稱]|[标標][\\s\\u00A0\\u3000]*[题題])[：:]"
              + "|[标標][\\s\\u00A0\\u3000]+[题題][\\s\\u00A0\\u3000]+|# ");

  /** It ends like a title, and names its unit and its year. */
  private static final int TITLE_OF_TWO_LINES = 8;

  /** It names its year or its unit. */
  private static final int TITLE_WITH_NAMES = 6;

  /** For a page with no title of its own but those of other reports. */
  private static final int LIST = -2;

  private final String text;
  private final List<Span> lines;
  private final int firstTable;
  private final PlaceIndex places;

  /**
   * A reading of the title.
   *
   * @param firstTable where the first table of the report begins: below it sites list other reports
   */
  TitleReader(String text, List<Span> lines, int firstTable, PlaceIndex places) {
    this.text = text;
    this.lines = lines;
    this.firstTable = firstTable;
    this.places = places;
  }

  /**
   * Titles below the first section or the first table, when the report has its own above: those of
   * other reports, to which a site has links there.
   */
  List<Span> others(int titleLine) {
    List<Span> others = new ArrayList<>();
    boolean below = false;
    for (int i = titleLine + 1; titleLine >= 0 && i < lines.size(); i++) {
      Span line = lines.get(i);
      below |= isBelow(line);
      if (below
          && line.length() <= LONGEST_TITLE
          && text.indexOf('年', line.start(), line.end()) >= 0
          && score(line) >= TITLE_WITH_NAMES) {
        others.add(line);
      }
    }
    return others;
  }

  /** Whether a line stands in the report, below its title: from the first section on. */
  private boolean isBelow(Span line) {
    return line.start() > firstTable || text.startsWith("一、", line.start());
  }

  /** The number of the line with the title; -1 where none reads like one. */
  int line() {
    int best = best();
    return best == LIST ? -1 : best < 0 ? ofTwoLines() : best;
  }

  /** The words of a title in its line, without the mark in front. */
  Span words(int line) {
    return withoutMark(lines.get(line));
  }

  private int best() {
    int count = Math.min(lines.size(), TITLE_LINES);
    int best = -1;
    int bestScore = 0;
    for (int i = 0; i < count && lines.get(i).start() <= firstTable; i++) {
      if (bestScore >= TITLE_WITH_NAMES && isBelow(lines.get(i))) {
        break;
      }
      int score = scoreOf(i);
      if (score > bestScore) {
        bestScore = score;
        best = i;
      }
    }
    return best < 0 ? belowTable(count) : best;
  }

  /** A title in a frame of its own may come behind the table; several there are a list of links. */
  private int belowTable(int count) {
    int found = -1;
    for (int i = 0; i < count; i++) {
      if (lines.get(i).start() <= firstTable || scoreOf(i) == 0) {
        continue;
      }
      if (found >= 0 && !lines.get(i).of(text).equals(lines.get(found).of(text))) {
        return LIST;
      }
      found = found < 0 ? i : found;
    }
    return found;
  }

  private int scoreOf(int line) {
    return line > 0 && isCategory(lines.get(line - 1)) ? 0 : score(withoutMark(lines.get(line)));
  }

  /** Whether a line names a category, such as 信息公开年报, in the next one. */
  private boolean isCategory(Span before) {
    return LabelText.full(text, before.start(), before.end()).endsWith("分类");
  }

  /**
   * A narrow page breaks a title, and neither half of it reads like one. Both are one line from
   * here on; -1 where no two lines read like a title together.
   */
  private int ofTwoLines() {
    for (int i = 0; i + 1 < Math.min(lines.size(), TITLE_LINES); i++) {
      Span upper = lines.get(i);
      Span lower = lines.get(i + 1);
      if (lower.start() < upper.end() || !text.substring(upper.end(), lower.start()).isBlank()) {
        continue; // cells of a small table, which may stand in another order than their places
      }
      Span both = new Span(upper.start(), lower.end());
      if (score(both) >= TITLE_OF_TWO_LINES) {
        lines.set(i, both);
        lines.remove(i + 1);
        return i;
      }
    }
    return -1;
  }

  /** A line such as 名称：… or 标题：… names the title behind its mark. */
  private Span withoutMark(Span line) {
    if (line.length() == 0 || BEFORE_TITLE.indexOf(text.charAt(line.start())) < 0) {
      return line; // nearly every line, without the pattern
    }
    Matcher mark = TITLE_MARK.matcher(line.of(text));
    return mark.lookingAt() ? Spans.trimmed(text, line.start() + mark.end(), line.end()) : line;
  }

  private int score(Span line) {
    if (line.length() > LONGEST_TITLE || line.length() < 4) {
      return 0;
    }
    String words = LabelText.full(text, line.start(), line.end());
    boolean report = words.endsWith("报告") || words.endsWith("年报") || words.endsWith("年度报告");
    report |= words.endsWith("总结");
    if (!(words.contains("报告") || words.endsWith("年报") || words.endsWith("总结"))
        || !(words.contains("信息公开") || words.contains("政务公开"))) {
      return 0;
    }
    String raw = line.of(text);
    if (raw.indexOf('。') >= 0
        || raw.indexOf('>') >= 0
        || raw.indexOf('；') >= 0
        || raw.contains("首页")
        || words.startsWith("本")
        || words.contains("现将")
        || words.contains("根据")
        || words.contains("通知")) {
      return 0;
    }
    int score = report ? 4 : 1;
    score += hasYear(raw) ? 2 : 0;
    score += words.contains("年度报告") ? 1 : 0;
    score += ReportNamed.organisationIn(raw, places) != null ? 2 : 0;
    return score;
  }

  private boolean hasYear(String words) {
    for (int i = words.indexOf('年'); i >= 0; i = words.indexOf('年', i + 1)) {
      if (Dates.yearBefore(words, i) > 0) {
        return true;
      }
    }
    return false;
  }
}
