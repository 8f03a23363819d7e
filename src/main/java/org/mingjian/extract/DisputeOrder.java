package org.mingjian.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingjian.catalogue.FormLabel.Role;

/**
 * Another order of the results in table 4, the same in each of its groups.
 *
 * @param places for each result of the form, the place that the header gives it in its group
 */
record DisputeOrder(List<Integer> places) {
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
   * @return null where a word is lost or the groups differ
   */
  static @Nullable DisputeOrder of(List<Token> header, List<String> results, int columns) {
    if (header.size() != columns) {
      return null;
    }
    List<String> named = new ArrayList<>();
    for (Token token : header) {
      named.add(Objects.requireNonNullElse(token.code(TABLE, Role.COLUMN), ""));
    }
    List<String> first = named.subList(0, results.size());
    for (int at = 0; at < columns; at += results.size()) {
      if (!named.subList(at, at + results.size()).equals(first)) {
        return null;
      }
    }
    if (!new HashSet<>(first).containsAll(results)) {
      return null;
    }
    return new DisputeOrder(results.stream().map(first::indexOf).toList());
  }

  /**
   * Whether the sums of the groups say that the figures stand in this order and not in that of the
   * form, so that the words of the header were not merely mixed up.
   */
  boolean isToldBy(List<@Nullable Token> placed) {
    List<@Nullable Token> moved = inForm(placed);
    int told = 0;
    int untold = 0;
    for (int at = 0; at < placed.size(); at += places.size()) {
      boolean inForm = PlacedCells.endInSum(placed.subList(at, at + places.size()));
      boolean here = PlacedCells.endInSum(moved.subList(at, at + places.size()));
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
    for (int at = 0; at < placed.size(); at += places.size()) {
      for (int place : places) {
        moved.add(placed.get(at + place));
      }
    }
    return moved;
  }
}
