package org.mingjian.compare;

import org.jspecify.annotations.Nullable;
import org.mingjian.report.FactId;

/**
 * A cell that went into a sum, with its place.
 *
 * @param corrected null where what was read counts
 */
public record Part(String division, FactId fact, PointValue value, @Nullable Corrected corrected) {}
