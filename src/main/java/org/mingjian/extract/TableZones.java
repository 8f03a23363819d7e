package org.mingjian.extract;

import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mingjian.catalogue.FormLabel.Role;
import org.mingjian.document.Span;

/** Which part of a document holds which table: each from its heading to that of the next. */
final class TableZones {
  private static final int LAST_TABLE = 4;

  /** The table by where its heading begins. */
  private final NavigableMap<Integer, Integer> headings = new TreeMap<>();

  private TableZones() {}

  static TableZones of(List<Line> lines) {
    TableZones zones = new TableZones();
    for (Line line : lines) {
      for (Token token : line.labels()) {
        for (int table = 0; table <= LAST_TABLE; table++) {
          if (token.means(table, Role.HEADING)) {
            zones.headings.put(token.start(), table);
          }
        }
      }
    }
    return zones;
  }

  /** Whether a row stands where its table does. */
  boolean agree(@Nullable Span span, int table) {
    var heading = span == null ? null : headings.floorEntry(span.start());
    return heading != null && heading.getValue() == table;
  }

  /** Whether what stands at a place may belong to a table: to any, above all headings. */
  boolean mayHold(int place, int table) {
    var heading = headings.floorEntry(place);
    return heading == null || heading.getValue() == table;
  }
}
