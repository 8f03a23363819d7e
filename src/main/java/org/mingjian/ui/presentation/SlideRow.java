package org.mingjian.ui.presentation;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.DropEffect;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.dnd.EffectAllowed;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.mingjian.presentation.NewSlide;
import org.mingjian.presentation.Slide;
import org.mingjian.ui.Pictogram;
import org.mingjian.ui.Pictogram.Shape;
import org.mingjian.ui.Times;

/**
 * A slide in the list of its deck: its words to be changed, and where it stands. It is moved by its
 * buttons, by Alt and the arrow keys, or by drawing it to another place.
 */
final class SlideRow extends Composite<Section> {
  private static final long serialVersionUID = 1;

  /** What can be done with a slide. */
  interface Doing {
    void say(Slide slide, String title, String notes);

    /**
     * Moves a slide.
     *
     * @param to its place afterwards, from 0
     */
    void move(int from, int to);

    void duplicate(Slide slide);

    void remove(Slide slide);
  }

  private final Button up = icon(Shape.ARROW_UP);
  private final Button down = icon(Shape.ARROW_DOWN);
  private final TextField title = new TextField();

  /**
   * A row.
   *
   * @param at its place, from 0
   * @param changed when figures of the deck's division changed last, null for never
   * @param doing null for somebody who may only look
   */
  SlideRow(
      long deck,
      Slide slide,
      int at,
      int all,
      @Nullable OffsetDateTime changed,
      @Nullable Doing doing) {
    Section row = getContent();
    row.addClassName("deck-slide");
    row.setId("slide-" + slide.id());
    Anchor number = new Anchor("present/" + deck + "?slide=" + (at + 1), String.valueOf(at + 1));
    number.addClassName("deck-number");
    number.getElement().setAttribute("aria-label", getTranslation("presentation.show", at + 1));
    Div words = new Div();
    words.addClassName("deck-words");
    if (doing == null) {
      Span heading = new Span(slide.title());
      heading.addClassName("deck-name");
      Span notes = new Span(slide.notes());
      notes.addClassName("deck-notes");
      words.add(heading, about(slide, changed));
      row.add(new Div(number), words, notes);
      return;
    }
    Span handle = new Span(new Pictogram(Shape.HANDLE));
    handle.addClassName("deck-handle");
    handle.setTitle(getTranslation("presentation.draw"));
    handle.getElement().setAttribute("aria-hidden", "true");
    title.setLabel(getTranslation("presentation.slide.title"));
    title.setId("title-" + slide.id());
    title.setValue(slide.title());
    title.setMaxLength(NewSlide.LONGEST_TITLE);
    TextArea notes = new TextArea(getTranslation("presentation.slide.notes"));
    notes.setId("notes-" + slide.id());
    notes.addClassName("deck-notes");
    notes.setValue(slide.notes());
    notes.setMaxLength(NewSlide.LONGEST_NOTES);
    notes.setMinRows(2);
    notes.setMaxRows(5);
    Doing done = doing;
    title.addValueChangeListener(event -> done.say(slide, event.getValue(), notes.getValue()));
    notes.addValueChangeListener(event -> done.say(slide, title.getValue(), event.getValue()));
    words.add(title, about(slide, changed));
    row.add(new Div(handle, number), words, notes, moves(slide, at, all, done));
    // Only the handle is drawn, so that words in the fields can still be marked.
    DragSource<Span> source = DragSource.create(handle);
    source.setDragData(at);
    source.setEffectAllowed(EffectAllowed.MOVE);
    DropTarget<Section> target = DropTarget.create(row);
    target.setDropEffect(DropEffect.MOVE);
    target.addDropListener(event -> {
      if (event.getDragData().orElse(null) instanceof Integer from && from != at) {
        done.move(from, at);
      }
    });
    row.getElement()
        .addEventListener(
            "keydown",
            event -> {
              boolean upwards =
                  event.getEventData().path("event.key").asString("").equals("ArrowUp");
              int to = at + (upwards ? -1 : 1);
              if (to >= 0 && to < all) {
                done.move(at, to);
              }
            })
        .setFilter("event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')")
        .addEventData("event.key")
        .preventDefault();
  }

  private Div about(Slide slide, @Nullable OffsetDateTime changed) {
    Span frozen =
        new Span(
            getTranslation(
                "present.foot",
                slide.source(),
                Times.minutes(slide.frozenAt(), getLocale()),
                slide.sha256().substring(0, 12)));
    frozen.setTitle(getTranslation("present.hash", slide.sha256()));
    Div about = new Div(frozen);
    about.addClassName("deck-frozen");
    if (!slide.address().isEmpty()) {
      if (changed != null && changed.isAfter(slide.frozenAt())) {
        Span stale =
            new Span(getTranslation("presentation.stale", Times.minutes(changed, getLocale())));
        stale.addClassName("deck-stale");
        about.add(stale);
      }
      about.add(new Anchor(slide.address(), getTranslation("presentation.live")));
    }
    return about;
  }

  private Div moves(Slide slide, int at, int all, Doing doing) {
    named(up, "up-" + slide.id(), "presentation.up", at);
    up.setEnabled(at > 0);
    up.addClickListener(event -> doing.move(at, at - 1));
    named(down, "down-" + slide.id(), "presentation.down", at);
    down.setEnabled(at < all - 1);
    down.addClickListener(event -> doing.move(at, at + 1));
    Button twice = icon(Shape.COPY);
    named(twice, "duplicate-" + slide.id(), "presentation.duplicate", at);
    twice.addClickListener(event -> doing.duplicate(slide));
    Button remove = icon(Shape.TRASH);
    named(remove, "remove-" + slide.id(), "presentation.remove", at);
    remove.addClickListener(event -> doing.remove(slide));
    Div moves = new Div(up, down, twice, remove);
    moves.addClassName("deck-moves");
    return moves;
  }

  private void named(Button button, String id, String key, int at) {
    button.setId(id);
    button.setAriaLabel(getTranslation("presentation.of_slide", getTranslation(key), at + 1));
    button.setTooltipText(getTranslation(key));
  }

  private static Button icon(Shape shape) {
    Button button = new Button(new Pictogram(shape));
    button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
    return button;
  }

  /** Puts the keyboard where it was before the slide moved. */
  void focusMoved(boolean upwards) {
    Button wanted = upwards ? up : down;
    (wanted.isEnabled() ? wanted : upwards ? down : up).focus();
  }
}
