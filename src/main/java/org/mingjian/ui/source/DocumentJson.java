package org.mingjian.ui.source;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjian.document.Block;
import org.mingjian.document.Paragraph;
import org.mingjian.document.SourceDocument;
import org.mingjian.document.Span;
import org.mingjian.document.Table;
import org.mingjian.document.TableCell;
import org.mingjian.extract.ExtractedFact;
import org.mingjian.extract.Problem;
import org.mingjian.report.StoredFact;
import org.mingjian.report.StoredReport;
import org.mingjian.search.SearchWords;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A document and its marks for {@code <mingjian-document>}, in the shape of {@code
 * frontend/document/spec.d.ts}: the text once, everything else as offsets into it.
 */
final class DocumentJson {
  private final FactTexts texts;
  private final Words words;

  DocumentJson(FactTexts texts, Words words) {
    this.texts = texts;
    this.words = words;
  }

  /**
   * The document of a report with its figures, problems and findings.
   *
   * @param search words that were searched for, as they were typed; empty for none
   * @param choice what is chosen; words that are neither a figure nor a finding are marked by it
   */
  ObjectNode of(StoredReport report, ReportFindings findings, String search, String choice) {
    SourceDocument document = report.document();
    ObjectNode spec = JsonMapper.shared().createObjectNode().put("text", document.text());
    ArrayNode blocks = spec.putArray("blocks");
    document.blocks().forEach(block -> add(blocks, block));
    ArrayNode pages = spec.putArray("pages");
    document.pageStarts().forEach(pages::add);
    ArrayNode marks = spec.putArray("marks");
    addFacts(marks, report, report.facts());
    addFacts(marks, report, report.narrative());
    int number = 0;
    for (Problem problem : report.problems()) {
      number++;
      add(marks, SourceAddress.problem(number), "problem", texts.problem(problem), problem.span());
    }
    for (ReportFindings.Place place : findings.places()) {
      add(
              marks,
              SourceAddress.finding(place.finding().id()),
              "finding",
              findings.label(place.finding()),
              place.span())
          .put("kind", place.finding().finding().kind().code());
    }
    List<Span> hits = SearchWords.of(search).places(document.text());
    for (int i = 0; i < hits.size(); i++) {
      add(
          marks,
          SourceAddress.hit(i + 1),
          "hit",
          words.of("source.hit", search, i + 1, hits.size()),
          hits.get(i));
    }
    SourceAddress.passage(choice)
        .filter(span -> span.end() <= document.text().length())
        .ifPresent(span -> add(marks, choice, "reported", words.of("source.passage"), span));
    spec.putObject("words")
        .put("document", words.of("source.document"))
        .put("page", words.of("source.page"))
        .put("previous", words.of("source.previous"))
        .put("next", words.of("source.next"))
        .put("keys", words.of("source.keys"))
        .put("nothing", words.of("source.nothing_chosen"))
        .put("empty", words.of("source.document_empty"));
    return spec;
  }

  private void addFacts(ArrayNode marks, StoredReport report, List<ExtractedFact> facts) {
    for (ExtractedFact fact : facts) {
      StoredFact stored = report.stored(fact);
      add(
          marks,
          fact.indicator(),
          FactTexts.state(stored.value()),
          texts.label(stored, report.document()),
          fact.span());
    }
  }

  private static ObjectNode add(
      ArrayNode marks, String id, String state, String label, @Nullable Span span) {
    ObjectNode mark = marks.addObject().put("id", id).put("state", state).put("label", label);
    if (span != null) {
      mark.put("start", span.start()).put("end", span.end());
    }
    return mark;
  }

  private static void add(ArrayNode blocks, Block block) {
    switch (block) {
      case Paragraph paragraph ->
          blocks
              .addArray()
              .add("p")
              .add(paragraph.span().start())
              .add(paragraph.span().end())
              .add(paragraph.role().name());
      case Table table -> {
        ArrayNode node =
            blocks
                .addArray()
                .add("t")
                .add(table.span().start())
                .add(table.span().end())
                .add(table.rowCount())
                .add(table.columnCount());
        ArrayNode cells = node.addArray();
        for (TableCell cell : table.cells()) {
          cells.add(cell.row()).add(cell.column()).add(cell.rowSpan()).add(cell.columnSpan());
          cells.add(cell.span().start()).add(cell.span().end());
        }
      }
    }
  }
}
