package org.mingjian.ingest;

import java.util.List;
import org.mingjian.extract.ExtractedFact;
import org.mingjian.extract.FactValue;

/** How many cells of a report's form hold what. */
public record CellCounts(int reported, int blank, int unreadable, int absent) {
  static CellCounts of(List<ExtractedFact> facts) {
    int reported = 0;
    int blank = 0;
    int unreadable = 0;
    int absent = 0;
    for (ExtractedFact fact : facts) {
      switch (fact.value()) {
        case FactValue.Reported _ -> reported++;
        case FactValue.Blank _ -> blank++;
        case FactValue.Unreadable _ -> unreadable++;
        case FactValue.Absent _ -> absent++;
      }
    }
    return new CellCounts(reported, blank, unreadable, absent);
  }
}
