package org.mingjian.finding.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.mingjian.finding.Assessment;
import org.mingjian.finding.Context;
import org.mingjian.finding.PeerRule;
import org.mingjian.finding.ReportFacts;
import org.mingjian.finding.ReportKey;
import org.mingjian.finding.Subject;

/**
 * The free text of a report is that of another unit's report of the same year.
 *
 * <p>Formula: the similarity of {@link ReportTexts} is at or above the limit. Names of units,
 * numbers, kinds of units, punctuation and the order of paragraphs do not count. Scaled MinHash
 * sketches choose the pairs to compare; the share itself is exact.
 *
 * <p>Basis: evaluations mark down reports that are alike (雷同). Which of the two copied cannot be
 * seen, so both are asked; a finding names the report that is most alike.
 *
 * <p>Settings: the limit (0.80). Exclusions: standard phrases ({@link StandardPhrases}); reports
 * with fewer than {@value ReportTexts#FEWEST_CHARACTERS} characters, and years in which no other
 * report has as many, which cannot be assessed; nor can a report that has no words of its own but
 * those that so many others have, which some model text gave to all.
 */
final class CopiedFromPeer implements PeerRule {
  private final StandardPhrases phrases;

  CopiedFromPeer(StandardPhrases phrases) {
    this.phrases = phrases;
  }

  @Override
  public String id() {
    return "text.copied_from_peer";
  }

  @Override
  public List<Assessment> judge(int year, Context context) {
    Map<ReportKey, ReportTexts> texts =
        FreeTexts.ofYear(year, context.peers(), context.county(), phrases);
    texts.values().removeIf(text -> !text.isLong());
    Pairs pairs = new Pairs(texts, context.settings().similarityLimit().doubleValue());
    List<String> peers = texts.keySet().stream().map(ReportKey::division).toList();
    List<Assessment> assessments = new ArrayList<>();
    for (ReportFacts report : context.county().ofYear(year)) {
      Subject subject = new Subject(id(), report.division().code(), year, "");
      ReportTexts text = texts.get(report.key());
      if (text == null) {
        assessments.add(new Assessment.NotAssessable(subject, Assessment.Reason.ABSENT, List.of()));
      } else if (texts.size() < 2) {
        assessments.add(
            new Assessment.NotAssessable(subject, Assessment.Reason.NO_OTHER_REPORT, List.of()));
      } else {
        List<Likeness> alike = alike(report, texts, pairs, context);
        boolean model =
            alike.size() + 1 >= StandardPhrases.fewest(texts.size())
                && alike.removeIf(one -> one.compared().degree() == ReportTexts.Degree.WHOLE);
        if (!alike.isEmpty()) {
          assessments.add(
              new Assessment.Broken(
                  alike.getFirst().finding(subject, report, text, alike.size(), peers, context)));
        } else if (model && !text.isOwn()) {
          assessments.add(
              new Assessment.NotAssessable(subject, Assessment.Reason.ABSENT, List.of()));
        } else {
          assessments.add(new Assessment.Holds(subject));
        }
      }
    }
    return assessments;
  }

  private static List<Likeness> alike(
      ReportFacts report, Map<ReportKey, ReportTexts> texts, Pairs pairs, Context context) {
    List<Likeness> alike = new ArrayList<>();
    for (ReportFacts other : context.peers().ofYear(report.year())) {
      ReportTexts otherText = texts.get(other.key());
      if (otherText != null && !other.key().equals(report.key())) {
        ReportTexts.Compared compared = pairs.compare(report.key(), other.key());
        if (compared.degree() != ReportTexts.Degree.NONE) {
          alike.add(new Likeness(other, otherText, compared));
        }
      }
    }
    alike.sort(Comparator.comparingDouble(Likeness::similarity).reversed());
    return alike;
  }

  /** Comparisons of the texts of a year, each pair once. */
  private static final class Pairs {
    private record Pair(ReportKey one, ReportKey other) {}

    private final Map<ReportKey, ReportTexts> texts;
    private final double limit;
    private final Map<Pair, ReportTexts.Compared> compared = new HashMap<>();

    Pairs(Map<ReportKey, ReportTexts> texts, double limit) {
      this.texts = texts;
      this.limit = limit;
    }

    ReportTexts.Compared compare(ReportKey one, ReportKey other) {
      Pair pair = one.compareTo(other) < 0 ? new Pair(one, other) : new Pair(other, one);
      return compared.computeIfAbsent(
          pair,
          key ->
              Objects.requireNonNull(texts.get(key.one()))
                  .compare(Objects.requireNonNull(texts.get(key.other())), limit));
    }
  }
}
