package org.mingjian.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjian.api.ProblemException.Problem;
import org.mingjian.catalogue.DivisionNames;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.catalogue.IndicatorCatalogue;
import org.mingjian.report.ReportFacts;
import org.mingjian.report.ReportFilter;
import org.mingjian.report.ReportHeader;
import org.mingjian.report.ReportStore;
import org.mingjian.report.StoredFact;
import org.mingjian.report.StoredReport;
import org.mingjian.report.WaitReason;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Reports: what identifies them, their versions, their figures. */
@RestController
final class ReportRoutes {
  private static final List<String> COLUMNS =
      List.of(
          "id",
          "division",
          "divisionName",
          "year",
          "version",
          "current",
          "form",
          "title",
          "organisation",
          "fileName",
          "periodFrom",
          "periodTo",
          "signedOn",
          "publishedOn",
          "waitsFor",
          "unreadable",
          "importedAt",
          "importedBy",
          "source");
  private static final List<String> ONE =
      java.util.stream.Stream.concat(
              COLUMNS.stream(),
              java.util.stream.Stream.of(
                  "sha256", "byteSize", "mediaType", "versions", "decisions"))
          .toList();

  private final ReportStore reports;
  private final DivisionRegister divisions;
  private final IndicatorCatalogue indicators;

  ReportRoutes(ReportStore reports, DivisionRegister divisions, IndicatorCatalogue indicators) {
    this.reports = reports;
    this.divisions = divisions;
    this.indicators = indicators;
  }

  /**
   * A report of a list.
   *
   * @param division null while it waits for a person, like its version
   * @param waitsFor why it waits; empty when it is filed
   * @param unreadable cells that could not be read
   * @param source address of the screen that shows it
   */
  record Row(
      long id,
      @Nullable String division,
      @Nullable String divisionName,
      @Nullable Integer year,
      @Nullable Integer version,
      boolean current,
      @Nullable String form,
      @Nullable String title,
      @Nullable String organisation,
      String fileName,
      @Nullable LocalDate periodFrom,
      @Nullable LocalDate periodTo,
      @Nullable LocalDate signedOn,
      @Nullable LocalDate publishedOn,
      List<String> waitsFor,
      int unreadable,
      OffsetDateTime importedAt,
      String importedBy,
      String source) {}

  /** A version of the report of a division and year. */
  record Version(
      long report, int version, boolean current, OffsetDateTime importedAt, String importedBy) {}

  /** Who said where the report belongs. */
  record Decision(
      String division, int year, String reason, OffsetDateTime decidedAt, String decidedBy) {}

  /** A report alone: what a list says, and its document, versions and decisions. */
  record Whole(
      @com.fasterxml.jackson.annotation.JsonUnwrapped Row report,
      String sha256,
      long byteSize,
      String mediaType,
      List<Version> versions,
      List<Decision> decisions) {}

  @GetMapping(ApiAddress.ROOT + "/reports")
  ResponseEntity<byte[]> list(HttpServletRequest http) {
    ApiRequest request = ApiRequest.list(http, "region", "year", "form", "current", "waiting");
    ReportFilter filter =
        new ReportFilter(
            request.region(divisions),
            request.years(),
            List.copyOf(request.values("form", "form", IndicatorRoutes::form)),
            request.flag("current"),
            request.flag("waiting"));
    List<Row> rows =
        reports.page(request.actor(), filter, request.afterNumber(), request.limit() + 1).stream()
            .map(this::row)
            .toList();
    return Answers.page(request, "reports", COLUMNS, rows, Row::id);
  }

  @GetMapping(ApiAddress.ROOT + "/reports/{id}")
  ResponseEntity<byte[]> one(@PathVariable("id") String id, HttpServletRequest http) {
    ApiRequest request = ApiRequest.one(http);
    StoredReport found = load(request, id);
    return Answers.one(
        request,
        "report",
        ONE,
        new Whole(
            row(found.header()),
            found.sha256(),
            found.byteSize(),
            found.document().mediaType(),
            found.versions().stream()
                .map(version ->
                    new Version(
                        version.report(),
                        version.version(),
                        version.current(),
                        version.importedAt(),
                        version.importedBy()))
                .toList(),
            found.decisions().stream()
                .map(decision ->
                    new Decision(
                        decision.division(),
                        decision.year(),
                        decision.reason(),
                        decision.decidedAt(),
                        decision.decidedBy()))
                .toList()));
  }

  /** The figures of any report that the account sees, also of an older version. */
  @GetMapping(ApiAddress.ROOT + "/reports/{id}/facts")
  ResponseEntity<byte[]> facts(@PathVariable("id") String id, HttpServletRequest http) {
    ApiRequest request = ApiRequest.list(http, "indicator");
    StoredReport found = load(request, id);
    List<String> wanted = FactRow.indicators(request, indicators);
    List<StoredFact> facts =
        java.util.stream.Stream.concat(found.facts().stream(), found.narrative().stream())
            .filter(fact -> wanted.isEmpty() || wanted.contains(fact.indicator()))
            .map(found::stored)
            .toList();
    ReportFacts of =
        new ReportFacts(
            found.header(), found.document().text(), found.document().pageStarts(), facts);
    List<FactRow> rows = Answers.after(request, FactRow.of(of, indicators), FactRow::indicator);
    return Answers.page(request, "facts", FactRow.COLUMNS, rows, FactRow::indicator);
  }

  private StoredReport load(ApiRequest request, String id) {
    return ApiRequest.number(id)
        .flatMap(number -> reports.load(request.actor(), number))
        .orElseThrow(() -> ProblemException.of(Problem.NOT_FOUND));
  }

  private Row row(ReportHeader header) {
    String division = header.division();
    return new Row(
        header.id(),
        division,
        division == null ? null : DivisionNames.full(divisions, division),
        header.year(),
        header.version(),
        header.current(),
        header.form(),
        header.title(),
        header.organisation(),
        header.fileName(),
        header.periodFrom(),
        header.periodTo(),
        header.signedOn(),
        header.publishedOn(),
        header.waitsFor().stream().map(WaitReason::code).toList(),
        header.unreadable(),
        header.importedAt(),
        header.importedBy(),
        "/report/" + header.id());
  }
}
