/**
 * Presentations: decks of slides whose figures are frozen when they are added, so that they show
 * the same next week.
 */
@NullMarked
package org.mingjian.presentation;

import org.jspecify.annotations.NullMarked;
