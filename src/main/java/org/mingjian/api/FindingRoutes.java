package org.mingjian.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingjian.api.ProblemException.Problem;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.catalogue.IndicatorCatalogue;
import org.mingjian.compare.Measure;
import org.mingjian.compare.MeasureCatalogue;
import org.mingjian.compare.Selection;
import org.mingjian.finding.Evidence;
import org.mingjian.finding.FindingKind;
import org.mingjian.finding.FindingMessages;
import org.mingjian.finding.RuleCatalogue;
import org.mingjian.finding.Severity;
import org.mingjian.finding.life.EvidenceFile;
import org.mingjian.finding.life.FigureFilter;
import org.mingjian.finding.life.FindingDetail;
import org.mingjian.finding.life.FindingFilter;
import org.mingjian.finding.life.FindingJson;
import org.mingjian.finding.life.FindingState;
import org.mingjian.finding.life.FindingStore;
import org.mingjian.finding.life.StoredFinding;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Findings in the shape in which {@code mingjian findings} prints them, and their numbers. */
@RestController
final class FindingRoutes {
  private static final String ID = "id";
  private static final List<String> COLUMNS =
      List.of(
          ID,
          "rule",
          "kind",
          "severity",
          "division",
          "year",
          "state",
          "message",
          "arguments",
          "evidence");

  private final FindingStore findings;
  private final FindingMessages messages;
  private final RuleCatalogue rules;
  private final DivisionRegister divisions;
  private final IndicatorCatalogue indicators;
  private final MeasureCatalogue measures;

  FindingRoutes(
      FindingStore findings,
      FindingMessages messages,
      RuleCatalogue rules,
      DivisionRegister divisions,
      IndicatorCatalogue indicators) {
    this.findings = findings;
    this.messages = messages;
    this.rules = rules;
    this.divisions = divisions;
    this.indicators = indicators;
    this.measures = MeasureCatalogue.of(indicators);
  }

  @GetMapping(ApiAddress.ROOT + "/findings")
  ResponseEntity<byte[]> list(HttpServletRequest http) {
    ApiRequest request =
        ApiRequest.list(
            http,
            "region",
            "year",
            "kind",
            "severity",
            "rule",
            "state",
            "indicator",
            "at",
            "assignee",
            "text");
    FindingFilter filter =
        new FindingFilter(
            request.region(divisions),
            Set.of(),
            Set.copyOf(request.years()),
            request.codes("kind", FindingKind.class),
            request.codes("severity", Severity.class),
            request.values("rule", "rule", this::rule),
            request.codes("state", FindingState.class),
            figures(request),
            request.text("assignee").orElse(null),
            request.text("text").orElse(""));
    List<StoredFinding> found =
        findings.page(request.actor(), filter, request.afterNumber(), request.limit() + 1);
    return Answers.page(request, "findings", COLUMNS, rows(request, found), FindingRoutes::id);
  }

  private static String id(JsonNode row) {
    return row.get(ID).asString();
  }

  private String rule(String code) {
    if (rules.all().stream().noneMatch(rule -> rule.id().equals(code))) {
      throw new IllegalArgumentException(code);
    }
    return code;
  }

  /** What findings rest on: cells by their own code, or all those of a measure by its key. */
  private FigureFilter figures(ApiRequest request) {
    Set<String> cells =
        request.values("indicator", "figure", this::cells).stream()
            .flatMap(List::stream)
            .collect(Collectors.toSet());
    Set<Integer> years = request.values("at", "at", FindingRoutes::year);
    if (years.size() > 1) {
      throw ProblemException.invalid("at", years.toString(), "at");
    }
    return new FigureFilter(cells, years.isEmpty() ? null : years.iterator().next());
  }

  private List<String> cells(String code) {
    return measures
        .find(code)
        .map(Measure::indicators)
        .or(() -> indicators.find(code).map(cell -> List.of(cell.code())))
        .orElseThrow(() -> new IllegalArgumentException(code));
  }

  private static int year(String text) {
    return Selection.parseYears(text)
        .filter(years -> years.size() == 1)
        .map(List::getFirst)
        .orElseThrow(() -> new IllegalArgumentException(text));
  }

  @GetMapping(ApiAddress.ROOT + "/findings/{id}")
  ResponseEntity<byte[]> one(@PathVariable("id") String id, HttpServletRequest http) {
    ApiRequest request = ApiRequest.one(http);
    StoredFinding found =
        ApiRequest.number(id)
            .flatMap(number -> findings.find(request.actor(), number))
            .map(FindingDetail::finding)
            .orElseThrow(() -> ProblemException.of(Problem.NOT_FOUND));
    return Answers.one(request, "finding", COLUMNS, rows(request, List.of(found)).getFirst());
  }

  private List<JsonNode> rows(ApiRequest request, List<StoredFinding> found) {
    Set<Long> reports = new HashSet<>();
    found.forEach(finding ->
        finding.finding().evidence().stream().map(Evidence::report).forEach(reports::add));
    Map<Long, EvidenceFile> files = findings.files(request.actor(), reports);
    FindingJson json = new FindingJson(messages, request.locale());
    return found.stream()
        .<JsonNode>map(finding -> {
          ObjectNode row = JsonMapper.shared().createObjectNode();
          row.put(ID, finding.id());
          row.setAll((ObjectNode) JsonMapper.shared().readTree(json.of(finding, files)));
          return row;
        })
        .toList();
  }
}
