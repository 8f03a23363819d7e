package org.mingjian.presentation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jooq.DSLContext;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.security.Actor;
import org.mingjian.security.AuditRepository;
import org.mingjian.security.NotAllowedException;
import org.mingjian.security.ScopedDatabase;

/**
 * Decks of slides. What a slide shows is frozen with its date and hash when it is added and never
 * changes; titles, notes and the order do, by new rows. Only its owner changes a deck; a shared one
 * is seen by everybody whose scope holds its whole division.
 */
public final class Presentations {
  public static final int MOST_SLIDES = 200;

  private final ScopedDatabase database;
  private final DivisionRegister divisions;
  private final AuditRepository audit;
  private final DeckRepository repository;

  public Presentations(
      ScopedDatabase database, DivisionRegister divisions, AuditRepository audit, Clock clock) {
    this.database = database;
    this.divisions = divisions;
    this.audit = audit;
    this.repository = new DeckRepository(clock);
  }

  /** The own and the shared decks of the scope, the one changed last first. */
  public List<Deck> list(Actor actor) {
    return database.read(actor, context -> repository.list(context, actor));
  }

  /** The own decks to which something about a division can be added. */
  public List<Deck> open(Actor actor, String division) {
    return list(actor).stream()
        .filter(deck -> deck.owner().equals(actor.name()))
        .filter(deck -> division.startsWith(deck.division()))
        .filter(deck -> deck.slides().size() < MOST_SLIDES)
        .toList();
  }

  /** A deck with its slides; nothing when it is unknown, private, discarded or out of scope. */
  public Optional<DeckContent> find(Actor actor, long id) {
    return database.read(actor, context -> repository.find(context, actor, id));
  }

  /**
   * Makes a deck.
   *
   * @return its id
   * @throws NotAllowedException when the division, or a slide's, lies outside of the scope
   * @throws IllegalArgumentException when there is no such division, or the title is blank
   */
  public long create(
      Actor actor, String title, String division, int year, boolean shared, List<NewSlide> slides) {
    if (divisions.find(division).isEmpty()) {
      throw new IllegalArgumentException("not a division: " + division);
    }
    if (title.isBlank() || slides.size() > MOST_SLIDES) {
      throw new IllegalArgumentException("a deck has a title and at most 200 slides");
    }
    if (!actor.scope().contains(division)
        || !slides.stream().allMatch(slide -> slide.division().startsWith(division))) {
      throw new NotAllowedException(
          "division " + division + " is outside the scope of " + actor.name());
    }
    return database.write(
        actor,
        context -> {
          long deck = repository.addDeck(context, actor.name(), division, year, shared);
          List<Long> ids = new ArrayList<>();
          slides.forEach(slide -> ids.add(repository.addSlide(context, actor.name(), deck, slide)));
          String clean = NewSlide.cut(title.strip(), NewSlide.LONGEST_TITLE);
          repository.addVersion(context, actor.name(), deck, clean, ids, false);
          note(
              context,
              actor,
              "presentation.create",
              deck,
              Map.of("title", clean, "division", division, "slides", ids.size()));
          return deck;
        });
  }

  /** Freezes something at the end of an own deck. */
  public DeckOutcome add(Actor actor, long deck, NewSlide slide) {
    return change(
        actor,
        deck,
        (context, held) -> {
          if (!holds(actor, held, slide)) {
            return DeckOutcome.OUTSIDE;
          }
          if (held.slides().size() >= MOST_SLIDES) {
            return DeckOutcome.FULL;
          }
          long id = repository.addSlide(context, actor.name(), deck, slide);
          List<Long> slides = new ArrayList<>(held.slides());
          slides.add(id);
          repository.addVersion(context, actor.name(), deck, held.title(), slides, false);
          note(context, actor, "presentation.add", deck, Map.of("slide", id));
          return DeckOutcome.DONE;
        });
  }

  /** The slides of a deck that were taken from a screen. */
  public List<SlidePlace> takenFrom(Actor actor, long deck, String address) {
    return database.read(actor, context -> repository.takenFrom(context, actor, deck, address));
  }

  /**
   * Freezes something in the place of a slide of an own deck. The earlier slide is kept, as every
   * slide that a deck ever had.
   */
  public DeckOutcome replace(Actor actor, long deck, long replaced, NewSlide slide) {
    return change(
        actor,
        deck,
        (context, held) -> {
          int at = held.slides().indexOf(replaced);
          if (at < 0) {
            return DeckOutcome.CHANGED_MEANWHILE;
          }
          if (!holds(actor, held, slide)) {
            return DeckOutcome.OUTSIDE;
          }
          long id = repository.addSlide(context, actor.name(), deck, slide);
          List<Long> slides = new ArrayList<>(held.slides());
          slides.set(at, id);
          repository.addVersion(context, actor.name(), deck, held.title(), slides, false);
          note(
              context,
              actor,
              "presentation.replace",
              deck,
              Map.of("slide", id, "replaced", replaced));
          return DeckOutcome.DONE;
        });
  }

  private static boolean holds(Actor actor, Deck deck, NewSlide slide) {
    return slide.division().startsWith(deck.division()) && actor.scope().contains(slide.division());
  }

  /**
   * Gives an own deck another order, with fewer slides or with some that it had before.
   *
   * @param seen the version that the person has seen
   * @param slides ids, each once
   */
  public DeckOutcome arrange(Actor actor, long deck, long seen, List<Long> slides) {
    return change(
        actor,
        deck,
        (context, held) -> {
          if (held.version() != seen) {
            return DeckOutcome.CHANGED_MEANWHILE;
          }
          Set<Long> single = new HashSet<>(slides);
          if (single.size() != slides.size()
              || !repository.everHad(context, deck).containsAll(slides)) {
            return DeckOutcome.UNKNOWN;
          }
          repository.addVersion(context, actor.name(), deck, held.title(), slides, false);
          note(context, actor, "presentation.arrange", deck, Map.of("slides", slides.toString()));
          return DeckOutcome.DONE;
        });
  }

  /**
   * Puts a slide of an own deck there once more, behind itself: as it was frozen and when, with
   * words of its own.
   *
   * @param seen the version that the person has seen
   */
  public DeckOutcome duplicate(Actor actor, long deck, long seen, long slide) {
    return change(
        actor,
        deck,
        (context, held) -> {
          if (held.version() != seen) {
            return DeckOutcome.CHANGED_MEANWHILE;
          }
          int at = held.slides().indexOf(slide);
          if (at < 0) {
            return DeckOutcome.UNKNOWN;
          }
          if (held.slides().size() >= MOST_SLIDES) {
            return DeckOutcome.FULL;
          }
          long copy = repository.copySlide(context, actor.name(), slide);
          List<Long> slides = new ArrayList<>(held.slides());
          slides.add(at + 1, copy);
          repository.addVersion(context, actor.name(), deck, held.title(), slides, false);
          note(
              context, actor, "presentation.duplicate", deck, Map.of("slide", slide, "copy", copy));
          return DeckOutcome.DONE;
        });
  }

  /** Gives an own deck another title. */
  public DeckOutcome rename(Actor actor, long deck, String title) {
    String clean = titled(title);
    return change(
        actor,
        deck,
        (context, held) -> {
          repository.addVersion(context, actor.name(), deck, clean, held.slides(), false);
          note(context, actor, "presentation.rename", deck, Map.of("title", clean));
          return DeckOutcome.DONE;
        });
  }

  /** Gives a slide of an own deck another title and other notes. */
  public DeckOutcome say(Actor actor, long deck, long slide, String title, String notes) {
    String clean = titled(title);
    return change(
        actor,
        deck,
        (context, held) -> {
          if (!held.slides().contains(slide)) {
            return DeckOutcome.UNKNOWN;
          }
          repository.addWords(
              context,
              actor.name(),
              slide,
              clean,
              NewSlide.cut(notes.strip(), NewSlide.LONGEST_NOTES));
          note(context, actor, "presentation.say", deck, Map.of("slide", slide, "title", clean));
          return DeckOutcome.DONE;
        });
  }

  /** Shows an own deck to everybody whose scope holds its division, or to nobody else. */
  public DeckOutcome share(Actor actor, long deck, boolean shared) {
    return change(
        actor,
        deck,
        (context, held) -> {
          repository.share(context, deck, shared);
          note(context, actor, "presentation.share", deck, Map.of("shared", shared));
          return DeckOutcome.DONE;
        });
  }

  /** Takes an own deck off the list. Its rows stay. */
  public DeckOutcome discard(Actor actor, long deck) {
    return change(
        actor,
        deck,
        (context, held) -> {
          repository.addVersion(context, actor.name(), deck, held.title(), held.slides(), true);
          note(context, actor, "presentation.discard", deck, Map.of("title", held.title()));
          return DeckOutcome.DONE;
        });
  }

  private DeckOutcome change(
      Actor actor, long deck, BiFunction<DSLContext, Deck, DeckOutcome> work) {
    return database.write(
        actor,
        context ->
            repository
                .hold(context, actor, deck)
                .map(held -> work.apply(context, held))
                .orElse(DeckOutcome.UNKNOWN));
  }

  private void note(
      DSLContext context, Actor actor, String action, long deck, Map<String, ?> details) {
    audit.add(context, actor.name(), action, "presentation:" + deck, details);
  }

  private static String titled(String title) {
    if (title.isBlank()) {
      throw new IllegalArgumentException("a title without words");
    }
    return NewSlide.cut(title.strip(), NewSlide.LONGEST_TITLE);
  }
}
