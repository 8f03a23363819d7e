package org.mingjian.finding.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.mingjian.catalogue.ReferenceTable;

/** The phrases of {@code db/reference/stale-phrases.csv}, the longest first. */
final class StalePhrases {
  private static final String RESOURCE = "/db/reference/stale-phrases.csv";

  /**
   * A phrase that belongs to some years.
   *
   * @param first the first year whose report may speak of it
   * @param last the last such year: one more than the campaign itself, for what was left of it
   */
  record Phrase(String words, int first, int last) {
    boolean fits(int year) {
      return first <= year && year <= last;
    }
  }

  private final List<Phrase> phrases;

  private StalePhrases(List<Phrase> phrases) {
    this.phrases = List.copyOf(phrases);
  }

  static StalePhrases load() {
    List<Phrase> phrases = new ArrayList<>();
    for (Map<String, String> row : ReferenceTable.rows(RESOURCE)) {
      phrases.add(
          new Phrase(
              row.getOrDefault("phrase", ""),
              Integer.parseInt(row.getOrDefault("first", "")),
              Integer.parseInt(row.getOrDefault("last", ""))));
    }
    phrases.sort(
        Comparator.comparingInt((Phrase phrase) -> phrase.words().length())
            .reversed()
            .thenComparing(Phrase::words));
    return new StalePhrases(phrases);
  }

  List<Phrase> all() {
    return phrases;
  }
}
