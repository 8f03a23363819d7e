package org.mingjian.extract;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingjian.document.ReadingTime;
import org.mingjian.document.SourceDocument;
import org.mingjian.document.Span;
import org.mingjian.document.Spans;

/**
 * Reads figures of the running text. A figure is taken only where its own clause says what it
 * counts; figures of other years and of all years together are left alone, and so is a fact for
 * which the text gives two different figures.
 */
final class NarrativeReader {
  /** Longer runs of text without a full stop are none that a person wrote. */
  private static final int LONGEST_SENTENCE = 4000;

  private static final int HEADING = 20;

  /** A longer line is no member of a list of channels. */
  private static final int LONGEST_MEMBER = 40;

  /** What opens a list of channels, each on a line of its own. */
  private static final WordPattern OF_CHANNELS =
      WordPattern.of("渠道|平台|途径|(?:公开|发布)[^，,。；;：:]{0,16}(?:情况|统计|如下)|其中$");

  /** What opens one within a sentence. */
  private static final WordPattern BY_CHANNEL =
      WordPattern.of("(?:按|分|从)(?:公开|发布)?渠道(?:分|看|来看|统计|划分)|渠道(?:公开)?(?:情况|统计)(?:如下)?[：:]");

  record Result(List<ExtractedFact> facts, List<Problem> problems) {}

  /**
   * @param kind that of who reports, where it is known
   * @param organisation who reports, where that is known
   */
  Result read(
      SourceDocument document,
      @Nullable Integer year,
      @Nullable String kind,
      @Nullable String organisation) {
    boolean township = OrganisationName.isTownship(kind);
    String own = organisation == null ? null : LabelText.simplified(organisation);
    RunningText running = RunningText.of(document);
    Reading reading = new Reading(running, year, township, own);
    running.paragraphs().forEach(reading::paragraph);
    Result found = reading.result();
    return new Result(
        found.facts().stream().map(fact -> placed(fact, running, document.text())).toList(),
        found.problems().stream().map(problem -> placed(problem, running)).toList());
  }

  /** A fact at its place in the document. */
  private static ExtractedFact placed(ExtractedFact fact, RunningText running, String written) {
    Span place = running.place(Objects.requireNonNull(fact.span()));
    return new ExtractedFact(
        fact.indicator(),
        fact.value(),
        place,
        place.of(written),
        fact.unitStated(),
        fact.approximate());
  }

  private static Problem placed(Problem problem, RunningText running) {
    Span span = problem.span();
    return span == null
        ? problem
        : new Problem(problem.code(), running.place(span), problem.arguments());
  }

  private static final class Reading {
    private final RunningText running;
    private final String text;
    private final NarrativeFacts facts;
    private final ClauseEnds ends;
    private final ClauseTimes times;
    private final WiderFigures sums;
    private final @Nullable ClauseSubjects subjects;
    private final RequestFigures requests;
    private final OfficeFigures office;
    private final DisclosureFigures disclosure;

    /** Whether the paragraph before opened a list of channels, or was a member of it. */
    private boolean listed;

    /** The beginning of the paragraph, which may be its heading: 依申请公开情况。 */
    private String heading = "";

    Reading(RunningText running, @Nullable Integer year, boolean township, @Nullable String own) {
      this.running = running;
      text = running.text();
      facts = new NarrativeFacts(text);
      ends = new ClauseEnds(text);
      times = new ClauseTimes(text, year);
      sums = new WiderFigures(text, year);
      subjects = township ? new ClauseSubjects(text, own) : null;
      requests = new RequestFigures(facts, times, subjects);
      office = new OfficeFigures(facts, township);
      disclosure = new DisclosureFigures(facts, new DisclosureContext(text), year, township, own);
    }

    Result result() {
      requests.end();
      return facts.result();
    }

    void paragraph(Span span) {
      int start = span.start();
      boolean member = listed && span.length() <= LONGEST_MEMBER;
      boolean[] volume = {member};
      listed = member || opensList(span);
      times.paragraph(start, span.end());
      if (subjects != null) {
        subjects.paragraph(start, span.end());
      }
      heading = text.substring(start, Math.min(span.end(), start + HEADING));
      for (int i = span.start(); i <= span.end(); i++) {
        if (i == span.end() || isSentenceEnd(text.charAt(i))) {
          int end = i < span.end() && text.charAt(i) != '\n' ? i + 1 : i;
          sentence(start, end, volume);
          start = i + 1;
        }
      }
    }

    private static boolean isSentenceEnd(char c) {
      return switch (c) {
        case '。', '；', ';', '！', '!', '？', '?', '\n' -> true;
        default -> false;
      };
    }

    /** Whether a paragraph ends with a colon behind words on what was disclosed where. */
    private boolean opensList(Span span) {
      int last = span.end() - 1;
      while (last > span.start() && Spans.isSpace(text.charAt(last))) {
        last--;
      }
      return last > span.start()
          && "：:".indexOf(text.charAt(last)) >= 0
          && OF_CHANNELS.isIn(text, span.start(), last);
    }

    /**
     * @param volume whether an earlier sentence of the paragraph told how much was disclosed; such
     *     a sentence may be followed by one that begins with 其中
     */
    private void sentence(int start, int end, boolean[] volume) {
      Span span = Spans.trimmed(text, start, end);
      if (span.length() < 6 || span.length() > LONGEST_SENTENCE || running.isCut(span)) {
        return;
      }
      ReadingTime.check();
      boolean goesOn = span.start() > 0 && isSemicolonBefore(span.start());
      String sentence = span.of(text);
      boolean ownVolume =
          (volume[0] && (goesOn || listed || text.startsWith("其中", span.start())))
              || (sentence.indexOf('渠') >= 0 && BY_CHANNEL.isIn(sentence));
      if (TableRows.isRow(sentence)) {
        return;
      }
      if (sentence.contains("申请")) {
        int partStart = 0;
        for (int i = 0; i <= sentence.length(); i++) {
          if (i == sentence.length() || "，,".indexOf(sentence.charAt(i)) >= 0) {
            requests.readNone(
                sentence.substring(partStart, i), span.start() + partStart, span, heading);
            partStart = i + 1;
          }
        }
      }
      int clause = span.start();
      for (int i = span.start(); i <= span.end(); i++) {
        boolean stop = i == span.end() || ends.isEnd(clause, i, span.end());
        if (stop) {
          ownVolume |= clause(clause, i, span, sentence, ownVolume);
          clause = i + 1;
        }
      }
      volume[0] = ownVolume;
    }

    private boolean isSemicolonBefore(int at) {
      int before = at - 1;
      while (before > 0 && Spans.isSpace(text.charAt(before))) {
        before--;
      }
      return "；;".indexOf(text.charAt(before)) >= 0;
    }

    /** Without a colon at the end, and without the remark in brackets before it. */
    private static String withoutRemark(String before) {
      int end = before.length();
      if (end > 0 && "：:".indexOf(before.charAt(end - 1)) >= 0) {
        end--;
      }
      if (end > 0 && "）)".indexOf(before.charAt(end - 1)) >= 0) {
        int open = end - 2;
        while (open >= 0 && "（）()".indexOf(before.charAt(open)) < 0) {
          open--;
        }
        end = open >= 0 && "（(".indexOf(before.charAt(open)) >= 0 ? open : end;
      }
      return before.substring(0, end);
    }

    /** Reads one clause; whether it tells a volume of disclosure. */
    private boolean clause(int start, int end, Span sentence, String whole, boolean volume) {
      if (end - start < 3) {
        return false;
      }
      NarrativeFigure figure = NarrativeFigure.only(text, start, end);
      if (figure == null) {
        return false;
      }
      String words = text.substring(start, end);
      boolean growth = figure.unit().equals("%");
      boolean otherTime = times.isOther(start, figure.start(), end, figure.unit());
      if ((otherTime && !growth) || (subjects != null && subjects.isAnothers(figure.start()))) {
        return false;
      }
      String before = text.substring(start, figure.start()).strip();
      before = withoutRemark(before);
      String after = text.substring(figure.end(), end);
      Clause clause =
          new Clause(start, words, before, after, figure, sentence, whole, volume, heading);
      if (otherTime) {
        disclosure.readGrowthBehindLastYear(clause);
        return false;
      }
      if (sums.isWider(clause)) {
        return false;
      }
      clause = sums.narrowed(clause);
      boolean other =
          disclosure.readGrowth(clause)
              || figure.decimal()
              || requests.read(clause)
              || office.read(clause);
      return !other && disclosure.read(clause);
    }
  }
}
