/** The screen that explains every rule and every method, with worked examples. */
@NullMarked
package org.mingjian.ui.rules;

import org.jspecify.annotations.NullMarked;
