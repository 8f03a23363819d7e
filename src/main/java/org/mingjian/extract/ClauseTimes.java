package org.mingjian.extract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjian.document.CharacterSet;
import org.mingjian.document.Spans;

/**
 * Knows of which time each clause of the running text speaks. A time that is named holds for the
 * clauses behind it, over commas, semicolons and the members of a list, until another is named; a
 * plan and another year hold to the end of the paragraph, and a heading of plans for its section.
 * Paragraphs are read in order, and clauses within what was read of them.
 */
final class ClauseTimes {
  private static final CharacterSet CLAUSE_MARKS = CharacterSet.of("，,、：:；;。！!？?（）()\n");

  /** What may stand between the beginning of a clause and the year it speaks of. */
  private static final String BEFORE_YEAR = "中而但至止自于到镇乡道办处府县区局委我本的是、.．";

  private static final String[] FURTHER = {"其次", "再次", "最后", "同时", "此外", "另外", "其中"};

  private static final String[] DIFFERENCES = {"增", "减", "多", "少", "升", "降", "差"};

  private static final int LONGEST_QUOTE = 60;
  private static final int LONGEST_SUBJECT = 14;

  /** A line of a paragraph that the page broke is no shorter. */
  private static final int NARROWEST = 25;

  /** A longer paragraph may hold several sections, of which the page lost the lines. */
  private static final int LONGEST_PARAGRAPH = 400;

  /** What holds from an offset on. */
  private record Change(int at, ClauseTime time, TimeWords.Reach reach, boolean weak) {}

  private final String text;
  private final TimeWords words;
  private final List<Change> changes = new ArrayList<>();
  private final Deque<Change> brackets = new ArrayDeque<>();

  /** What holds in the section, and how deep its heading is numbered. */
  private ClauseTime section = ClauseTime.UNSAID;

  private int sectionLevel;

  /** What holds for a sentence of the paragraph of which no time is named. */
  private Change base = new Change(0, ClauseTime.UNSAID, TimeWords.Reach.PARAGRAPH, false);

  private int at;
  private int end;

  /** Where the clause began, and the member of a list within it. */
  private int clause;

  private int part;
  private int lineLevel = 1;
  private Change now = base;

  /** What holds again behind the clause. */
  private @Nullable Change behindClause;

  /** A report on a year, null where it is not known: nothing that names a year is certain then. */
  ClauseTimes(String text, @Nullable Integer year) {
    this.text = text;
    words = new TimeWords(text, year);
  }

  /** Begins the next paragraph. */
  void paragraph(int start, int paragraphEnd) {
    boolean further = goesOn(start, paragraphEnd);
    int last = lastMark(end);
    boolean opens = last >= at && "：:下".indexOf(text.charAt(last)) >= 0;
    if (at < end && (further || opens || end - at > LONGEST_PARAGRAPH)) {
      advance(end);
    }
    endLine(end);
    Change before = now;
    boolean carried = further && at == end && !before.time().isOfReport();
    changes.clear();
    at = start;
    end = paragraphEnd;
    beginLine(start);
    if (carried) {
      change(start, before.time(), before.reach(), before.weak());
    }
  }

  /**
   * Whether a figure is none of the year of the report: one of another year, of a part of the year,
   * of several years, of a day or a month each, or a plan.
   *
   * @param start the beginning of its clause
   * @param figure where the figure begins
   * @param clauseEnd the end of its clause
   * @param unit what is counted; people are there at a time, all else happens in it
   */
  boolean isOther(int start, int figure, int clauseEnd, String unit) {
    boolean stock = unit.equals("名") || unit.equals("人");
    advance(Math.min(end, clauseEnd + 1));
    if (isAverage(start, clauseEnd)) {
      return true;
    }
    ClauseTime time = base.time();
    for (Change change : changes) {
      if (change.at() >= clauseEnd) {
        break;
      }
      time = change.at() <= figure ? change.time() : time;
      if (change.at() > figure && excludes(change.time(), stock)) {
        return true;
      }
    }
    return excludes(time, stock)
        || (time == ClauseTime.COMPARED
            && !unit.equals("%")
            && NarrativeWords.containsAny(text.substring(start, figure), DIFFERENCES))
        || isRemarkedOther(clauseEnd);
  }

  private static boolean excludes(ClauseTime time, boolean stock) {
    return !time.isOfReport() && !(stock && time == ClauseTime.UP_TO);
  }

  /** Whether words behind a clause say that its figure is another's: 768条，为历年累计数. */
  private boolean isRemarkedOther(int clauseEnd) {
    if (clauseEnd >= end || "，,（(".indexOf(text.charAt(clauseEnd)) < 0) {
      return false;
    }
    int behind = clauseEnd + 1;
    boolean bracket = "（(".indexOf(text.charAt(clauseEnd)) >= 0;
    if (!bracket && "为系是均属".indexOf(behind < end ? text.charAt(behind) : ' ') < 0) {
      return false;
    }
    int last = behind;
    while (last < end && !CLAUSE_MARKS.has(text.charAt(last))) {
      last++;
    }
    for (int i = behind; i < last; i++) {
      if (NarrativeFigure.isArabic(text.charAt(i))
          && !text.startsWith("年", i + 4)
          && Dates.digit(text.charAt(Math.max(0, i - 1))) < 0) {
        return false;
      }
    }
    advance(last);
    for (Change change : changes) {
      if (change.at() >= behind
          && change.at() < last
          && change.reach() != TimeWords.Reach.CLAUSE
          && !change.time().isOfReport()) {
        return true;
      }
    }
    return false;
  }

  /** Whether a clause counts what there is in a day, a week or a month. */
  private boolean isAverage(int start, int clauseEnd) {
    for (int i = start; i + 1 < clauseEnd; i++) {
      char c = text.charAt(i);
      char next = text.charAt(i + 1);
      boolean each = c == '每' && "日天周月季年期次".indexOf(next) >= 0;
      if (each || (next == '均' && "日周月平年".indexOf(c) >= 0)) {
        return true;
      }
    }
    return false;
  }

  private void beginLine(int start) {
    brackets.clear();
    behindClause = null;
    clause = start;
    part = start;
    int from = Spans.trimmed(text, start, end).start();
    int level = PlanHeadings.level(text, from, end);
    int headingEnd = PlanHeadings.end(text, from, end);
    String heading = text.substring(from, headingEnd);
    if ((level > 0 && level <= sectionLevel) || PlanHeadings.isOtherMatters(heading)) {
      section = ClauseTime.UNSAID;
      sectionLevel = 0;
    }
    lineLevel = Math.max(level, 1);
    ClauseTime time = section;
    if (PlanHeadings.isPlan(heading)) {
      char mark = headingEnd < end ? text.charAt(headingEnd) : '\n';
      if (mark == '\n') {
        section = ClauseTime.PLAN;
        sectionLevel = lineLevel;
      }
      time = level > 0 || "。：:\n".indexOf(mark) >= 0 ? ClauseTime.PLAN : time;
    }
    base = new Change(start, time, TimeWords.Reach.PARAGRAPH, false);
    now = base;
    changes.add(base);
  }

  /** A line that ends with a colon opens a list of its time. */
  private void endLine(int lineEnd) {
    int last = lastMark(lineEnd);
    if (last < 0 || now.time().isOfReport() || "：:下".indexOf(text.charAt(last)) < 0) {
      return;
    }
    section = now.time();
    sectionLevel = lineLevel;
  }

  /** The last character of a line, other than a full stop; negative where there is none. */
  private int lastMark(int lineEnd) {
    int last = lineEnd - 1;
    while (last >= 0 && (Spans.isSpace(text.charAt(last)) || text.charAt(last) == '。')) {
      last--;
    }
    return last;
  }

  /** Whether a line is a further member of a list that began before it. */
  private boolean goesOn(int start, int lineEnd) {
    int from = Spans.trimmed(text, start, lineEnd).start();
    if (from + 1 >= lineEnd) {
      return false;
    }
    char c = text.charAt(from);
    if (text.charAt(from + 1) == '是') {
      return "二三四五六七八九十".indexOf(c) >= 0;
    }
    return "其再最同此另".indexOf(c) >= 0
        && NarrativeWords.startsWithAny(text.substring(from, Math.min(lineEnd, from + 2)), FURTHER);
  }

  /** Reads on to an offset. */
  private void advance(int to) {
    while (at < to) {
      char c = text.charAt(at);
      int next = at + 1;
      if (CLAUSE_MARKS.has(c)) {
        mark(c);
      } else if (c == '《' || c == '“') {
        int close = text.indexOf(c == '《' ? '》' : '”', at);
        next = close > 0 && close < end && close - at < LONGEST_QUOTE ? close : next;
      } else if (DateWords.isDigit(c) && (at == 0 || !DateWords.isDigit(text.charAt(at - 1)))) {
        DateWords date = DateWords.at(text, at, end);
        if (date != null) {
          say(words.date(date, clause, end), at);
          next = date.end();
        }
      } else {
        TimeWords.Said said = words.word(at, clause, end);
        if (said != null) {
          say(said, Math.max(clause, at - (text.charAt(at) == '年' ? 1 : 0)));
          next = Math.max(next, said.end());
        }
      }
      at = next;
    }
  }

  private void mark(char c) {
    boolean digits =
        c == ','
            && at > 0
            && at + 1 < end
            && DateWords.isDigit(text.charAt(at - 1))
            && DateWords.isDigit(text.charAt(at + 1));
    if (digits) {
      return;
    }
    switch (c) {
      case '（', '(' -> brackets.push(now);
      case '）', ')' -> {
        if (!brackets.isEmpty()) {
          restore(brackets.pop());
        }
      }
      case '，', ',', '；', ';', '：', ':' -> {
        clause = at + 1;
        endClause();
      }
      case '。', '！', '!', '？', '?' -> endSentence();
      case '\n' -> {
        if (!isWrapped()) {
          endSentence();
          endLine(at);
          beginLine(at + 1);
        }
      }
      default -> {}
    }
    part = at + 1;
  }

  /** Whether a line ends within a sentence, as it does where the page was too narrow. */
  private boolean isWrapped() {
    int last = lastMark(at);
    return at - base.at() >= NARROWEST
        && last >= 0
        && last == at - 1
        && !CLAUSE_MARKS.has(text.charAt(last));
  }

  private void endClause() {
    Change back = behindClause;
    if (back != null) {
      behindClause = null;
      restore(back);
    }
  }

  private void endSentence() {
    clause = at + 1;
    endClause();
    brackets.clear();
    boolean holds =
        switch (now.reach()) {
          case CLAUSE, SENTENCE -> false;
          case WITH_FIGURE -> NarrativeFigure.anyCounted(text, now.at(), at);
          case PARAGRAPH -> true;
        };
    if (!holds) {
      restore(base);
    }
    sectionWithin(at + 1);
  }

  /** A heading of plans in the midst of a paragraph of which the page lost the lines. */
  private void sectionWithin(int start) {
    int from = Spans.trimmed(text, start, Math.min(end, start + 2)).start();
    if (PlanHeadings.level(text, from, end) != 1) {
      return;
    }
    String heading = text.substring(from, PlanHeadings.end(text, from, end));
    boolean plan = PlanHeadings.isPlan(heading);
    if (plan || PlanHeadings.isOtherMatters(heading)) {
      base =
          new Change(
              start, plan ? ClauseTime.PLAN : ClauseTime.UNSAID, TimeWords.Reach.PARAGRAPH, false);
      restore(base);
    }
  }

  private void restore(Change change) {
    if (!change.equals(now)) {
      change(at, change.time(), change.reach(), change.weak());
    }
  }

  private void change(int from, ClauseTime time, TimeWords.Reach reach, boolean weak) {
    now = new Change(from, time, reach, weak);
    changes.add(now);
  }

  /** Takes in what a word says, unless what holds is stronger. */
  private void say(TimeWords.Said said, int start) {
    ClauseTime held = now.time();
    boolean planned = held == ClauseTime.PLAN && !now.weak();
    boolean another = planned || held == ClauseTime.OTHER_YEAR || held == ClauseTime.SEVERAL_YEARS;
    switch (said.time()) {
      case UNSAID -> {
        if (held == ClauseTime.PLAN && now.weak()) {
          change(start, ClauseTime.UNSAID, TimeWords.Reach.SENTENCE, false);
        }
      }
      case WHOLE -> {
        if (held == ClauseTime.PART || held == ClauseTime.UP_TO) {
          change(start, base.time(), base.reach(), false);
        }
      }
      case COMPARED -> {
        if (held.isOfReport()) {
          change(start, ClauseTime.COMPARED, said.reach(), false);
        }
      }
      case OWN -> {
        if (held.isOfReport() || (isLeading(start) && !(planned && said.weak()))) {
          change(start, ClauseTime.OWN, said.reach(), false);
        }
      }
      case UP_TO, PART -> {
        if (!another && !(said.weak() && held == ClauseTime.OWN)) {
          hold(said, start);
        }
      }
      case SEVERAL_YEARS, OTHER_YEAR -> {
        if (!planned) {
          hold(said, start);
        }
      }
      case PLAN -> hold(said, start);
    }
  }

  private void hold(TimeWords.Said said, int start) {
    if (said.reach() == TimeWords.Reach.CLAUSE && behindClause == null) {
      behindClause = now;
    } else if (said.reach() != TimeWords.Reach.CLAUSE) {
      behindClause = null;
    }
    change(start, said.time(), said.reach(), said.weak());
  }

  /** Whether the year of the report stands where it says when, and is no part of a name. */
  private boolean isLeading(int start) {
    String before = text.substring(part, start).strip();
    return before.isEmpty()
        || (before.length() <= LONGEST_SUBJECT
            && BEFORE_YEAR.indexOf(before.charAt(before.length() - 1)) >= 0);
  }
}
