package org.mingjian.finding.life;

import java.util.Locale;

/** Why a finding does not stand any more. */
public enum Closing {
  /** A new version of a report has mended it. */
  NEW_VERSION,
  /** The report that was missing has come. */
  REPORT_CAME,
  /** A person has corrected a figure that had been read wrongly. */
  CORRECTION,
  /** The rule cannot be assessed any more, for example because a cell is blank now. */
  NOT_ASSESSABLE,
  /** The county has switched the rule off. */
  RULE_OFF,
  /** The county has changed its limits. */
  SETTINGS,
  /** The import of a report that it rested on was taken back. */
  WITHDRAWN,
  /** Other reports, peers or the rule itself have changed. */
  OTHER;

  public static Closing of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  /** As it is written in files and addresses: {@code new_version}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
