/** Reports that wait for a person, and the form that says where they belong. */
@NullMarked
package org.mingjian.ui.waiting;

import org.jspecify.annotations.NullMarked;
