package org.mingjian.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

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
  private static final int FEWEST_FIGURES = 5;
  private static final int MOST_FIGURES = 10;
  private static final int MOST_LINES_OF_HEADER = 14;

  /** Rows of so many figures end in their sum. */
  private static final int SUMMED = 7;

  /** A row of so many figures stands alone below its header. */
  private static final int FEWEST_OF_WIDE = 12;

  private static final int MOST_OF_WIDE = 30;

  /** Cells stand at least so many spaces apart. */
  private static final int GAP = 2;

  /** Lines of one cell begin so many characters from each other at most. */
  private static final int SAME_COLUMN = 1;

  /** The words over a column begin so many characters from its figures at most. */
  private static final int NEAR_COLUMN = 3;

  private static final Pattern NUMBERED =
      Pattern.compile("[0-9]{1,2}\\s?[.．、][^0-9]|[（(][一二三四五六七八九十]+[）)]|[一二三四五六七八九十]+、");

  private static final Pattern FIGURE =
      Pattern.compile("[+＋-]?[0-9０-９][0-9０-９,，.．]*\\s?[件项个条次]?|[-—–－/／]+|无");

  /** Words of a line, from which character on, and from which column of a screen. */
  private record Piece(int from, int screen, String words) {
    boolean isNumbered() {
      return NUMBERED.matcher(words).lookingAt();
    }

    boolean isUnder(int column) {
      return Math.abs(from - column) <= SAME_COLUMN;
    }
  }

  /** A line, its words in front and the figures at its end; {@code page} changes at page breaks. */
  private record Row(int page, List<Piece> words, List<Piece> figures) {}

  /** A label with the line of figures that belongs to it. */
  private static final class Label {
    private final StringBuilder words = new StringBuilder();
    private final int line;
    private int column;
    private int page;
    private @Nullable Row figures;

    Label(Piece first, int page, int line) {
      this.line = line;
      this.words.append(first.words());
      this.column = first.from();
      this.page = page;
    }
  }

  private final List<Row> rows = new ArrayList<>();
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
      rows.add(row(page, line.replace('\f', ' ')));
    }
    running = runningLine();
  }

  /** The text with its rows put together, or as it was. */
  static String joined(String text) {
    if (text.length() > LONGEST || text.indexOf('\t') >= 0 || !text.contains("   ")) {
      return text;
    }
    String rows = joinedRows(text);
    return joinedWide(rows);
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

  /** The text with the header over a row of many figures put together, column by column. */
  private static String joinedWide(String text) {
    String[] lines = text.split("\n", -1);
    for (int i = 1; i < lines.length; i++) {
      List<Piece> figures = words(lines[i]);
      if (figures.size() < FEWEST_OF_WIDE
          || figures.size() > MOST_OF_WIDE
          || !figures.stream().allMatch(word -> FIGURE.matcher(word.words()).matches())) {
        continue;
      }
      int top = i;
      while (top > 0 && i - top < MOST_LINES_OF_HEADER && isHeader(lines[top - 1])) {
        top--;
      }
      List<StringBuilder> names = new ArrayList<>();
      figures.forEach(figure -> names.add(new StringBuilder()));
      StringBuilder over = new StringBuilder();
      for (int line = top; line < i; line++) {
        List<Piece> words = words(lines[line]);
        for (Piece word : words) {
          int column = words.size() * 3 > figures.size() ? column(word, figures) : -1;
          if (column >= 0 && !isWide(word, column, figures)) {
            names.get(column).append(word.words());
          } else {
            over.append('\t').append(word.words());
          }
        }
      }
      if (top == i || names.stream().anyMatch(StringBuilder::isEmpty)) {
        return text;
      }
      List<String> joined = new ArrayList<>(List.of(lines).subList(0, top));
      joined.add(over.toString());
      joined.add("\t" + String.join("\t", names));
      joined.add("\t" + String.join("\t", figures.stream().map(Piece::words).toList()));
      joined.addAll(List.of(lines).subList(i + 1, lines.length));
      return String.join("\n", joined);
    }
    return text;
  }

  /** Words that stand apart and no sentence, heading or figure. */
  private static boolean isHeader(String line) {
    String words = line.strip();
    return !words.isEmpty()
        && !words.endsWith("。")
        && words.indexOf('\t') < 0
        && !NUMBERED.matcher(words).lookingAt()
        && words(line).stream().noneMatch(word -> FIGURE.matcher(word.words()).matches());
  }

  private static List<Piece> words(String line) {
    List<Piece> words = new ArrayList<>();
    for (int i = 0, from = -1; i <= line.length(); i++) {
      boolean blank = i == line.length() || line.charAt(i) <= ' ';
      if (blank && from >= 0) {
        words.add(new Piece(from, from, line.substring(from, i)));
      }
      from = blank ? -1 : from < 0 ? i : from;
    }
    return words;
  }

  /** How many figures most rows have. */
  private int usualCount() {
    int[] counts = new int[MOST_FIGURES + 1];
    int most = FEWEST_FIGURES;
    for (Row row : rows) {
      int figures = row.figures().size();
      if (figures >= FEWEST_FIGURES
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
    List<String> header = startsLabel(first) ? header(above, figures) : null;
    List<Label> labels = header == null ? null : labels(first, lastFigures, of, above);
    if (labels == null || header == null) {
      return text;
    }
    StringBuilder joined = new StringBuilder();
    for (int i = 0; i < above.getFirst(); i++) {
      joined.append(lines[i]).append('\n');
    }
    header.forEach(name -> joined.append('\t').append(name));
    joined.append('\n');
    for (Label label : labels) {
      joined.append(label.words);
      if (label.figures != null) {
        label.figures.figures().forEach(figure -> joined.append('\t').append(figure.words()));
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
  private @Nullable List<Label> labels(int first, int last, int of, List<Integer> header) {
    List<Label> labels = new ArrayList<>();
    List<String> repeated = header.stream().map(line -> words(rows.get(line))).toList();
    end = first;
    for (int i = first; i < lines.length; i++) {
      Row row = rows.get(i);
      if (isNothing(i) || (row.page() > rows.get(first).page() && repeated.contains(words(row)))) {
        continue;
      }
      if (i > last && (labels.getLast().figures == null || !goesOn(row, labels.getLast()))) {
        break;
      }
      boolean clear;
      if (isRest(row, labels)) {
        clear = addRest(row, labels.getLast());
      } else {
        clear = row.words().isEmpty() || add(row, i, labels);
      }
      if (clear && !row.figures().isEmpty()) {
        Label label = labels.getLast();
        clear = row.figures().size() == of && label.figures == null;
        label.figures = row;
      }
      if (!clear) {
        return withoutOpen(labels);
      }
      end = i + 1;
    }
    return withoutOpen(labels);
  }

  /** The labels up to one that has no figures, where the table ends; null when they are too few. */
  private @Nullable List<Label> withoutOpen(List<Label> labels) {
    int open = 0;
    while (open < labels.size()) {
      Row figures = labels.get(open).figures;
      if (figures == null || figures.figures().size() != of(labels)) {
        break;
      }
      open++;
    }
    if (open < labels.size()) {
      end = labels.get(open).line;
    }
    return open < FEWEST_ROWS || open + 1 < labels.size() ? null : labels.subList(0, open);
  }

  private static int of(List<Label> labels) {
    Row figures = labels.getFirst().figures;
    return figures == null ? 0 : figures.figures().size();
  }

  private static String words(Row row) {
    StringBuilder words = new StringBuilder();
    row.words().forEach(word -> words.append(word.words()).append(' '));
    return words.toString();
  }

  /** An empty line, the number of a page, or what stands at the top of every page. */
  private boolean isNothing(int line) {
    Row row = rows.get(line);
    boolean empty = row.words().isEmpty() && row.figures().isEmpty();
    return empty || isPageMark(row) || lines[line].replace("\f", "").strip().equals(running);
  }

  private static boolean goesOn(Row row, Label label) {
    return row.figures().isEmpty()
        && row.page() == label.page
        && row.words().size() == 1
        && row.words().getFirst().isUnder(label.column)
        && !row.words().getFirst().isNumbered()
        && !row.words().getFirst().words().endsWith("。");
  }

  /** Adds the innermost words of a line to their label; false when it is not clear to which. */
  private static boolean add(Row row, int line, List<Label> labels) {
    Piece words = row.words().getLast();
    Label open = labels.isEmpty() ? null : labels.getLast();
    if (words.isNumbered()) {
      labels.add(new Label(words, row.page(), line));
      return open == null || open.figures != null; // else blank cells, or an outer label
    }
    if (open == null) {
      return false;
    }
    if (open.page != row.page()) {
      open.page = row.page();
      open.column = words.from();
    }
    if (words.isUnder(open.column)) {
      open.words.append(words.words());
      return true;
    }
    return words.from() < open.column; // a line of an outer label
  }

  /** Whether a line holds nothing but a few figures, the ends of those above in narrow columns. */
  private static boolean isRest(Row row, List<Label> labels) {
    return row.figures().isEmpty()
        && !row.words().isEmpty()
        && !labels.isEmpty()
        && labels.getLast().figures != null
        && isRest(row.words().getLast(), labels.getLast());
  }

  private static boolean isRest(Piece words, Label label) {
    return words.from() > label.column + SAME_COLUMN && FIGURE.matcher(words.words()).matches();
  }

  /** Adds the ends of figures to those above them where the row then ends in its sum. */
  private static boolean addRest(Row row, Label label) {
    Row above = label.figures;
    label.figures = null;
    if (above == null || above.page() != row.page()) {
      return false;
    }
    List<Piece> whole = new ArrayList<>(above.figures());
    for (Piece rest : row.words()) {
      if (!isRest(rest, label)) {
        continue; // a line of an outer label
      }
      int at = 0;
      while (at < whole.size() && whole.get(at).screen() != rest.screen()) {
        at++;
      }
      if (at == whole.size()) {
        return false;
      }
      String words = whole.get(at).words() + rest.words();
      whole.set(at, new Piece(rest.from(), rest.screen(), words));
    }
    if (whole.size() != SUMMED || !endsInSum(whole)) {
      return false;
    }
    label.figures = new Row(above.page(), above.words(), whole);
    return true;
  }

  private static boolean endsInSum(List<Piece> figures) {
    long sum = 0;
    for (Piece figure : figures.subList(0, figures.size() - 1)) {
      sum += valueOf(figure);
    }
    return sum > 0 && sum == valueOf(figures.getLast());
  }

  /** A whole number; dashes count as nothing, all else as what no sum meets. */
  private static long valueOf(Piece figure) {
    String words = figure.words();
    if (words.length() > 9 || !words.chars().allMatch(Character::isDigit)) {
      return words.chars().anyMatch(Character::isDigit) ? Integer.MIN_VALUE : 0;
    }
    return Long.parseLong(words);
  }

  private static boolean isPageMark(Row row) {
    String words = row.words().isEmpty() ? "" : row.words().getFirst().words();
    return row.figures().isEmpty()
        && row.words().size() == 1
        && words.matches("[-—–－]? ?[0-9]{1,3} ?[-—–－]?");
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
    return found == null || NUMBERED.matcher(found).lookingAt() ? "" : found;
  }

  /** The lines over the figures, from the top. */
  private List<Integer> headerLines(int first, List<Piece> figures) {
    List<Integer> above = new ArrayList<>();
    for (int i = first - 1; i >= 0 && above.size() < MOST_LINES_OF_HEADER; i--) {
      if (isNothing(i)) {
        continue;
      }
      Row row = rows.get(i);
      boolean over =
          row.figures().isEmpty()
              && row.words().stream()
                  .anyMatch(word -> word.from() >= figures.getFirst().from() - NEAR_COLUMN);
      if (!over) {
        break;
      }
      above.addFirst(i);
    }
    return above;
  }

  /** The name of each column, put together from the lines over it; null when one has none. */
  private @Nullable List<String> header(List<Integer> above, List<Piece> figures) {
    List<StringBuilder> names = new ArrayList<>();
    figures.forEach(figure -> names.add(new StringBuilder()));
    for (int line : above) {
      for (Piece word : rows.get(line).words()) {
        int column = column(word, figures);
        if (column >= 0 && !isWide(word, column, figures)) {
          names.get(column).append(word.words());
        }
      }
    }
    List<String> header = names.stream().map(StringBuilder::toString).toList();
    return header.stream().anyMatch(String::isEmpty) ? null : header;
  }

  /** Words over several columns name none of them. */
  private static boolean isWide(Piece word, int column, List<Piece> figures) {
    return column + 1 < figures.size()
        && word.from() + word.words().length() > figures.get(column + 1).from();
  }

  private static int column(Piece word, List<Piece> figures) {
    int best = -1;
    for (int i = 0; i < figures.size(); i++) {
      int off = Math.abs(figures.get(i).from() - word.from());
      if (off <= NEAR_COLUMN
          && (best < 0 || off < Math.abs(figures.get(best).from() - word.from()))) {
        best = i;
      }
    }
    return best;
  }

  private static Row row(int page, String line) {
    List<Piece> pieces = new ArrayList<>();
    int at = 0;
    while (at < line.length()) {
      while (at < line.length() && line.charAt(at) == ' ') {
        at++;
      }
      int start = at;
      int end = at;
      while (at < line.length() && at - end < GAP) {
        if (line.charAt(at) != ' ') {
          end = at + 1;
        }
        at++;
      }
      if (end > start) {
        int screen = ScreenLine.width(line.substring(0, start));
        pieces.add(new Piece(start, screen, line.substring(start, end)));
      }
    }
    int first = pieces.size();
    while (first > 0 && FIGURE.matcher(pieces.get(first - 1).words()).matches()) {
      first--;
    }
    if (pieces.size() - first < FEWEST_FIGURES) {
      first = pieces.size();
    }
    return new Row(page, pieces.subList(0, first), pieces.subList(first, pieces.size()));
  }
}
