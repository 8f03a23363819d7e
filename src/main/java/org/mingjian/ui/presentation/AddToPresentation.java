package org.mingjian.ui.presentation;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.mingjian.presentation.Deck;
import org.mingjian.presentation.DeckOutcome;
import org.mingjian.presentation.NewSlide;
import org.mingjian.presentation.Presentations;
import org.mingjian.presentation.SlidePlace;
import org.mingjian.security.Actor;
import org.mingjian.ui.CurrentActor;
import org.mingjian.ui.Times;

/**
 * A button beside a chart, a table or a finding that freezes it as a slide. The one who presses it
 * chooses a deck, or makes one, and may give the slide its message.
 */
public final class AddToPresentation extends Composite<Span> {
  private static final long serialVersionUID = 1;

  private final transient Presentations presentations;
  private final transient CurrentActor current;
  private final transient Supplier<Optional<Offer>> offer;

  /**
   * What is frozen when the button is pressed.
   *
   * @param year of a deck that is made for it
   */
  public record Offer(NewSlide slide, int year) {}

  /**
   * The button.
   *
   * @param offer what the view shows now; nothing while it shows nothing
   */
  public AddToPresentation(
      Presentations presentations, CurrentActor current, Supplier<Optional<Offer>> offer) {
    this.presentations = presentations;
    this.current = current;
    this.offer = offer;
    Button add = new Button(getTranslation("add.button"), event -> open());
    add.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
    add.addClassName("add-to-presentation");
    getContent().add(add);
  }

  private void open() {
    Dialog dialog = new Dialog();
    dialog.setHeaderTitle(getTranslation("add.title"));
    dialog.setWidth("34rem");
    Optional<Offer> offered = offer.get();
    Button close = new Button(getTranslation("add.close"), event -> dialog.close());
    if (offered.isEmpty() || offered.get().slide().division().isEmpty()) {
      dialog.add(new Paragraph(getTranslation("add.nothing")));
    } else {
      fill(dialog, offered.get());
    }
    dialog.getFooter().add(close);
    dialog.open();
  }

  private void fill(Dialog dialog, Offer offered) {
    Actor actor = current.actor();
    NewSlide slide = offered.slide();
    List<Deck> decks = presentations.open(actor, slide.division());
    Select<Deck> chosen = new Select<>();
    chosen.setId("add-deck");
    chosen.setLabel(getTranslation("add.deck"));
    chosen.setItems(decks);
    chosen.setItemLabelGenerator(Deck::title);
    chosen.setWidthFull();
    chosen.setVisible(!decks.isEmpty());
    if (!decks.isEmpty()) {
      chosen.setValue(decks.getFirst());
    }
    TextField made = new TextField(getTranslation("add.new"));
    made.setId("add-new");
    made.setHelperText(getTranslation("add.new.hint"));
    made.setMaxLength(NewSlide.LONGEST_TITLE);
    made.setWidthFull();
    TextField title = new TextField(getTranslation("presentation.slide.title"));
    title.setId("add-slide-title");
    title.setValue(slide.title());
    title.setMaxLength(NewSlide.LONGEST_TITLE);
    title.setWidthFull();
    RadioButtonGroup<Optional<SlidePlace>> where = where(title, slide.title());
    Runnable offerPlaces =
        () ->
            offerPlaces(
                where,
                made.getValue().isBlank() && chosen.getValue() != null
                    ? presentations.takenFrom(actor, chosen.getValue().id(), slide.address())
                    : List.of());
    chosen.addValueChangeListener(event -> offerPlaces.run());
    made.addValueChangeListener(event -> offerPlaces.run());
    offerPlaces.run();
    Div said = new Div();
    said.setId("add-said");
    said.getElement().setAttribute("role", "status");
    Button add = new Button(getTranslation("add.do"));
    add.setId("add-do");
    add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    add.addClickListener(event -> {
      Optional<SlidePlace> replaced = Optional.ofNullable(where.getValue()).flatMap(place -> place);
      NewSlide titled =
          new NewSlide(
              slide.division(),
              slide.content(),
              title.getValue().isBlank() ? slide.title() : title.getValue(),
              replaced.map(SlidePlace::notes).orElse(slide.notes()),
              slide.source(),
              slide.address());
      said.removeAll();
      Deck deck = chosen.getValue();
      if (made.getValue().isBlank() && deck == null) {
        said.setText(getTranslation("add.choose"));
        return;
      }
      long id;
      if (deck == null || !made.getValue().isBlank()) {
        id =
            presentations.create(
                current.actor(),
                made.getValue(),
                slide.division(),
                offered.year(),
                false,
                List.of(titled));
      } else {
        id = deck.id();
        DeckOutcome outcome =
            replaced.isPresent()
                ? presentations.replace(current.actor(), id, replaced.get().slide(), titled)
                : presentations.add(current.actor(), id, titled);
        if (outcome != DeckOutcome.DONE) {
          said.setText(getTranslation(DeckWords.of(outcome, "add.done")));
          return;
        }
      }
      add.setEnabled(false);
      said.add(
          new Span(getTranslation("add.done") + " "),
          new Anchor("presentations/" + id, getTranslation("add.open")));
    });
    dialog.add(chosen, made, where, title, said);
    dialog.getFooter().add(add);
  }

  /** Where in the deck the slide goes; its title is that of the slide that it replaces. */
  private RadioButtonGroup<Optional<SlidePlace>> where(TextField title, String own) {
    RadioButtonGroup<Optional<SlidePlace>> where = new RadioButtonGroup<>();
    where.setId("add-where");
    where.setLabel(getTranslation("add.where"));
    where.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
    where.setItemLabelGenerator(place ->
        place
            .map(taken ->
                getTranslation(
                    "add.where.instead",
                    taken.number(),
                    taken.title(),
                    Times.minutes(taken.frozenAt(), getLocale())))
            .orElseGet(() -> getTranslation("add.where.end")));
    where.addValueChangeListener(event -> {
      if (event.isFromClient()) {
        title.setValue(event.getValue().map(SlidePlace::title).orElse(own));
      }
    });
    return where;
  }

  private static void offerPlaces(
      RadioButtonGroup<Optional<SlidePlace>> where, List<SlidePlace> taken) {
    List<Optional<SlidePlace>> places = new ArrayList<>();
    places.add(Optional.empty());
    taken.forEach(place -> places.add(Optional.of(place)));
    where.setItems(places);
    where.setValue(Optional.empty());
    where.setVisible(places.size() > 1);
  }
}
