/** What stands beside every chart and table: taking it along as a file or as a slide. */
@NullMarked
package org.mingjian.ui.exhibit;

import org.jspecify.annotations.NullMarked;
