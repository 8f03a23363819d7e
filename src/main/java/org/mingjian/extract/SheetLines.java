package org.mingjian.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingjian.catalogue.FormLabel.Role;

/** Finds the rows of the statistics sheet among the lines of a document. */
final class SheetLines {
  private static final int TABLE = StatisticsSheet.TABLE;

  /** Fewer rows between two stretches of running text are words of the text. */
  private static final int FEWEST_TOGETHER = 3;

  /** 条, 人次; longer words are no units. */
  private static final int LONGEST_UNIT = 3;

  /** What the names of sections begin with. */
  private static final String OUTER = "一二三四五六七八九";

  private final List<SheetLine> rows = new ArrayList<>();
  private final List<SheetLine> stretch = new ArrayList<>();

  private SheetLines() {}

  static List<SheetLine> of(List<Line> lines) {
    SheetLines found = new SheetLines();
    for (Line line : lines) {
      if (line.origin() == Line.Origin.BREAK) {
        found.endStretch();
      } else {
        found.line(line);
      }
    }
    found.endStretch();
    return found.rows;
  }

  private void endStretch() {
    Set<String> different = new HashSet<>();
    for (SheetLine line : stretch) {
      Token label = line.row().label();
      if (label != null && label.means(TABLE, Role.ROW)) {
        different.add(label.full());
      }
    }
    if (different.size() >= FEWEST_TOGETHER) {
      rows.addAll(stretch);
    }
    stretch.clear();
  }

  private void line(Line line) {
    Token label = null;
    Token unit = null;
    List<Token> words = new ArrayList<>();
    for (Token token : line.labels()) {
      if (token.means(TABLE, Role.ROW)) {
        withoutCells(label, unit, line, false);
        label = token;
        unit = null;
      } else if (isUnit(token) || (label != null && unit == null && mayBeUnit(token))) {
        unit = token;
      } else if (unit != null && isRow(label) && isTable(line) && !token.isLabel()) {
        words.add(token); // where a figure is expected
      } else if (token.isLabel() || !token.bare().isEmpty()) {
        // Words in brackets only would go with the label before them.
        withoutCells(label, unit, line, !token.isLabel());
        label = token.isLabel() ? null : token;
        unit = null;
      }
    }
    if (label != null) {
      words.addAll(line.cells());
      add(label, unit, line, words);
    }
  }

  private static boolean isTable(Line line) {
    return line.origin() != Line.Origin.STREAM;
  }

  private static boolean isRow(@Nullable Token label) {
    return label != null && label.means(TABLE, Role.ROW);
  }

  /** A label that is followed by another: an empty row of a stream, or an outer label. */
  private void withoutCells(
      @Nullable Token label, @Nullable Token unit, Line line, boolean interrupted) {
    if (label != null && isRow(label) && !isTable(line)) {
      boolean doubtful = interrupted && (unit != null || !line.cells().isEmpty());
      stretch.add(new SheetLine(candidate(label, line, List.of()), unit, doubtful));
    }
  }

  private void add(Token label, @Nullable Token stated, Line line, List<Token> cells) {
    Token unit = stated;
    List<Token> figures = cells;
    if (unit == null && cells.size() > 1 && mayBeUnit(cells.getFirst())) {
      unit = cells.getFirst();
      figures = cells.subList(1, cells.size());
    }
    if (unit != null || isRow(label) || !isSection(label, figures)) {
      stretch.add(new SheetLine(candidate(label, line, figures), unit, false));
    }
  }

  /**
   * Whether a label with an outer number and nothing but dashes behind it, also where the unit
   * would stand, is the name of a section, of which a line end took the rest.
   */
  private static boolean isSection(Token label, List<Token> cells) {
    return !label.full().isEmpty()
        && OUTER.indexOf(label.full().charAt(0)) >= 0
        && !cells.isEmpty()
        && cells.stream().allMatch(Token::isBlank);
  }

  private static RowMatcher.Candidate candidate(Token label, Line line, List<Token> cells) {
    Line own =
        new Line(List.of(label), cells, line.origin(), line.lead(), line.width(), line.table());
    return new RowMatcher.Candidate(onlyRow(label), label, own, List.of());
  }

  /** The row that a label names; null when several rows are named so, or none. */
  private static @Nullable String onlyRow(Token label) {
    String only = null;
    for (Label meaning : label.labels()) {
      if (meaning.isRow()) {
        if (only != null) {
          return null;
        }
        only = meaning.code();
      }
    }
    return only;
  }

  private static boolean isUnit(Token token) {
    return StatisticsSheet.UNIT.equals(token.code(TABLE, Role.NOTE));
  }

  private static boolean mayBeUnit(Token token) {
    return !token.isLabel()
        && token.value() instanceof CellValue.Words
        && token.end() - token.start() <= LONGEST_UNIT;
  }
}
