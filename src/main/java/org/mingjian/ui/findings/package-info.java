/** What the program found in the reports: the inspector's list, and the page of each finding. */
@NullMarked
package org.mingjian.ui.findings;

import org.jspecify.annotations.NullMarked;
