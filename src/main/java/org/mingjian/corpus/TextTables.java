package org.mingjian.corpus;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Lays a table out as text, and marks in the truth what the layout makes impossible to know. */
final class TextTables {
  private static final Pattern THOUSANDS =
      Pattern.compile("(?U)(?<!\\d)\\d{1,3}[,，]\\s*\\d{3}(?!\\d)");

  private final Arrangement arrangement;
  private final Dice dice;
  private final ReportTruth truth;

  TextTables(Arrangement arrangement, Dice dice, ReportTruth truth) {
    this.arrangement = arrangement;
    this.dice = dice;
    this.truth = truth;
  }

  /** The lines of the table, each ended by a line feed. */
  String render(GridTable drawn) {
    GridTable table =
        arrangement == Arrangement.LINE_TAB_BROKEN || arrangement == Arrangement.COMMAS_QUOTED
            ? drawn.mapCells(cell -> cell.isFigure() ? cell : cell.withText(broken(cell.text())))
            : drawn;
    if (arrangement.losesEmptyCells()) {
      table.rows().forEach(this::leaveOpenWhereCellsAreLost);
    }
    return switch (arrangement) {
      case LINE_TAB, LINE_TAB_BROKEN -> linePerCell(table, "\t", "\n");
      case LINE_EMPTIES -> linePerCell(table, "", "");
      case LINE_BARE -> bare(table, "\n");
      case LINE_SPACED -> bare(table, "\n\n");
      case TABS -> grid(table, "\t", "", "");
      case TABS_SHIFTED -> shifted(table);
      case TABS_REPEATED -> repeated(table);
      case TABS_DEDUPLICATED -> deduplicated(table);
      case PIPES -> grid(table, " | ", "", "");
      case PIPES_COMPACT -> compact(table, " | ");
      case PIPES_TRAILING -> grid(table, " | ", "", " |");
      case MARKDOWN -> markdown(table);
      case COMMAS -> grid(table, TextTables::quotedWhereNeeded, ",");
      case COMMAS_QUOTED -> grid(table, TextTables::quoted, ",");
      case COMMAS_TYPED -> typed(table);
      case SEMICOLONS -> grid(table, UnaryOperator.identity(), ";");
      case TABS_QUOTED -> grid(table, TextTables::quoted, "\t");
      case GLUED -> glued(table);
    };
  }

  private static String quoted(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }

  private static String quotedWhereNeeded(String text) {
    return text.contains(",") || text.contains("\"") || text.contains("\n") ? quoted(text) : text;
  }

  private static String grid(GridTable table, UnaryOperator<String> writing, String separator) {
    StringBuilder text = new StringBuilder();
    for (List<GridTable.Slot> row : table.slots()) {
      List<String> texts = new ArrayList<>();
      row.forEach(slot -> texts.add(writing.apply(slot.isOrigin() ? slot.cell().text() : "")));
      text.append(String.join(separator, texts)).append('\n');
    }
    return text.toString();
  }

  /** A comma in a row may part two figures or the thousands of one; nobody can know which. */
  private String typed(GridTable table) {
    for (List<GridCell> row : table.rows()) {
      List<GridCell> figures = row.stream().filter(GridCell::isFigure).toList();
      String line = figures.stream().map(TextTables::oneLine).collect(Collectors.joining("，"));
      if (THOUSANDS.matcher(line).find()) {
        figures.forEach(this::leaveOpen);
      }
    }
    return compact(table, "，");
  }

  private void leaveOpenWhereCellsAreLost(List<GridCell> row) {
    List<GridCell> figures = row.stream().filter(GridCell::isFigure).toList();
    if (figures.stream().anyMatch(cell -> oneLine(cell).isBlank())) {
      figures.forEach(this::leaveOpen);
    }
  }

  private void leaveOpen(GridCell cell) {
    truth.undecidable(Objects.requireNonNull(cell.indicator()));
  }

  /** Cells below a merged cell are there and empty; beside it there is none. */
  private static String linePerCell(GridTable table, String before, String afterRow) {
    StringBuilder text = new StringBuilder();
    for (List<GridTable.Slot> row : table.slots()) {
      for (GridTable.Slot slot : row) {
        if (slot.firstColumn()) {
          text.append(before).append(slot.firstRow() ? slot.cell().text() : "").append('\n');
        }
      }
      text.append(afterRow);
    }
    return text.toString();
  }

  private static String bare(GridTable table, String between) {
    return table.rows().stream()
        .flatMap(List::stream)
        .map(GridCell::text)
        .filter(text -> !text.isBlank())
        .map(text -> text + between)
        .collect(Collectors.joining());
  }

  private static String grid(GridTable table, String separator, String before, String after) {
    StringBuilder text = new StringBuilder();
    for (List<GridTable.Slot> row : table.slots()) {
      List<String> texts = new ArrayList<>();
      row.forEach(slot -> texts.add(slot.isOrigin() ? oneLine(slot.cell()) : ""));
      text.append(before).append(String.join(separator, texts)).append(after).append('\n');
    }
    return text.toString();
  }

  /** Extra empty columns at the end, and rows that lost an empty place before their figures. */
  private String shifted(GridTable table) {
    int extra = dice.between(1, 3);
    StringBuilder text = new StringBuilder();
    for (List<GridTable.Slot> row : table.slots()) {
      List<String> texts = new ArrayList<>();
      row.forEach(slot -> texts.add(slot.isOrigin() ? oneLine(slot.cell()) : ""));
      int firstFigure = firstFigure(row);
      boolean empty = firstFigure > 0 && texts.get(firstFigure - 1).isEmpty();
      if (empty && dice.chance(0.5)) {
        texts.remove(firstFigure - 1);
        texts.add("");
      }
      for (int column = 0; column < extra; column++) {
        texts.add("");
      }
      text.append(String.join("\t", texts)).append('\n');
    }
    return text.toString();
  }

  private static int firstFigure(List<GridTable.Slot> row) {
    for (int column = 0; column < row.size(); column++) {
      if (row.get(column).cell().isFigure()) {
        return column;
      }
    }
    return -1;
  }

  private static String repeated(GridTable table) {
    return table.slots().stream()
        .map(row ->
            row.stream().map(slot -> oneLine(slot.cell())).collect(Collectors.joining("\t")) + "\n")
        .collect(Collectors.joining());
  }

  private String deduplicated(GridTable table) {
    StringBuilder text = new StringBuilder();
    for (List<GridTable.Slot> row : table.slots()) {
      LinkedHashSet<String> kept = new LinkedHashSet<>();
      List<GridCell> figures = new ArrayList<>();
      boolean lost = false;
      for (GridTable.Slot slot : row) {
        boolean added = kept.add(oneLine(slot.cell()));
        if (slot.cell().isFigure() && slot.isOrigin()) {
          figures.add(slot.cell());
          lost |= !added;
        }
      }
      if (lost) {
        figures.forEach(this::leaveOpen);
      }
      kept.remove("");
      text.append(String.join("\t", kept)).append('\n');
    }
    return text.toString();
  }

  private static String compact(GridTable table, String separator) {
    return table.rows().stream()
        .map(row ->
            row.stream()
                .map(TextTables::oneLine)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(separator)))
        .map(line -> line + "\n")
        .collect(Collectors.joining());
  }

  private static String markdown(GridTable table) {
    String lines = grid(table, " | ", "| ", " |");
    int firstLine = lines.indexOf('\n') + 1;
    return lines.substring(0, firstLine)
        + "|"
        + " --- |".repeat(table.columns())
        + "\n"
        + lines.substring(firstLine);
  }

  private String glued(GridTable table) {
    StringBuilder text = new StringBuilder();
    for (List<GridCell> row : table.rows()) {
      List<GridCell> figures = row.stream().filter(GridCell::isFigure).toList();
      boolean singleDigits =
          figures.stream()
              .map(TextTables::oneLine)
              .allMatch(value -> value.length() == 1 && Character.isDigit(value.charAt(0)));
      if (!singleDigits && figures.size() > 1) {
        figures.forEach(this::leaveOpen);
      }
      row.forEach(cell -> text.append(oneLine(cell)));
      text.append('\n');
    }
    return text.toString();
  }

  static String oneLine(GridCell cell) {
    return cell.text().replace("\n", "");
  }

  /** A label with the line breaks that a narrow column gives it. */
  static String broken(String text) {
    if (text.startsWith("三、本年度")) {
      return text.chars().mapToObj(Character::toString).collect(Collectors.joining("\n"));
    }
    int length = text.length();
    if (text.chars().noneMatch(Character::isIdeographic)) {
      return text;
    }
    if (length < 2 || length > 8 || text.startsWith("第") || text.contains("（")) {
      return length > 16 && !text.startsWith("（本列")
          ? text.substring(0, 12) + "\n" + text.substring(12)
          : text;
    }
    StringBuilder broken = new StringBuilder();
    int step = length == 2 ? 1 : 2;
    for (int at = 0; at < length; at += step) {
      broken.append(at == 0 ? "" : "\n").append(text, at, Math.min(length, at + step));
    }
    return broken.toString();
  }
}
