package org.mingjian.extract;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingjian.catalogue.Form;
import org.mingjian.catalogue.FormLabel;
import org.mingjian.catalogue.FormLabel.Role;
import org.mingjian.catalogue.IndicatorCatalogue;

/** The forms with three tables as the reader needs them: their rows by table, their labels. */
final class OfficialForms {
  /** The parts of table 4 besides reviews: its columns may be broken over lines, side by side. */
  private static final List<String> SUITS = List.of("未经复议直接起诉", "复议后起诉");

  /** Shorter words stand in every report. */
  private static final int TELLING = 4;

  private final IndicatorCatalogue catalogue;
  private final LabelIndex labels;
  private final FormRows second;
  private final FormRows third;
  private final FormRows fourth;

  /** The forms that have a column of table 2. */
  private final Map<String, Set<String>> formsOfColumn = new HashMap<>();

  /** For each table the writings of its columns. */
  private final Map<Integer, Map<String, Set<String>>> columnWritings = new HashMap<>();

  OfficialForms(IndicatorCatalogue catalogue, List<Form> forms) {
    this.catalogue = catalogue;
    this.labels = new LabelIndex(forms, part -> part.table() != StatisticsSheet.TABLE);
    this.second = new FormRows(forms, 2);
    this.third = new FormRows(forms, 3);
    this.fourth = new FormRows(forms, 4);
    for (Form form : forms) {
      form.parts().stream().filter(part -> part.role() == Role.COLUMN).forEach(this::columnWriting);
      form.parts().stream()
          .filter(part -> part.table() == 2 && part.role() == Role.COLUMN)
          .forEach(part ->
              formsOfColumn.computeIfAbsent(part.code(), code -> new HashSet<>()).add(form.code()));
    }
  }

  private void columnWriting(FormLabel part) {
    for (String label : part.labels()) {
      String key = LabelText.full(label);
      if (key.length() >= TELLING) {
        columnWritings
            .computeIfAbsent(part.table(), table -> new HashMap<>())
            .computeIfAbsent(part.code(), code -> new HashSet<>())
            .add(key);
      }
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

  /**
   * Whether the words of a table stand in a text, in whatever order: then it is not missing, also
   * where no row of it could be put together.
   *
   * @param folded the text as {@link LabelText#full} gives it
   */
  boolean names(int table, String folded) {
    return switch (table) {
      case 2 -> columns(2, folded) >= 2;
      case 3 ->
          third.named(folded) >= 8 || HeapedRequests.KINDS.stream().allMatch(folded::contains);
      case 4 -> columns(4, folded) >= 3 || SUITS.stream().allMatch(folded::contains);
      default -> false;
    };
  }

  private int columns(int table, String folded) {
    return namedColumns(table, folded).size();
  }

  /** The columns of a table that a text names. */
  List<String> namedColumns(int table, String folded) {
    return columnWritings.getOrDefault(table, Map.of()).entrySet().stream()
        .filter(column -> column.getValue().stream().anyMatch(folded::contains))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** How the forms write a column of a table, as {@link LabelText#full} gives it. */
  Set<String> columnNames(int table, String column) {
    return columnWritings.getOrDefault(table, Map.of()).getOrDefault(column, Set.of());
  }

  /** The one form that has a column of table 2; null when several have it. */
  @Nullable String onlyFormOfColumn(String column) {
    Set<String> forms = formsOfColumn.getOrDefault(column, Set.of());
    return forms.size() == 1 ? forms.iterator().next() : null;
  }
}
