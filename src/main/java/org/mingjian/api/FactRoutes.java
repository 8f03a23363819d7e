package org.mingjian.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.catalogue.IndicatorCatalogue;
import org.mingjian.report.FactId;
import org.mingjian.report.ReportFacts;
import org.mingjian.report.ReportFilter;
import org.mingjian.report.ReportStore;
import org.mingjian.security.Actor;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Figures of the reports that count, by division, year and indicator: by report and, within it, in
 * the order of the form.
 */
@RestController
final class FactRoutes {
  private static final int REPORTS_AT_ONCE = 50;

  private final ReportStore reports;
  private final DivisionRegister divisions;
  private final IndicatorCatalogue indicators;

  FactRoutes(ReportStore reports, DivisionRegister divisions, IndicatorCatalogue indicators) {
    this.reports = reports;
    this.divisions = divisions;
    this.indicators = indicators;
  }

  @GetMapping(ApiAddress.ROOT + "/facts")
  ResponseEntity<byte[]> list(HttpServletRequest http) {
    ApiRequest request = ApiRequest.list(http, "region", "year", "indicator");
    ReportFilter filter = ReportFilter.current(request.region(divisions), request.years());
    List<String> wanted = FactRow.indicators(request, indicators);
    Optional<FactId> after =
        request
            .after()
            .map(text ->
                FactId.parse(text)
                    .orElseThrow(() -> ProblemException.invalid("after", text, "after")));
    List<FactRow> rows = rows(request.actor(), filter, wanted, after, request.limit() + 1);
    return Answers.page(request, "facts", FactRow.COLUMNS, rows, FactRow::id);
  }

  private List<FactRow> rows(
      Actor actor, ReportFilter filter, List<String> wanted, Optional<FactId> after, int limit) {
    List<FactRow> rows = new ArrayList<>();
    long from = after.map(FactId::report).orElse(0L);
    List<ReportFacts> found;
    do {
      found = reports.facts(actor, filter, wanted, from, REPORTS_AT_ONCE);
      for (ReportFacts report : found) {
        List<FactRow> facts = FactRow.of(report, indicators);
        rows.addAll(
            after
                .filter(last -> last.report() == report.header().id())
                .map(last -> behind(facts, last))
                .orElse(facts));
        from = report.header().id() + 1;
        if (rows.size() >= limit) {
          return rows.subList(0, limit);
        }
      }
    } while (found.size() == REPORTS_AT_ONCE);
    return rows;
  }

  private static List<FactRow> behind(List<FactRow> facts, FactId last) {
    int at = facts.stream().map(FactRow::id).toList().indexOf(last.toString());
    if (at < 0) {
      throw ProblemException.invalid("after", last.toString(), "after");
    }
    return facts.subList(at + 1, facts.size());
  }
}
