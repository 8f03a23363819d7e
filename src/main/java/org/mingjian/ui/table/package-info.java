/** Tables of figures, drawn in the browser from one JSON property. */
@NullMarked
package org.mingjian.ui.table;

import org.jspecify.annotations.NullMarked;
