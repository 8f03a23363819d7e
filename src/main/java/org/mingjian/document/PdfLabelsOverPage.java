package org.mingjian.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingjian.document.PdfPlacedLabels.Label;

/**
 * Figures that stand without any words at the end of a page, where the label of their row had no
 * room: it is the one at the top of the next page, if no figures stand beside that.
 */
final class PdfLabelsOverPage {
  /** How exactly a label stands beside its figures, as a share of the size of the characters. */
  private static final float BESIDE = 0.35f;

  private PdfLabelsOverPage() {}

  /** For each such line the label of its row. */
  static Map<PdfPieces, Label> of(List<Label> labels, List<PdfPieces> figures) {
    Map<PdfPieces, Label> over = new HashMap<>();
    for (int i = 0; i + 1 < figures.size(); i++) {
      PdfPieces line = figures.get(i);
      PdfPieces next = figures.get(i + 1);
      if (next.page() != line.page() + 1
          || labels.stream().anyMatch(label -> isBeside(label, line))) {
        continue;
      }
      Label top = null;
      for (Label label : labels) {
        if (label.first().page() == next.page()
            && KnownLabels.isLeaf(label.lines())
            && (top == null || label.first().down() < top.first().down())) {
          top = label;
        }
      }
      if (top != null && !isBeside(top, next)) {
        over.put(line, top);
      }
    }
    return over;
  }

  /** Whether figures stand beside a line of a label, or between two. */
  private static boolean isBeside(Label label, PdfPieces figures) {
    float room = BESIDE * label.first().size();
    return label.first().page() <= figures.page()
        && figures.page() <= label.last().page()
        && label.first().down() - room <= figures.figuresDown()
        && figures.figuresDown() <= label.last().down() + room;
  }
}
