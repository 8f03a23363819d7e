/** The rules but those of the running text, one small class each. */
@NullMarked
package org.mingjian.finding.rule;

import org.jspecify.annotations.NullMarked;
