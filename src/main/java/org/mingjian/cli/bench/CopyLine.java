package org.mingjian.cli.bench;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A line of COPY in text format; no value of the trial needs more escaping than it does. */
final class CopyLine {
  private final StringBuilder line = new StringBuilder();

  CopyLine add(@Nullable Object value) {
    if (!line.isEmpty()) {
      line.append('\t');
    }
    line.append(value == null ? "\\N" : value);
    return this;
  }

  CopyLine addArray(List<? extends @Nullable Object> elements) {
    return add(
        elements.stream()
            .map(element -> element == null ? "NULL" : element.toString())
            .collect(Collectors.joining(",", "{", "}")));
  }

  CopyLine addBytes(byte[] bytes) {
    return add("\\\\x" + HexFormat.of().formatHex(bytes));
  }

  String end() {
    return line.append('\n').toString();
  }
}
