package org.mingjian.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
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
    Set<Element> tables = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Element> ofTables = new ArrayList<>();
    for (Element row : rows) {
      Element table = table(row, looks);
      if (table != null) {
        tables.add(table);
        ofTables.add(row);
      }
    }
    for (Element row : ofTables) {
      nameCells(row, looks);
      row.tagName("tr");
    }
    for (Element table : tables) {
      nameOthers(table, looks);
      table.tagName("table");
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

  /**
   * Names the cells of a row. What stands beside them and is none gets a cell around it, several
   * things side by side one together (CSS 2, 17.2.1: anonymous table objects).
   */
  private static void nameCells(Element row, HtmlLooks looks) {
    Element around = null;
    for (Node node : List.copyOf(row.childNodes())) {
      if (node instanceof Element child && CELL.equals(looks.display(child))) {
        child.tagName("td");
        around = null;
      } else if (isShown(node, looks)) {
        if (around == null) {
          around = new Element("td");
          node.before(around);
        }
        around.appendChild(node);
      }
    }
  }

  /** What stands in a table beside its rows is a row of one cell, as a page shows it. */
  private static void nameOthers(Element table, HtmlLooks looks) {
    for (Element child : List.copyOf(table.children())) {
      boolean part = child.nameIs("tr") || !child.getElementsByTag("tr").isEmpty();
      if (!part && !table.nameIs("table") && isShown(child, looks) && child.hasText()) {
        Element row = new Element("tr");
        child.before(row);
        row.appendElement("td").appendChild(child);
      }
    }
  }

  private static boolean isShown(Node node, HtmlLooks looks) {
    return switch (node) {
      case TextNode words -> !words.isBlank();
      case Element child -> looks.of(child) != HtmlLooks.Look.GONE;
      default -> false;
    };
  }
}
