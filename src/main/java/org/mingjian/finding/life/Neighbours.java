package org.mingjian.finding.life;

import org.jspecify.annotations.Nullable;

/**
 * Where a finding stands in a list.
 *
 * @param previous the id of the one before, null for the first
 * @param next the id of the one after, null for the last
 * @param position from 1
 * @param total how many the list has
 */
public record Neighbours(@Nullable Long previous, @Nullable Long next, int position, int total) {}
