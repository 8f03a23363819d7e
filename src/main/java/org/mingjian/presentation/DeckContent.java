package org.mingjian.presentation;

import java.util.List;

/** A presentation with its slides in their order. */
public record DeckContent(Deck deck, List<Slide> slides) {
  public DeckContent {
    slides = List.copyOf(slides);
  }
}
