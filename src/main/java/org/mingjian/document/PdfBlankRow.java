package org.mingjian.document;

import java.util.ArrayList;
import java.util.List;
import org.mingjian.document.PdfPieces.Piece;
import org.mingjian.document.PdfPlacedGrid.OnPage;

/**
 * A header of many columns with its one row, in which nothing is written: that of reviews where
 * there were none. All names must be those of the forms, and a heading must follow, or the end.
 *
 * @param header the lines of the header
 */
record PdfBlankRow(List<PdfPieces> header, List<OnPage> tables) {
  private static final int FEWEST_COLUMNS = 10;

  /** Lines of one header stand no farther apart, as a share of the size of the characters. */
  private static final float FAR = 6;

  /** So far below the header, in the same share, its row has had room. */
  private static final float ROOM = 2;

  PdfBlankRow {
    header = List.copyOf(header);
    tables = List.copyOf(tables);
  }

  static List<PdfBlankRow> of(List<PdfPieces> lines) {
    List<PdfBlankRow> found = new ArrayList<>();
    int at = 0;
    while (at < lines.size()) {
      int end = at;
      while (end < lines.size()
          && isOfHeader(lines.get(end))
          && (end == at || isNear(lines.get(end - 1), lines.get(end)))) {
        end++;
      }
      if (end - at > 1 && (end == lines.size() || isBelow(lines.get(end - 1), lines.get(end)))) {
        ReadingTime.check();
        List<PdfPieces> header = lines.subList(at, end);
        List<OnPage> tables = PdfPlacedGrid.blankRow(header, FEWEST_COLUMNS);
        if (tables != null) {
          found.add(new PdfBlankRow(header, tables));
        }
      }
      at = Math.max(at + 1, end);
    }
    return found;
  }

  private static boolean isOfHeader(PdfPieces line) {
    return line.figures().isEmpty()
        && !isHeading(line)
        && line.words().stream().map(Piece::text).allMatch(PdfBlankRow::isOfHeader);
  }

  private static boolean isOfHeader(String words) {
    for (String word : words.split(" ", -1)) {
      if (!KnownLabels.isPart(word) || KnownLabels.isRow(word)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isHeading(PdfPieces line) {
    String words = line.line().text(false).strip();
    return ParagraphRoles.of(words, new Span(0, words.length()), false) == Paragraph.Role.HEADING;
  }

  private static boolean isNear(PdfPieces upper, PdfPieces lower) {
    return upper.page() == lower.page() && lower.down() - upper.down() < FAR * lower.line().size();
  }

  /** Whether a heading stands below the row that a header has room for. */
  private static boolean isBelow(PdfPieces header, PdfPieces next) {
    boolean room =
        next.page() != header.page() || next.down() - header.down() > ROOM * header.line().size();
    return room && isHeading(next);
  }
}
