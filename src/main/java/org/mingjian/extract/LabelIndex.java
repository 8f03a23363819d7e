package org.mingjian.extract;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.mingjian.catalogue.Form;
import org.mingjian.catalogue.FormLabel;

/** Finds labels by their writing: whole, or character by character over broken lines. */
final class LabelIndex {
  private final Map<String, Meanings> exact = new HashMap<>();
  private final Node root = new Node();
  private int longest;

  /** An index of the parts that fit. */
  LabelIndex(List<Form> forms, Predicate<FormLabel> fits) {
    for (Form form : forms) {
      for (FormLabel part : form.parts()) {
        if (!fits.test(part)) {
          continue;
        }
        Label label = new Label(part.table(), part.role(), part.code());
        for (String writing : part.labels()) {
          add(LabelText.full(writing), label);
          add(LabelText.bare(writing), label);
        }
      }
    }
  }

  private void add(String key, Label label) {
    if (key.isEmpty()) {
      return;
    }
    Meanings before = exact.getOrDefault(key, Meanings.NONE);
    if (before.contains(label)) {
      return;
    }
    Meanings labels = before.and(label);
    exact.put(key, labels);
    longest = Math.max(longest, key.length());
    Node node = root;
    for (int i = 0; i < key.length(); i++) {
      node = node.afterOrNew(key.charAt(i));
    }
    node.labels = labels;
  }

  /** All meanings of a cell that holds nothing else; empty when it is no label. */
  Meanings find(String full, String bare) {
    if (full.length() > longest * 2) {
      return Meanings.NONE;
    }
    Meanings labels = exact.get(full);
    if (labels == null) {
      labels = exact.get(bare);
    }
    return labels == null ? Meanings.NONE : labels;
  }

  Node root() {
    return root;
  }

  /**
   * The rows of a table that a writing names in full one behind the other: more than one where two
   * labels ran together. What follows behind the last of them is not asked.
   *
   * @param full see {@link LabelText#full(CharSequence)}
   */
  Set<String> rowsIn(String full, int table) {
    Set<String> rows = new LinkedHashSet<>();
    int at = 0;
    while (at < full.length()) {
      Node node = root;
      Node found = null;
      int end = at;
      for (int i = at; i < full.length(); i++) {
        node = node.after(full.charAt(i));
        if (node == null) {
          break;
        }
        if (!node.labels.isEmpty()) {
          found = node;
          end = i + 1;
        }
      }
      if (found == null) {
        break;
      }
      at = end;
      if (found.labels.stream().noneMatch(label -> label.role() == FormLabel.Role.GROUP)) {
        for (Label label : found.labels) {
          if (label.table() == table && label.role() == FormLabel.Role.ROW) {
            rows.add(label.code());
          }
        }
      }
    }
    return rows;
  }

  /** A state in reading a label character by character. */
  static final class Node {
    /** The letters that labels go on with, in ascending order, and the node behind each. */
    private char[] letters = {};

    private Node[] next = {};
    private Meanings labels = Meanings.NONE;

    @Nullable Node after(char c) {
      int at = Arrays.binarySearch(letters, c);
      return at < 0 ? null : next[at];
    }

    private Node afterOrNew(char c) {
      int at = Arrays.binarySearch(letters, c);
      if (at >= 0) {
        return next[at];
      }
      int place = -1 - at;
      int behind = letters.length - place;
      Node added = new Node();
      char[] moreLetters = Arrays.copyOf(letters, letters.length + 1);
      Node[] moreNodes = Arrays.copyOf(next, next.length + 1);
      System.arraycopy(letters, place, moreLetters, place + 1, behind);
      System.arraycopy(next, place, moreNodes, place + 1, behind);
      moreLetters[place] = c;
      moreNodes[place] = added;
      letters = moreLetters;
      next = moreNodes;
      return added;
    }

    /** The node after all characters; null when no label goes on so. */
    @Nullable Node after(String key) {
      Node node = this;
      for (int i = 0; i < key.length() && node != null; i++) {
        node = node.after(key.charAt(i));
      }
      return node;
    }

    /** The one meaning of all labels that begin so; null where there are several or none. */
    @Nullable Label only(Predicate<Label> fits) {
      Set<Label> found = new HashSet<>();
      gather(fits, found);
      return found.size() == 1 ? found.iterator().next() : null;
    }

    private void gather(Predicate<Label> fits, Set<Label> found) {
      labels.stream().filter(fits).forEach(found::add);
      for (int i = 0; i < next.length && found.size() < 2; i++) {
        next[i].gather(fits, found);
      }
    }

    /** The meanings of a label that ends here. */
    Meanings labels() {
      return labels;
    }
  }
}
