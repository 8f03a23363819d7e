package org.mingjian.finding.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingjian.document.Span;

/**
 * The passages that two texts share: common runs of normalised characters that cannot be made
 * longer on either side, each with at least one free shingle. They may go on over standard phrases,
 * as copied sentences do.
 */
final class SharedPassages {
  private static final int MOST_PLACES = 8;

  private SharedPassages() {}

  /** A passage with its places in both documents. */
  record Passage(Span own, Span other, int length) {}

  /** The longest passages, at most as many as asked for, the longest first. */
  static List<Passage> longest(FreeText own, FreeText other, int most) {
    Map<Long, List<Integer>> places = new HashMap<>();
    for (int i = 0; i < other.text().length(); i++) {
      long hash = other.freeShingle(i);
      if (hash != 0) {
        places.computeIfAbsent(hash, h -> new ArrayList<>()).add(i);
      }
    }
    List<Passage> passages = new ArrayList<>();
    int shownTo = 0;
    for (int i = 0; i < own.text().length(); i++) {
      List<Integer> there = i < shownTo ? null : places.get(own.freeShingle(i));
      if (there == null) {
        continue;
      }
      Passage best = null;
      int bestEnd = i;
      for (int place : there.subList(0, Math.min(MOST_PLACES, there.size()))) {
        int back = reach(own, other, i - 1, place - 1, -1);
        int ahead = reach(own, other, i, place, 1);
        if (best == null || back + ahead > best.length()) {
          bestEnd = i + ahead;
          best =
              new Passage(
                  own.text().span(i - back, i + ahead),
                  other.text().span(place - back, place + ahead),
                  back + ahead);
        }
      }
      if (best != null) {
        passages.add(best);
        shownTo = bestEnd;
      }
    }
    return passages.stream()
        .sorted(Comparator.comparingInt(Passage::length).reversed())
        .limit(most)
        .toList();
  }

  /** How many characters from here on are the same in both, in one direction. */
  private static int reach(FreeText own, FreeText other, int ownFrom, int otherFrom, int step) {
    String mine = own.text().characters();
    String theirs = other.text().characters();
    int length = 0;
    int i = ownFrom;
    int k = otherFrom;
    while (i >= 0
        && k >= 0
        && i < mine.length()
        && k < theirs.length()
        && mine.charAt(i) == theirs.charAt(k)
        && mine.charAt(i) != Normaliser.BREAK) {
      length++;
      i += step;
      k += step;
    }
    return length;
  }
}
