package org.mingjian.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * An official form: the labelled parts of its tables in the order in which they are printed. The
 * forms are listed in {@code db/reference/forms.csv}, each is read from {@code
 * db/reference/forms/CODE.csv}.
 *
 * @param firstYear the first year that shall be reported on it; reports may use it in other years
 * @param lastYear the last such year, null while the form is in force
 */
public record Form(String code, int firstYear, @Nullable Integer lastYear, List<FormLabel> parts) {
  public Form {
    parts = List.copyOf(parts);
  }

  /** Reads all forms from the class path, the oldest first. */
  public static List<Form> loadAll() {
    List<Form> forms = new ArrayList<>();
    for (CSVRecord record : CsvTable.records("/db/reference/forms.csv")) {
      String lastYear = record.get("last_year");
      forms.add(
          new Form(
              record.get("code"),
              Integer.parseInt(record.get("first_year")),
              lastYear.isEmpty() ? null : Integer.valueOf(lastYear),
              parts(record.get("code"))));
    }
    return List.copyOf(forms);
  }

  /** The form that a year's report shall use; empty where none was prescribed. */
  public static Optional<Form> prescribedIn(int year, List<Form> forms) {
    return forms.stream()
        .filter(form -> form.firstYear <= year)
        .filter(form -> form.lastYear == null || year <= form.lastYear)
        .findFirst();
  }

  private static List<FormLabel> parts(String code) {
    List<FormLabel> parts = new ArrayList<>();
    for (CSVRecord record : CsvTable.records("/db/reference/forms/" + code + ".csv")) {
      parts.add(
          new FormLabel(
              Integer.parseInt(record.get("table")),
              FormLabel.Role.valueOf(record.get("role").toUpperCase(Locale.ROOT)),
              record.get("code").intern(), // the very strings of the catalogue's cells
              record.get("columns").isEmpty()
                  ? List.of()
                  : Arrays.stream(record.get("columns").split(" ")).map(String::intern).toList(),
              List.of(record.get("labels").split("\\|"))));
    }
    return parts;
  }

  /** The rows of one table, in the order of the form. */
  public List<FormLabel> rows(int table) {
    return parts.stream()
        .filter(part -> part.table() == table && part.role() == FormLabel.Role.ROW)
        .toList();
  }
}
