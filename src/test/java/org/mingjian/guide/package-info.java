/** The user's guide, made from the running program. */
@NullMarked
package org.mingjian.guide;

import org.jspecify.annotations.NullMarked;
