package org.mingjian.finding.life;

import java.time.OffsetDateTime;

/**
 * A filter that somebody wants to find again.
 *
 * @param query the address of the list behind its question mark
 */
public record SavedFilter(String name, String query, OffsetDateTime savedAt) {}
