package org.mingjian.extract;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingjian.catalogue.Form;
import org.mingjian.catalogue.FormLabel.Role;
import org.mingjian.catalogue.IndicatorCatalogue;

/** The forms with three tables as the reader needs them: their rows by table, their labels. */
final class OfficialForms {
  private final IndicatorCatalogue catalogue;
  private final LabelIndex labels;
  private final FormRows second;
  private final FormRows third;
  private final FormRows fourth;

  /** The forms that have a column of table 2. */
  private final Map<String, Set<String>> formsOfColumn = new HashMap<>();

  OfficialForms(IndicatorCatalogue catalogue, List<Form> forms) {
    this.catalogue = catalogue;
    this.labels = new LabelIndex(forms, part -> part.table() != StatisticsSheet.TABLE);
    this.second = new FormRows(forms, 2);
    this.third = new FormRows(forms, 3);
    this.fourth = new FormRows(forms, 4);
    for (Form form : forms) {
      form.parts().stream()
          .filter(part -> part.table() == 2 && part.role() == Role.COLUMN)
          .forEach(part ->
              formsOfColumn.computeIfAbsent(part.code(), code -> new HashSet<>()).add(form.code()));
    }
  }

  IndicatorCatalogue catalogue() {
    return catalogue;
  }

  LabelIndex labels() {
    return labels;
  }

  FormRows second() {
    return second;
  }

  FormRows third() {
    return third;
  }

  FormRows fourth() {
    return fourth;
  }

  /** The one form that has a column of table 2; null when several have it. */
  @Nullable String onlyFormOfColumn(String column) {
    Set<String> forms = formsOfColumn.getOrDefault(column, Set.of());
    return forms.size() == 1 ? forms.iterator().next() : null;
  }
}
