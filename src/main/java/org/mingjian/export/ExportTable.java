package org.mingjian.export;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * A table as it is exported: numbers are numbers, what is missing is a reason.
 *
 * @param title what is shown, where and when, in one line
 * @param headings the labels of the columns that name a row
 * @param columns the columns of figures or words
 * @param rows each with a name for every heading and a cell for every column
 * @param foot totals, medians and the like, in the same shape
 */
public record ExportTable(
    String title, List<String> headings, List<Column> columns, List<Row> rows, List<Row> foot) {
  public ExportTable {
    headings = List.copyOf(headings);
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    foot = List.copyOf(foot);
    for (Row row : Stream.concat(rows.stream(), foot.stream()).toList()) {
      if (row.names().size() != headings.size() || row.cells().size() != columns.size()) {
        throw new IllegalArgumentException("a row does not fit the columns of " + title);
      }
    }
  }

  /**
   * A column of figures or words.
   *
   * @param unit of its figures; empty for none
   * @param digits the most digits after the decimal point that are shown; the figures themselves
   *     are exact
   */
  public record Column(String label, String unit, int digits) {
    public Column {
      if (digits < 0 || digits > 9) {
        throw new IllegalArgumentException("a number cannot show " + digits + " digits");
      }
    }
  }

  /** One line. */
  public record Row(List<String> names, List<Cell> cells) {
    public Row {
      names = List.copyOf(names);
      cells = List.copyOf(cells);
    }
  }

  /** What stands in a cell. */
  public sealed interface Cell {
    /** Where the cell leads on the screen: the id of a mark or an address; empty for nowhere. */
    String source();

    /** What is to be said beside it. */
    List<String> remarks();
  }

  /**
   * A figure.
   *
   * @param incomplete a sum with missing parts: shown with an asterisk, as on the screen
   * @param approximate a part was written as "more than": shown with a plus sign
   */
  public record Figure(
      BigDecimal value,
      boolean incomplete,
      boolean approximate,
      String source,
      List<String> remarks)
      implements Cell {
    public Figure {
      remarks = List.copyOf(remarks);
    }
  }

  /** No figure, and why; the cell stays empty and never holds a zero. */
  public record Missing(String reason, String source, List<String> remarks) implements Cell {
    public Missing {
      if (reason.isBlank()) {
        throw new IllegalArgumentException("a missing figure needs a reason");
      }
      remarks = List.copyOf(remarks);
    }
  }

  /** Words. */
  public record Words(String text, String source, List<String> remarks) implements Cell {
    public Words {
      remarks = List.copyOf(remarks);
    }

    /** A place where there is nothing to say. */
    public static Words nothing() {
      return of("");
    }

    /** Words that lead nowhere. */
    public static Words of(String text) {
      return new Words(text, "", List.of());
    }
  }
}
