package org.mingjian.compare;

import java.util.List;
import java.util.Set;

/**
 * What is compared: cells that are added, a quotient of two such sums, or a sum by a figure that
 * somebody uploaded. The key names a measure in addresses and messages.
 */
public sealed interface Measure permits Sum, Quotient {
  String key();

  MeasureUnit unit();

  /** The most decimals that are shown. */
  int fractionDigits();

  Direction direction();

  MeasureGroup group();

  /** The codes of all cells that go in, each once. */
  List<String> indicators();

  /**
   * Whether figures of reports on two forms mean the same. Across the change of the form of 2020 to
   * that of 2021 this holds for cells that both have, and for tables 3 and 4; the running text is
   * bound to no form.
   *
   * @param one the forms of the reports that one figure was taken from; empty text for none
   */
  boolean isComparable(Set<String> one, Set<String> other);

  /** Whether reports on a form can hold it at all. */
  boolean isOn(String form);

  /** Whether it is computed from several cells or figures, so that its formula must be shown. */
  boolean isDerived();
}
