package org.mingjian.compare;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.mingjian.catalogue.Indicator;

/**
 * Where the cells of a sum stand.
 *
 * @param anyForm whether they stand in the running text, which belongs to no form
 * @param forms the forms that have at least one of the cells
 * @param alike the forms on which all cells are the same, or add up to the same
 */
public record FormCells(boolean anyForm, Set<String> forms, Set<String> alike) {
  /** Tables 3 and 4 of the forms of 2019 and 2021 differ in how they split 其他处理 only. */
  private static final Set<Integer> UNCHANGED_TABLES = Set.of(3, 4);

  static final FormCells TEXT = new FormCells(true, Set.of(), Set.of());

  public FormCells {
    forms = Set.copyOf(forms);
    alike = Set.copyOf(alike);
  }

  static FormCells of(List<Indicator> cells) {
    Set<String> forms = new TreeSet<>();
    cells.forEach(cell -> forms.addAll(cell.forms()));
    Set<String> alike = new TreeSet<>(forms);
    if (!cells.stream().allMatch(cell -> UNCHANGED_TABLES.contains(cell.table()))) {
      cells.forEach(cell -> alike.retainAll(cell.forms()));
    }
    return new FormCells(false, forms, alike);
  }

  boolean isOn(String form) {
    return anyForm || forms.contains(form);
  }

  boolean areAlike(String form, String other) {
    return anyForm || form.equals(other) || (alike.contains(form) && alike.contains(other));
  }
}
