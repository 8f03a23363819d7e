package org.mingjian.extract;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjian.catalogue.FormLabel.Role;

/**
 * Labels of rows that take several lines of a text which keeps the columns of a page, with the
 * figures beside the first line or one in the middle: that line, together with those above it
 * between which parts of outer labels may stand, begins the label of one row only.
 */
final class CutRows {
  /** Shorter beginnings are those of other words too. */
  private static final int SHORTEST = 8;

  /** The parts of a label stand among so many words at most. */
  private static final int MOST_WORDS = 8;

  private final LabelIndex index;
  private final int table;

  CutRows(LabelIndex index, int table) {
    this.index = index;
    this.table = table;
  }

  /** A line whose last words are such a part of a label with the label in their place. */
  Line whole(Line line) {
    if (line.origin() != Line.Origin.STREAM || line.cells().isEmpty()) {
      return line;
    }
    List<Token> labels = line.labels();
    int last = labels.size() - 1;
    while (last > 0 && labels.get(last).means(table, Role.NOTE)) {
      last--; // the unit of a row of the statistics sheet
    }
    if (last < 0 || labels.get(last).isLabel() || labels.get(last).full().isEmpty()) {
      return line;
    }
    for (int first = last; first >= 0 && last - first < MOST_WORDS; first--) {
      Token label = label(labels.subList(first, last + 1));
      if (label != null) {
        List<Token> whole = new ArrayList<>(labels.subList(0, first));
        whole.add(label);
        whole.addAll(labels.subList(last + 1, labels.size()));
        return new Line(
            whole, line.cells(), line.origin(), line.lead(), line.width(), line.table());
      }
    }
    return line;
  }

  /** The label that begins with the first of some words and goes on with the last. */
  private @Nullable Token label(List<Token> words) {
    Token first = words.getFirst();
    StringBuilder written = new StringBuilder(first.full());
    LabelIndex.Node node = first.isLabel() ? null : index.root().after(first.full());
    for (int i = 1; i < words.size() && node != null; i++) {
      Token word = words.get(i);
      LabelIndex.Node next =
          word.isLabel() || word.full().isEmpty() ? null : node.after(word.full());
      if (next != null) {
        node = next;
        written.append(word.full());
      } else if (i == words.size() - 1) {
        return null;
      }
    }
    if (node == null || written.length() < SHORTEST) {
      return null;
    }
    Label only = node.only(label -> label.table() == table && label.isRow());
    return only == null
        ? null
        : new Token(
            first.start(),
            words.getLast().end(),
            written.toString(),
            written.toString(),
            CellValue.WORDS,
            Meanings.of(only),
            null);
  }
}
