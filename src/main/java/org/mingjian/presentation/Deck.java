package org.mingjian.presentation;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * A presentation without its slides.
 *
 * @param division the county, or another division, that it is about
 * @param owner the account that alone may change it
 * @param shared whether everybody sees it whose scope holds the division
 * @param version the newest one: what a person who changes it has seen
 * @param slides ids in their order
 */
public record Deck(
    long id,
    String division,
    int year,
    String owner,
    boolean shared,
    String title,
    long version,
    List<Long> slides,
    OffsetDateTime changedAt) {
  public Deck {
    slides = List.copyOf(slides);
  }
}
