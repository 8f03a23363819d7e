package org.mingjian.report;

import java.time.OffsetDateTime;
import org.mingjian.extract.FactValue;

/**
 * A ruling as it was stored.
 *
 * @param previous what counted before
 * @param reason the person's own words
 */
public record Correction(
    long id,
    String indicator,
    Ruling ruling,
    FactValue previous,
    String reason,
    OffsetDateTime at,
    String account) {}
