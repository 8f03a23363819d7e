package org.mingjian.finding.rule;

import java.util.ArrayList;
import java.util.List;
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

  private RequestTable() {}

  static String cell(String row, String column) {
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
    List<String> rows = new ArrayList<>(List.of("received", "carried_in"));
    rows.addAll(outcomes(report));
    rows.add("handled");
    rows.add("carried_out");
    return rows;
  }

  /**
   * A table of the form of 2021 may have the single row of 2019, and the reverse: the rows that are
   * in the document count, and those of the form where both or none are.
   */
  private static List<String> other(ReportFacts report) {
    boolean single = stands(report, OTHER_OF_2019);
    boolean three = stands(report, OTHER_OF_2021);
    if (single == three) {
      return "2019".equals(report.form()) ? OTHER_OF_2019 : OTHER_OF_2021;
    }
    return single ? OTHER_OF_2019 : OTHER_OF_2021;
  }

  private static boolean stands(ReportFacts report, List<String> rows) {
    return rows.stream()
        .flatMap(row -> COLUMNS.stream().map(column -> cell(row, column)))
        .flatMap(indicator -> report.fact(indicator).stream())
        .map(Fact::value)
        .anyMatch(value -> !(value instanceof FactValue.Absent));
  }
}
