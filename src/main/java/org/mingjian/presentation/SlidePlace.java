package org.mingjian.presentation;

import java.time.OffsetDateTime;

/**
 * A slide without what it shows.
 *
 * @param number its place in the deck, from 1
 */
public record SlidePlace(
    long slide, int number, OffsetDateTime frozenAt, String title, String notes) {}
