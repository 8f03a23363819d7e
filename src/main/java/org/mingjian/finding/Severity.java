package org.mingjian.finding;

import java.util.Locale;

/** How much a finding weighs, the heaviest first. */
public enum Severity {
  /** Wrong, and to be mended. */
  ERROR,
  /** To be asked about; there may be a good reason. */
  QUERY,
  /** To be known. */
  INFO;

  public static Severity of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  /** As it is written in files and addresses: {@code error}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
