package org.mingjian.catalogue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;

/** The indicators of {@code db/reference/indicators.csv}, in the order of the file. */
public final class IndicatorCatalogue {
  private static final String RESOURCE = "/db/reference/indicators.csv";

  private final List<Indicator> indicators;
  private final Map<String, Indicator> byCode = new HashMap<>();

  /**
   * By row and column, the parts of a code before and behind its last point; the very strings of
   * the forms, so that a look-up need not compare them.
   */
  private final Map<String, Map<String, Indicator>> byCell = new HashMap<>();

  /** By row its cells, in the order of the catalogue. */
  private final Map<String, List<Indicator>> byRow = new HashMap<>();

  /** For each form the ordinals of its indicators. */
  private final Map<String, BitSet> onForm = new HashMap<>();

  private IndicatorCatalogue(List<Indicator> indicators) {
    this.indicators = List.copyOf(indicators);
    for (Indicator indicator : indicators) {
      if (byCode.put(indicator.code(), indicator) != null) {
        throw new IllegalStateException("indicator twice: " + indicator.code());
      }
      int point = indicator.code().lastIndexOf('.');
      ofRow(indicator.code()).add(indicator);
      if (point > 0) {
        ofRow(indicator.code().substring(0, point)).add(indicator);
        byCell
            .computeIfAbsent(indicator.code().substring(0, point).intern(), row -> new HashMap<>())
            .put(indicator.code().substring(point + 1).intern(), indicator);
      }
      for (String form : indicator.forms()) {
        onForm.computeIfAbsent(form, code -> new BitSet()).set(indicator.ordinal());
      }
    }
  }

  private List<Indicator> ofRow(String row) {
    return byRow.computeIfAbsent(row, code -> new ArrayList<>());
  }

  /** The cells of a row, in the order of the catalogue: one with its code, and those of columns. */
  public List<Indicator> cells(String row) {
    return Collections.unmodifiableList(byRow.getOrDefault(row, List.of()));
  }

  /** Reads the catalogue from the class path. */
  public static IndicatorCatalogue load() {
    List<Indicator> indicators = new ArrayList<>();
    for (CSVRecord record : CsvTable.records(RESOURCE)) {
      Indicator indicator =
          new Indicator(
              Integer.parseInt(record.get("ordinal")),
              record.get("code"),
              List.of(record.get("forms").split(" ")),
              Integer.parseInt(record.get("table")),
              record.get("row"),
              record.get("column"),
              IndicatorKind.valueOf(record.get("kind").toUpperCase(Locale.ROOT)),
              record.get("unit"),
              record.get("english"));
      if (indicator.ordinal() != indicators.size()) {
        throw new IllegalStateException(
            "ordinals of " + RESOURCE + " are not consecutive at " + indicator.code());
      }
      indicators.add(indicator);
    }
    return new IndicatorCatalogue(indicators);
  }

  public List<Indicator> all() {
    return indicators;
  }

  /** The cells of one form, in the order of the catalogue. */
  public List<Indicator> of(String form) {
    return indicators.stream().filter(indicator -> indicator.isOn(form)).toList();
  }

  /** The ordinals of the cells of some forms. */
  public BitSet ordinalsOf(Collection<String> forms) {
    BitSet ordinals = new BitSet(indicators.size());
    for (String form : forms) {
      ordinals.or(onForm.getOrDefault(form, new BitSet()));
    }
    return ordinals;
  }

  /**
   * The indicator of a cell, without putting its code together.
   *
   * @param row the code up to its last point
   * @param column the code behind it
   * @throws IllegalArgumentException when the catalogue has no such code
   */
  public Indicator cell(String row, String column) {
    Map<String, Indicator> cells = byCell.get(row);
    Indicator indicator = cells == null ? null : cells.get(column);
    return indicator == null ? require(row + '.' + column) : indicator;
  }

  public Optional<Indicator> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /**
   * The indicator of a code that the program itself names.
   *
   * @throws IllegalArgumentException when the catalogue has no such code
   */
  public Indicator require(String code) {
    return find(code)
        .orElseThrow(() -> new IllegalArgumentException("no indicator has the code " + code));
  }
}
