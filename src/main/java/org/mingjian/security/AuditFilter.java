package org.mingjian.security;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of the audit table are listed.
 *
 * @param account empty for all
 * @param action for example {@code report.import}; empty for all
 * @param from the first day, in the time of China; null for no limit
 * @param to the last day, likewise
 */
public record AuditFilter(
    String account, String action, @Nullable LocalDate from, @Nullable LocalDate to) {
  public static AuditFilter none() {
    return new AuditFilter("", "", null, null);
  }
}
