package org.mingjian.cli.bench;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A way to store the cells of reports, in a schema of its own. */
enum StorageLayout {
  ROWS("A", "a row a cell") {
    @Override
    List<String> reportColumns() {
      return List.of();
    }

    @Override
    String copyReport(TrialReport report) {
      return common(report).end();
    }

    @Override
    @Nullable String cellTable() {
      return """
      create table cell (
          report_id bigint not null,
          indicator smallint not null,
          state "char" not null,
          value numeric,
          start integer,
          length smallint
      )\
      """;
    }

    @Override
    void copyCells(TrialReport report, List<String> lines) {
      for (int i = 0; i < report.states().length(); i++) {
        if (report.states().charAt(i) != TrialReport.NOT_ON_FORM) {
          lines.add(
              new CopyLine()
                  .add(report.id())
                  .add(i)
                  .add(report.states().charAt(i))
                  .add(report.values().get(i))
                  .add(report.starts().get(i))
                  .add(report.lengths().get(i))
                  .end());
        }
      }
    }

    @Override
    String join(String element) {
      return " left join cell on cell.report_id = report.id and cell.indicator = " + element;
    }

    @Override
    String state(String element) {
      return "cell.state";
    }

    @Override
    String value(String element) {
      return "cell.value";
    }

    @Override
    String places() {
      return "cell.start, cell.length";
    }
  },

  SPARSE("B", "a row a figure that is not zero; states, places packed in the report") {
    @Override
    List<String> reportColumns() {
      return List.of("cell_states text not null", "cell_places bytea not null");
    }

    @Override
    String copyReport(TrialReport report) {
      return common(report)
          .add(report.statesWithZero())
          .addBytes(PackedSpans.pack(report.starts(), report.lengths()))
          .end();
    }

    @Override
    @Nullable String cellTable() {
      return """
      create table cell (
          report_id bigint not null,
          indicator smallint not null,
          value numeric not null
      )\
      """;
    }

    @Override
    void copyCells(TrialReport report, List<String> lines) {
      for (int i = 0; i < report.states().length(); i++) {
        BigDecimal value = report.values().get(i);
        if (value != null && value.signum() != 0) {
          lines.add(new CopyLine().add(report.id()).add(i).add(value).end());
        }
      }
    }

    @Override
    String join(String element) {
      return ROWS.join(element);
    }

    @Override
    String state(String element) {
      return "substr(cell_states, " + element + " + 1, 1)";
    }

    @Override
    String value(String element) {
      return "cell.value";
    }

    @Override
    String places() {
      return "cell_places";
    }
  },

  ARRAYS("C", "arrays in the report") {
    @Override
    List<String> reportColumns() {
      return List.of(
          "cell_states text not null",
          "cell_values numeric[] not null",
          "cell_starts integer[] not null",
          "cell_lengths integer[] not null");
    }

    @Override
    String copyReport(TrialReport report) {
      return common(report)
          .add(report.states())
          .addArray(report.values())
          .addArray(report.starts())
          .addArray(report.lengths())
          .end();
    }

    @Override
    String state(String element) {
      return "substr(cell_states, " + element + " + 1, 1)";
    }

    @Override
    String value(String element) {
      return "cell_values[" + element + " + 1]";
    }

    @Override
    String places() {
      return "cell_starts[element.element + 1], cell_lengths[element.element + 1]";
    }
  },

  INLINE_ARRAYS("C2", "as C, kept in the row uncompressed (toast_tuple_target)") {
    @Override
    List<String> reportColumns() {
      return ARRAYS.reportColumns();
    }

    @Override
    String storage() {
      return " with (toast_tuple_target = 8160)";
    }

    @Override
    String copyReport(TrialReport report) {
      return ARRAYS.copyReport(report);
    }

    @Override
    String state(String element) {
      return ARRAYS.state(element);
    }

    @Override
    String value(String element) {
      return ARRAYS.value(element);
    }

    @Override
    String places() {
      return ARRAYS.places();
    }
  },

  PACKED("D", "array of the figures that are not zero, a state letter for zero, places packed") {
    @Override
    List<String> reportColumns() {
      return List.of(
          "cell_states text not null",
          "cell_values numeric[] not null",
          "cell_places bytea not null");
    }

    @Override
    String copyReport(TrialReport report) {
      List<@Nullable BigDecimal> figures = new ArrayList<>(report.values());
      figures.replaceAll(value -> value == null || value.signum() == 0 ? null : value);
      return common(report)
          .add(report.statesWithZero())
          .addArray(figures)
          .addBytes(PackedSpans.pack(report.starts(), report.lengths()))
          .end();
    }

    @Override
    String state(String element) {
      return ARRAYS.state(element);
    }

    @Override
    String value(String element) {
      return ARRAYS.value(element);
    }

    @Override
    String places() {
      return "cell_places";
    }
  };

  private final String letter;
  private final String description;

  StorageLayout(String letter, String description) {
    this.letter = letter;
    this.description = description;
  }

  String letter() {
    return letter;
  }

  String description() {
    return description;
  }

  String schema() {
    return "trial_" + letter.toLowerCase(Locale.ROOT);
  }

  abstract List<String> reportColumns();

  /** Storage parameters of the report's table. */
  String storage() {
    return "";
  }

  @Nullable String cellTable() {
    return null;
  }

  abstract String copyReport(TrialReport report);

  /** Adds the lines for {@link #cellTable}. */
  void copyCells(TrialReport report, List<String> lines) {}

  /** Joins what holds a cell to {@code report}. */
  String join(String element) {
    return "";
  }

  /** The letter of a cell's state; null when the cell is not on the form. */
  abstract String state(String element);

  abstract String value(String element);

  /** The columns that hold where a cell stands. */
  abstract String places();

  List<String> createStatements() {
    List<String> columns = new ArrayList<>();
    columns.add("id bigint not null");
    columns.add("division_code text not null");
    columns.add("year smallint not null");
    columns.add("header text not null");
    columns.add("current boolean not null default true");
    columns.addAll(reportColumns());
    List<String> statements = new ArrayList<>();
    statements.add("create table report (" + String.join(", ", columns) + ")" + storage());
    String cells = cellTable();
    if (cells != null) {
      statements.add(cells);
    }
    statements.add(
        "create table correction (id bigint generated always as identity primary key,"
            + " report_id bigint not null, indicator smallint not null, value numeric not null,"
            + " reason text not null)");
    return statements;
  }

  List<String> tables() {
    return cellTable() == null
        ? List.of("report", "correction")
        : List.of("report", "cell", "correction");
  }

  List<String> indexStatements() {
    List<String> statements = new ArrayList<>();
    statements.add("alter table report add primary key (id)");
    statements.add(
        "create unique index on report (division_code text_pattern_ops, year) where current");
    if (cellTable() != null) {
      statements.add("alter table cell add primary key (report_id, indicator)");
    }
    statements.add("create index on correction (report_id, indicator)");
    return statements;
  }

  /** The columns of a report's line, which {@link #copyReport} fills. */
  String copiedColumns() {
    List<String> columns = new ArrayList<>(List.of("id", "division_code", "year", "header"));
    reportColumns().forEach(column -> columns.add(column.substring(0, column.indexOf(' '))));
    return String.join(", ", columns);
  }

  /** One row a unit, year and cell: the sum and how many reports are in each state. */
  String query(TrialQuestion question) {
    StringBuilder elements = new StringBuilder();
    question
        .ordinals()
        .forEach(ordinal ->
            elements.append(elements.isEmpty() ? "(" : ", (").append(ordinal).append(")"));
    String state = state("element.element");
    String value = value("element.element");
    String correction = "";
    if (question.corrected()) {
      correction = CORRECTION;
      value = "coalesce(correction.value, " + value + ")";
      state = "case when correction.value is null then " + state + "::text else 'r' end";
    }
    return "select left(division_code, "
        + question.unitDigits()
        + "), year, element, coalesce(sum(value), 0)"
        + ", count(*) filter (where state in ('r', 'z')), count(*) filter (where state = 'b')"
        + ", count(*) filter (where state = 'u'), count(*) filter (where state = 'a')"
        + ", count(*) filter (where coalesce(state, '-') = '-')"
        + " from (select division_code, year, element.element, "
        + value
        + " as value, "
        + state
        + " as state from report cross join (values "
        + elements
        + ") element (element)"
        + join("element.element")
        + correction
        + " where current and division_code like '"
        + question.region()
        + "%' and year between "
        + question.firstYear()
        + " and "
        + question.lastYear()
        + " offset 0) cells group by 1, 2, 3 order by 1, 2, 3";
  }

  private static final String CORRECTION =
      " left join lateral (select correction.value from correction"
          + " where correction.report_id = report.id"
          + " and correction.indicator = element.element"
          + " order by correction.id desc limit 1) correction on true";

  /** One cell by report and ordinal, the two parameters. */
  String cellQuery(boolean corrected) {
    String state = state("element.element");
    String value = value("element.element");
    return "select "
        + (corrected
            ? "case when correction.value is null then " + state + "::text else 'r' end"
            : state)
        + ", "
        + (corrected ? "coalesce(correction.value, " + value + ")" : value)
        + ", "
        + places()
        + " from report cross join (select ?::integer as element) element"
        + join("element.element")
        + (corrected ? CORRECTION : "")
        + " where report.id = ?";
  }

  /** Reads a row of {@link #cellQuery}. */
  TrialCell cell(ResultSet row, int ordinal) throws SQLException {
    String letter = row.getString(1);
    char state = letter == null ? TrialReport.NOT_ON_FORM : letter.charAt(0);
    BigDecimal value = row.getBigDecimal(2);
    if (state == 'z') {
      state = TrialReport.REPORTED;
      value = BigDecimal.ZERO;
    }
    if (places().equals("cell_places")) {
      PackedSpans.Span span = PackedSpans.unpack(Objects.requireNonNull(row.getBytes(3)), ordinal);
      return new TrialCell(
          state, value, span == null ? null : span.start(), span == null ? null : span.length());
    }
    int start = row.getInt(3);
    boolean none = row.wasNull();
    return new TrialCell(state, value, none ? null : start, none ? null : row.getInt(4));
  }

  static CopyLine common(TrialReport report) {
    return new CopyLine()
        .add(report.id())
        .add(report.division())
        .add(report.year())
        .add(report.header());
  }
}
