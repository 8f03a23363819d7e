package org.mingjian.cli.bench;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** One cell as a click needs it. */
record TrialCell(
    char state, @Nullable BigDecimal value, @Nullable Integer start, @Nullable Integer length) {}
