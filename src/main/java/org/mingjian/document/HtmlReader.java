package org.mingjian.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/**
 * Reads pages saved from government sites. Tables that only arrange a page (they hold tables or
 * long texts) are read as what they hold.
 */
final class HtmlReader implements FormatReader {
  private static final Set<String> SKIPPED =
      Set.of(
          "script",
          "style",
          "head",
          "noscript",
          "template",
          "svg",
          "iframe",
          "object",
          "button",
          "math",
          "del",
          "s",
          "strike",
          "video",
          "audio");
  private static final Set<String> INLINE =
      Set.of(
          "span",
          "a",
          "b",
          "i",
          "u",
          "em",
          "strong",
          "font",
          "sub",
          "sup",
          "small",
          "big",
          "label",
          "ins",
          "o:p",
          "st1:chsdate",
          "mark",
          "bdo",
          "code",
          "tt",
          "input",
          "select",
          "textarea",
          "img",
          "wbr",
          "abbr",
          "cite");
  private static final int LONGEST_CELL = 400;

  private final ReadingLimits limits;

  HtmlReader(ReadingLimits limits) {
    this.limits = limits;
  }

  @Override
  public SourceDocument read(String mediaType, byte[] bytes) throws UnreadableFileException {
    if (bytes.length / 4 > limits.textCharacters()) {
      throw new UnreadableFileException(
          "file.text_too_long", Integer.toString(limits.textCharacters()));
    }
    String source = TextDecoder.decode(WebArchive.page(bytes));
    if (source.length() > limits.textCharacters() * 2L) {
      throw new UnreadableFileException(
          "file.text_too_long", Integer.toString(limits.textCharacters()));
    }
    Page page = new Page(new DocumentBuilder(limits));
    page.walk(parsed(source).body(), 0);
    page.flush();
    return page.builder.build(mediaType);
  }

  /**
   * The page as a tree, which takes a hundred bytes and more for every tag.
   *
   * @throws UnreadableFileException when there are more tags than a page of so many cells can need
   */
  private Document parsed(String source) throws UnreadableFileException {
    int tags = 0;
    for (int at = source.indexOf('<'); at >= 0; at = source.indexOf('<', at + 1)) {
      if (++tags > limits.cells() * 4L) {
        throw new UnreadableFileException("file.too_many_cells", Integer.toString(limits.cells()));
      }
    }
    return Parser.htmlParser().parseInput(new TimedReader(source), "");
  }

  private final class Page {
    private final DocumentBuilder builder;
    private final StringBuilder line = new StringBuilder();

    Page(DocumentBuilder builder) {
      this.builder = builder;
    }

    void walk(Element element, int depth) throws UnreadableFileException {
      if (depth > limits.nesting() * 8) {
        throw new UnreadableFileException(
            "file.nested_too_deeply", Integer.toString(limits.nesting() * 8));
      }
      for (Node node = element.firstChild(); node != null; node = node.nextSibling()) {
        if (node instanceof TextNode words) {
          append(line, raised(element, words.getWholeText()), isPreformatted(element));
        } else if (node instanceof Element child) {
          element(child, depth + 1);
        }
      }
    }

    private void element(Element element, int depth) throws UnreadableFileException {
      String name = element.normalName();
      if (SKIPPED.contains(name) || isField(element) || isHidden(element)) {
        return;
      }
      if (name.equals("br") || name.equals("hr")) {
        flush();
        return;
      }
      if (name.equals("table") && isData(element)) {
        flush();
        data(element);
        return;
      }
      if (INLINE.contains(name)) {
        walk(element, depth);
        return;
      }
      flush();
      walk(element, depth);
      if (name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1))) {
        String words = line.toString();
        line.setLength(0);
        Span all = Spans.trimmed(words, 0, words.length());
        Paragraph.Role role = ParagraphRoles.of(words, all, false);
        builder.paragraph(words, role == Paragraph.Role.BODY ? Paragraph.Role.HEADING : role);
      } else {
        flush();
      }
    }

    void flush() throws UnreadableFileException {
      if (!line.isEmpty()) {
        String words = line.toString();
        line.setLength(0);
        for (String one : words.split("\n", -1)) {
          builder.paragraph(one);
        }
      }
    }

    private void data(Element table) throws UnreadableFileException {
      GridBuilder grid = new GridBuilder();
      for (Element row : rows(table)) {
        grid.startRow();
        for (Element cell = row.firstElementChild();
            cell != null;
            cell = cell.nextElementSibling()) {
          if (isCell(cell) && !isHidden(cell)) {
            StringBuilder words = new StringBuilder();
            cellText(cell, words);
            grid.cell(words.toString(), number(cell.attr("rowspan")), number(cell.attr("colspan")));
          }
        }
      }
      List<GridCell> cells = grid.build();
      if (cells.size() == 1 || grid.rowCount() == 0) {
        for (GridCell cell : cells) {
          for (String one : cell.text().split("\n", -1)) {
            builder.paragraph(one);
          }
        }
        return;
      }
      builder.table(cells, true);
    }
  }

  private static List<Element> rows(Element table) {
    List<Element> rows = new ArrayList<>();
    for (Element part : table.children()) {
      if (isHidden(part)) {
        continue;
      }
      if (part.normalName().equals("tr")) {
        rows.add(part);
      } else {
        for (Element row : part.children()) {
          if (row.normalName().equals("tr") && !isHidden(row)) {
            rows.add(row);
          }
        }
      }
    }
    return rows;
  }

  private static boolean isData(Element table) {
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

  private static boolean isCell(Element element) {
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
        length += words.getWholeText().strip().length();
      } else if (node instanceof Element child) {
        length = isTable(child) ? LONGEST_CELL + 1 : length + textLength(child);
      }
      if (length > LONGEST_CELL) {
        return length;
      }
    }
    return length;
  }

  private static boolean isHidden(Element element) {
    if (!element.hasAttr("style")) {
      return element.hasAttr("hidden");
    }
    String written = element.attr("style");
    if (!mayHide(written)) {
      return false;
    }
    String style = written.toLowerCase(Locale.ROOT).replace(" ", "");
    return style.contains("display:none")
        || style.contains("visibility:hidden")
        || style.contains("mso-hide:all")
        || style.contains("line-through");
  }

  /** Nearly every tag of a page from Word has a style; nearly none has a word that hides it. */
  private static boolean mayHide(String style) {
    for (int i = 0; i + 4 <= style.length(); i++) {
      char c = style.charAt(i);
      boolean begins = c == 'n' || c == 'N' || c == 'h' || c == 'H' || c == 't' || c == 'T';
      if (begins
          && (style.regionMatches(true, i, "none", 0, 4)
              || style.regionMatches(true, i, "hid", 0, 3)
              || style.regionMatches(true, i, "through", 0, 7))) {
        return true;
      }
    }
    return false;
  }

  /** What a field of a form shows; the choice in a list of buttons shows nothing. */
  private static String typed(Element field) {
    if (field.nameIs("textarea")) {
      return field.wholeText();
    }
    if (field.nameIs("select")) {
      Element chosen = field.selectFirst("option[selected]");
      chosen = chosen == null ? field.selectFirst("option") : chosen;
      return chosen == null ? "" : chosen.wholeText();
    }
    String type = field.attr("type").toLowerCase(Locale.ROOT);
    return type.isEmpty() || type.equals("text") || type.equals("number")
        ? field.attr("value")
        : "";
  }

  private static boolean hasDigit(String words) {
    for (int i = 0; i < words.length(); i++) {
      if (words.charAt(i) >= '0' && words.charAt(i) <= '9') {
        return true;
      }
    }
    return false;
  }

  private static boolean isField(Element element) {
    return element.nameIs("input") || element.nameIs("textarea") || element.nameIs("select");
  }

  /** The words of an element, their digits marked where they stand above or below the line. */
  private static String raised(Element element, String words) {
    if (!hasDigit(words)) {
      return words;
    }
    boolean raised = element.nameIs("sup") || element.nameIs("sub");
    if (!raised && element.hasAttr("style")) {
      String style = element.attr("style");
      int align = style.indexOf("vertical-align");
      raised = align >= 0 && (style.indexOf("super", align) > 0 || style.indexOf("sub", align) > 0);
    }
    return raised ? RaisedDigits.of(words) : words;
  }

  private static boolean isPreformatted(Element element) {
    return element.normalName().equals("pre");
  }

  private static void cellText(Element element, StringBuilder words) {
    for (Node node = element.firstChild(); node != null; node = node.nextSibling()) {
      if (node instanceof TextNode text) {
        append(words, raised(element, text.getWholeText()), false);
      } else if (node instanceof Element child && isField(child)) {
        append(words, typed(child), false);
      } else if (node instanceof Element child
          && !SKIPPED.contains(child.normalName())
          && !isHidden(child)) {
        boolean inline = INLINE.contains(child.normalName());
        if (!inline && !words.isEmpty() && words.charAt(words.length() - 1) != '\n') {
          words.append('\n');
        }
        cellText(child, words);
        if (!inline && !words.isEmpty() && words.charAt(words.length() - 1) != '\n') {
          words.append('\n');
        }
      }
    }
  }

  /** Adds text, runs of white space as one space; a space without a break keeps its character. */
  private static void append(StringBuilder line, String words, boolean verbatim) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (verbatim || c > ' ') {
        line.append(c == '\r' ? '\n' : c);
      } else if (!line.isEmpty() && line.charAt(line.length() - 1) > ' ') {
        line.append(' ');
      }
    }
  }

  private static int number(String attribute) {
    String digits = attribute.strip();
    if (digits.isEmpty() || digits.length() > 5) {
      return 1;
    }
    for (int i = 0; i < digits.length(); i++) {
      if (digits.charAt(i) < '0' || digits.charAt(i) > '9') {
        return 1;
      }
    }
    return Math.max(1, Integer.parseInt(digits));
  }
}
