package org.mingjian.ui.figure;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.mingjian.catalogue.DivisionCode;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.finding.FindingMessages;
import org.mingjian.finding.life.FigureMarks;
import org.mingjian.finding.life.FindingStore;
import org.mingjian.finding.life.JudgingService;
import org.mingjian.security.Actor;

/** Looks up what stands at the figures of a region, for all screens alike. */
public final class Standing {

  private final DivisionRegister divisions;
  private final FindingStore findings;
  private final JudgingService judging;
  private final FindingMessages messages;

  public Standing(
      DivisionRegister divisions,
      FindingStore findings,
      JudgingService judging,
      FindingMessages messages) {
    this.divisions = divisions;
    this.findings = findings;
    this.judging = judging;
    this.messages = messages;
  }

  /**
   * The findings at the figures of a region's townships, and the doubts of its sums.
   *
   * @param region a county or a township for findings; around counties there are doubts alone
   * @param marked the years whose figures are marked
   * @param summed the years of which sums are shown
   */
  public FigureFindings of(
      Actor actor,
      String region,
      Collection<Integer> marked,
      Collection<Integer> summed,
      FigureTexts.Translation translation,
      Locale locale) {
    boolean county = DivisionCode.isInCounty(region);
    FigureMarks marks =
        findings.atFigures(
            actor, region, county ? marked : List.of(), divisions.lengthBelow(region), summed);
    return new FigureFindings(
        marks.findings(),
        marks.doubts(),
        county && judging.isJudged(actor, DivisionCode.countyOf(region)),
        rule -> messages.ruleName(rule, locale),
        translation);
  }
}
