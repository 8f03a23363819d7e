package org.mingjian.ui.presentation;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.mingjian.presentation.DeckContent;
import org.mingjian.presentation.Presentations;
import org.mingjian.presentation.Slide;
import org.mingjian.security.Role;
import org.mingjian.ui.CurrentActor;

/**
 * What the speaker alone sees, in a second window on an own screen: the notes of the slide that the
 * audience sees, and what comes next. Whoever turns in one of the two windows turns both.
 */
@Route(value = "speak/:deck([0-9]{1,18})", autoLayout = false)
@RolesAllowed(Role.VIEWER_ROLE)
@StyleSheet("presentation.css")
final class SpeakView extends Main implements BeforeEnterObserver, HasDynamicTitle {
  private static final long serialVersionUID = 1;

  private static final String CLOCK =
      """
      const view = this;
      const began = Date.now();
      const show = () => {
        if (!view.isConnected) { clearInterval(clock); return; }
        const seconds = Math.floor((Date.now() - began) / 1000);
        const place = view.querySelector('#speak-time');
        if (place) {
          place.textContent = Math.floor(seconds / 60) + ':' + String(seconds % 60).padStart(2, '0');
        }
      };
      const clock = setInterval(show, 1000);
      """;

  private final transient Presentations presentations;
  private final transient CurrentActor current;
  private String title = "";
  private long deck;
  private int slide = 1;
  private int all;

  SpeakView(Presentations presentations, CurrentActor current) {
    this.presentations = presentations;
    this.current = current;
    setId("speak");
    addClassName("speak");
    Turning.onSaid(this, "present-turn", this::turn);
  }

  @Override
  protected void onAttach(AttachEvent event) {
    super.onAttach(event);
    if (event.isInitialAttach()) {
      getElement().executeJs(Turning.KEYS);
      getElement().executeJs(CLOCK);
    }
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    deck = Long.parseLong(event.getRouteParameters().get("deck").orElseThrow());
    removeAll();
    Optional<DeckContent> found = presentations.find(current.actor(), deck);
    List<Slide> slides = found.map(DeckContent::slides).orElseGet(List::of);
    all = slides.size();
    if (slides.isEmpty()) {
      title = getTranslation("present.unknown.title");
      add(
          new H1(title),
          new Paragraph(getTranslation(found.isPresent() ? "present.empty" : "present.unknown")));
      return;
    }
    title = getTranslation("presentation.speak");
    slide =
        Turning.number(
            event.getLocation().getQueryParameters().getSingleParameter("slide").orElse("1"), all);
    Slide shown = slides.get(slide - 1);
    Paragraph notes =
        new Paragraph(shown.notes().isEmpty() ? getTranslation("present.no_notes") : shown.notes());
    notes.addClassName("speak-notes");
    notes.setId("speak-notes");
    Paragraph next =
        new Paragraph(
            slide < all
                ? getTranslation("present.then", slides.get(slide).title())
                : getTranslation("present.end"));
    next.addClassName("speak-next");
    add(new H1(shown.title()), notes, next, line());
    getElement().executeJs(Turning.TOLD, deck, slide);
  }

  private Div line() {
    Button previous =
        new Button(getTranslation("present.previous"), event -> turn(Turning.PREVIOUS));
    previous.setEnabled(slide > 1);
    Button next = new Button(getTranslation("present.next"), event -> turn(Turning.NEXT));
    next.setId("speak-turn");
    next.setEnabled(slide < all);
    Span time = new Span("0:00");
    time.setId("speak-time");
    Div line = new Div(previous, next, new Span(slide + " / " + all), time);
    line.addClassName("speak-line");
    return line;
  }

  private void turn(String what) {
    int number = Turning.target(what, slide, all);
    if (number != slide) {
      getUI()
          .ifPresent(ui ->
              ui.navigate("speak/" + deck, QueryParameters.of("slide", String.valueOf(number))));
    }
  }

  @Override
  public String getPageTitle() {
    return title + " · " + getTranslation("application.name");
  }
}
