package org.mingjian.finding.rule;

import java.util.Optional;
import java.util.stream.IntStream;
import org.mingjian.document.Span;
import org.mingjian.document.Spans;
import org.mingjian.finding.ReportText;

/** Where the six sections of a report stand, by their headings. */
public final class Sections {
  /** What the unit writes of its problems and how it will mend them: 存在的主要问题及改进情况. */
  public static final int IMPROVEMENTS = 5;

  private static final int LONGEST_HEADING = 40;

  private Sections() {}

  /**
   * The words of a section behind its heading, up to the heading of another section; nothing where
   * the section has no heading or no words.
   *
   * @param section 1 to 6
   */
  public static Optional<Span> body(ReportText text, int section) {
    Headings headings = Headings.of(text);
    return headings.find(section).flatMap(heading -> body(text, headings, heading, section));
  }

  private static Optional<Span> body(
      ReportText text, Headings headings, Span heading, int section) {
    String all = text.text();
    int start = afterHeading(all, heading);
    int end =
        IntStream.rangeClosed(1, Headings.SECTIONS)
            .filter(other -> other != section)
            .mapToObj(headings::find)
            .flatMap(Optional::stream)
            .mapToInt(Span::start)
            .filter(other -> other >= start)
            .min()
            .orElse(all.length());
    int table =
        text.tables().stream()
            .mapToInt(Span::start)
            .filter(at -> at >= start && at < end)
            .min()
            .orElse(end);
    Span body = Spans.trimmed(all, start, table);
    return body.length() == 0 ? Optional.empty() : Optional.of(body);
  }

  /** A heading is a line of its own, or else the first sentence of one. */
  private static int afterHeading(String all, Span heading) {
    int newline = all.indexOf('\n', heading.start());
    int lineEnd = newline < 0 ? all.length() : newline;
    if (lineEnd - heading.start() <= LONGEST_HEADING) {
      return lineEnd;
    }
    for (int at = heading.start();
        at < Math.min(lineEnd, heading.start() + LONGEST_HEADING);
        at++) {
      char c = all.charAt(at);
      if (c == '。' || c == '：' || c == ':') {
        return at + 1;
      }
    }
    return heading.start();
  }
}
