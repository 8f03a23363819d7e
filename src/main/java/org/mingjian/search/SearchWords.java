package org.mingjian.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import org.mingjian.document.Span;
import org.mingjian.report.FoldedText;

/**
 * What is searched for: words with white space between them, all of which a report must hold,
 * folded as the texts are.
 *
 * @param terms the folded words, each once; empty when nothing is searched for
 */
public record SearchWords(List<String> terms) {
  /** The longest text that is taken; the rest is cut off. */
  public static final int LONGEST = 100;

  private static final int MOST_TERMS = 8;
  private static final int MOST_PLACES = 10_000;

  public SearchWords {
    terms = List.copyOf(terms);
  }

  public static SearchWords of(String text) {
    String cut = text.substring(0, Math.min(text.length(), LONGEST));
    LinkedHashSet<String> terms = new LinkedHashSet<>();
    for (String word : cut.strip().split("[\\s\\u3000\\u00A0]+", -1)) {
      String folded = FoldedText.of(word).folded();
      if (!folded.isEmpty() && terms.size() < MOST_TERMS) {
        terms.add(folded);
      }
    }
    return new SearchWords(List.copyOf(terms));
  }

  public boolean isEmpty() {
    return terms.isEmpty();
  }

  /** What the index must hold. */
  Integer[] grams() {
    return terms.stream()
        .flatMap(term -> Arrays.stream(FoldedText.needed(term)).boxed())
        .distinct()
        .toArray(Integer[]::new);
  }

  /** The terms of which the index alone cannot tell that they are there. */
  List<String> toVerify() {
    return terms.stream().filter(term -> term.length() > 2).toList();
  }

  /** Where they stand in a text, in its order; what overlaps is one place. */
  public List<Span> places(String text) {
    FoldedText folded = FoldedText.of(text);
    List<Span> found = new ArrayList<>();
    for (String term : terms) {
      found.addAll(folded.find(term, MOST_PLACES));
    }
    found.sort(Comparator.comparingInt(Span::start).thenComparingInt(Span::end));
    List<Span> merged = new ArrayList<>();
    for (Span span : found) {
      Span last = merged.isEmpty() ? null : merged.getLast();
      if (last != null && span.start() < last.end()) {
        merged.set(merged.size() - 1, new Span(last.start(), Math.max(last.end(), span.end())));
      } else {
        merged.add(span);
      }
    }
    return merged;
  }
}
