/** Presentations: their list, a deck being edited, and slides before an audience. */
@NullMarked
package org.mingjian.ui.presentation;

import org.jspecify.annotations.NullMarked;
