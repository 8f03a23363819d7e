package org.mingjian.extract;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingjian.catalogue.FormLabel;

/**
 * All that one writing may mean, in the order of the forms. Every token is asked for a role in a
 * table many times, so that the answers are put together beforehand.
 */
final class Meanings extends AbstractList<Label> {
  static final Meanings NONE = new Meanings(new Label[0]);

  private final Label[] all;

  /** For every role, by the number of the table, the first meaning; null where there is none. */
  private final Map<FormLabel.Role, @Nullable Label[]> first = new EnumMap<>(FormLabel.Role.class);

  private Meanings(Label[] all) {
    this.all = all;
    int tables = Arrays.stream(all).mapToInt(label -> label.table() + 1).max().orElse(0);
    for (Label label : all) {
      @Nullable Label[] places = first.computeIfAbsent(label.role(), role -> new Label[tables]);
      places[label.table()] = places[label.table()] == null ? label : places[label.table()];
    }
  }

  static Meanings of(Label only) {
    return NONE.and(only);
  }

  /** These and one more. */
  Meanings and(Label label) {
    Label[] more = Arrays.copyOf(all, all.length + 1);
    more[all.length] = label;
    return new Meanings(more);
  }

  /** What this means in a role in a table; null when it means nothing there. */
  @Nullable Label in(int table, FormLabel.Role role) {
    if (all.length == 0) {
      return null;
    }
    @Nullable Label[] places = first.get(role);
    return places == null || table >= places.length ? null : places[table];
  }

  @Override
  public Label get(int index) {
    return all[index];
  }

  @Override
  public int size() {
    return all.length;
  }
}
