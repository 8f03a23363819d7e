package org.mingjian.compare;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * That people corrected what a figure is made of.
 *
 * @param cells how many cells were corrected
 * @param last when the newest correction was made
 * @param account who made it; null when several accounts did
 */
public record Corrected(int cells, OffsetDateTime last, @Nullable String account) {}
