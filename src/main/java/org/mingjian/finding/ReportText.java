package org.mingjian.finding;

import java.util.ArrayList;
import java.util.List;
import org.mingjian.document.Block;
import org.mingjian.document.Paragraph;
import org.mingjian.document.SourceDocument;
import org.mingjian.document.Span;
import org.mingjian.document.Table;

/**
 * The words of a report.
 *
 * @param text the normalised text that all spans point into
 * @param paragraphs running text in reading order, without tables
 * @param tables where the tables lie
 */
public record ReportText(String text, List<Paragraph> paragraphs, List<Span> tables) {
  public ReportText {
    paragraphs = List.copyOf(paragraphs);
    tables = List.copyOf(tables);
  }

  public static ReportText of(SourceDocument document) {
    List<Paragraph> paragraphs = new ArrayList<>();
    List<Span> tables = new ArrayList<>();
    for (Block block : document.blocks()) {
      switch (block) {
        case Paragraph paragraph -> paragraphs.add(paragraph);
        case Table table -> tables.add(table.span());
      }
    }
    return new ReportText(document.text(), paragraphs, tables);
  }

  public boolean inTable(int offset) {
    return tables.stream().anyMatch(table -> table.start() <= offset && offset < table.end());
  }
}
