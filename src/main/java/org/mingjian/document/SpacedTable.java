package org.mingjian.document;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A table whose columns are parted by spaces only, a row on each line: every figure begins exactly
 * below the first character of the words over its column. Where one does not, or where a label may
 * go on over several lines, there is no table.
 */
final class SpacedTable {
  private static final int MOST_LINES = 400;
  private static final int LONGEST_LINE = 2_000;
  private static final int FEWEST_FIGURES = 6;

  /** Rows of so many figures have labels that take several lines in narrow columns. */
  private static final int MANY_FIGURES = 5;

  /** Words this short, one below the other, are parts of one that was broken. */
  private static final int SHORT = 2;

  private static final int SHORTEST_STROKE = 20;

  private static final Pattern FIGURE =
      Pattern.compile("[+＋-]?[0-9０-９][0-9０-９,，.．]*(\\s?[（(]?(件|项|个|条|次|元|万元)[)）]?)?|[-—–－/／]+|无|零");

  private static final Pattern UNIT = Pattern.compile("[（(]?(万?元|[件项个条次])[)）]?");

  /** What a figure begins with: nearly no word does, and the pattern is slow. */
  private static final CharacterSet FIRST_OF_FIGURE =
      CharacterSet.of("0123456789０１２３４５６７８９+＋-—–－/／无零");

  private static final Pattern NUMBERED =
      Pattern.compile("[0-9]{1,2}\\s?[.．、][^0-9]|[（(]?[一二三四五六七八九十0-9]{1,2}[）)、]");

  /** The heading of a section, also behind the name of a bookmark that a program left there. */
  private static final Pattern HEADING =
      Pattern.compile("(\\[bookmark:[^\\]]{0,60}]\\s*)?[一二三四五六七八九十]、.*(情况|事项|问题|内容)");

  /** Words of a line, from which column of the screen on to which. */
  private record Piece(int from, int to, String words, boolean isFigure) {
    Piece(int from, int to, String words) {
      this(
          from,
          to,
          words,
          FIRST_OF_FIGURE.has(words.charAt(0))
              && (isNumber(words) || FIGURE.matcher(words).matches()));
    }

    /** Most figures are so, and the pattern is slow. */
    private static boolean isNumber(String words) {
      for (int i = 0; i < words.length(); i++) {
        if (words.charAt(i) < '0' || words.charAt(i) > '9') {
          return false;
        }
      }
      return true;
    }
  }

  private SpacedTable() {}

  static DrawnTables.@Nullable Found at(String[] text, int first) {
    boolean begins = first == 0 || text[first - 1].isBlank() || isApart(text[first - 1]);
    if (!begins || text[first].isBlank() || isApart(text[first])) {
      return null;
    }
    int end = first;
    boolean gaps = false;
    while (end < text.length
        && end - first < MOST_LINES
        && !text[end].isBlank()
        && !isApart(text[end])) {
      gaps |= text[end].strip().contains("  ");
      end++;
    }
    if (end - first < 2 || !gaps || !mayHoldFigures(text, first, end)) {
      return null;
    }
    boolean shared = hasSharedPunctuation(text, first, end);
    for (ScreenLine.Widths widths : ScreenLine.Widths.values()) {
      if (widths == ScreenLine.Widths.SHARED_WIDE_TOO && !shared) {
        continue; // the same columns again
      }
      List<List<Piece>> lines = lines(text, first, end, widths);
      List<List<Piece>> rows = lines == null ? List.of() : rows(lines);
      if (isTable(rows)) {
        return new DrawnTables.Found(first, end, cells(rows));
      }
    }
    return null;
  }

  private static boolean hasSharedPunctuation(String[] text, int first, int end) {
    for (int i = first; i < end; i++) {
      if (ScreenLine.hasShared(text[i])) {
        return true;
      }
    }
    return false;
  }

  /** Whether as many words as a table needs may be figures; most blocks of lines end here. */
  private static boolean mayHoldFigures(String[] text, int first, int end) {
    int count = 0;
    for (int i = first; i < end; i++) {
      String line = text[i];
      for (int j = 0; j < line.length(); j++) {
        boolean begins = j == 0 || line.charAt(j - 1) <= ' ';
        if (begins && FIRST_OF_FIGURE.has(line.charAt(j)) && ++count == FEWEST_FIGURES) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * A sentence, a stroke or the heading of a section, which belong to no table; a tab parts cells
   * itself.
   */
  private static boolean isApart(String line) {
    return line.indexOf('。') >= 0
        || isStroke(line)
        || line.indexOf('\t') >= 0
        || line.length() > LONGEST_LINE
        || (line.indexOf('、') >= 0 && HEADING.matcher(line.strip()).matches());
  }

  /** A stroke over or under the whole table. */
  private static boolean isStroke(String line) {
    return line.length() >= SHORTEST_STROKE
        && line.indexOf('-') >= 0
        && line.strip().length() >= SHORTEST_STROKE
        && line.strip().chars().allMatch(c -> c == '-');
  }

  /**
   * The words of lines; null as soon as a figure has no word over it, where there is no table. Most
   * blocks of lines end here, at the first of their figures.
   */
  private static @Nullable List<List<Piece>> lines(
      String[] text, int first, int end, ScreenLine.Widths widths) {
    List<List<Piece>> lines = new ArrayList<>();
    BitSet above = new BitSet();
    for (int i = first; i < end; i++) {
      List<Piece> line = words(ScreenLine.of(text[i].replace('\f', ' '), widths));
      for (int j = 0; j < line.size(); j++) {
        if (isAlone(line, j) && !above.get(line.get(j).from())) {
          return null;
        }
      }
      line.forEach(word -> above.set(word.from()));
      lines.add(line);
    }
    return lines;
  }

  /** Whether a word is a figure that cannot become one with the word behind it. */
  private static boolean isAlone(List<Piece> line, int at) {
    return line.get(at).isFigure() && (at + 1 == line.size() || isBeginning(line, at + 1));
  }

  /** Whether a word cannot be the second one of its cell, by itself. */
  private static boolean isBeginning(List<Piece> line, int at) {
    Piece word = line.get(at);
    return word.isFigure() || word.from() - line.get(at - 1).to() > 1;
  }

  private static List<List<Piece>> rows(List<List<Piece>> words) {
    BitSet starts = new BitSet();
    for (List<Piece> line : words) {
      for (int j = 1; j < line.size(); j++) {
        if (isBeginning(line, j)) {
          starts.set(line.get(j).from());
        }
      }
    }
    List<List<Piece>> rows = new ArrayList<>();
    for (List<Piece> line : words) {
      List<Piece> row = new ArrayList<>();
      for (Piece word : line) {
        if (row.isEmpty() || starts.get(word.from())) {
          row.add(word);
        } else {
          Piece before = row.removeLast();
          row.add(new Piece(before.from(), word.to(), before.words() + " " + word.words()));
        }
      }
      if (!joinsUnit(rows, row)) {
        rows.add(row);
      }
    }
    joinLabels(rows);
    return rows;
  }

  /**
   * Puts together labels that go on below their figures: their first line has its number and the
   * figures, and the line behind their last one begins with a number again, so that no other label
   * can have begun between.
   */
  private static void joinLabels(List<List<Piece>> rows) {
    for (int i = 0; i < rows.size(); i++) {
      List<Piece> row = rows.get(i);
      int label = figuresOf(row) < MANY_FIGURES ? -1 : labelOf(row);
      int end = i + 1;
      while (label >= 0 && end < rows.size() && goesOn(rows.get(end), row.get(label))) {
        end++;
      }
      boolean closed = end < rows.size() && NUMBERED.matcher(first(rows.get(end))).lookingAt();
      if (label < 0 || !closed) {
        continue;
      }
      for (List<Piece> more : List.copyOf(rows.subList(i + 1, end))) {
        Piece words = row.get(label);
        row.set(label, new Piece(words.from(), words.to(), words.words() + first(more)));
      }
      rows.subList(i + 1, end).clear();
    }
  }

  private static int figuresOf(List<Piece> row) {
    return (int) row.stream().filter(Piece::isFigure).count();
  }

  /** Where the label stands in a row, the words before its figures; -1 where it has no number. */
  private static int labelOf(List<Piece> row) {
    int label = -1;
    while (label + 1 < row.size() && !row.get(label + 1).isFigure()) {
      label++;
    }
    return label >= 0 && NUMBERED.matcher(row.get(label).words()).lookingAt() ? label : -1;
  }

  private static boolean goesOn(List<Piece> row, Piece label) {
    return row.size() == 1
        && row.getFirst().from() == label.from()
        && !row.getFirst().isFigure()
        && !NUMBERED.matcher(first(row)).lookingAt();
  }

  /**
   * Whether a line holds nothing but the unit of the figure over it, which it then becomes part of.
   */
  private static boolean joinsUnit(List<List<Piece>> rows, List<Piece> row) {
    if (rows.isEmpty() || row.size() != 1 || !UNIT.matcher(row.getFirst().words()).matches()) {
      return false;
    }
    Piece unit = row.getFirst();
    List<Piece> above = rows.getLast();
    for (int i = 0; i < above.size(); i++) {
      Piece figure = above.get(i);
      if (figure.from() == unit.from() && figure.isFigure()) {
        above.set(i, new Piece(figure.from(), figure.to(), figure.words() + unit.words()));
        return true;
      }
    }
    return false;
  }

  private static List<Piece> words(ScreenLine line) {
    List<Piece> words = new ArrayList<>();
    int from = -1;
    for (int i = 0; i <= line.text().length(); i++) {
      boolean blank = i == line.text().length() || line.text().charAt(i) <= ' ';
      if (blank && from >= 0) {
        words.add(
            new Piece(line.columns()[from], line.columns()[i], line.text().substring(from, i)));
      }
      from = blank ? -1 : from < 0 ? i : from;
    }
    return words;
  }

  /** Whether every figure stands below the words over its column, and every row is one line. */
  private static boolean isTable(List<List<Piece>> rows) {
    Map<Integer, String> over = new HashMap<>();
    boolean header = false;
    int figures = 0;
    int many = 0;
    int alone = 0;
    for (List<Piece> row : rows) {
      int count = figuresOf(row);
      boolean labelled = !row.isEmpty() && !row.getFirst().isFigure();
      if (count == 0 && row.size() > 1) {
        if (!header) {
          over.clear();
          many = 0;
          alone = 0;
        }
        header = true;
        for (Piece word : row) {
          String above = over.put(word.from(), word.words());
          if (above != null && isShort(above) && isShort(word.words())) {
            return false;
          }
        }
        continue;
      }
      if (count == 0) {
        boolean goesOn = many >= MANY_FIGURES && !NUMBERED.matcher(first(row)).lookingAt();
        if (goesOn) {
          return false;
        }
        continue;
      }
      header = false;
      for (Piece word : row) {
        if (word.isFigure() && !over.containsKey(word.from())) {
          return false;
        }
      }
      alone += labelled ? 0 : 1;
      if (!labelled && (alone > 1 || many > 0)) {
        return false; // what did not fit into the line above
      }
      many = Math.max(many, count);
      figures += count;
    }
    return figures >= FEWEST_FIGURES;
  }

  private static String first(List<Piece> row) {
    return row.isEmpty() ? "" : row.getFirst().words();
  }

  private static boolean isShort(String words) {
    return words.length() <= SHORT && !words.equals("总计") && !words.equals("其他");
  }

  private static List<GridCell> cells(List<List<Piece>> rows) {
    List<Integer> places = new ArrayList<>();
    rows.forEach(row -> row.forEach(word -> places.add(word.from())));
    int[] starts = DrawnTables.sorted(places);
    List<GridCell> cells = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      int column = 0;
      for (Piece word : rows.get(i)) {
        while (starts[column] < word.from()) {
          cells.add(new GridCell(i, column++, 1, 1, ""));
        }
        int end = column + 1;
        while (end < starts.length && starts[end] < word.to()) {
          end++;
        }
        cells.add(new GridCell(i, column, 1, end - column, word.words()));
        column = end;
      }
      while (column < starts.length) {
        cells.add(new GridCell(i, column++, 1, 1, ""));
      }
    }
    return cells;
  }
}
