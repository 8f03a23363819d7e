package org.mingjian.finding.rule;

import org.mingjian.finding.Assessment;
import org.mingjian.statistics.NotAssessableReason;

/** Why a statistic gives no answer, in the words of assessments. */
final class Reasons {
  private Reasons() {}

  static Assessment.Reason of(NotAssessableReason reason) {
    return switch (reason) {
      case TOO_FEW -> Assessment.Reason.TOO_FEW;
      case TIED -> Assessment.Reason.TIED;
      case MOSTLY_ZERO -> Assessment.Reason.MOSTLY_ZERO;
    };
  }
}
