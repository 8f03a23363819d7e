package org.mingjian.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mingjian.document.PdfPieces.Piece;
import org.mingjian.document.PdfPlacedLabels.Group;
import org.mingjian.document.PdfPlacedLabels.Label;
import org.mingjian.document.PdfPlacedLabels.Labelled;
import org.mingjian.document.PdfPlacedLabels.Row;

/**
 * Names of groups in front of rows that do not read from the top: written on their side, or broken
 * over columns from the right. Which rows a group has and what it is called the forms say; its
 * words stand beside its rows.
 */
final class PdfGroupWords {
  /** The name of a group may reach out of its rows by so many times the size of its letters. */
  private static final float OUT = 4;

  /** The end of a page may cut the name of a group, but leaves such a share of it. */
  private static final float CUT = 0.3f;

  private final List<Piece> left;
  private final List<Row> rows;
  private final List<Group> groups;

  private PdfGroupWords(List<Piece> words, Labelled labelled) {
    this.left = new ArrayList<>(words);
    this.rows = labelled.rows();
    this.groups = new ArrayList<>(labelled.groups());
  }

  /** The rows with the groups that some words name; null when not all of the words do. */
  static @Nullable Labelled with(List<Piece> words, Labelled labelled) {
    PdfGroupWords groups = new PdfGroupWords(words, labelled);
    for (float share : List.of(1f, CUT)) {
      groups.name(KnownLabels::groupOf, share, true);
      groups.name(KnownLabels::outermostOf, share, false);
    }
    return groups.areTold()
        ? new Labelled(
            labelled.before(),
            labelled.rows(),
            groups.groups.stream()
                .sorted(Comparator.comparingDouble(group -> group.label().left()))
                .toList())
        : null;
  }

  /** Whether all words have their place, and each group stands in front of those within it. */
  private boolean areTold() {
    if (left.stream().anyMatch(word -> !KnownLabels.letters(word).isEmpty())) {
      return false;
    }
    for (Group outer : groups) {
      for (Group inner : groups) {
        boolean within = outer.covers(inner.first()) && outer.covers(inner.last());
        boolean same = outer.first() == inner.first() && outer.last() == inner.last();
        if (!outer.equals(inner)
            && (within || outer.covers(inner.first()) || outer.covers(inner.last()))
            && (same || !within || outer.label().left() >= inner.label().left())) {
          return false;
        }
      }
    }
    return true;
  }

  /**
   * Names the groups of one level: runs of rows that have their group in common.
   *
   * @param share how much of a name there must be at least, from its beginning
   * @param inner whether it is the innermost level, on the right
   */
  private void name(Function<List<Piece>, Set<String>> groupOf, float share, boolean inner) {
    int first = 0;
    while (first < rows.size()) {
      Set<String> names = groupOf.apply(rows.get(first).label().lines());
      int last = first;
      while (last + 1 < rows.size()
          && groupOf.apply(rows.get(last + 1).label().lines()).equals(names)) {
        last++;
      }
      withLetters(first, last);
      List<Piece> label = names.isEmpty() ? List.of() : label(names, first, last, share, inner);
      if (!label.isEmpty()) {
        groups.add(new Group(new Label(label), first, last));
        left.removeAll(label);
      }
      first = last + 1;
    }
  }

  /** Takes a name apart that may be a longer one with letters that are left. */
  private void withLetters(int first, int last) {
    if (left.isEmpty()) {
      return;
    }
    for (Group group : List.copyOf(groups)) {
      if (group.first() == first && group.last() == last) {
        groups.remove(group);
        left.addAll(group.label().lines());
      }
    }
  }

  /** The words beside some rows that are one of some names together; none where no words are. */
  private List<Piece> label(Set<String> names, int first, int last, float share, boolean inner) {
    Piece upper = rows.get(first).label().first();
    Piece lower = rows.get(last).label().last();
    float room = OUT * upper.size();
    List<Piece> beside = new ArrayList<>();
    for (Piece word : left) {
      if (word.down() > upper.down() - room && word.down() < lower.down() + room) {
        beside.add(word);
      }
    }
    Comparator<Piece> fromLeft = Comparator.comparingDouble(Piece::left);
    beside.sort(inner ? fromLeft.reversed() : fromLeft);
    List<String> longest = new ArrayList<>(names);
    longest.sort(Comparator.comparingInt(String::length).reversed());
    for (String name : longest) {
      Set<Piece> label = spelt(name, beside, share);
      if (!label.isEmpty()) {
        return withSigns(new ArrayList<>(label), beside);
      }
    }
    return List.of();
  }

  /** The words that are a name together, in its order; of equal ones the first. */
  private static Set<Piece> spelt(String name, List<Piece> words, float share) {
    Set<Piece> spelt = new LinkedHashSet<>();
    int at = 0;
    while (at < name.length()) {
      Piece next = null;
      for (Piece word : words) {
        String letters = KnownLabels.letters(word);
        if (!letters.isEmpty()
            && !spelt.contains(word)
            && name.startsWith(letters, at)
            && (next == null || letters.length() > KnownLabels.letters(next).length())) {
          next = word;
        }
      }
      if (next == null) {
        return at < share * name.length() ? Set.of() : spelt;
      }
      spelt.add(next);
      at += KnownLabels.letters(next).length();
    }
    return spelt;
  }

  /** A label with the brackets that stand above, below or between its words. */
  private static List<Piece> withSigns(List<Piece> label, List<Piece> beside) {
    for (Piece sign : beside) {
      if (KnownLabels.letters(sign).isEmpty()) {
        int at = -1;
        for (int i = 0; i < label.size(); i++) {
          Piece word = label.get(i);
          if (word.left() < sign.right() && sign.left() < word.right()) {
            at = word.down() < sign.down() ? i + 1 : Math.max(at, 0);
          }
        }
        if (at >= 0) {
          label.add(at, sign);
        }
      }
    }
    return label;
  }
}
