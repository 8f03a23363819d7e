package org.mingjian.document;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Tells tables of figures from those that only arrange a page. */
final class HtmlTableKind {
  /** A cell with more characters holds a part of the page. */
  private static final int LONGEST_CELL = 400;

  private HtmlTableKind() {}

  /** Whether a table holds what it says, and no other table or long text. */
  static boolean isData(Element table) {
    return longestCell(table) <= LONGEST_CELL;
  }

  /**
   * The characters of the longest cell of a table; beyond every limit when a table lies within it.
   */
  private static int longestCell(Element element) {
    int longest = 0;
    for (Node node = element.firstChild(); node != null; node = node.nextSibling()) {
      if (node instanceof Element child) {
        int length = isCell(child) ? textLength(child) : longestCell(child);
        longest = Math.max(longest, isTable(child) ? Integer.MAX_VALUE : length);
        if (longest > LONGEST_CELL) {
          return longest;
        }
      }
    }
    return longest;
  }

  static boolean isCell(Element element) {
    return element.nameIs("td") || element.nameIs("th");
  }

  /** Whether an element is a table of several cells; one of a single cell only frames its words. */
  private static boolean isTable(Element element) {
    return element.nameIs("table") && cells(element, 0) > 1;
  }

  /** Counts cells, up to two. */
  private static int cells(Element element, int counted) {
    int count = counted;
    for (Node node = element.firstChild(); node != null && count < 2; node = node.nextSibling()) {
      if (node instanceof Element child) {
        count = cells(child, isCell(child) ? count + 1 : count);
      }
    }
    return count;
  }

  private static int textLength(Element element) {
    int length = 0;
    for (Node node = element.firstChild(); node != null; node = node.nextSibling()) {
      if (node instanceof TextNode words) {
        String written = words.getWholeText();
        length += Spans.trimmed(written, 0, written.length()).length();
      } else if (node instanceof Element child) {
        length = isTable(child) ? LONGEST_CELL + 1 : length + textLength(child);
      }
      if (length > LONGEST_CELL) {
        return length;
      }
    }
    return length;
  }
}
