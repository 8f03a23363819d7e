package org.mingjian.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingjian.document.Span;

/** Collects the facts of a running text, and leaves out those with two different figures. */
final class NarrativeFacts {
  static final String TOTAL = "narrative.disclosed.total";

  private final String written;
  private final Map<String, ExtractedFact> facts = new LinkedHashMap<>();

  /** A figure for several channels together; the total where no sentence says it otherwise. */
  private @Nullable ExtractedFact ofSeveralChannels;

  private boolean severalChannelsDiffer;
  private final List<String> contradicted = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  /** Facts of a text as it is written. */
  NarrativeFacts(String written) {
    this.written = written;
  }

  NarrativeReader.Result result() {
    ExtractedFact several = ofSeveralChannels;
    if (several != null && !severalChannelsDiffer) {
      facts.putIfAbsent(several.indicator(), several);
    }
    for (String code : contradicted) {
      ExtractedFact fact = facts.remove(code);
      if (fact != null) {
        problems.add(new Problem("narrative.two_figures", fact.span(), List.of(code)));
      }
    }
    List<ExtractedFact> ordered = new ArrayList<>();
    for (String code : NarrativeCodes.ALL) {
      ExtractedFact fact = facts.get(code);
      if (fact != null) {
        ordered.add(fact);
      }
    }
    return new NarrativeReader.Result(ordered, problems);
  }

  /** What was read first under a code. */
  @Nullable ExtractedFact get(String code) {
    return facts.get(code);
  }

  /** Whether a figure was read under a code, and none that differs from it. */
  boolean isAgreed(String code) {
    return facts.containsKey(code) && !contradicted.contains(code);
  }

  void add(String code, Clause clause) {
    add(code, clause.value(), clause);
  }

  void add(String code, BigDecimal value, Clause clause) {
    put(code, fact(code, value, clause));
  }

  /** Adds that there was none, as a sentence says in words. */
  void none(String code, Span sentence) {
    put(
        code,
        new ExtractedFact(
            code,
            new FactValue.Reported(BigDecimal.ZERO),
            sentence,
            sentence.of(written),
            null,
            false));
  }

  void severalChannels(Clause clause) {
    ExtractedFact there = ofSeveralChannels;
    ExtractedFact fact = fact(TOTAL, clause.value(), clause);
    severalChannelsDiffer |= there != null && !there.value().equals(fact.value());
    ofSeveralChannels = fact;
  }

  /**
   * Adds the total of this year; a greater one that a sentence gave as the sum up to a date is that
   * of all years.
   */
  void totalOfThisYear(Clause clause) {
    ExtractedFact total = facts.get(TOTAL);
    if (total != null && compared(total, clause.value()) > 0) {
      String said = String.valueOf(total.raw());
      boolean upToDate = said.contains("截至") || said.contains("截止");
      if (upToDate && said.contains("累计") && !said.contains("本年") && !said.contains("今年")) {
        facts.remove(TOTAL);
      }
    }
    add(TOTAL, clause);
  }

  /** Whether a greater total was read before, and a figure is that of a channel. */
  boolean isChannelsFigure(BigDecimal value) {
    ExtractedFact total = facts.get(TOTAL);
    if (total == null || compared(total, value) <= 0) {
      return false;
    }
    for (String channel : NarrativeWords.channelNames()) {
      ExtractedFact fact = facts.get("narrative.disclosed." + channel);
      if (fact != null && compared(fact, value) == 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether a figure behind 其中 is a part of one read before, in its sentence or an earlier one. */
  boolean isPartOf(ExtractedFact said, Clause clause) {
    return !clause.sentence().equals(said.span()) || compared(said, clause.value()) > 0;
  }

  /** Whether a sentence gave the figure of a channel. */
  boolean hasChannelOf(Span sentence) {
    for (String channel : NarrativeWords.channelNames()) {
      ExtractedFact fact = facts.get("narrative.disclosed." + channel);
      if (fact != null && sentence.equals(fact.span())) {
        return true;
      }
    }
    return false;
  }

  private static int compared(ExtractedFact fact, BigDecimal value) {
    return fact.value() instanceof FactValue.Reported(BigDecimal own) ? own.compareTo(value) : -1;
  }

  private ExtractedFact fact(String code, BigDecimal value, Clause clause) {
    String unit = clause.unit();
    return new ExtractedFact(
        code,
        new FactValue.Reported(Units.plain(value)),
        clause.sentence(),
        clause.sentence().of(written),
        unit.equals(NarrativeFigure.LOST) ? null : unit,
        clause.figure().approximate());
  }

  /** Whether a sentence gives the same figure twice, as it does for two that make up all. */
  private static boolean isSecond(ExtractedFact there, ExtractedFact fact) {
    return there.span() != null
        && there.span().equals(fact.span())
        && there.value().equals(fact.value())
        && !there.indicator().equals(TOTAL)
        && there.value() instanceof FactValue.Reported(BigDecimal value)
        && value.signum() > 0;
  }

  private void put(String code, ExtractedFact fact) {
    ExtractedFact there = facts.putIfAbsent(code, fact);
    if (there != null && isSecond(there, fact) && !contradicted.contains(code)) {
      contradicted.add(code);
    }
    if (there != null
        && there.value() instanceof FactValue.Reported(BigDecimal one)
        && fact.value() instanceof FactValue.Reported(BigDecimal other)
        && one.compareTo(other) != 0
        && !contradicted.contains(code)) {
      contradicted.add(code);
    }
  }
}
