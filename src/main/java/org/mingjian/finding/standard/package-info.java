/** All rules together. */
@NullMarked
package org.mingjian.finding.standard;

import org.jspecify.annotations.NullMarked;
