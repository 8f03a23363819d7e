package org.mingjian.extract;

import org.jspecify.annotations.Nullable;

/**
 * A row of the statistics sheet as far as it can be told.
 *
 * @param row the label and the cells behind it
 * @param unit what stands in the column of units, null when nothing does
 * @param interrupted whether other words stand between the label and the next figure, so that
 *     nobody can tell whose figure that is
 */
record SheetLine(RowMatcher.Candidate row, @Nullable Token unit, boolean interrupted) {}
