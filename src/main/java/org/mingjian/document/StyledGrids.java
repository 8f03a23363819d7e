package org.mingjian.document;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Tables that a page makes of other elements with {@code display:grid}. Its items stand where the
 * rules for grids put them (CSS Grid Layout Module Level 1, 8.5: automatic placement by rows), and
 * become the cells of a table. A grid whose columns the style does not count, or with an item in a
 * place that is not understood, is left as it is.
 */
final class StyledGrids {
  private static final Pattern REPEAT =
      Pattern.compile("repeat\\(\\s*([0-9]{1,3})\\s*,([^()]*)\\)");

  /** The width of one track that is written with brackets. */
  private static final Pattern WIDTH = Pattern.compile("(?:minmax|fit-content|calc)\\([^()]*\\)");

  private static final Pattern SPAN = Pattern.compile("span\\s+([0-9]{1,3})");

  private static final Pattern LINE = Pattern.compile("-?[0-9]{1,3}");

  private static final int MOST_COLUMNS = 60;

  /**
   * A place along one direction.
   *
   * @param start the first column or row, from 0; -1 where the item takes the next that is free
   */
  private record Track(int start, int span) {}

  private record Item(Element element, int row, int column, int rows, int columns) {}

  private final HtmlLooks looks;
  private final int columns;
  private final List<BitSet> taken = new ArrayList<>();
  private final List<Item> items = new ArrayList<>();
  private int row;
  private int column;

  private StyledGrids(HtmlLooks looks, int columns) {
    this.looks = looks;
    this.columns = columns;
  }

  /** A quick look, so that other pages cost nothing. */
  static boolean mayHave(String source) {
    return source.contains("grid-template");
  }

  static void name(Document document, HtmlLooks looks) {
    for (Element element : document.body().getAllElements()) {
      ReadingTime.check();
      String display = looks.display(element);
      if (display.equals("grid") || display.equals("inline-grid")) {
        int columns = columns(looks.property(element, "grid-template-columns"));
        if (columns > 1 && columns <= MOST_COLUMNS) {
          new StyledGrids(looks, columns).table(element);
        }
      }
    }
  }

  /** How many columns a template names; 0 where it does not count them. */
  private static int columns(String template) {
    int count = 0;
    Matcher repeat = REPEAT.matcher(WIDTH.matcher(template).replaceAll("1fr"));
    while (repeat.find()) {
      count += Integer.parseInt(repeat.group(1)) * words(repeat.group(2));
    }
    String tracks = repeat.replaceAll(" ");
    boolean counted = tracks.indexOf('(') < 0 && tracks.indexOf('[') < 0;
    return counted && !tracks.contains("none") && !tracks.contains("subgrid")
        ? count + words(tracks)
        : 0;
  }

  private static int words(String tracks) {
    String stripped = tracks.strip();
    return stripped.isEmpty() ? 0 : stripped.split("\\s+").length;
  }

  private void table(Element grid) {
    if (!collect(grid) || items.isEmpty() || taken.size() < 2) {
      return;
    }
    items.sort(Comparator.comparingInt(Item::row).thenComparingInt(Item::column));
    List<Element> rows = new ArrayList<>();
    int next = 0;
    BitSet written = new BitSet();
    for (int i = 0; i < taken.size(); i++) {
      Element tr = new Element("tr");
      written.clear();
      for (; next < items.size() && items.get(next).row() == i; next++) {
        Item item = items.get(next);
        fill(tr, i, written, item.column());
        item.element().tagName("td");
        item.element().attr("rowspan", Integer.toString(item.rows()));
        item.element().attr("colspan", Integer.toString(item.columns()));
        written.set(item.column(), item.column() + item.columns());
        tr.appendChild(item.element());
      }
      fill(tr, i, written, columns);
      rows.add(tr);
    }
    grid.empty();
    rows.forEach(grid::appendChild);
    grid.tagName("table");
  }

  /** Blank cells for the places of a row, up to a column, that no item takes. */
  private void fill(Element tr, int number, BitSet written, int until) {
    for (int i = written.length(); i < until; i++) {
      if (!taken.get(number).get(i)) {
        tr.appendChild(new Element("td"));
      }
      written.set(i);
    }
  }

  /** Places all items of an element; whether each was understood. */
  private boolean collect(Element parent) {
    for (TextNode words : parent.textNodes()) {
      if (!words.isBlank()) {
        return false;
      }
    }
    for (Element child : parent.children()) {
      ReadingTime.check();
      if (looks.of(child) == HtmlLooks.Look.GONE) {
        continue;
      }
      boolean placed =
          looks.display(child).equals("contents")
              ? collect(child)
              : !child.nameIs("table") && !child.nameIs("tr") && place(child);
      if (!placed) {
        return false;
      }
    }
    return true;
  }

  private boolean place(Element child) {
    Track across = track(child, "column", columns);
    Track down = track(child, "row", 0);
    if (across == null
        || down == null
        || across.span() > columns
        || across.start() + across.span() > columns
        || (down.start() >= 0 && across.start() < 0)) {
      return false;
    }
    if (down.start() >= 0) {
      return put(child, down.start(), across.start(), down.span(), across.span());
    }
    if (across.start() >= 0) {
      row += across.start() < column ? 1 : 0;
      column = across.start();
      while (!isFree(row, column, down.span(), across.span())) {
        row++;
      }
    } else {
      while (column + across.span() > columns || !isFree(row, column, down.span(), across.span())) {
        column++;
        if (column + across.span() > columns) {
          row++;
          column = 0;
        }
      }
    }
    boolean put = put(child, row, column, down.span(), across.span());
    column += across.span();
    return put;
  }

  private boolean put(Element child, int atRow, int atColumn, int rows, int across) {
    if (!isFree(atRow, atColumn, rows, across)) {
      return false; // items over each other are no cells
    }
    for (int i = atRow; i < atRow + rows; i++) {
      taken.get(i).set(atColumn, atColumn + across);
    }
    items.add(new Item(child, atRow, atColumn, rows, across));
    return true;
  }

  private boolean isFree(int atRow, int atColumn, int rows, int across) {
    while (taken.size() < atRow + rows) {
      taken.add(new BitSet());
    }
    for (int i = atRow; i < atRow + rows; i++) {
      int next = taken.get(i).nextSetBit(atColumn);
      if (next >= 0 && next < atColumn + across) {
        return false;
      }
    }
    return true;
  }

  /** Where an item stands along one direction; null when it is not understood. */
  private @Nullable Track track(Element child, String direction, int count) {
    String both = looks.property(child, "grid-" + direction);
    String[] parts = both.split("/", -1);
    String start = parts[0].strip();
    String end = parts.length > 1 ? parts[1].strip() : "";
    String ownStart = looks.property(child, "grid-" + direction + "-start");
    String ownEnd = looks.property(child, "grid-" + direction + "-end");
    start = start.isEmpty() ? ownStart : start;
    end = end.isEmpty() ? ownEnd : end;
    int span = span(start) > 0 ? span(start) : span(end) > 0 ? span(end) : 1;
    int first = line(start, count);
    int last = line(end, count);
    if (first == 0 && last == 0) {
      boolean known = isAutomatic(start) && isAutomatic(end);
      return known ? new Track(-1, span) : null;
    }
    if (first > 0 && last > 0) {
      return last > first ? new Track(first - 1, last - first) : null;
    }
    return first > 0
        ? new Track(first - 1, span)
        : last > span ? new Track(last - span - 1, span) : null;
  }

  private static boolean isAutomatic(String written) {
    return written.isEmpty() || written.equals("auto") || span(written) > 0;
  }

  private static int span(String written) {
    Matcher span = SPAN.matcher(written);
    return span.matches() ? Math.max(1, Integer.parseInt(span.group(1))) : 0;
  }

  /** The number of a line of the grid, from 1; 0 where none is named. */
  private static int line(String written, int count) {
    if (!LINE.matcher(written).matches()) {
      return 0;
    }
    int line = Integer.parseInt(written);
    return line < 0 && count > 0 ? Math.max(0, count + 2 + line) : Math.max(0, line);
  }
}
