package org.mingjian.ui.presentation;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.mingjian.catalogue.Division;
import org.mingjian.catalogue.DivisionCode;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.compare.ComparisonService;
import org.mingjian.presentation.Deck;
import org.mingjian.presentation.NewSlide;
import org.mingjian.presentation.Presentations;
import org.mingjian.security.Actor;
import org.mingjian.security.Role;
import org.mingjian.ui.CurrentActor;
import org.mingjian.ui.DivisionBox;
import org.mingjian.ui.Times;

/**
 * The decks of an account and those shared with it. Whoever prepares an evaluation decides here
 * which one to present, and makes one for a county and year in one click.
 */
@Route("presentations")
@RolesAllowed(Role.VIEWER_ROLE)
@StyleSheet("presentation.css")
final class PresentationsView extends Main implements BeforeEnterObserver, HasDynamicTitle {
  private static final long serialVersionUID = 1;

  private final transient Presentations presentations;
  private final transient ComparisonService comparisons;
  private final transient DivisionRegister divisions;
  private final transient StandardDeck standard;
  private final transient CurrentActor current;
  private final DivisionBox county;
  private final Select<Integer> year = new Select<>();
  private final TextField title = new TextField();
  private final Checkbox shared = new Checkbox();
  private final Paragraph failure = new Paragraph();
  private final Div list = new Div();

  PresentationsView(
      Presentations presentations,
      ComparisonService comparisons,
      DivisionRegister divisions,
      StandardDeck standard,
      CurrentActor current) {
    this.presentations = presentations;
    this.comparisons = comparisons;
    this.divisions = divisions;
    this.standard = standard;
    this.current = current;
    setId("presentations");
    addClassName("screen");
    Actor actor = current.actor();
    county =
        new DivisionBox(
            divisions,
            division ->
                DivisionCode.isCounty(division.code()) && actor.scope().contains(division.code()));
    county.setId("deck-county");
    county.setLabel(getTranslation("presentations.county"));
    county.setWidth("20rem");
    year.setId("deck-year");
    year.setLabel(getTranslation("presentations.year"));
    title.setId("deck-title");
    title.setLabel(getTranslation("presentations.title.field"));
    title.setHelperText(getTranslation("presentations.title.hint"));
    title.setMaxLength(NewSlide.LONGEST_TITLE);
    shared.setId("deck-shared");
    shared.setLabel(getTranslation("presentations.shared"));
    Button whole = new Button(getTranslation("presentations.standard"), event -> make(true));
    whole.setId("standard-deck");
    whole.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    Button empty = new Button(getTranslation("presentations.new"), event -> make(false));
    empty.setId("new-deck");
    failure.setId("deck-failure");
    failure.addClassName("widget-failure");
    failure.getElement().setAttribute("role", "alert");
    failure.setVisible(false);
    Div form = new Div(county, year, title, shared, whole, empty);
    form.addClassName("deck-form");
    Paragraph explanation = new Paragraph(getTranslation("presentations.explanation"));
    explanation.addClassName("deck-explanation");
    list.addClassName("deck-list");
    list.setId("decks");
    add(
        new H1(getTranslation("presentations.title")),
        explanation,
        form,
        failure,
        new H2(getTranslation("presentations.list")),
        list);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Actor actor = current.actor();
    ComparisonService.Extent extent = comparisons.extent(actor);
    year.setItems(extent.years().reversed());
    if (!extent.years().isEmpty()) {
      year.setValue(extent.years().getLast());
    }
    if (DivisionCode.isCounty(extent.region()) && actor.scope().contains(extent.region())) {
      county.setValue(extent.region());
    }
    show(actor);
  }

  private void show(Actor actor) {
    list.removeAll();
    List<Deck> decks = presentations.list(actor);
    if (decks.isEmpty()) {
      Paragraph words = new Paragraph(getTranslation("presentations.empty"));
      words.addClassName("empty-state");
      list.add(words);
    }
    for (Deck deck : decks) {
      Anchor name = new Anchor("presentations/" + deck.id(), deck.title());
      name.addClassName("deck-name");
      Anchor present = new Anchor("present/" + deck.id(), getTranslation("presentations.present"));
      present.addClassName("deck-present");
      present
          .getElement()
          .setAttribute("aria-label", getTranslation("presentations.present") + " " + deck.title());
      Span about =
          new Span(
              getTranslation(
                  "presentations.about",
                  divisions.find(deck.division()).map(Division::name).orElse(deck.division()),
                  String.valueOf(deck.year()),
                  deck.slides().size(),
                  deck.owner(),
                  getTranslation(
                      deck.shared() ? "presentations.is_shared" : "presentations.is_private"),
                  Times.minutes(deck.changedAt(), getLocale())));
      Div line = new Div(name, about, present);
      line.addClassName("deck-line");
      list.add(line);
    }
  }

  private void make(boolean whole) {
    Actor actor = current.actor();
    String code = county.getValue();
    Integer wanted = year.getValue();
    if (code == null || wanted == null) {
      fail("presentations.choose");
      return;
    }
    if (!actor.scope().contains(code)) {
      fail("presentations.outside");
      return;
    }
    List<NewSlide> slides = whole ? standard.slides(actor, code, wanted, getLocale()) : List.of();
    if (whole && slides.isEmpty()) {
      fail("presentations.no_reports");
      return;
    }
    String name =
        title.getValue().isBlank() ? standard.title(code, wanted, getLocale()) : title.getValue();
    long deck = presentations.create(actor, name, code, wanted, shared.getValue(), slides);
    getUI().ifPresent(ui -> ui.navigate("presentations/" + deck));
  }

  private void fail(String key) {
    failure.setText(getTranslation(key));
    failure.setVisible(true);
  }

  @Override
  public String getPageTitle() {
    return getTranslation("presentations.title") + " · " + getTranslation("application.name");
  }
}
