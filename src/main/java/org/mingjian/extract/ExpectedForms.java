package org.mingjian.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingjian.catalogue.Form;
import org.mingjian.catalogue.FormLabel;

/**
 * Tells which forms a document should hold, so that cells which are not there are said to be
 * absent. Labels tell the form; where there are none, the year tells what was prescribed.
 */
final class ExpectedForms {
  /** Headings of free texts from before the forms name table 2 alike. */
  private static final int FIRST_TELLING_TABLE = 3;

  private static final int DISPUTES = 4;

  private static final int VOLUME = 2;

  private final List<Form> forms;

  ExpectedForms(List<Form> forms) {
    this.forms = List.copyOf(forms);
  }

  /**
   * What is known of a document besides its cells.
   *
   * @param form what the labels tell, null when they tell nothing
   * @param sheetAnnounced whether a heading of the statistics sheet stands there
   * @param unread whether some pages could not be read, so that tables may stand on them
   */
  record Signs(
      @Nullable String form,
      @Nullable Integer year,
      TableParts parts,
      boolean sheetAnnounced,
      boolean unread) {}

  /** The forms whose cells are expected; several when neither labels nor year tell which. */
  List<Form> of(Signs signs, FormFacts facts) {
    if (signs.form() != null) {
      return forms.stream().filter(form -> form.code().equals(signs.form())).toList();
    }
    Integer year = signs.year();
    Optional<Form> prescribed = year == null ? Optional.empty() : Form.prescribedIn(year, forms);
    if (prescribed.filter(ExpectedForms::hasSections).isPresent()) {
      return prescribed.stream().toList();
    }
    if (!facts.isEmpty()) {
      return forms.stream().filter(ExpectedForms::hasSections).toList();
    }
    if (prescribed.isPresent()) {
      // The sheet is often an attachment of its own.
      boolean expected = signs.sheetAnnounced() || signs.unread();
      return expected ? prescribed.stream().toList() : List.of();
    }
    return year == null ? withoutYear(signs) : List.of();
  }

  private List<Form> withoutYear(Signs signs) {
    if (signs.unread()) {
      return forms;
    }
    boolean sections =
        signs.parts().announced.stream().anyMatch(table -> table >= FIRST_TELLING_TABLE);
    return forms.stream()
        .filter(form -> hasSections(form) ? sections : signs.sheetAnnounced())
        .toList();
  }

  /**
   * Notes the tables of the expected forms of which no cell was found: missing, or there in a way
   * that nobody can be certain of.
   */
  void noteMissing(List<Form> expected, OfficialForms forms, TableParts parts, FormFacts facts) {
    TreeSet<Integer> tables = new TreeSet<>();
    expected.forEach(form -> form.parts().forEach(part -> tables.add(part.table())));
    if (tables.size() > 1) {
      tables.remove(StatisticsSheet.TABLE);
    }
    for (int table : tables) {
      if (facts.hasTable(table)) {
        continue;
      }
      if (table == StatisticsSheet.TABLE) {
        facts.problem("form.sheet_missing", null);
      } else {
        boolean unclear =
            forms.names(table, facts.folded())
                || (table == DISPUTES && UnnamedDisputes.stand(facts.text(), parts));
        if (unclear) {
          List<Form> doubted = new ArrayList<>(expected);
          if (table == VOLUME) {
            doubted.addAll(namedBeside(expected, forms, facts));
          }
          facts.uncertainTable(table, doubted);
        }
        facts.problem(
            unclear ? "form.table_unclear" : "form.table_missing",
            parts.headingSpan(table),
            Integer.toString(table));
      }
    }
  }

  /** Other forms of whose table 2 the text names a column that no other has. */
  private List<Form> namedBeside(List<Form> expected, OfficialForms official, FormFacts facts) {
    Set<String> named = new HashSet<>();
    for (String column : official.namedColumns(VOLUME, facts.folded())) {
      named.add(official.onlyFormOfColumn(column));
    }
    return forms.stream()
        .filter(form -> named.contains(form.code()) && !expected.contains(form))
        .toList();
  }

  static boolean hasSections(Form form) {
    return tables(form).anyMatch(table -> table != StatisticsSheet.TABLE);
  }

  private static Stream<Integer> tables(Form form) {
    return form.parts().stream().map(FormLabel::table);
  }
}
