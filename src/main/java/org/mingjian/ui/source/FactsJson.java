package org.mingjian.ui.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mingjian.catalogue.IndicatorCatalogue;
import org.mingjian.document.Span;
import org.mingjian.extract.ExtractedFact;
import org.mingjian.extract.FactValue;
import org.mingjian.extract.Problem;
import org.mingjian.report.StoredFact;
import org.mingjian.report.StoredReport;
import org.mingjian.ui.IndicatorNames;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The figures of a report by table, for {@code <mingjian-facts>}, in the shape of {@code
 * frontend/document/spec.d.ts}: problems, figures of the text, tables 2 and 4 as lists, table 3 as
 * a grid of its rows and columns.
 */
final class FactsJson {
  private static final int GRID_TABLE = 3;

  private final FactTexts texts;
  private final Words words;
  private final Locale locale;
  private final IndicatorNames names;
  private final IndicatorCatalogue catalogue;
  private final Map<String, ReportFindings.AtCell> findings;

  FactsJson(
      FactTexts texts,
      Words words,
      Locale locale,
      IndicatorNames names,
      IndicatorCatalogue catalogue,
      Map<String, ReportFindings.AtCell> findings) {
    this.texts = texts;
    this.words = words;
    this.locale = locale;
    this.names = names;
    this.catalogue = catalogue;
    this.findings = findings;
  }

  ObjectNode of(StoredReport report) {
    ObjectNode spec = JsonMapper.shared().createObjectNode();
    ArrayNode groups = spec.putArray("groups");
    if (!report.problems().isEmpty()) {
      addProblems(groups, report);
    }
    addNarrative(groups, report);
    Map<Integer, List<ExtractedFact>> tables = new LinkedHashMap<>();
    for (ExtractedFact fact : report.facts()) {
      tables
          .computeIfAbsent(catalogue.require(fact.indicator()).table(), table -> new ArrayList<>())
          .add(fact);
    }
    tables.forEach((table, facts) -> {
      if (table == GRID_TABLE) {
        addGrid(groups, table, facts, report);
      } else {
        addList(groups, table, facts, report);
      }
    });
    if (report.facts().isEmpty()) {
      group(groups, "list", "tables", words.of("source.tables"), words.of("source.no_form"))
          .putArray("rows");
    }
    spec.putObject("words")
        .put("indicator", words.of("source.indicator"))
        .put("value", words.of("source.value"))
        .put("raw", words.of("source.raw_text"))
        .put("blank", words.of("source.state.blank"))
        .put("unreadable", words.of("source.state.unreadable"))
        .put("absent", words.of("source.state.absent"));
    return spec;
  }

  private static ObjectNode group(
      ArrayNode groups, String kind, String key, String title, String note) {
    return groups
        .addObject()
        .put("kind", kind)
        .put("key", key)
        .put("title", title)
        .put("note", note);
  }

  private void addProblems(ArrayNode groups, StoredReport report) {
    ArrayNode rows =
        group(groups, "problems", "problems", words.of("source.problems"), "").putArray("rows");
    String text = report.document().text();
    int number = 0;
    for (Problem problem : report.problems()) {
      number++;
      Span span = problem.span();
      String said = texts.problem(problem);
      String raw = span == null ? "" : excerpt(span.of(text));
      rows.addObject()
          .put("id", SourceAddress.problem(number))
          .put("text", said)
          .put("raw", said.contains(raw) || FactTexts.isMark(raw) ? "" : raw)
          .put("placed", span != null);
    }
  }

  private static String excerpt(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.codePointCount(0, line.length()) <= 40
        ? line
        : line.substring(0, line.offsetByCodePoints(0, 40)) + "…";
  }

  private void addNarrative(ArrayNode groups, StoredReport report) {
    String note =
        report.narrative().isEmpty()
            ? words.of("source.no_narrative")
            : note(report.narrative(), report);
    ArrayNode rows =
        group(groups, "list", "narrative", words.of("source.narrative"), note).putArray("rows");
    for (ExtractedFact fact : report.narrative()) {
      addRow(rows, fact, texts.name(fact), report);
    }
  }

  private void addList(
      ArrayNode groups, int table, List<ExtractedFact> facts, StoredReport report) {
    ArrayNode rows = tableGroup(groups, "list", table, note(facts, report)).putArray("rows");
    List<String> above = List.of();
    for (ExtractedFact fact : facts) {
      List<String> labels = names.rows(fact.indicator(), locale);
      addHeadings(rows, above, labels);
      above = labels;
      addRow(rows, fact, names.column(fact.indicator(), locale), report);
    }
  }

  /** What the star means, where there is one. */
  private String note(List<ExtractedFact> facts, StoredReport report) {
    long corrected = facts.stream().map(report::stored).filter(StoredFact::corrected).count();
    return corrected == 0 ? "" : words.of("correction.note", corrected);
  }

  private ObjectNode tableGroup(ArrayNode groups, String kind, int table, String note) {
    return group(groups, kind, "table-" + table, words.of("source.table." + table), note);
  }

  private void addRow(ArrayNode rows, ExtractedFact fact, String name, StoredReport report) {
    String raw = fact.raw();
    StoredFact stored = report.stored(fact);
    mark(rows.addObject(), fact)
        .put("id", fact.indicator())
        .put("name", name)
        .put("value", texts.value(stored))
        .put("unit", texts.unit(fact))
        .put("raw", raw == null ? "" : texts.written(raw))
        .put("state", FactTexts.state(stored.value()))
        .put("label", texts.label(stored, report.document()));
  }

  private void addGrid(
      ArrayNode groups, int table, List<ExtractedFact> facts, StoredReport report) {
    ObjectNode group = tableGroup(groups, "grid", table, note(facts, report));
    ArrayNode columns = group.putArray("columns");
    facts.stream()
        .map(fact -> names.column(fact.indicator(), locale))
        .distinct()
        .forEach(columns::add);
    ArrayNode rows = group.putArray("rows");
    List<String> above = List.of();
    ArrayNode cells = JsonMapper.shared().createArrayNode();
    for (ExtractedFact fact : facts) {
      List<String> labels = names.rows(fact.indicator(), locale);
      if (!labels.equals(above)) {
        // The innermost label names the row itself.
        addHeadings(
            rows,
            above.isEmpty() ? above : above.subList(0, above.size() - 1),
            labels.subList(0, labels.size() - 1));
        cells = rows.addObject().put("name", labels.getLast()).putArray("cells");
        above = labels;
      }
      StoredFact stored = report.stored(fact);
      mark(cells.addObject(), fact)
          .put("id", fact.indicator())
          .put("text", gridText(stored))
          .put("state", FactTexts.state(stored.value()))
          .put("label", texts.label(stored, report.document()));
    }
  }

  /** The figure; for a state, which the grid draws, only the star of a correction. */
  private String gridText(StoredFact stored) {
    boolean reported = stored.value() instanceof FactValue.Reported;
    return reported ? texts.value(stored) : stored.corrected() ? "*" : "";
  }

  private ObjectNode mark(ObjectNode node, ExtractedFact fact) {
    ReportFindings.AtCell found = findings.get(fact.indicator());
    if (found != null) {
      node.putObject("finding")
          .put("kind", found.kind().code())
          .put("count", found.count())
          .put("label", found.label());
    }
    return node;
  }

  /** A heading for every label that differs from the row above, from the outermost on. */
  private static void addHeadings(ArrayNode rows, List<String> above, List<String> labels) {
    int same = 0;
    while (same < labels.size()
        && same < above.size()
        && labels.get(same).equals(above.get(same))) {
      same++;
    }
    for (int level = same; level < labels.size(); level++) {
      boolean innermost = level == labels.size() - 1;
      rows.addObject().put("heading", labels.get(level)).put("level", innermost ? 1 : 0);
    }
  }
}
