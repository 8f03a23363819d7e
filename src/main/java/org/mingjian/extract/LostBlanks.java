package org.mingjian.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingjian.document.SourceDocument;
import org.mingjian.document.Span;

/**
 * Cells without a sign in lines of pages that were not made out as tables. The figure of such a
 * cell may stand above or below its label, or be taken for a part of other words: that the cell is
 * blank is known only where every figure of its table has found its cell.
 */
final class LostBlanks {
  private static final String PROBLEM = "row.no_figure";

  /** The number of a row whose label is cut (1.属于), and a year (2023年). */
  private static final Pattern NUMBERING =
      Pattern.compile("(?<!\\d)(\\d[.．、](?!\\d)|[12]\\d{3}年)", Pattern.UNICODE_CHARACTER_CLASS);

  /** Cells that the same words name. */
  private record Row(List<String> cells, @Nullable Span span, String label) {}

  private final SourceDocument document;
  private final FormFacts facts;
  private final List<Row> rows = new ArrayList<>();

  LostBlanks(SourceDocument document, FormFacts facts) {
    this.document = document;
    this.facts = facts;
  }

  /** Takes note of the rows of a form of which lines show a label. */
  void note(RowMatcher.Matches matches, FormRows form) {
    for (int i = 0; i < form.size() && isPaged(); i++) {
      String code = form.code(i);
      List<RowMatcher.Candidate> found = matches.matched().getOrDefault(code, List.of());
      if (!found.isEmpty()) {
        RowMatcher.Candidate row = found.getFirst();
        List<Line> lines =
            RowReader.withCells(found).stream().map(RowMatcher.Candidate::line).toList();
        if (areLost(lines)) {
          rows.add(new Row(facts.cellsOf(code), row.span(), facts.labelOf(row)));
        }
      }
    }
  }

  /** Takes note of cells, where none of the lines that hold them is the row of a table. */
  void note(List<String> cells, List<Line> lines, @Nullable Span span, String label) {
    if (areLost(lines)) {
      rows.add(new Row(cells, span, label));
    }
  }

  private boolean isPaged() {
    return !document.pageStarts().isEmpty();
  }

  private boolean areLost(List<Line> lines) {
    return isPaged() && lines.stream().allMatch(line -> line.origin() != Line.Origin.ALIGNED);
  }

  /**
   * Makes the noted cells uncertain that are blank without a sign, if a figure may be theirs, and
   * those below their labels, if the figures above may be theirs.
   */
  void doubt(List<Line> lines) {
    if (!rows.isEmpty()) {
      FiguresAbove above = new FiguresAbove(facts, lines);
      rows.forEach(row -> above.doubt(row.cells(), row.span(), row.label()));
    }
    if (rows.stream().allMatch(row -> unwritten(row).isEmpty())) {
      return;
    }
    List<Token> left = figuresLeft(lines);
    boolean complete = document.problems().isEmpty();
    if (complete && left.isEmpty()) {
      return;
    }
    TableZones zones = TableZones.of(lines);
    boolean apart = complete && rows.stream().allMatch(row -> zones.agree(row.span(), table(row)));
    for (Row row : rows) {
      List<String> unwritten = unwritten(row);
      if (apart && left.stream().noneMatch(figure -> zones.mayHold(figure.start(), table(row)))) {
        continue;
      }
      unwritten.forEach(facts::uncertain);
      if (!unwritten.isEmpty()) {
        facts.problem(PROBLEM, row.span(), row.label());
      }
    }
  }

  private int table(Row row) {
    return row.cells().isEmpty() ? 0 : facts.indicator(row.cells().getFirst()).table();
  }

  private List<String> unwritten(Row row) {
    return row.cells().stream().filter(facts::isUnwritten).toList();
  }

  /** The figures that stand anywhere, and digits among words between the rows, that are no cell. */
  private List<Token> figuresLeft(List<Line> lines) {
    List<Token> tokens =
        lines.stream()
            .filter(line -> !isRowOfTable(line))
            .flatMap(line -> Stream.concat(line.labels().stream(), line.cells().stream()))
            .toList();
    List<Token> labels = tokens.stream().filter(LostBlanks::namesRow).toList();
    int from = labels.stream().mapToInt(Token::start).min().orElse(0);
    int to = labels.stream().mapToInt(Token::end).max().orElse(0);
    NavigableMap<Integer, Integer> cells = facts.places();
    List<Token> left = new ArrayList<>();
    for (Token token : tokens) {
      boolean words = token.value() instanceof CellValue.Words;
      boolean among = token.start() >= from && token.end() <= to;
      boolean figure = words ? among && hasDigit(token) : !token.isBlank();
      if (figure && !token.isLabel() && !isWithin(token, cells)) {
        left.add(token);
      }
    }
    return left;
  }

  /** What stands in a row of a real table belongs to that row, read or not. */
  private static boolean isRowOfTable(Line line) {
    return line.origin() == Line.Origin.ALIGNED
        && line.labels().stream().anyMatch(LostBlanks::namesRow);
  }

  private static boolean namesRow(Token token) {
    return token.labels().stream().anyMatch(Label::isRow);
  }

  private boolean hasDigit(Token token) {
    String words = facts.text().substring(token.start(), token.end());
    return NUMBERING.matcher(words).replaceAll("").chars().anyMatch(Character::isDigit);
  }

  private static boolean isWithin(Token token, NavigableMap<Integer, Integer> cells) {
    var cell = cells.floorEntry(token.start());
    return cell != null && cell.getValue() >= token.end();
  }
}
