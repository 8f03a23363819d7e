package org.mingjian.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingjian.catalogue.FormLabel.Role;

/**
 * Another order of the results in table 4, within each of its groups.
 *
 * @param places for each result of each group, as the form has them, the place that the header
 *     gives it in the row
 * @param width how many results a group has
 */
record DisputeOrder(List<Integer> places, int width) {
  private static final int TABLE = 4;

  DisputeOrder {
    places = List.copyOf(places);
  }

  /**
   * The order in which a header names the results.
   *
   * @param header the words that name results, over all groups
   * @param results the results of a group as the form has them, the total last
   * @param columns how many columns the table has
   * @return null where a word is lost or stands twice in a group
   */
  static @Nullable DisputeOrder of(List<Token> header, List<String> results, int columns) {
    if (header.size() != columns) {
      return null;
    }
    List<String> named = new ArrayList<>();
    for (Token token : header) {
      named.add(Objects.requireNonNullElse(token.code(TABLE, Role.COLUMN), ""));
    }
    List<Integer> places = new ArrayList<>();
    for (int at = 0; at < columns; at += results.size()) {
      List<String> group = named.subList(at, at + results.size());
      if (!new HashSet<>(group).containsAll(results)) {
        return null;
      }
      for (String result : results) {
        places.add(at + group.indexOf(result));
      }
    }
    return new DisputeOrder(places, results.size());
  }

  /** Whether it is the same in each of the groups. */
  private boolean isAlike() {
    for (int i = width; i < places.size(); i++) {
      if (places.get(i) - width != places.get(i - width)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether the sums of the groups say that the figures stand in this order, which is the same in
   * all of them, and not in that of the form, so that the words of the header were not merely mixed
   * up.
   */
  boolean isToldBy(List<@Nullable Token> placed) {
    if (!isAlike()) {
      return false;
    }
    List<@Nullable Token> moved = inForm(placed);
    int told = 0;
    int untold = 0;
    for (int at = 0; at < placed.size(); at += width) {
      boolean inForm = PlacedCells.endInSum(placed.subList(at, at + width));
      boolean here = PlacedCells.endInSum(moved.subList(at, at + width));
      if (inForm && !here) {
        return false;
      }
      told += here && !inForm ? 1 : 0;
      untold += !here && !inForm ? 1 : 0;
    }
    return told > untold;
  }

  /** The cells in the order of the form. */
  List<@Nullable Token> inForm(List<@Nullable Token> placed) {
    List<@Nullable Token> moved = new ArrayList<>();
    for (int place : places) {
      moved.add(placed.get(place));
    }
    return moved;
  }
}
