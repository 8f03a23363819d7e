package org.mingjian.document;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjian.document.LaidOutLine.Piece;

/**
 * A text whose lines keep the columns of the pages it was taken out of, as programs do that turn
 * pages into text: labels broken over several lines stand in front of the figures of their row. Its
 * rows are put together, each on a line with tabs, where every label has its number, every row all
 * its figures, and every column its name; else the text stays as it is.
 */
final class LaidOutText {
  /** A longer text was not taken out of the pages of a report. */
  private static final int LONGEST = 400_000;

  private static final int FEWEST_ROWS = 6;
  private static final int MOST_FIGURES = 10;

  private final List<LaidOutLine> rows = new ArrayList<>();
  private final String[] lines;

  /** What stands at the top of every page; empty when nothing does. */
  private final String running;

  /** The line behind the table. */
  private int end;

  private LaidOutText(String text) {
    lines = text.split("\n", -1);
    int page = 0;
    for (String line : lines) {
      page += line.indexOf('\f') >= 0 ? 1 : 0;
      rows.add(LaidOutLine.of(page, line.replace('\f', ' ')));
    }
    running = runningLine();
  }

  /** The text with its rows put together, or as it was. */
  static String joined(String text) {
    if (text.length() > LONGEST || text.indexOf('\t') >= 0 || !text.contains("   ")) {
      return text;
    }
    return LaidOutHeader.joined(joinedRows(text));
  }

  private static String joinedRows(String text) {
    LaidOutText laidOut = new LaidOutText(text);
    int of = laidOut.usualCount();
    int first = -1;
    int last = -1;
    int count = 0;
    for (int i = 0; i < laidOut.rows.size(); i++) {
      if (laidOut.rows.get(i).figures().size() == of) {
        first = first < 0 ? i : first;
        last = i;
        count++;
      }
    }
    return count < FEWEST_ROWS ? text : laidOut.joined(text, first, last, of);
  }

  /** How many figures most rows have. */
  private int usualCount() {
    int[] counts = new int[MOST_FIGURES + 1];
    int most = LaidOutLine.FEWEST_FIGURES;
    for (LaidOutLine row : rows) {
      int figures = row.figures().size();
      if (figures >= LaidOutLine.FEWEST_FIGURES
          && figures <= MOST_FIGURES
          && ++counts[figures] > counts[most]) {
        most = figures;
      }
    }
    return most;
  }

  private String joined(String text, int firstFigures, int lastFigures, int of) {
    int first = firstFigures;
    while (first > 0 && firstFigures - first < 4 && !startsLabel(first)) {
      first--;
    }
    List<Piece> figures = rows.get(firstFigures).figures();
    List<Integer> above = headerLines(first, figures);
    List<String> header =
        startsLabel(first)
            ? LaidOutHeader.names(above.stream().map(rows::get).toList(), figures)
            : null;
    List<LaidOutLabel> labels = header == null ? null : labels(first, lastFigures, of, above);
    if (labels == null || header == null) {
      return text;
    }
    StringBuilder joined = new StringBuilder();
    for (int i = 0; i < above.getFirst(); i++) {
      joined.append(lines[i]).append('\n');
    }
    header.forEach(name -> joined.append('\t').append(name));
    joined.append('\n');
    for (LaidOutLabel label : labels) {
      joined.append(label.words());
      LaidOutLine ofLabel = label.figures();
      if (ofLabel != null) {
        ofLabel.figures().forEach(figure -> joined.append('\t').append(figure.words()));
      }
      joined.append('\n');
    }
    for (int i = end; i < lines.length; i++) {
      joined.append('\n').append(lines[i]);
    }
    return joined.toString();
  }

  private boolean startsLabel(int line) {
    List<Piece> words = rows.get(line).words();
    return !words.isEmpty() && words.getLast().isNumbered();
  }

  /** The innermost labels with their figures; null when one is not clear. */
  private @Nullable List<LaidOutLabel> labels(int first, int last, int of, List<Integer> header) {
    List<LaidOutLabel> labels = new ArrayList<>();
    List<String> repeated = header.stream().map(line -> rows.get(line).joinedWords()).toList();
    end = first;
    for (int i = first; i < lines.length; i++) {
      LaidOutLine row = rows.get(i);
      if (isNothing(i)
          || (row.page() > rows.get(first).page() && repeated.contains(row.joinedWords()))) {
        continue;
      }
      if (i > last && (labels.getLast().figures() == null || !labels.getLast().goesOn(row))) {
        break;
      }
      boolean clear;
      if (!labels.isEmpty() && labels.getLast().isRest(row)) {
        clear = labels.getLast().addRest(row);
      } else {
        clear = row.words().isEmpty() || add(row, i, labels);
      }
      if (clear && !row.figures().isEmpty()) {
        clear = labels.getLast().take(row) && row.figures().size() == of;
      }
      if (!clear) {
        return withoutOpen(labels);
      }
      end = i + 1;
    }
    return withoutOpen(labels);
  }

  /** The labels up to one that has no figures, where the table ends; null when they are too few. */
  private @Nullable List<LaidOutLabel> withoutOpen(List<LaidOutLabel> labels) {
    int open = 0;
    while (open < labels.size()) {
      LaidOutLine figures = labels.get(open).figures();
      if (figures == null || figures.figures().size() != of(labels)) {
        break;
      }
      open++;
    }
    if (open < labels.size()) {
      end = labels.get(open).line();
    }
    return open < FEWEST_ROWS || open + 1 < labels.size() ? null : labels.subList(0, open);
  }

  private static int of(List<LaidOutLabel> labels) {
    LaidOutLine figures = labels.getFirst().figures();
    return figures == null ? 0 : figures.figures().size();
  }

  /** An empty line, the number of a page, or what stands at the top of every page. */
  private boolean isNothing(int line) {
    LaidOutLine row = rows.get(line);
    boolean empty = row.words().isEmpty() && row.figures().isEmpty();
    return empty || row.isPageMark() || lines[line].replace("\f", "").strip().equals(running);
  }

  /** Adds the innermost words of a line to their label; false when it is not clear to which. */
  private static boolean add(LaidOutLine row, int line, List<LaidOutLabel> labels) {
    Piece words = row.words().getLast();
    LaidOutLabel open = labels.isEmpty() ? null : labels.getLast();
    if (words.isNumbered()) {
      labels.add(new LaidOutLabel(words, row.page(), line));
      return open == null || open.figures() != null; // else blank cells, or an outer label
    }
    return open != null && open.add(words, row.page());
  }

  /** What stands at the top of every page but the first; empty when nothing does. */
  private String runningLine() {
    String found = null;
    boolean top = false;
    int page = 0;
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).page() != page) {
        page = rows.get(i).page();
        top = true;
      }
      String words = lines[i].replace("\f", "").strip();
      if (top && !words.isEmpty()) {
        top = false;
        if (found != null && !found.equals(words)) {
          return "";
        }
        found = words;
      }
    }
    return found == null || new Piece(0, 0, found).isNumbered() ? "" : found;
  }

  /** The lines over the figures, from the top. */
  private List<Integer> headerLines(int first, List<Piece> figures) {
    List<Integer> above = new ArrayList<>();
    for (int i = first - 1; i >= 0 && above.size() < LaidOutHeader.MOST_LINES; i--) {
      if (isNothing(i)) {
        continue;
      }
      LaidOutLine row = rows.get(i);
      boolean over =
          row.figures().isEmpty()
              && row.words().stream().anyMatch(word -> LaidOutHeader.isOver(word, figures));
      if (!over) {
        break;
      }
      above.addFirst(i);
    }
    return above;
  }
}
