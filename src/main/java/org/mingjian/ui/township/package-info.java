/** The townships of a region, and each of them on a page of its own. */
@NullMarked
package org.mingjian.ui.township;

import org.jspecify.annotations.NullMarked;
