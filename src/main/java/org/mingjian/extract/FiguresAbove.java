package org.mingjian.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;
import org.mingjian.catalogue.FormLabel;
import org.mingjian.document.Span;

/**
 * Figures of pages that were not made out as tables, in the line below a label: where the first
 * line of figures stands above the first label, each may be that of the label under it.
 */
final class FiguresAbove {
  private static final String PROBLEM = "row.figures_above";

  private final FormFacts facts;

  /**
   * From figures that are no cell, right above the label of a row and below no other, to the next
   * words that are no label of a row: the title of a section or the name of a column.
   */
  private final List<Span> places = new ArrayList<>();

  FiguresAbove(FormFacts facts, List<Line> lines) {
    this.facts = facts;
    NavigableMap<Integer, Integer> cells = facts.places();
    int above = -1;
    int open = -1;
    boolean below = false;
    for (Line line : lines) {
      List<Token> tokens = new ArrayList<>(line.labels());
      tokens.addAll(line.cells());
      for (Token token : tokens) {
        if (isWritten(token)) {
          var cell = cells.floorEntry(token.start());
          boolean read = cell != null && cell.getValue() >= token.end();
          above = read || below ? -1 : token.start();
        } else if (!token.isBlank() && !(token.value() instanceof CellValue.Glued)) {
          boolean ofRows = token.labels().stream().anyMatch(FiguresAbove::isOfRows);
          boolean row = ofRows && token.labels().stream().noneMatch(Label::isColumn);
          if (row && above >= 0 && open < 0) {
            open = above;
          } else if (!ofRows && token.isLabel() && open >= 0) {
            places.add(new Span(open, token.start()));
            open = -1;
          }
          above = -1;
          below = row;
        }
      }
    }
    if (open >= 0) {
      places.add(new Span(open, facts.text().length()));
    }
  }

  /**
   * Makes the cells of a row uncertain that stand below its label, or beside a lower line of it, if
   * figures above may be its own.
   *
   * @param cells the codes of its cells
   * @param label where its label stands
   */
  void doubt(List<String> cells, @Nullable Span label, String name) {
    if (label == null
        || places.stream()
            .noneMatch(place -> place.start() < label.start() && label.start() < place.end())
        || cells.stream().noneMatch(cell -> isBelow(cell, label))) {
      return;
    }
    cells.forEach(facts::uncertain);
    facts.problem(PROBLEM, label, name);
  }

  private static boolean isOfRows(Label label) {
    return label.isRow() || label.role() == FormLabel.Role.GROUP;
  }

  /** A figure, or the mark of a blank cell. */
  private static boolean isWritten(Token token) {
    return !token.isLabel() && (token.isNumber() || (token.isBlank() && !token.isEmpty()));
  }

  /** Whether something is written for a cell in a line below the first one of its label. */
  private boolean isBelow(String cell, Span label) {
    ExtractedFact fact = facts.fact(cell);
    if (fact == null || fact.span() == null || fact.span().length() == 0) {
      return false;
    }
    int end = facts.text().indexOf('\n', label.start());
    return end >= 0 && end < fact.span().start();
  }
}
