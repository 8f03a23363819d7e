package org.mingjian.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.mingjian.document.PdfLines.Visual;
import org.mingjian.document.PdfPieces.Piece;
import org.mingjian.document.PdfPlacedLabels.Group;
import org.mingjian.document.PdfPlacedLabels.Label;
import org.mingjian.document.PdfPlacedLabels.Labelled;
import org.mingjian.document.PdfPlacedLabels.Row;
import org.mingjian.document.PdfTables.Cell;
import org.mingjian.document.PdfTables.Found;

/** Makes tables, one a page, of rows whose places are known. */
final class PdfPlacedGrid {
  private static final int FEWEST_COLUMNS = 4;

  private final List<float[]> columns;
  private final float[] edges;
  private final PdfPlacedHeader header;
  private final Labelled labelled;

  /** Whether some of the header stands on the page above the first row. */
  private final boolean above;

  /** How many columns the labels take. */
  private final int depth;

  private PdfPlacedGrid(
      List<float[]> columns,
      float[] edges,
      PdfPlacedHeader header,
      Labelled labelled,
      boolean above) {
    this.above = above;
    this.columns = columns;
    this.edges = edges;
    this.header = header;
    this.labelled = labelled;
    int deepest = 0;
    for (int row = 0; row < labelled.rows().size(); row++) {
      deepest = Math.max(deepest, groupsBefore(row, Float.MAX_VALUE));
    }
    this.depth = labelled.rows().isEmpty() ? 0 : deepest + 1;
  }

  /** The part of a table that stands on a page. */
  record OnPage(int page, Found table) {}

  /**
   * The tables; null when something about the rows, their labels or the header is not clear.
   *
   * @param columns from where to where the figures of each column reach
   * @param above the lines of the header
   * @param body the lines of the rows
   */
  static @Nullable List<OnPage> tables(
      List<float[]> columns, List<PdfPieces> above, List<PdfPieces> body) {
    Labelled labelled = PdfPlacedLabels.of(body, false);
    if (labelled == null) {
      return null;
    }
    float[] edges = new float[columns.size() + 1];
    float labelsEnd = 0;
    for (Row row : labelled.rows()) {
      labelsEnd = Math.max(labelsEnd, row.label().right());
      if (row.figures() != null && !PdfFigurePlaces.fits(row.figures().figures(), columns)) {
        return null;
      }
    }
    edges[0] = (Math.min(labelsEnd, columns.getFirst()[0]) + columns.getFirst()[0]) / 2;
    for (int i = 1; i < columns.size(); i++) {
      edges[i] = (columns.get(i - 1)[1] + columns.get(i)[0]) / 2;
    }
    edges[columns.size()] = Float.MAX_VALUE;
    PdfPlacedHeader header = PdfPlacedHeader.of(above, columns, edges);
    if (header == null) {
      return null;
    }
    boolean other = isOnOther(above, labelled.rows().getFirst().page());
    return new PdfPlacedGrid(columns, edges, header, labelled, other).tables();
  }

  /**
   * The same by the order in which the lines are drawn.
   *
   * @param figures the lines among the body that hold figures
   * @param any whether it is a table however few columns it has; else a small one without a blank
   *     cell reads well line by line
   */
  static @Nullable List<OnPage> drawnTables(
      List<PdfPieces> above, List<PdfPieces> body, List<PdfPieces> figures, boolean any) {
    Labelled labelled = PdfDrawnLabels.of(above, body);
    if (labelled == null) {
      // Some programs draw what fits in a line first, and then the cells of several lines.
      labelled = PdfPlacedLabels.of(body, true);
    }
    return labelled == null
        ? null
        : tables(
            labelled, PdfDrawnHeader.of(above, figures, labelsEnd(labelled)), above, figures, any);
  }

  /**
   * The same by the places of the lines and what the forms say, in whatever order they are drawn.
   */
  static @Nullable List<OnPage> knownTables(
      List<PdfPieces> above,
      List<PdfPieces> body,
      List<PdfPieces> figures,
      boolean any,
      List<PdfBands> bands,
      boolean sure) {
    Labelled banded = PdfBandedLabels.of(body, bands);
    Labelled labelled = banded;
    if (labelled == null || (sure && !areKnown(labelled, true))) {
      labelled = sure ? PdfPlacedLabels.sure(body) : PdfPlacedLabels.known(body);
    }
    if (labelled == null || !areKnown(labelled, sure)) {
      return null;
    }
    List<PdfPieces> rows = sure ? figures(labelled) : figures;
    PdfDrawnHeader header = PdfDrawnHeader.placed(above, rows, labelsEnd(labelled));
    return header == null
            || !(sure ? header.isAllKnown() || header.isToldBy(rows) : header.isKnown())
            || (rows.isEmpty() && !header.isWhole())
        ? null
        : tables(
            labelled, header, above, rows, any || (sure && rows.size() < labelled.rows().size()));
  }

  /** The figures of the rows, each row in one line. */
  private static List<PdfPieces> figures(Labelled labelled) {
    List<PdfPieces> figures = new ArrayList<>();
    for (Row row : labelled.rows()) {
      if (row.figures() != null) {
        figures.add(row.figures());
      }
    }
    return figures;
  }

  /** Whether labels of rows are those of a form: some, or all that belong to rows. */
  private static boolean areKnown(Labelled labelled, boolean all) {
    List<Label> labels = labelled.rows().stream().map(Row::label).toList();
    Predicate<Row> known =
        row ->
            (all
                    ? KnownLabels.isRowOrMistyped(row.label().lines())
                    : KnownLabels.isRow(row.label().lines()))
                || PdfKnownLabels.isRowBehind(row.label(), labels);
    return all
        ? labelled.before().isEmpty() && labelled.rows().stream().allMatch(known)
        : labelled.rows().stream().anyMatch(known);
  }

  private static boolean isOnOther(List<PdfPieces> header, int page) {
    return header.stream().anyMatch(line -> line.page() != page);
  }

  private static float labelsEnd(Labelled labelled) {
    float end = 0;
    for (Row row : labelled.rows()) {
      end = Math.max(end, row.label().right());
    }
    return end;
  }

  private static @Nullable List<OnPage> tables(
      Labelled labelled,
      @Nullable PdfDrawnHeader header,
      List<PdfPieces> above,
      List<PdfPieces> figures,
      boolean any) {
    if (header == null) {
      return null;
    }
    int count = header.columns().size();
    boolean blanks = count > 1 && figures.stream().anyMatch(line -> line.figures().size() < count);
    boolean tight = figures.stream().anyMatch(PdfPieces::isTight);
    boolean broken = header.isBroken() || labelled.isBroken();
    if (!any && count < FEWEST_COLUMNS && !blanks && !tight && !broken) {
      return null;
    }
    for (Row row : labelled.rows()) {
      if (row.figures() != null
          && !PdfFigurePlaces.fits(row.figures().figures(), header.columns())) {
        return null;
      }
    }
    if (PdfFigurePlaces.lacksLastColumn(figures, header.columns())) {
      return null;
    }
    boolean other = isOnOther(above, labelled.rows().getFirst().page());
    return new PdfPlacedGrid(header.columns(), header.edges(), header.header(), labelled, other)
        .tables();
  }

  /**
   * A table of one row without a label, by the order in which its header is drawn.
   *
   * @param fewest how many columns it has at least
   */
  static @Nullable List<OnPage> drawnRow(List<PdfPieces> above, PdfPieces figures, int fewest) {
    return row(PdfDrawnHeader.of(above, List.of(figures), 0), above, figures, fewest);
  }

  /** The same by the places of its words and what the forms say. */
  static @Nullable List<OnPage> knownRow(List<PdfPieces> above, PdfPieces figures, int fewest) {
    PdfDrawnHeader header = PdfDrawnHeader.placed(above, List.of(figures), 0);
    return header == null || !header.isKnown() ? null : row(header, above, figures, fewest);
  }

  private static @Nullable List<OnPage> row(
      @Nullable PdfDrawnHeader header, List<PdfPieces> above, PdfPieces figures, int fewest) {
    if (header == null
        || header.columns().size() < fewest
        || !header.header().corner().isEmpty()
        || !PdfFigurePlaces.fits(figures.figures(), header.columns())) {
      return null;
    }
    return row(header.columns(), header.edges(), header.header(), above, figures.page(), figures);
  }

  /**
   * A table of one row in which nothing is written, where the forms say so much that its header is
   * that of a whole table; else null.
   *
   * @param fewest how many columns it has at least
   */
  static @Nullable List<OnPage> blankRow(List<PdfPieces> above, int fewest) {
    PdfDrawnHeader header = PdfDrawnHeader.of(above, List.of(), 0);
    return header == null
            || header.columns().size() < fewest
            || !header.isAllKnown()
            || !header.isWhole()
            || !header.header().corner().isEmpty()
        ? null
        : row(
            header.columns(), header.edges(), header.header(), above, above.getLast().page(), null);
  }

  /** A table of one row without a label, which has no columns of labels. */
  static @Nullable List<OnPage> row(
      List<float[]> columns, List<PdfPieces> above, PdfPieces figures) {
    float[] edges = new float[columns.size() + 1];
    for (int i = 1; i < columns.size(); i++) {
      edges[i] = (columns.get(i - 1)[1] + columns.get(i)[0]) / 2;
    }
    edges[columns.size()] = Float.MAX_VALUE;
    PdfPlacedHeader header = PdfPlacedHeader.of(above, columns, edges);
    if (header == null || !header.corner().isEmpty()) {
      return null;
    }
    return row(columns, edges, header, above, figures.page(), figures);
  }

  private static List<OnPage> row(
      List<float[]> columns,
      float[] edges,
      PdfPlacedHeader header,
      List<PdfPieces> above,
      int page,
      @Nullable PdfPieces figures) {
    boolean other = isOnOther(above, page);
    Labelled none = new Labelled(List.of(), List.of(), List.of());
    PdfPlacedGrid grid = new PdfPlacedGrid(columns, edges, header, none, other);
    List<Cell> cells = new ArrayList<>();
    grid.header(cells);
    List<List<Visual>> written =
        PdfFigurePlaces.byColumn(figures == null ? List.of() : figures.figures(), columns);
    for (int column = 0; column < columns.size(); column++) {
      cells.add(grid.cell(header.spanning().size() + 1, column, 1, 1, written.get(column)));
    }
    return List.of(new OnPage(page, grid.found(cells, 0, 0)));
  }

  private int groupsBefore(int row, float left) {
    int count = 0;
    for (Group group : labelled.groups()) {
      count += group.covers(row) && group.label().left() < left ? 1 : 0;
    }
    return count;
  }

  private List<OnPage> tables() {
    List<OnPage> parts = new ArrayList<>();
    int from = 0;
    while (from < labelled.rows().size()) {
      int page = labelled.rows().get(from).page();
      int to = from;
      while (to < labelled.rows().size() && labelled.rows().get(to).page() == page) {
        to++;
      }
      List<Cell> cells = new ArrayList<>();
      if (from == 0) {
        header(cells);
      }
      int rowsAbove = cells.isEmpty() ? 0 : header.spanning().size() + 1;
      rows(cells, from, to, rowsAbove);
      parts.add(new OnPage(page, found(cells, from, to)));
      from = to;
    }
    return parts;
  }

  private Found found(List<Cell> cells, int from, int to) {
    float top = Float.MAX_VALUE;
    float bottom = -Float.MAX_VALUE; // some programs draw above the edge of the page
    for (Cell cell : cells) {
      if (from == 0 && above && cell.row() <= header.spanning().size()) {
        continue; // the header stands on the page above
      }
      boolean label = cell.column() < depth && (cell.row() > header.spanning().size() || from > 0);
      for (Visual line : label ? List.<Visual>of() : cell.lines()) {
        top = Math.min(top, line.baseline() - line.size() / 2);
        bottom = Math.max(bottom, line.baseline());
      }
    }
    // A label may begin on the page above; the figures tell where the part stands.
    for (Piece line : labelled.labelsOn(from, to)) {
      float baseline = line.visual().baseline();
      top = from == 0 ? Math.min(top, baseline - line.size() / 2) : top;
      bottom = to == labelled.rows().size() ? Math.max(bottom, baseline) : bottom;
    }
    cells.sort(Comparator.comparingInt(Cell::row).thenComparingInt(Cell::column));
    float left = Math.max(0, cells.getFirst().left());
    return new Found(left, Math.min(top, bottom), columns.getLast()[1], bottom, cells);
  }

  private void corner(List<Cell> cells, int levels) {
    List<Visual> corner = new ArrayList<>();
    labelled.before().forEach(label -> corner.addAll(visuals(label.lines())));
    corner.addAll(0, visuals(header.corner()));
    cells.add(cell(0, 0, levels + 1, depth, corner));
  }

  private void header(List<Cell> cells) {
    int levels = header.spanning().size();
    if (depth > 0) {
      corner(cells, levels);
    }
    for (int level = 0; level < levels; level++) {
      int free = 0;
      for (Piece word : header.spanning().get(level)) {
        int first = free;
        while (first + 1 < columns.size() && word.left() > edges[first + 1]) {
          first++;
        }
        int last = first;
        while (last + 1 < columns.size() && word.right() > edges[last + 1]) {
          last++;
        }
        if (free < columns.size()) {
          cells.add(cell(level, depth + first, 1, last - first + 1, List.of(word.visual())));
        }
        free = last + 1;
      }
    }
    for (int column = 0; column < columns.size(); column++) {
      cells.add(cell(levels, depth + column, 1, 1, visuals(header.names().get(column))));
    }
  }

  private void rows(List<Cell> cells, int from, int to, int rowsAbove) {
    for (Group group : labelled.groups()) {
      int first = Math.max(from, group.first());
      int last = Math.min(to - 1, group.last());
      if (first <= last) {
        List<Visual> lines =
            first == group.first() ? visuals(group.label().lines()) : List.<Visual>of();
        int column = groupsBefore(group.first(), group.label().left());
        cells.add(cell(first - from + rowsAbove, column, last - first + 1, 1, lines));
      }
    }
    for (int at = from; at < to; at++) {
      Row row = labelled.rows().get(at);
      int groups = groupsBefore(at, Float.MAX_VALUE);
      Label label = row.label();
      int place = at - from + rowsAbove;
      cells.add(cell(place, groups, 1, depth - groups, visuals(label.lines())));
      List<Piece> written = row.figures() == null ? List.of() : row.figures().figures();
      if (isAcross(written)) {
        cells.add(cell(place, depth, 1, columns.size(), visuals(written)));
        continue;
      }
      List<List<Visual>> figures = PdfFigurePlaces.byColumn(written, columns);
      for (int column = 0; column < columns.size(); column++) {
        cells.add(cell(place, depth + column, 1, 1, figures.get(column)));
      }
    }
  }

  /**
   * Whether a row holds one figure where others hold one in every column, at an edge or in the
   * middle of all columns: it may stand in a cell across all of them.
   */
  private boolean isAcross(List<Piece> figures) {
    if (figures.size() != 1 || columns.size() < FEWEST_COLUMNS || !isAnyFull()) {
      return false;
    }
    Piece figure = figures.getFirst();
    int column = PdfFigurePlaces.column(figure, columns);
    float middle = (columns.getFirst()[0] + columns.getLast()[1]) / 2;
    return column == 0
        || column == columns.size() - 1
        || column * 2 == columns.size() - 1
        || Math.abs(figure.middle() - middle) < figure.size();
  }

  private boolean isAnyFull() {
    return labelled.rows().stream()
        .anyMatch(row -> row.figures() != null && row.figures().figures().size() == columns.size());
  }

  private Cell cell(int row, int column, int rows, int width, List<Visual> lines) {
    float left = column < depth ? 0 : edges[column - depth];
    float right = column < depth ? edges[0] : columns.get(column - depth + width - 1)[1];
    return new Cell(row, column, rows, width, left, right, lines);
  }

  private static List<Visual> visuals(List<Piece> pieces) {
    return pieces.stream().map(Piece::visual).toList();
  }
}
