package org.mingjian.finding.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.mingjian.catalogue.ReferenceTable;

/**
 * Words that are no sign of copying: those of {@code db/reference/standard-phrases.csv}, and those
 * that many units of a county write in the same year, because a notice, a form or a habit gave them
 * to all. A phrase is common to a set of reports of one year when at least five of them and at
 * least a third of them have it.
 */
final class StandardPhrases {
  private static final String RESOURCE = "/db/reference/standard-phrases.csv";
  private static final int FEWEST = 5;
  private static final int SHARE = 3;

  private final List<String> phrases;

  private StandardPhrases(List<String> phrases) {
    this.phrases = List.copyOf(phrases);
  }

  static StandardPhrases load() {
    List<String> phrases = new ArrayList<>();
    for (Map<String, String> row : ReferenceTable.rows(RESOURCE)) {
      String phrase = row.getOrDefault("phrase", "");
      if (new Normaliser(List.of()).phrase(phrase).length() < Shingles.LENGTH) {
        throw new IllegalStateException("too short for a standard phrase: " + phrase);
      }
      phrases.add(phrase);
    }
    return new StandardPhrases(phrases);
  }

  /** The hashes of the listed phrases, as a normaliser leaves them. */
  long[] listed(Normaliser normaliser) {
    return Shingles.distinct(
        joined(
            phrases.stream().map(phrase -> Shingles.of(normaliser.phrase(phrase)).at()).toList()));
  }

  /** The hashes of the phrases that are common to the reports of a year. */
  static long[] common(Collection<Shingles> reports) {
    int fewest = fewest(reports.size());
    List<long[]> parts = reports.stream().map(Shingles::distinct).toList();
    long[] all = joined(parts);
    Arrays.sort(all);
    long[] common = new long[all.length / fewest];
    int count = 0;
    int start = 0;
    for (int i = 1; i <= all.length; i++) {
      if (i == all.length || all[i] != all[start]) {
        if (i - start >= fewest) {
          common[count++] = all[start];
        }
        start = i;
      }
    }
    return Arrays.copyOf(common, count);
  }

  /** How many of so many reports have to say the same before it is common to all. */
  static int fewest(int reports) {
    return Math.max(FEWEST, (reports + SHARE - 1) / SHARE);
  }

  private static long[] joined(Collection<long[]> parts) {
    long[] all = new long[parts.stream().mapToInt(part -> part.length).sum()];
    int at = 0;
    for (long[] part : parts) {
      System.arraycopy(part, 0, all, at, part.length);
      at += part.length;
    }
    return all;
  }
}
