package org.mingjian.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What can be odd in a table after it was drawn: cells lost, headers in another order. */
final class TableVariations {
  private final Set<Variation> variations;
  private final Dice dice;
  private final ReportTruth truth;

  TableVariations(Set<Variation> variations, Dice dice, ReportTruth truth) {
    this.variations = variations;
    this.dice = dice;
    this.truth = truth;
  }

  GridTable apply(GridTable table) {
    GridTable changed = table;
    if (variations.contains(Variation.SHORT_ROWS)) {
      changed = changed.mapRows(row -> shorten(row, table.number()));
    }
    if (variations.contains(Variation.HEADERS_SHUFFLED) && table.number() != 2) {
      changed = shuffleHeaders(changed);
    }
    if (variations.contains(Variation.SPLIT_LABEL) && table.number() == 3) {
      changed = splitLabel(changed);
    }
    return changed;
  }

  private List<GridCell> shorten(List<GridCell> row, int number) {
    List<GridCell> figures = row.stream().filter(GridCell::isFigure).toList();
    if (figures.size() < 3 || !dice.chance(number == 4 ? 0.7 : 0.25)) {
      return row;
    }
    List<String> indicators =
        figures.stream().map(cell -> Objects.requireNonNull(cell.indicator())).toList();
    indicators.forEach(truth::undecidable);
    truth.note(new Anomaly("form.cell_count", indicators));
    List<GridCell> shorter = new ArrayList<>(row);
    shorter.remove(dice.pick(figures));
    return shorter;
  }

  /**
   * Headers in the order in which some conversion met them, while the figures keep their places.
   * Nobody can know whether the figures moved, too.
   */
  private GridTable shuffleHeaders(GridTable table) {
    List<List<GridCell>> rows = new ArrayList<>(table.rows());
    for (int index = 1; index < 3; index++) {
      rows.set(index, dice.shuffled(rows.get(index)));
    }
    table.rows().stream()
        .flatMap(List::stream)
        .map(GridCell::indicator)
        .filter(Objects::nonNull)
        .forEach(truth::undecidable);
    return new GridTable(table.number(), rows);
  }

  /** The label of the longest rejected row goes on in a row of its own without figures. */
  private GridTable splitLabel(GridTable table) {
    List<List<GridCell>> rows = new ArrayList<>();
    for (List<GridCell> row : table.rows()) {
      int at = indexOfLongLabel(row);
      if (at < 0) {
        rows.add(row);
        continue;
      }
      List<GridCell> first = new ArrayList<>(row);
      first.set(at, row.get(at).withText("5.要求行政机关确认"));
      rows.add(first);
      List<GridCell> second = new ArrayList<>();
      second.add(GridCell.label("或重新出具已获取信息"));
      for (GridCell cell : row) {
        if (cell.indicator() != null) {
          truth.undecidable(cell.indicator());
          second.add(GridCell.label(""));
        }
      }
      rows.add(second);
    }
    return new GridTable(table.number(), spanned(rows, table.rows().size()));
  }

  private static int indexOfLongLabel(List<GridCell> row) {
    for (int index = 0; index < row.size(); index++) {
      if (row.get(index).text().startsWith("5.要求行政机关确认")) {
        return index;
      }
    }
    return -1;
  }

  /** One row more lies below the labels 三、本年度办理结果 and （五）不予处理. */
  private static List<List<GridCell>> spanned(List<List<GridCell>> rows, int before) {
    if (rows.size() == before) {
      return rows;
    }
    return rows.stream()
        .map(row ->
            row.stream()
                .map(cell ->
                    cell.text().startsWith("三、本年度") || cell.text().startsWith("（五）")
                        ? new GridCell(
                            cell.text(), cell.rowSpan() + 1, cell.columnSpan(), cell.indicator())
                        : cell)
                .toList())
        .toList();
  }
}
