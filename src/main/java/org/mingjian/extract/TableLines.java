package org.mingjian.extract;

import java.util.ArrayList;
import java.util.List;
import org.mingjian.catalogue.FormLabel;
import org.mingjian.document.Span;
import org.mingjian.document.Spans;
import org.mingjian.document.Table;
import org.mingjian.document.TableCell;

/** The rows of a table as lines of labels and cells. */
final class TableLines {
  /** Fewer rows may have a figure before their labels by chance. */
  private static final int FEWEST_NUMBERED = 4;

  /** The longest row of the forms has 15 cells; what is longer holds several. */
  private static final int LONGEST_ROW = 20;

  /** Shorter words may stand where a figure is expected. */
  private static final int SHORTEST_LABEL = 6;

  private static final int DISPUTES = 4;

  private static final Span NONE = new Span(0, 0);

  private final LabelTokens tokens;
  private final String text;
  private final List<Line> lines;

  /** Lines are added to those given. */
  TableLines(LabelTokens tokens, List<Line> lines) {
    this.tokens = tokens;
    this.text = tokens.text();
    this.lines = lines;
  }

  /** The tokens of the rows, without a first column that numbers them. */
  List<List<Token>> rows(Table table, int number) {
    List<List<Token>> rows = new ArrayList<>();
    int current = -1;
    int first = numbersRows(table) ? 1 : 0;
    for (TableCell cell : table.cells()) {
      if (cell.column() < first) {
        continue;
      }
      if (cell.row() != current) {
        rows.add(new ArrayList<>());
        current = cell.row();
      }
      Token.Place place =
          new Token.Place(
              number, cell.row(), cell.rowSpan(), cell.column() - first, cell.columnSpan());
      Span trimmed = Spans.trimmed(text, cell.span().start(), cell.span().end());
      Token whole = tokens.token(trimmed.start(), trimmed.end());
      List<Token> names = table.aligned() ? List.of() : names(whole);
      if (names.isEmpty()) {
        Token token = tokens.lastOfPath(whole);
        rows.getLast().add(table.aligned() ? token.in(place) : token.at(place));
      } else {
        rows.getLast().addAll(names);
      }
    }
    return rows;
  }

  /**
   * The names of columns that stand in one cell, where words behind one another filled the room
   * between two tabs: it is not known where each of them stands. Empty where it is one cell.
   */
  private List<Token> names(Token cell) {
    if (cell.isLabel() || !(cell.value() instanceof CellValue.Words)) {
      return List.of();
    }
    List<Span> words = SpacedCells.words(text, new Span(cell.start(), cell.end()));
    List<Token> names = new ArrayList<>();
    for (Span word : words.size() < 2 ? List.<Span>of() : words) {
      Token name = tokens.token(word.start(), word.end());
      if (!isOfHeader(name)) {
        return List.of();
      }
      names.add(name);
    }
    return names;
  }

  private static boolean isOfHeader(Token word) {
    return word.labels().stream()
        .anyMatch(label ->
            label.role() == FormLabel.Role.COLUMN
                || label.role() == FormLabel.Role.NOTE
                || label.table() == DISPUTES); // whose rows are groups of columns
  }

  /** Whether the first column holds nothing but words and the numbers of the rows: 1, 2, 3. */
  private boolean numbersRows(Table table) {
    int next = 1;
    for (TableCell cell : table.cells()) {
      Span span =
          cell.column() == 0 ? Spans.trimmed(text, cell.span().start(), cell.span().end()) : NONE;
      if (span.length() == 0 || Dates.digit(text.charAt(span.end() - 1)) < 0) {
        continue;
      }
      if (!span.of(text).equals(Integer.toString(next++))) {
        return false;
      }
    }
    return next > FEWEST_NUMBERED;
  }

  /** One row of a table; it may hold two rows of the form side by side. */
  void row(List<Token> row, Table table, int number) {
    if (row.isEmpty()) {
      return;
    }
    Line.Origin origin = table.aligned() ? Line.Origin.ALIGNED : Line.Origin.ORDERED;
    List<Token> labels = new ArrayList<>();
    List<Token> cells = new ArrayList<>();
    int skipped = 0;
    int lead = 0;
    boolean heaped = !table.aligned() && row.size() > LONGEST_ROW;
    for (int i = 0; i < row.size(); i++) {
      Token token = row.get(i);
      if (!cells.isEmpty()) {
        if (token.isLabel() || (heaped && mayBeLabel(token))) {
          dropMerged(cells, heaped ? RequestGrid.mergedBefore(text, token.start()) : 0);
          lines.add(new Line(labels, cells, origin, lead, row.size(), number));
          labels.clear();
          cells.clear();
          labels.add(token);
        } else {
          cells.add(token);
        }
      } else if (token.isLabel()) {
        lead = labels.isEmpty() ? i : lead;
        labels.add(token);
      } else if (token.isBlank()) {
        boolean before = token.isEmpty() && unitFollows(row, i);
        if (!before && !labels.isEmpty() && (Line.endsInRow(labels) || !token.isEmpty())) {
          cells.add(token); // a dash is a cell, also behind a label with an error
        } else {
          skipped++;
        }
      } else if (token.isNumber()
          || tokens.isMarked(token)
          || CellValueParser.hasZeroInFront(text, token.start(), token.end())) {
        if (labels.isEmpty() && numbersLabel(row, i)) {
          skipped++;
        } else if (labels.isEmpty()) {
          cells.addAll(row.subList(0, i + 1)); // a row of figures without a label
        } else {
          if (table.aligned()) {
            cells.addAll(blanksBefore(row, i));
          }
          cells.add(token);
        }
      } else if (!labels.isEmpty()
          && Line.endsInRow(labels)
          && (!mayBeGroup(labels.getLast()) || areWordsOnly(row.subList(i, row.size())))) {
        cells.add(token); // words where a figure is expected
      } else {
        labels.addAll(tokens.disputeLabels(token));
      }
    }
    if (labels.isEmpty() && cells.isEmpty() && skipped > 0) {
      cells.addAll(row); // a row of blank cells
    }
    lines.add(new Line(labels, cells, origin, lead, row.size(), number));
  }

  /** Drops the empty lines of the merged cells in front of the next label from a whole row. */
  private static void dropMerged(List<Token> cells, int merged) {
    int whole = GluedRows.COLUMNS_OF_REQUESTS;
    if (merged > 0
        && cells.size() == whole + merged
        && cells.subList(whole, cells.size()).stream().allMatch(Token::isEmpty)) {
      cells.subList(whole, cells.size()).clear();
    }
  }

  /** Whether words behind figures are those of the next row, which has an error or is none. */
  private static boolean mayBeLabel(Token token) {
    return token.value() instanceof CellValue.Words && token.bare().length() >= SHORTEST_LABEL;
  }

  /** Whether the next filled cell is that of the unit, which the statistics sheet has in front. */
  private static boolean unitFollows(List<Token> tokens, int at) {
    for (Token token : tokens.subList(at, tokens.size())) {
      if (!token.isEmpty()) {
        return token.means(StatisticsSheet.TABLE, FormLabel.Role.NOTE);
      }
    }
    return false;
  }

  /** Blank cells between a label with an error and the first figure: their places are known. */
  private static List<Token> blanksBefore(List<Token> tokens, int figure) {
    int first = figure;
    while (first > 0 && tokens.get(first - 1).isEmpty()) {
      first--;
    }
    return tokens.subList(first, figure);
  }

  /** Whether a Chinese numeral stands before the labels of its row: the row's number. */
  private static boolean numbersLabel(List<Token> tokens, int at) {
    return !tokens.get(at).full().isEmpty() && tokens.stream().skip(at).anyMatch(Token::isLabel);
  }

  /** Whether so many cells as table 3 has columns hold words that are no labels, as N/A is. */
  private static boolean areWordsOnly(List<Token> cells) {
    return cells.size() >= GluedRows.COLUMNS_OF_REQUESTS
        && cells.stream()
            .limit(GluedRows.COLUMNS_OF_REQUESTS)
            .allMatch(cell -> !cell.isLabel() && cell.value() instanceof CellValue.Words);
  }

  private static boolean mayBeGroup(Token token) {
    return token.means(3, FormLabel.Role.GROUP);
  }
}
