package org.mingjian.finding.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.mingjian.extract.FactValue;
import org.mingjian.finding.Fact;
import org.mingjian.finding.ReportFacts;

/** The rows and columns of table 3, requests for information. */
final class RequestTable {
  static final List<String> APPLICANTS =
      List.of(
          "natural_person",
          "business",
          "research",
          "social_welfare",
          "legal_service",
          "other_organisation");

  static final List<String> COLUMNS =
      Stream.concat(APPLICANTS.stream(), Stream.of("total")).toList();

  /** What comes in before the outcomes, and what is added up after them. */
  private static final List<String> AROUND =
      List.of("received", "carried_in", "handled", "carried_out");

  /** What becomes of a request, but for the last group, which the two forms have differently. */
  private static final List<String> OUTCOMES =
      List.of(
          "granted",
          "partly_granted",
          "refused.state_secret",
          "refused.prohibited_by_law",
          "refused.security_stability",
          "refused.third_party",
          "refused.internal_affairs",
          "refused.deliberative",
          "refused.enforcement_file",
          "refused.administrative_query",
          "unavailable.not_held",
          "unavailable.needs_creation",
          "unavailable.unclear",
          "rejected.petition",
          "rejected.duplicate",
          "rejected.publication",
          "rejected.excessive",
          "rejected.reconfirmation");

  private static final List<String> OTHER_OF_2019 = List.of("other");
  private static final List<String> OTHER_OF_2021 =
      List.of("other.not_amended", "other.fee_unpaid", "other.other");

  private static final List<String> CELLS_OF_2019 = cells(OTHER_OF_2019);
  private static final List<String> CELLS_OF_2021 = cells(OTHER_OF_2021);

  /** The codes of the cells by row and column. */
  private static final Map<String, Map<String, String>> CODES = codes();

  private RequestTable() {}

  /**
   * The code of a cell.
   *
   * @throws NullPointerException when the table has no such row or column
   */
  static String cell(String row, String column) {
    return Objects.requireNonNull(Objects.requireNonNull(CODES.get(row)).get(column));
  }

  private static Map<String, Map<String, String>> codes() {
    Map<String, Map<String, String>> codes = new HashMap<>();
    for (List<String> rows : List.of(AROUND, OUTCOMES, OTHER_OF_2019, OTHER_OF_2021)) {
      for (String row : rows) {
        Map<String, String> columns = new HashMap<>();
        COLUMNS.forEach(column -> columns.put(column, code(row, column)));
        codes.put(row, columns);
      }
    }
    return codes;
  }

  private static List<String> cells(List<String> rows) {
    return rows.stream().flatMap(row -> COLUMNS.stream().map(column -> code(row, column))).toList();
  }

  private static String code(String row, String column) {
    return "request." + row + "." + column;
  }

  /** The rows that make up what was handled, in a report that may mix the two forms. */
  static List<String> outcomes(ReportFacts report) {
    List<String> rows = new ArrayList<>(OUTCOMES);
    rows.addAll(other(report));
    return rows;
  }

  /** All rows of the report. */
  static List<String> rows(ReportFacts report) {
    List<String> rows = new ArrayList<>(AROUND.subList(0, 2));
    rows.addAll(outcomes(report));
    rows.addAll(AROUND.subList(2, AROUND.size()));
    return rows;
  }

  /**
   * A table of the form of 2021 may have the single row of 2019, and the reverse: the rows that are
   * in the document count, and those of the form where both or none are.
   */
  private static List<String> other(ReportFacts report) {
    boolean single = stands(report, CELLS_OF_2019);
    boolean three = stands(report, CELLS_OF_2021);
    if (single == three) {
      return "2019".equals(report.form()) ? OTHER_OF_2019 : OTHER_OF_2021;
    }
    return single ? OTHER_OF_2019 : OTHER_OF_2021;
  }

  private static boolean stands(ReportFacts report, List<String> cells) {
    for (String indicator : cells) {
      Fact fact = report.facts().get(indicator);
      if (fact != null && !(fact.value() instanceof FactValue.Absent)) {
        return true;
      }
    }
    return false;
  }
}
