/** What can be taken along from a screen: one menu beside a chart, a table or a screen's title. */
@NullMarked
package org.mingjian.ui.export;

import org.jspecify.annotations.NullMarked;
