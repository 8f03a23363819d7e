package org.mingjian.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mingjian.document.ScreenLine;
import org.mingjian.document.Span;

/**
 * The header of table 3 in a text that keeps the columns of a page, where the names of columns are
 * broken over lines: what stands below one another is one name.
 */
final class ScreenHeader {
  /** The columns of the form from left to right. */
  private static final List<String> NAMES =
      List.of("自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计");

  /** What stands over several columns. */
  private static final List<String> WIDE = List.of("申请人情况", "法人或其他组织");

  /** No header of the form has more lines, each name a character wide. */
  private static final int MOST_LINES = 14;

  /** Words below one another. */
  private record Pile(ScreenColumns.Extent extent, String words) {}

  private ScreenHeader() {}

  /**
   * Where the columns stand above a row, in the order of the form; empty where a name is missing,
   * stands out of its order or beside words that are none.
   *
   * @param row where the first row of the table begins
   */
  static List<ScreenColumns.Extent> above(String text, int row, ScreenLine.Widths widths) {
    List<Pile> piles = piles(text, row, widths);
    piles.sort(Comparator.comparingInt(pile -> pile.extent().from()));
    List<ScreenColumns.Extent> columns = new ArrayList<>();
    for (Pile pile : piles) {
      boolean known =
          columns.size() < NAMES.size() && pile.words().equals(NAMES.get(columns.size()));
      if (known) {
        columns.add(pile.extent());
      } else if (!columns.isEmpty() || NAMES.contains(pile.words())) {
        return List.of();
      }
    }
    return columns.size() == NAMES.size() ? columns : List.of();
  }

  /** The piles of words from the line of 申请人情况 to the row; none where there is no such line. */
  private static List<Pile> piles(String text, int row, ScreenLine.Widths widths) {
    List<Pile> piles = new ArrayList<>();
    int end = text.lastIndexOf('\n', row);
    for (int i = 0; i < MOST_LINES && end > 0; i++) {
      int start = text.lastIndexOf('\n', end - 1) + 1;
      int[] places = ScreenLine.of(text.substring(start, end), widths).columns();
      boolean first = false;
      for (Span word : SpacedCells.words(text, new Span(start, end))) {
        String words = LabelText.full(text, word.start(), word.end());
        first |= words.equals(WIDE.getFirst());
        if (!WIDE.contains(words)) {
          add(
              piles,
              new ScreenColumns.Extent(places[word.start() - start], places[word.end() - start]),
              words);
        }
      }
      if (first) {
        return piles;
      }
      end = start - 1;
    }
    return new ArrayList<>();
  }

  /** Puts words on top of all piles that they stand over. */
  private static void add(List<Pile> piles, ScreenColumns.Extent extent, String words) {
    int from = extent.from();
    int to = extent.to();
    StringBuilder all = new StringBuilder(words);
    for (int i = 0; i < piles.size(); i++) {
      Pile pile = piles.get(i);
      if (pile.extent().meets(extent)) {
        from = Math.min(from, pile.extent().from());
        to = Math.max(to, pile.extent().to());
        all.append(pile.words());
        piles.remove(i--);
      }
    }
    piles.add(new Pile(new ScreenColumns.Extent(from, to), all.toString()));
  }
}
