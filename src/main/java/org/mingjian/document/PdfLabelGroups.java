package org.mingjian.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjian.document.PdfPlacedLabels.Group;
import org.mingjian.document.PdfPlacedLabels.Label;
import org.mingjian.document.PdfPlacedLabels.Row;

/** Tells which rows stand behind a label in front of them, where no lines are drawn. */
final class PdfLabelGroups {
  /** A label in a narrow column may reach out of it by so much, in points. */
  static final float NEAR = 1;

  private PdfLabelGroups() {}

  /** The rows behind a label; several labels share them where their numbers begin anew. */
  static @Nullable Group group(Label label, List<Label> others, List<Row> rows) {
    int[] run = run(label, rows);
    if (run == null) {
      return null;
    }
    List<Label> sharing = new ArrayList<>();
    for (Label other : others) {
      int[] theirs = run(other, rows);
      if (theirs != null
          && theirs[0] == run[0]
          && other.left() < label.right()
          && other.right() > label.left()) {
        sharing.add(other);
      }
    }
    if (sharing.size() == 1) {
      return new Group(label, run[0], run[1]);
    }
    sharing.sort(Comparator.comparingDouble(Label::middle));
    List<Integer> starts = new ArrayList<>();
    for (int row = run[0]; row <= run[1]; row++) {
      if (rows.get(row).label().isFirst()) {
        starts.add(row);
      }
    }
    if (run[0] == 0 && (starts.isEmpty() || starts.getFirst() > 0)) {
      starts.addFirst(0); // the first group goes on from the page before
    }
    if (starts.size() != sharing.size() || starts.getFirst() != run[0]) {
      return null;
    }
    int at = sharing.indexOf(label);
    int first = starts.get(at);
    int last = at + 1 < starts.size() ? starts.get(at + 1) - 1 : run[1];
    float size = label.first().size();
    boolean inside =
        label.middle() > rows.get(first).label().first().down() - size
            && label.middle() < rows.get(last).label().last().down() + size;
    return inside ? new Group(label, first, last) : null;
  }

  /** A label in the middle of merged columns may stand as far right: its number tells it apart. */
  static boolean isBehind(Label group, Label row) {
    int level = row.level();
    return row.left() >= group.right() - NEAR && (level == 0 || level > group.level());
  }

  private static int @Nullable [] run(Label label, List<Row> rows) {
    if (rows.isEmpty()) {
      return null;
    }
    int first = nearest(label, rows);
    int last = first;
    if (rows.get(first).label().left() < label.right() - NEAR) {
      return null;
    }
    while (first > 0 && isBehind(label, rows.get(first - 1).label())) {
      first--;
    }
    while (last + 1 < rows.size() && isBehind(label, rows.get(last + 1).label())) {
      last++;
    }
    return new int[] {first, last};
  }

  /** The row whose figures stand nearest to the middle of a label. */
  static int nearest(Label label, List<Row> rows) {
    int best = 0;
    for (int i = 1; i < rows.size(); i++) {
      if (Math.abs(rows.get(i).down() - label.middle())
          < Math.abs(rows.get(best).down() - label.middle())) {
        best = i;
      }
    }
    return best;
  }
}
