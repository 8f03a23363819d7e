package org.mingjian.security;

import java.time.OffsetDateTime;
import java.util.Map;

/**
 * A row of the audit table.
 *
 * @param subject what was acted on, for example {@code report:17}
 * @param details what else was noted, by its name; values as text
 */
public record AuditEntry(
    long id,
    OffsetDateTime at,
    String account,
    String action,
    String subject,
    Map<String, String> details) {
  public AuditEntry {
    details = Map.copyOf(details);
  }
}
