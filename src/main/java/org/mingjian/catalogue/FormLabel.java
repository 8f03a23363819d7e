package org.mingjian.catalogue;

import java.util.List;

/**
 * One labelled part of a form's tables, with the writings in which it is met.
 *
 * @param table the number of the section that holds the table, 0 for the statistics sheet, which
 *     stands outside of the sections
 * @param code the first part of an indicator's code for a row, the last part for a column; the
 *     whole code for a row of a table with one column of figures; {@code unit} for words of the
 *     column of units; empty for parts that carry no figures
 * @param columns the codes of a row's columns, in the order in which the form prints them
 * @param labels the official writing first, then others that were seen
 */
public record FormLabel(
    int table, Role role, String code, List<String> columns, List<String> labels) {
  public FormLabel {
    columns = List.copyOf(columns);
    labels = List.copyOf(labels);
    if (labels.isEmpty()) {
      throw new IllegalArgumentException("a part of a form without a label: " + code);
    }
  }

  /** What a labelled part does in its table. */
  public enum Role {
    /** The heading above the table. */
    HEADING,
    /** A heading inside the table, for example an item of Article 20. */
    SECTION,
    /** An outer label that spans several rows. */
    GROUP,
    ROW,
    COLUMN,
    /** Words without a figure, for example the note on how the numbers add up. */
    NOTE
  }
}
