package org.mingjian.corpus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Sets paragraphs and tables on pages of A4, in points from the lower left corner. */
final class PdfPages {
  static final float WIDTH = 595;
  static final float HEIGHT = 842;
  private static final float MARGIN = 56;
  private static final float TEXT_SIZE = 12;
  private static final float CELL_SIZE = 9;
  private static final float PADDING = 2.5f;

  private final PdfFont font;
  private final Dice dice;
  private final List<StringBuilder> pages = new ArrayList<>();
  private float y;

  PdfPages(PdfFont font, Dice dice) {
    this.font = font;
    this.dice = dice;
    newPage();
  }

  /** The content streams, with a number at the foot of each page. */
  List<byte[]> contents() {
    List<byte[]> contents = new ArrayList<>();
    boolean dashes = dice.chance(0.5);
    for (int page = 0; page < pages.size(); page++) {
      String number = dashes ? "- " + (page + 1) + " -" : String.valueOf(page + 1);
      show(pages.get(page), number, WIDTH / 2 - 8, 30, CELL_SIZE);
      contents.add(pages.get(page).toString().getBytes(StandardCharsets.US_ASCII));
    }
    return contents;
  }

  private StringBuilder page() {
    return pages.getLast();
  }

  private void newPage() {
    pages.add(new StringBuilder("0.5 w\n"));
    y = HEIGHT - MARGIN;
  }

  private void show(StringBuilder page, String text, float x, float baseline, float size) {
    if (text.isEmpty()) {
      return;
    }
    page.append(
        String.format(
            Locale.ROOT,
            "BT /F1 %.1f Tf 1 0 0 1 %.2f %.2f Tm %s Tj ET\n",
            size,
            x,
            baseline,
            font.encoded(text)));
  }

  private static float width(String text, float size) {
    return PdfFont.width(text) * size / 1000;
  }

  /** Where a line of text stands between the margins. */
  enum Alignment {
    LEFT,
    CENTER,
    RIGHT
  }

  void paragraph(String text, Alignment alignment, float size, boolean indented) {
    float space = WIDTH - 2 * MARGIN;
    for (String line : wrapped((indented ? "　　" : "") + text, space, size)) {
      float leading = size * 1.6f;
      if (y - leading < MARGIN) {
        newPage();
      }
      y -= leading;
      float free = space - width(line, size);
      float x =
          switch (alignment) {
            case LEFT -> MARGIN;
            case CENTER -> MARGIN + free / 2;
            case RIGHT -> MARGIN + free;
          };
      show(page(), line, x, y, size);
    }
  }

  void title(String text) {
    paragraph(text, Alignment.CENTER, 16, false);
    y -= 8;
  }

  void text(String text) {
    paragraph(text, Alignment.LEFT, TEXT_SIZE, true);
  }

  void closing(String text) {
    paragraph(text, Alignment.RIGHT, TEXT_SIZE, false);
  }

  /** A picture where a table should stand, painted by {@code name} of the page's resources. */
  void picture(String name) {
    float height = 260;
    if (y - height < MARGIN) {
      newPage();
    }
    y -= height + 6;
    page()
        .append(
            String.format(
                Locale.ROOT,
                "q %.1f 0 0 %.1f %.1f %.1f cm /%s Do Q\n",
                WIDTH - 2 * MARGIN,
                height,
                MARGIN,
                y,
                name));
  }

  private static List<String> wrapped(String text, float space, float size) {
    List<String> lines = new ArrayList<>();
    for (String part : text.split("\n", -1)) {
      StringBuilder line = new StringBuilder();
      for (int at = 0; at < part.length(); at++) {
        char character = part.charAt(at);
        if (width(line.toString() + character, size) > space && !line.isEmpty()) {
          // A number is never cut at the end of a line.
          int keep = line.length();
          while (keep > 0 && character < 0x80 && line.charAt(keep - 1) < 0x80) {
            keep--;
          }
          String rest = keep == 0 ? "" : line.substring(keep);
          lines.add(keep == 0 ? line.toString() : line.substring(0, keep));
          line = new StringBuilder(rest);
        }
        line.append(character);
      }
      lines.add(line.toString());
    }
    return lines;
  }

  /** The table with its lines; rows go on to the next page where a page ends. */
  void table(GridTable table) throws IOException {
    List<List<GridTable.Slot>> slots = table.slots();
    float[] columns = columns(table);
    float[] heights = heights(slots, columns);
    int row = 0;
    while (row < slots.size()) {
      float free = y - MARGIN;
      int end = row;
      float used = 0;
      while (end < slots.size() && used + heights[end] <= free) {
        used += heights[end];
        end++;
      }
      if (end == row) {
        if (heights[row] > HEIGHT - 2 * MARGIN) {
          throw new IOException("a row is higher than a page");
        }
        newPage();
        continue;
      }
      drawRows(slots, columns, heights, row, end);
      row = end;
      if (row < slots.size()) {
        newPage();
      }
    }
    y -= 10;
  }

  private static float[] columns(GridTable table) {
    float space = WIDTH - 2 * MARGIN;
    int count = table.columns();
    float[] shares = new float[count];
    Arrays.fill(shares, 1);
    if (table.number() == 3) {
      shares[0] = 0.8f;
      shares[1] = 1.4f;
      shares[2] = 3.2f;
    } else if (table.number() == 0) {
      shares[0] = 6;
    }
    float sum = 0;
    for (float share : shares) {
      sum += share;
    }
    float[] columns = new float[count];
    for (int column = 0; column < count; column++) {
      columns[column] = space * shares[column] / sum;
    }
    return columns;
  }

  private static float[] heights(List<List<GridTable.Slot>> slots, float[] columns) {
    float[] heights = new float[slots.size()];
    Arrays.fill(heights, CELL_SIZE * 1.3f + 2 * PADDING);
    for (int row = 0; row < slots.size(); row++) {
      for (int column = 0; column < slots.get(row).size(); column++) {
        GridTable.Slot slot = slots.get(row).get(column);
        if (!slot.isOrigin()) {
          continue;
        }
        float width = sum(columns, column, column + slot.cell().columnSpan());
        float needed =
            wrapped(slot.cell().text(), width - 2 * PADDING, CELL_SIZE).size() * CELL_SIZE * 1.3f
                + 2 * PADDING;
        int last = Math.min(heights.length, row + slot.cell().rowSpan());
        float has = sum(heights, row, last);
        if (needed > has) {
          heights[last - 1] += needed - has;
        }
      }
    }
    return heights;
  }

  private static float sum(float[] values, int from, int to) {
    float sum = 0;
    for (int at = from; at < Math.min(to, values.length); at++) {
      sum += values[at];
    }
    return sum;
  }

  private void drawRows(
      List<List<GridTable.Slot>> slots, float[] columns, float[] heights, int from, int to) {
    // Producers write cells in any order; only their places count.
    List<Runnable> drawings = new ArrayList<>();
    float top = y;
    for (int row = from; row < to; row++) {
      float rowTop = top - sum(heights, from, row);
      for (int column = 0; column < slots.get(row).size(); column++) {
        GridTable.Slot slot = slots.get(row).get(column);
        boolean begins = slot.firstRow() || row == from;
        if (!begins || !slot.firstColumn()) {
          continue;
        }
        int rows = rowsOnPage(slots, row, column, to);
        float width = sum(columns, column, column + slot.cell().columnSpan());
        float height = sum(heights, row, row + rows);
        float x = MARGIN + sum(columns, 0, column);
        String text = slot.firstRow() ? slot.cell().text() : "";
        drawings.add(() -> cell(text, x, rowTop, width, height));
      }
    }
    List<Runnable> ordered =
        switch (dice.weighted(70, 15, 15)) {
          case 0 -> drawings;
          case 1 -> dice.shuffled(drawings);
          default -> drawings.reversed();
        };
    ordered.forEach(Runnable::run);
    y = top - sum(heights, from, to);
  }

  private static int rowsOnPage(List<List<GridTable.Slot>> slots, int row, int column, int end) {
    int rows = 1;
    while (row + rows < end
        && column < slots.get(row + rows).size()
        && !slots.get(row + rows).get(column).firstRow()) {
      rows++;
    }
    return rows;
  }

  private void cell(String text, float x, float top, float width, float height) {
    page()
        .append(
            String.format(
                Locale.ROOT, "%.2f %.2f %.2f %.2f re S\n", x, top - height, width, height));
    List<String> lines = wrapped(text, width - 2 * PADDING, CELL_SIZE);
    float block = lines.size() * CELL_SIZE * 1.3f;
    float baseline = top - (height - block) / 2 - CELL_SIZE;
    for (String line : lines) {
      float free = width - width(line, CELL_SIZE);
      show(page(), line, x + free / 2, baseline, CELL_SIZE);
      baseline -= CELL_SIZE * 1.3f;
    }
  }
}
