package org.mingjian.finding.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingjian.finding.Context;
import org.mingjian.finding.Evidence;
import org.mingjian.finding.Finding;
import org.mingjian.finding.ReportFacts;
import org.mingjian.finding.Subject;

/** Two reports whose free texts are alike, and how that is shown. */
record Likeness(ReportFacts other, ReportTexts otherText, ReportTexts.Compared compared) {
  double similarity() {
    return compared.similarity();
  }

  private static final int PASSAGES = 5;

  /**
   * The finding: the passages as evidence, each in this report and then in the other.
   *
   * @param count how many reports are alike to this one, the other among them
   * @param peers codes of the units that were compared
   */
  Finding finding(
      Subject subject,
      ReportFacts report,
      ReportTexts text,
      int count,
      List<String> peers,
      Context context) {
    List<Evidence> evidence = new ArrayList<>();
    for (SharedPassages.Passage passage :
        SharedPassages.longest(text.shown(otherText), otherText.shown(text), PASSAGES)) {
      evidence.add(Evidence.of(report, passage.own()));
      evidence.add(Evidence.of(other, passage.other()));
    }
    Map<String, String> arguments = new LinkedHashMap<>();
    arguments.put("share", percent(similarity()));
    arguments.put("other", other.division().code());
    arguments.put("year", Integer.toString(other.year()));
    arguments.put("count", Integer.toString(count));
    arguments.put("limit", percent(context.settings().similarityLimit().doubleValue()));
    return context.finding(subject, arguments, evidence, peers);
  }

  /** Rounded down, so that no share looks as if it had reached a limit that it has not. */
  private static String percent(double share) {
    return BigDecimal.valueOf(share)
        .movePointRight(2)
        .setScale(0, RoundingMode.FLOOR)
        .toPlainString();
  }
}
