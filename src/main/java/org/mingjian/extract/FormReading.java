package org.mingjian.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the tables of a document say. */
record FormReading(@Nullable String form, List<ExtractedFact> facts, List<Problem> problems) {
  FormReading {
    facts = List.copyOf(facts);
    problems = List.copyOf(problems);
  }
}
