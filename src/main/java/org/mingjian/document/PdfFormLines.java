package org.mingjian.document;

import java.util.ArrayList;
import java.util.List;
import org.mingjian.document.PdfPieces.Piece;

/** What lines of pages are, by what the forms say in their rows and over their columns. */
final class PdfFormLines {
  private static final int FEWEST_NAMES = 3;

  /** The row of reviews, which has no label, is wider than all others. */
  private static final int FEWEST_IN_WIDE_ROW = 10;

  /** Advice has fewer lines below the one that opens it. */
  private static final int LINES_OF_ADVICE = 3;

  /** The next line of a label is one of so many lines below. */
  private static final int LINES_BELOW = 4;

  /** A label has no more lines above one of it. */
  private static final int LINES_OF_LABEL = 8;

  /** It stands no farther below, as a share of the size of the characters. */
  private static final float PITCH = 2.6f;

  private PdfFormLines() {}

  /** Whether the words in front of the figures, if any, are parts of labels of the forms. */
  static boolean isSureRow(List<PdfPieces> lines, int at) {
    PdfPieces line = lines.get(at);
    return line.labels().isEmpty()
        || isOfKnownRow(line)
        || isAdvice(lines, at)
        || isMistyped(lines, at)
        || goesOnMistyped(lines, at);
  }

  /** Whether the innermost words of a line are too few to tell a label with a typing error. */
  private static boolean isMistyped(List<PdfPieces> lines, int at) {
    PdfPieces line = lines.get(at);
    Piece words = line.labels().getLast();
    if (!words.isNumbered()
        || (line.labels().size() > 1 && !isOfKnownRow(line.withoutLastLabel()))) {
      return false;
    }
    for (PdfPieces below : lines.subList(at + 1, Math.min(lines.size(), at + LINES_BELOW))) {
      for (Piece next : below.labels()) {
        if (next.isUnder(words, PITCH)) {
          return KnownLabels.beginsMistyped(words, next);
        }
      }
    }
    return false;
  }

  /** Whether the innermost words of a line go on with a label that has a number, and an error. */
  private static boolean goesOnMistyped(List<PdfPieces> lines, int at) {
    PdfPieces line = lines.get(at);
    Piece words = line.labels().getLast();
    if (words.isNumbered()
        || (line.labels().size() > 1 && !isOfKnownRow(line.withoutLastLabel()))) {
      return false;
    }
    List<Piece> label = new ArrayList<>(List.of(words));
    for (int above = at - 1; above >= Math.max(0, at - LINES_OF_LABEL); above--) {
      for (Piece upper : lines.get(above).labels()) {
        if (label.getFirst().isUnder(upper, PITCH)) {
          label.addFirst(upper);
          break;
        }
      }
      if (label.getFirst().isNumbered()) {
        return KnownLabels.goOnMistyped(label);
      }
    }
    return false;
  }

  /** Whether the innermost words of a line end, or go on with, advice that a label above opens. */
  private static boolean isAdvice(List<PdfPieces> lines, int at) {
    PdfPieces line = lines.get(at);
    Piece words = line.labels().getLast();
    if (line.labels().size() > 1 && !isOfKnownRow(line.withoutLastLabel())) {
      return false;
    }
    for (int above = at - 1; above >= Math.max(0, at - LINES_OF_ADVICE); above--) {
      for (Piece label : lines.get(above).labels()) {
        if (KnownLabels.isAdvice(words) && words.isUnder(label, PITCH)) {
          return KnownLabels.isInRow(label);
        }
        if (KnownLabels.opensAdvice(label)) {
          return label.page() == words.page() && isAbove(label, words);
        }
      }
    }
    return false;
  }

  /**
   * Whether a line at the top of a page ends the advice that the last lines of the page above open.
   *
   * @param body the rows above, without the header that the page repeats
   */
  static boolean endsAdvice(List<PdfPieces> body, PdfPieces line) {
    if (!line.figures().isEmpty()
        || line.labels().size() != 1
        || body.getLast().page() + 1 != line.page()) {
      return false;
    }
    List<Piece> label = new ArrayList<>(line.labels());
    for (PdfPieces above : body.reversed().subList(0, Math.min(body.size(), LINES_OF_ADVICE))) {
      if (above.labels().isEmpty() || !isAbove(above.labels().getLast(), label.getLast())) {
        return false;
      }
      label.addFirst(above.labels().getLast());
      if (KnownLabels.isRow(label)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a line is a heading right below which a row of many figures begins, more than any row
   * above it has: it belongs to another table.
   *
   * @param body the rows above
   */
  static boolean isHeadingOfNext(List<PdfPieces> lines, int at, List<PdfPieces> body) {
    PdfPieces line = lines.get(at);
    if (!line.figures().isEmpty() || line.labels().size() != 1 || at + 1 == lines.size()) {
      return false;
    }
    if (isHeading(line.labels().getFirst())) {
      return true;
    }
    int below = lines.get(at + 1).figures().size();
    return below >= FEWEST_IN_WIDE_ROW
        && lines.get(at + 1).labels().isEmpty()
        && RowNumbers.chapter(line.labels().getFirst().text()) > 0
        && !KnownLabels.isRowOrMistyped(line.labels())
        && body.stream().allMatch(row -> row.figures().size() < below);
  }

  /** Whether words are the numbered heading of a part of the report, as no label of a row ends. */
  private static boolean isHeading(Piece words) {
    return words.text().endsWith("情况")
        && RowNumbers.chapter(words.text()) > 0
        && !KnownLabels.isInRow(words);
  }

  private static boolean isAbove(Piece upper, Piece lower) {
    return upper.left() < lower.right() && lower.left() < upper.right();
  }

  /** Whether bars that are written part the cells of a line: where they stand tells nothing. */
  static boolean isBarred(PdfPieces line) {
    return line.line().glyphs().stream().filter(glyph -> glyph.text().equals("|")).count() > 1;
  }

  /** Whether a line holds several parts of names of columns, and nothing else: one of a header. */
  static boolean isOfNames(PdfPieces line) {
    List<Piece> words = line.labels();
    return words.size() >= FEWEST_NAMES
        && line.figures().isEmpty()
        && words.stream().allMatch(KnownLabels::isInName);
  }

  /** Whether all words in front of the figures are parts of labels of the forms. */
  static boolean isOfKnownRow(PdfPieces line) {
    return !line.labels().isEmpty()
        && line.labels().stream()
            .flatMap(label -> PdfKnownLabels.parts(label).stream())
            .allMatch(KnownLabels::isInRow);
  }
}
