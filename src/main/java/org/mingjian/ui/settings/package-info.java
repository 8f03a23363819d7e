/** What a county has decided about its rules. */
@NullMarked
package org.mingjian.ui.settings;

import org.jspecify.annotations.NullMarked;
