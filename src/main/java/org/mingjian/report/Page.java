package org.mingjian.report;

import java.util.List;
import java.util.function.Function;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.impl.DSL;

/**
 * A page of a list, and how long the whole list is.
 *
 * @param total not known, and zero, for a page behind the end
 */
public record Page<T>(List<T> rows, int total) {
  /** To be selected with the rows, so that one statement answers both. */
  static final Field<Integer> TOTAL = DSL.count().over().as("total");

  public Page {
    rows = List.copyOf(rows);
  }

  static <T> Page<T> of(Result<? extends Record> found, Function<Record, T> row) {
    return new Page<>(
        found.stream().map(row).toList(), found.isEmpty() ? 0 : found.getFirst().get(TOTAL));
  }
}
