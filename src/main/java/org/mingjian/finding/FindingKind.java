package org.mingjian.finding;

import java.util.Locale;

/** Three kinds that never mix and never add up to one score. */
public enum FindingKind {
  /** A rule is broken, for certain. */
  NON_COMPLIANT,
  /** Statistics: a question. */
  UNUSUAL,
  /** What was read may not be what was meant. */
  DOUBTFUL_READING;

  public static FindingKind of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  /** As it is written in files and addresses: {@code non_compliant}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
