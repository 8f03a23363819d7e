/** The overview: how a region does, at a glance. */
@NullMarked
package org.mingjian.ui.overview;

import org.jspecify.annotations.NullMarked;
