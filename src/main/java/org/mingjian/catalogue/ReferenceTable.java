package org.mingjian.catalogue;

import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;

/** Tables of {@code db/reference} that other packages own. */
public final class ReferenceTable {
  private ReferenceTable() {}

  /**
   * The rows of a resource such as {@code /db/reference/rules.csv}, fields by the name of their
   * column.
   */
  public static List<Map<String, String>> rows(String resource) {
    return CsvTable.records(resource).stream().map(CSVRecord::toMap).toList();
  }
}
