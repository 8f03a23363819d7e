/** The rules of the running text, one small class each. */
@NullMarked
package org.mingjian.finding.text;

import org.jspecify.annotations.NullMarked;
