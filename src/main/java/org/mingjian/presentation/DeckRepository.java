package org.mingjian.presentation;

import static org.mingjian.database.Tables.DECK;
import static org.mingjian.database.Tables.DECK_VERSION;
import static org.mingjian.database.Tables.SLIDE;
import static org.mingjian.database.Tables.SLIDE_WORDS;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.mingjian.report.OriginalFiles;
import org.mingjian.security.Actor;

/** Rows of presentations. Everything but the sharing of a deck is only added. */
final class DeckRepository {
  private final Clock clock;

  DeckRepository(Clock clock) {
    this.clock = clock;
  }

  List<Deck> list(DSLContext context, Actor actor) {
    return context
        .select(DECK.fields())
        .select(DECK_VERSION.fields())
        .from(DECK)
        .join(DECK_VERSION)
        .on(DECK_VERSION.DECK_ID.eq(DECK.ID))
        .where(visible(actor))
        .and(newest())
        .and(DECK_VERSION.DISCARDED.isFalse())
        .orderBy(DECK_VERSION.ID.desc())
        .fetch(DeckRepository::deck);
  }

  Optional<DeckContent> find(DSLContext context, Actor actor, long id) {
    List<Record> rows =
        List.copyOf(
            context
                .select(DECK.fields())
                .select(DECK_VERSION.fields())
                .select(SLIDE.fields())
                .select(SLIDE_WORDS.TITLE, SLIDE_WORDS.NOTES)
                .from(DECK)
                .join(DECK_VERSION)
                .on(DECK_VERSION.DECK_ID.eq(DECK.ID))
                .leftJoin(SLIDE)
                .on(SLIDE.DECK_ID.eq(DECK.ID))
                .and(SLIDE.ID.eq(DSL.any(DECK_VERSION.SLIDES)))
                .leftJoin(SLIDE_WORDS)
                .on(newestWords())
                .where(standing(actor, id))
                .fetch());
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    Deck deck = deck(rows.getFirst());
    Map<Long, Slide> found = new HashMap<>();
    for (Record row : rows) {
      if (row.get(SLIDE.ID) != null) {
        found.put(row.get(SLIDE.ID), slide(row));
      }
    }
    List<Slide> slides = new ArrayList<>();
    for (long slide : deck.slides()) {
      Slide known = found.get(slide);
      if (known != null) {
        slides.add(known);
      }
    }
    return Optional.of(new DeckContent(deck, slides));
  }

  /** An own deck, held until the end of the transaction so that nobody changes it meanwhile. */
  Optional<Deck> hold(DSLContext context, Actor actor, long id) {
    Condition own = DECK.ID.eq(id).and(DECK.OWNER.eq(actor.name())).and(visible(actor));
    if (context.selectOne().from(DECK).where(own).forUpdate().fetch().isEmpty()) {
      return Optional.empty();
    }
    return context
        .select(DECK.fields())
        .select(DECK_VERSION.fields())
        .from(DECK)
        .join(DECK_VERSION)
        .on(DECK_VERSION.DECK_ID.eq(DECK.ID))
        .where(own)
        .and(newest())
        .and(DECK_VERSION.DISCARDED.isFalse())
        .fetchOptional(DeckRepository::deck);
  }

  /** The slides of the newest version of a deck that were taken from a screen, in their order. */
  List<SlidePlace> takenFrom(DSLContext context, Actor actor, long deck, String address) {
    Field<Integer> place =
        DSL.field("array_position({0}, {1})", Integer.class, DECK_VERSION.SLIDES, SLIDE.ID);
    return context
        .select(SLIDE.ID, place, SLIDE.FROZEN_AT, SLIDE_WORDS.TITLE, SLIDE_WORDS.NOTES)
        .from(DECK)
        .join(DECK_VERSION)
        .on(DECK_VERSION.DECK_ID.eq(DECK.ID))
        .join(SLIDE)
        .on(SLIDE.DECK_ID.eq(DECK.ID))
        .and(SLIDE.ID.eq(DSL.any(DECK_VERSION.SLIDES)))
        .join(SLIDE_WORDS)
        .on(newestWords())
        .where(standing(actor, deck))
        .and(SLIDE.ADDRESS.eq(address))
        .orderBy(place)
        .fetch(row ->
            new SlidePlace(row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
  }

  /** The slides that a deck ever had. */
  List<Long> everHad(DSLContext context, long deck) {
    return context.select(SLIDE.ID).from(SLIDE).where(SLIDE.DECK_ID.eq(deck)).fetch(SLIDE.ID);
  }

  long addDeck(DSLContext context, String owner, String division, int year, boolean shared) {
    return Objects.requireNonNull(
        context
            .insertInto(DECK)
            .set(DECK.DIVISION_CODE, division)
            .set(DECK.YEAR, (short) year)
            .set(DECK.OWNER, owner)
            .set(DECK.SHARED, shared)
            .set(DECK.MADE_AT, OffsetDateTime.now(clock))
            .returningResult(DECK.ID)
            .fetchSingle(DECK.ID));
  }

  void addVersion(
      DSLContext context,
      String account,
      long deck,
      String title,
      List<Long> slides,
      boolean discarded) {
    context
        .insertInto(DECK_VERSION)
        .set(DECK_VERSION.DECK_ID, deck)
        .set(DECK_VERSION.TITLE, title)
        .set(DECK_VERSION.SLIDES, slides.toArray(Long[]::new))
        .set(DECK_VERSION.DISCARDED, discarded)
        .set(DECK_VERSION.MADE_AT, OffsetDateTime.now(clock))
        .set(DECK_VERSION.MADE_BY, account)
        .execute();
  }

  long addSlide(DSLContext context, String account, long deck, NewSlide slide) {
    String frozen = SlideJson.write(slide.content());
    long id =
        Objects.requireNonNull(
            context
                .insertInto(SLIDE)
                .set(SLIDE.DECK_ID, deck)
                .set(SLIDE.FROZEN, frozen)
                .set(SLIDE.SHA256, OriginalFiles.sha256(frozen.getBytes(StandardCharsets.UTF_8)))
                .set(SLIDE.SOURCE, slide.source())
                .set(SLIDE.ADDRESS, slide.address())
                .set(SLIDE.FROZEN_AT, OffsetDateTime.now(clock))
                .set(SLIDE.FROZEN_BY, account)
                .returningResult(SLIDE.ID)
                .fetchSingle(SLIDE.ID));
    addWords(context, account, id, slide.title(), slide.notes());
    return id;
  }

  /** The same frozen data with the same date and hash, and the newest words. */
  long copySlide(DSLContext context, String account, long slide) {
    long copy =
        Objects.requireNonNull(
            context
                .insertInto(
                    SLIDE,
                    SLIDE.DECK_ID,
                    SLIDE.FROZEN,
                    SLIDE.SHA256,
                    SLIDE.SOURCE,
                    SLIDE.ADDRESS,
                    SLIDE.FROZEN_AT,
                    SLIDE.FROZEN_BY)
                .select(
                    DSL.select(
                            SLIDE.DECK_ID,
                            SLIDE.FROZEN,
                            SLIDE.SHA256,
                            SLIDE.SOURCE,
                            SLIDE.ADDRESS,
                            SLIDE.FROZEN_AT,
                            DSL.val(account))
                        .from(SLIDE)
                        .where(SLIDE.ID.eq(slide)))
                .returningResult(SLIDE.ID)
                .fetchSingle(SLIDE.ID));
    context
        .insertInto(
            SLIDE_WORDS,
            SLIDE_WORDS.SLIDE_ID,
            SLIDE_WORDS.TITLE,
            SLIDE_WORDS.NOTES,
            SLIDE_WORDS.MADE_AT,
            SLIDE_WORDS.MADE_BY)
        .select(
            DSL.select(
                    DSL.val(copy),
                    SLIDE_WORDS.TITLE,
                    SLIDE_WORDS.NOTES,
                    DSL.val(OffsetDateTime.now(clock)),
                    DSL.val(account))
                .from(SLIDE_WORDS)
                .where(SLIDE_WORDS.SLIDE_ID.eq(slide))
                .orderBy(SLIDE_WORDS.ID.desc())
                .limit(1))
        .execute();
    return copy;
  }

  void addWords(DSLContext context, String account, long slide, String title, String notes) {
    context
        .insertInto(SLIDE_WORDS)
        .set(SLIDE_WORDS.SLIDE_ID, slide)
        .set(SLIDE_WORDS.TITLE, title)
        .set(SLIDE_WORDS.NOTES, notes)
        .set(SLIDE_WORDS.MADE_AT, OffsetDateTime.now(clock))
        .set(SLIDE_WORDS.MADE_BY, account)
        .execute();
  }

  void share(DSLContext context, long deck, boolean shared) {
    context.update(DECK).set(DECK.SHARED, shared).where(DECK.ID.eq(deck)).execute();
  }

  /** The newest version of a deck that may be seen and was not discarded. */
  private static Condition standing(Actor actor, long deck) {
    return DECK.ID.eq(deck).and(visible(actor)).and(newest()).and(DECK_VERSION.DISCARDED.isFalse());
  }

  /** The words of a slide that were said last. */
  private static Condition newestWords() {
    var newer = SLIDE_WORDS.as("newer_words");
    return SLIDE_WORDS
        .SLIDE_ID
        .eq(SLIDE.ID)
        .andNotExists(
            DSL.selectOne()
                .from(newer)
                .where(newer.SLIDE_ID.eq(SLIDE_WORDS.SLIDE_ID))
                .and(newer.ID.gt(SLIDE_WORDS.ID)));
  }

  private static Condition newest() {
    var newer = DECK_VERSION.as("newer");
    return DSL.notExists(
        DSL.selectOne()
            .from(newer)
            .where(newer.DECK_ID.eq(DECK_VERSION.DECK_ID))
            .and(newer.ID.gt(DECK_VERSION.ID)));
  }

  private static Condition visible(Actor actor) {
    Condition inScope =
        actor.scope().all()
            ? DSL.noCondition()
            : actor.scope().divisions().isEmpty()
                ? DSL.falseCondition() // or() of nothing would be true
                : DSL.or(
                    actor.scope().divisions().stream()
                        .map(DECK.DIVISION_CODE::startsWith)
                        .toList());
    return inScope.and(DECK.SHARED.isTrue().or(DECK.OWNER.eq(actor.name())));
  }

  private static Deck deck(Record row) {
    return new Deck(
        row.get(DECK.ID),
        row.get(DECK.DIVISION_CODE),
        row.get(DECK.YEAR),
        row.get(DECK.OWNER),
        row.get(DECK.SHARED),
        row.get(DECK_VERSION.TITLE),
        row.get(DECK_VERSION.ID),
        List.of(row.get(DECK_VERSION.SLIDES)),
        row.get(DECK_VERSION.MADE_AT));
  }

  private static Slide slide(Record row) {
    return new Slide(
        row.get(SLIDE.ID),
        row.get(SLIDE_WORDS.TITLE),
        row.get(SLIDE_WORDS.NOTES),
        row.get(SLIDE.SOURCE),
        row.get(SLIDE.ADDRESS),
        row.get(SLIDE.FROZEN),
        row.get(SLIDE.SHA256),
        row.get(SLIDE.FROZEN_AT),
        row.get(SLIDE.FROZEN_BY));
  }
}
