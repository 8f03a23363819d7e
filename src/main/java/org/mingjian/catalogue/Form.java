package org.mingjian.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVRecord;

/**
 * An official form: the labelled parts of its tables in the order in which they are printed. Read
 * from {@code db/reference/forms/CODE.csv}.
 */
public record Form(String code, List<FormLabel> parts) {
  /** The forms that the program knows. */
  private static final List<String> CODES = List.of("2019", "2021");

  public Form {
    parts = List.copyOf(parts);
  }

  /** Reads all forms from the class path, the oldest first. */
  public static List<Form> loadAll() {
    return CODES.stream().map(Form::load).toList();
  }

  private static Form load(String code) {
    List<FormLabel> parts = new ArrayList<>();
    for (CSVRecord record : CsvTable.records("/db/reference/forms/" + code + ".csv")) {
      parts.add(
          new FormLabel(
              Integer.parseInt(record.get("table")),
              FormLabel.Role.valueOf(record.get("role").toUpperCase(Locale.ROOT)),
              record.get("code"),
              record.get("columns").isEmpty()
                  ? List.of()
                  : List.of(record.get("columns").split(" ")),
              List.of(record.get("labels").split("\\|"))));
    }
    return new Form(code, parts);
  }

  /** The rows of one table, in the order of the form. */
  public List<FormLabel> rows(int table) {
    return parts.stream()
        .filter(part -> part.table() == table && part.role() == FormLabel.Role.ROW)
        .toList();
  }
}
