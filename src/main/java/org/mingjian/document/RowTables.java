package org.mingjian.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Tables of which a page makes one for each row, as editors of sites do. Where as many as a form
 * has rows follow each other, each with as many columns, they are the rows of one table.
 */
final class RowTables {
  /** Fewer rows may be tables of their own. */
  private static final int FEWEST = 4;

  /** Tables of fewer columns may only arrange the page. */
  private static final int FEWEST_COLUMNS = 3;

  private RowTables() {}

  /** Whether a page with so many tables may have them, so that other pages cost nothing. */
  static boolean mayBe(int tables) {
    return tables >= FEWEST;
  }

  static void join(Document document, HtmlLooks looks) {
    for (Element table : document.body().select("table")) {
      ReadingTime.check();
      int columns = table.parent() == null ? 0 : columnsOfOneRow(table, looks);
      if (columns < FEWEST_COLUMNS || columnsOfOneRow(before(table), looks) == columns) {
        continue;
      }
      List<Element> rows = new ArrayList<>();
      for (Element next = behind(table);
          next != null && columnsOfOneRow(next, looks) == columns;
          next = behind(next)) {
        rows.add(next);
      }
      if (rows.size() + 1 >= FEWEST) {
        Element first = row(table);
        Element body = first == null ? null : first.parent();
        for (Element next : rows) {
          Element row = row(next);
          if (body != null && row != null) {
            body.appendChild(row);
            next.remove();
          }
        }
      }
    }
  }

  /** How many columns a table has that is but one row and is seen; 0 for any other element. */
  private static int columnsOfOneRow(@Nullable Element table, HtmlLooks looks) {
    Element row = table == null || !table.nameIs("table") ? null : row(table);
    if (table == null || row == null || !isSeen(table, looks) || !isSeen(row.parent(), looks)) {
      return 0;
    }
    int columns = 0;
    for (Element cell = row.firstElementChild(); cell != null; cell = cell.nextElementSibling()) {
      boolean spans = !cell.attr("rowspan").isEmpty() && !cell.attr("rowspan").equals("1");
      if (spans || cell.selectFirst("table") != null) {
        return 0;
      }
      columns += HtmlReader.number(cell.attr("colspan"));
    }
    return columns;
  }

  private static boolean isSeen(@Nullable Element element, HtmlLooks looks) {
    return element != null && looks.of(element) == HtmlLooks.Look.SEEN;
  }

  /** The only row of a table; null where it has several or none, or a caption. */
  private static @Nullable Element row(Element table) {
    Element only = table;
    while (!only.nameIs("tr")) {
      Element first = only.firstElementChild();
      if (only.childrenSize() != 1 || first == null || first.nameIs("td")) {
        return null;
      }
      only = first;
    }
    return only;
  }

  private static @Nullable Element behind(Element table) {
    return next(table, Node::nextSibling);
  }

  private static @Nullable Element before(Element table) {
    return next(table, Node::previousSibling);
  }

  /** What stands next to a table; null where words stand between. */
  private static @Nullable Element next(Element table, Function<Node, @Nullable Node> direction) {
    Node node = direction.apply(table);
    while (node instanceof TextNode words && words.isBlank()) {
      node = direction.apply(node);
    }
    return node instanceof Element element ? element : null;
  }
}
