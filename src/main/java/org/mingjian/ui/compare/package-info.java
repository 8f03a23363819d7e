/** Comparing: any units, years and indicators, as any kind of chart and as a table. */
@NullMarked
package org.mingjian.ui.compare;

import org.jspecify.annotations.NullMarked;
