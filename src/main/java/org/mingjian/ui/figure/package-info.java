/**
 * A figure of a comparison on a screen: its text and what must be said beside it, the way to its
 * source, the findings that stand at it, and the marks and cells of charts and tables.
 */
@NullMarked
package org.mingjian.ui.figure;

import org.jspecify.annotations.NullMarked;
