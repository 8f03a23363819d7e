package org.mingjian.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Tables that a page makes of other elements by their style ({@code display:table-cell}), as
 * editors of sites and programs do that write pages for telephones. Their parts get the names of
 * those of a table, so that they are read as such.
 */
final class StyledTables {
  private static final String CELL = "table-cell";
  private static final Set<String> TABLES = Set.of("table", "inline-table");
  private static final Set<String> PARTS =
      Set.of("table-row-group", "table-header-group", "table-footer-group");

  private StyledTables() {}

  /** A quick look, so that other pages cost nothing. */
  static boolean mayHave(String source) {
    return source.contains(CELL);
  }

  static void name(Document document, HtmlLooks looks) {
    List<Element> rows = new ArrayList<>();
    for (Element element : document.body().getAllElements()) {
      ReadingTime.check();
      if (!element.nameIs("tr") && "table-row".equals(looks.display(element))) {
        rows.add(element);
      }
    }
    for (Element row : rows) {
      Element table = table(row, looks);
      if (table != null && hasOnlyCells(row, looks)) {
        row.children().forEach(cell -> cell.tagName("td"));
        row.tagName("tr");
        table.tagName("table");
      }
    }
  }

  /**
   * The table that a row stands in, alone or in a part of it; null where its style says of none.
   */
  private static @Nullable Element table(Element row, HtmlLooks looks) {
    Element above = row.parent();
    if (above != null && PARTS.contains(looks.display(above))) {
      above = above.parent();
    }
    boolean named =
        above != null && (above.nameIs("table") || TABLES.contains(looks.display(above)));
    return named ? above : null;
  }

  private static boolean hasOnlyCells(Element row, HtmlLooks looks) {
    for (Element child : row.children()) {
      if (!CELL.equals(looks.display(child))) {
        return false;
      }
    }
    return row.childrenSize() > 0 && row.textNodes().stream().allMatch(TextNode::isBlank);
  }
}
