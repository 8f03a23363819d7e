package org.mingjian.statistics;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

/** A table of simulated numbers beside the classes: a line of names, then a line for each n. */
final class SimulatedTable {
  private SimulatedTable() {}

  /**
   * The rows by n.
   *
   * @param file its name beside this class
   * @throws NullPointerException when there is none
   */
  static NavigableMap<Integer, double[]> read(String file) {
    NavigableMap<Integer, double[]> rows = new TreeMap<>();
    try (InputStream stream =
            Objects.requireNonNull(SimulatedTable.class.getResourceAsStream(file));
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      reader
          .lines()
          .skip(1)
          .map(line -> line.split(",", -1))
          .forEach(cells ->
              rows.put(
                  Integer.valueOf(cells[0]),
                  Arrays.stream(cells).skip(1).mapToDouble(Double::parseDouble).toArray()));
    } catch (IOException exception) {
      throw new UncheckedIOException(exception);
    }
    return rows;
  }
}
