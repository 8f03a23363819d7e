package org.mingjian.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
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
          "audio",
          "canvas",
          "datalist");
  private static final Set<String> STRUCK = Set.of("del", "s", "strike");

  /** What is drawn and not written. */
  private static final Set<String> DRAWN =
      Set.of("img", "svg", "object", "math", "canvas", "iframe", "embed");

  /** Smaller pictures are there to keep a distance. */
  private static final int SMALLEST_PICTURE = 4;

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
  private static final Pattern KEEPS_SPACE =
      Pattern.compile(
          "white-space\\s*:\\s*(pre|break-spaces)\\b(?!-line)", Pattern.CASE_INSENSITIVE);

  /** Rows of elements that are no table have so many cells. */
  private static final int FEWEST_IN_ROW = 4;

  private static final int MOST_IN_ROW = 24;

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
    String written = TextDecoder.decode(WebArchive.page(bytes));
    if (written.length() > limits.textCharacters() * 2L) {
      throw new UnreadableFileException(
          "file.text_too_long", Integer.toString(limits.textCharacters()));
    }
    HtmlSource source = new HtmlSource(written, limits);
    Document document = Parser.htmlParser().parseInput(source, "");
    HtmlLooks looks = HtmlLooks.of(document, source.styleSheets());
    if (StyledTables.mayHave(written)) {
      StyledTables.name(document, looks);
    }
    if (StyledGrids.mayHave(written)) {
      StyledGrids.name(document, looks);
    }
    if (RowTables.mayBe(source.tables())) {
      RowTables.join(document, looks);
    }
    Page page = new Page(new DocumentBuilder(limits), looks);
    page.walk(document.body(), 0);
    page.flush();
    return page.builder.build(mediaType);
  }

  private final class Page {
    private final DocumentBuilder builder;
    private final HtmlLooks looks;
    private final StringBuilder line = new StringBuilder();

    /** Whether white space counts, so that a text of several lines may draw a table. */
    private boolean preformatted;

    Page(DocumentBuilder builder, HtmlLooks looks) {
      this.builder = builder;
      this.looks = looks;
    }

    void walk(Element element, int depth) throws UnreadableFileException {
      if (depth > limits.nesting() * 8) {
        throw new UnreadableFileException(
            "file.nested_too_deeply", Integer.toString(limits.nesting() * 8));
      }
      for (Node node = element.firstChild(); node != null; node = node.nextSibling()) {
        if (node instanceof TextNode words) {
          boolean verbatim = preformatted || isPreformatted(element);
          append(line, seen(element, words.getWholeText()), verbatim);
        } else if (node instanceof Element child) {
          element(child, depth + 1);
        }
      }
    }

    private void element(Element element, int depth) throws UnreadableFileException {
      String name = element.normalName();
      if (SKIPPED.contains(name)
          || isField(element)
          || isClosed(element)
          || looks.of(element) != HtmlLooks.Look.SEEN) {
        return;
      }
      if (name.equals("br") && preformatted) {
        line.append('\n');
        return;
      }
      if (name.equals("br") || name.equals("hr")) {
        flush();
        return;
      }
      if (name.equals("table") && HtmlTableKind.isData(element)) {
        flush();
        writeText();
        data(element);
        return;
      }
      if (name.equals("pre") && !preformatted) {
        flush();
        preformatted = true;
        walk(element, depth);
        preformatted = false;
        writeText();
        return;
      }
      if (INLINE.contains(name)) {
        walk(element, depth);
        return;
      }
      flush();
      if (isBlankCell(element)) {
        builder.paragraph("");
        return;
      }
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

    /** Writes what stands in a preformatted element, with the tables that its lines are. */
    private void writeText() throws UnreadableFileException {
      String words = line.toString();
      if (UnseenText.hasMark(words)) {
        paragraphs();
      } else if (!words.isBlank()) {
        line.setLength(0);
        builder.text(words);
      }
    }

    void flush() throws UnreadableFileException {
      if (preformatted) {
        if (!line.isEmpty() && line.charAt(line.length() - 1) != '\n') {
          line.append('\n');
        }
      } else {
        paragraphs();
      }
    }

    private void paragraphs() throws UnreadableFileException {
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
        boolean seen = looks.of(row) == HtmlLooks.Look.SEEN;
        grid.startRow();
        for (Element cell = row.firstElementChild();
            cell != null;
            cell = cell.nextElementSibling()) {
          HtmlLooks.Look look =
              HtmlTableKind.isCell(cell) ? looks.inCell(cell) : HtmlLooks.Look.GONE;
          if (look != HtmlLooks.Look.GONE) {
            StringBuilder words = new StringBuilder();
            if (look == HtmlLooks.Look.SEEN && seen) {
              cellText(cell, words);
            } else {
              words.append(UnseenText.of(cell.wholeText()));
            }
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

    /** The rows of a table; one that is hidden takes no room, one that is not seen does. */
    private List<Element> rows(Element table) {
      List<Element> rows = new ArrayList<>();
      for (Element part : table.children()) {
        if (looks.of(part) == HtmlLooks.Look.GONE) {
          continue;
        }
        if (part.normalName().equals("tr")) {
          rows.add(part);
        } else {
          for (Element row : part.children()) {
            if (row.normalName().equals("tr") && looks.of(row) != HtmlLooks.Look.GONE) {
              rows.add(row);
            }
          }
        }
      }
      return rows;
    }

    private void cellText(Element element, StringBuilder words) {
      for (Node node = element.firstChild(); node != null; node = node.nextSibling()) {
        if (node instanceof TextNode text) {
          append(words, seen(element, text.getWholeText()), false);
        } else if (node instanceof Element child) {
          String name = child.normalName();
          if (isField(child)) {
            append(words, looks.of(child) == HtmlLooks.Look.SEEN ? typed(child) : "", false);
          } else if (STRUCK.contains(name)) {
            words.append(UnseenText.of(child.wholeText()));
          } else if (DRAWN.contains(name)) {
            words.append(isPicture(child) ? String.valueOf(UnseenText.PICTURE_MARK) : "");
          } else if (!SKIPPED.contains(name) && !isClosed(child)) {
            child(child, words);
          }
        }
      }
    }

    private void child(Element child, StringBuilder words) {
      if (looks.inCell(child) != HtmlLooks.Look.SEEN) {
        words.append(UnseenText.of(child.wholeText()));
        return;
      }
      boolean inline = INLINE.contains(child.normalName());
      if (!inline && !words.isEmpty() && words.charAt(words.length() - 1) != '\n') {
        words.append('\n');
      }
      cellText(child, words);
      if (!inline && !words.isEmpty() && words.charAt(words.length() - 1) != '\n') {
        words.append('\n');
      }
    }

    /** Whether something drawn may show a figure. */
    private boolean isPicture(Element element) {
      if (looks.of(element) == HtmlLooks.Look.GONE) {
        return false;
      }
      for (String side : List.of("width", "height")) {
        String length = element.attr(side).replace("px", "");
        boolean digit = length.length() == 1 && Character.isDigit(length.charAt(0));
        if (digit && number(length) < SMALLEST_PICTURE) {
          return false;
        }
      }
      return true;
    }

    /** The words of an element: digits above or below the line, and figures that are not seen. */
    private String seen(Element element, String words) {
      if (!UnseenText.hasDigit(words)) {
        return words;
      }
      if (UnseenText.isFigure(words) && !looks.showsFigure(element)) {
        return UnseenText.of(words);
      }
      if (element.nameIs("bdo") && element.attr("dir").equalsIgnoreCase("rtl")) {
        return "\u202E" + words; // shown from the right to the left
      }
      return raised(element, words);
    }
  }

  /**
   * Whether an element without anything in it stands among others that hold words only, as the
   * cells of a row do that a page draws without a table.
   */
  private static boolean isBlankCell(Element element) {
    Element row = element.parent();
    return element.childNodeSize() == 0
        && element.nameIs("div")
        && row != null
        && row.childrenSize() >= FEWEST_IN_ROW
        && row.childrenSize() <= MOST_IN_ROW
        && row.children().stream()
            .allMatch(cell -> cell.nameIs("div") && cell.getElementsByTag("div").size() == 1);
  }

  /** A window of the page that opens later. */
  private static boolean isClosed(Element element) {
    return element.nameIs("dialog") && !element.hasAttr("open");
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

  private static boolean isField(Element element) {
    return element.nameIs("input") || element.nameIs("textarea") || element.nameIs("select");
  }

  /** The words of an element, their digits marked where they stand above or below the line. */
  private static String raised(Element element, String words) {
    boolean raised = element.nameIs("sup") || element.nameIs("sub");
    if (!raised && element.hasAttr("style")) {
      String style = element.attr("style");
      int align = style.indexOf("vertical-align");
      raised = align >= 0 && (style.indexOf("super", align) > 0 || style.indexOf("sub", align) > 0);
    }
    return raised ? RaisedDigits.of(words) : words;
  }

  private static boolean isPreformatted(Element element) {
    String style = element.attr("style");
    return element.normalName().equals("pre")
        || (style.contains("hite-space") && KEEPS_SPACE.matcher(style).find());
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

  /** The number that an attribute such as colspan holds; 1 where it holds none. */
  static int number(String attribute) {
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
