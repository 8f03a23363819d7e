package org.mingjian.catalogue;

import java.util.List;

/**
 * One cell of an official form.
 *
 * @param ordinal the place in stored arrays, from 0; never changes and is never given again
 * @param forms codes of the forms that have the cell
 * @param row the labels of the row, from the outer to the inner, separated by a slash
 * @param column the labels of the column, likewise
 */
public record Indicator(
    int ordinal,
    String code,
    List<String> forms,
    int table,
    String row,
    String column,
    IndicatorKind kind,
    String unit,
    String english) {
  public Indicator {
    forms = List.copyOf(forms);
  }

  public boolean isOn(String form) {
    return forms.contains(form);
  }
}
