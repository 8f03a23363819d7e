package org.mingjian.finding.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.mingjian.finding.Assessment;
import org.mingjian.finding.Context;
import org.mingjian.finding.PeerRule;
import org.mingjian.finding.ReportFacts;
import org.mingjian.finding.ReportKey;
import org.mingjian.finding.Subject;

/**
 * The free text of a report is that of another unit's report of the same year.
 *
 * <p>Formula: the similarity of {@link FreeText} is at or above the limit. Names of units, numbers,
 * kinds of units, punctuation and the order of paragraphs do not count. Scaled MinHash sketches
 * choose the pairs to compare; the share itself is exact.
 *
 * <p>Basis: evaluations mark down reports that are alike (雷同). Which of the two copied cannot be
 * seen, so both are asked; a finding names the report that is most alike.
 *
 * <p>Settings: the limit (0.80). Exclusions: standard phrases ({@link StandardPhrases}); reports
 * with fewer than {@value Likeness#FEWEST_CHARACTERS} free characters, and years in which no other
 * report has as many, which cannot be assessed.
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
    Map<ReportKey, FreeText> texts =
        FreeTexts.ofYear(year, context.peers(), context.county(), phrases);
    texts.values().removeIf(text -> text.length() < Likeness.FEWEST_CHARACTERS);
    List<String> peers = texts.keySet().stream().map(ReportKey::division).toList();
    List<Assessment> assessments = new ArrayList<>();
    for (ReportFacts report : context.county().ofYear(year)) {
      Subject subject = new Subject(id(), report.division().code(), year, "");
      FreeText text = texts.get(report.key());
      if (text == null) {
        assessments.add(new Assessment.NotAssessable(subject, Assessment.Reason.ABSENT, List.of()));
      } else if (texts.size() < 2) {
        assessments.add(
            new Assessment.NotAssessable(subject, Assessment.Reason.NO_OTHER_REPORT, List.of()));
      } else {
        List<Likeness> alike = alike(report, text, texts, context);
        assessments.add(
            alike.isEmpty()
                ? new Assessment.Holds(subject)
                : new Assessment.Broken(
                    alike.getFirst().finding(subject, report, text, alike.size(), peers, context)));
      }
    }
    return assessments;
  }

  private static List<Likeness> alike(
      ReportFacts report, FreeText text, Map<ReportKey, FreeText> texts, Context context) {
    double limit = context.settings().similarityLimit().doubleValue();
    List<Likeness> alike = new ArrayList<>();
    for (ReportFacts other : context.peers().ofYear(report.year())) {
      FreeText otherText = texts.get(other.key());
      if (otherText != null && !other.key().equals(report.key()) && text.maybeLike(otherText)) {
        double similarity = text.similarity(otherText);
        if (similarity >= limit) {
          alike.add(new Likeness(other, otherText, similarity));
        }
      }
    }
    alike.sort(Comparator.comparingDouble(Likeness::similarity).reversed());
    return alike;
  }
}
