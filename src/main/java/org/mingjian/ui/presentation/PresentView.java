package org.mingjian.ui.presentation;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingjian.presentation.DeckContent;
import org.mingjian.presentation.Presentations;
import org.mingjian.presentation.Slide;
import org.mingjian.security.Role;
import org.mingjian.ui.CurrentActor;
import org.mingjian.ui.figure.SourcePath;

/**
 * Slides before an audience: {@code present/7?slide=3}. Whoever presents turns them with the arrow
 * keys or a clicker, and answers a doubt about a figure by choosing its mark: the source opens over
 * the slide. {@code slide=all} has all slides one under the other, for print.
 */
@Route(value = "present/:deck([0-9]{1,18})", autoLayout = false)
@RolesAllowed(Role.VIEWER_ROLE)
@StyleSheet("presentation.css")
final class PresentView extends Main implements BeforeEnterObserver, HasDynamicTitle {
  private static final long serialVersionUID = 1;
  private static final String ALL = "all";

  /** Slides are printed on paper of their own shape. */
  private static final String PAPER = "@page { size: 338mm 190mm; margin: 0 }";

  // Whoever chooses a link over a slide stays at it: what it leads to opens over the slide.
  private static final String LINKS =
      """
      const view = this;
      view.addEventListener('click', event => {
        const link = event.composedPath().find(one => one.matches && one.matches('a[href]'));
        if (!link || link.hasAttribute('data-leaves') || event.ctrlKey || event.metaKey) { return; }
        event.preventDefault();
        event.stopPropagation();
        view.dispatchEvent(
            new CustomEvent('present-source', { detail: link.getAttribute('href') }));
      }, true);
      """;

  // The page inside shows its source without the frame around every screen, and its keyboard must
  // not leave it: it closes the overlay.
  private static final String FRAMED =
      """
      const frame = this;
      frame.addEventListener('load', () => {
        frame.contentDocument.documentElement.setAttribute('data-framed', '');
        frame.contentWindow.addEventListener('keydown', event => {
          if (event.key === 'Escape') {
            event.preventDefault();
            event.stopImmediatePropagation();
            frame.dispatchEvent(new CustomEvent('present-turn', { detail: 'leave', bubbles: true }));
          }
        }, true);
      });
      frame.focus();
      """;

  private final transient Presentations presentations;
  private final transient CurrentActor current;
  private final Div overlay = new Div();
  private String title = "";
  private long deck;
  private int slide = 1;
  private int all;

  PresentView(Presentations presentations, CurrentActor current) {
    this.presentations = presentations;
    this.current = current;
    setId("present");
    addClassName("present");
    overlay.setId("present-overlay");
    overlay.addClassName("present-overlay");
    overlay.getElement().setAttribute("role", "dialog");
    overlay.getElement().setAttribute("aria-modal", "true");
    overlay.getElement().setAttribute("aria-label", getTranslation("present.source"));
    Turning.onSaid(this, "present-turn", this::turn);
    Turning.onSaid(this, "present-source", this::openSource);
  }

  @Override
  protected void onAttach(AttachEvent event) {
    super.onAttach(event);
    if (event.isInitialAttach()) {
      getElement().executeJs(Turning.KEYS);
      getElement().executeJs(LINKS);
    }
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    deck = Long.parseLong(event.getRouteParameters().get("deck").orElseThrow());
    Map<String, List<String>> asked = event.getLocation().getQueryParameters().getParameters();
    removeAll();
    overlay.removeAll();
    Optional<DeckContent> found = presentations.find(current.actor(), deck);
    all = found.map(content -> content.slides().size()).orElse(0);
    title =
        found
            .map(content -> content.deck().title())
            .orElseGet(() -> getTranslation("present.unknown.title"));
    if (found.isEmpty() || all == 0) {
      showNothing(found.isPresent());
      return;
    }
    List<Slide> slides = found.get().slides();
    String wanted = asked.getOrDefault("slide", List.of("1")).getFirst();
    if (wanted.equals(ALL)) {
      addClassName("present-all");
      slide = 1;
      for (int number = 1; number <= all; number++) {
        add(new SlideStage(slides.get(number - 1), number, all, this::openSource));
      }
      // It goes with the view, so that other screens keep theirs.
      getElement().appendChild(new Element("style").setText(PAPER));
      return;
    }
    removeClassName("present-all");
    slide = Turning.number(wanted, all);
    add(new SlideStage(slides.get(slide - 1), slide, all, this::openSource), buttons());
    getElement().executeJs(Turning.TOLD, deck, slide);
    String source = asked.getOrDefault("source", List.of("")).getFirst();
    if (SourcePath.allowed(source)) {
      showSource(source);
    }
  }

  private void showNothing(boolean empty) {
    all = 0;
    add(
        new H1(title),
        new Paragraph(getTranslation(empty ? "present.empty" : "present.unknown")),
        leaving("presentations", "present.list"));
  }

  private Anchor leaving(String address, String key) {
    Anchor link = new Anchor(address, getTranslation(key));
    link.getElement().setAttribute("data-leaves", "");
    return link;
  }

  private Div buttons() {
    Button previous = new Button("‹", event -> turn(Turning.PREVIOUS));
    previous.setId("previous");
    previous.setAriaLabel(getTranslation("present.previous"));
    previous.setEnabled(slide > 1);
    Button next = new Button("›", event -> turn(Turning.NEXT));
    next.setId("next");
    next.setAriaLabel(getTranslation("present.next"));
    next.setEnabled(slide < all);
    Button leave = new Button("×", event -> turn(Turning.LEAVE));
    leave.setId("leave");
    leave.setAriaLabel(getTranslation("present.leave"));
    Div buttons = new Div(previous, next, leave);
    buttons.addClassName("present-buttons");
    return buttons;
  }

  private void showSource(String address) {
    IFrame frame = new IFrame(address);
    frame.setTitle(getTranslation("present.source"));
    frame.getElement().executeJs(FRAMED);
    Button close = new Button(getTranslation("present.back"), event -> turn(Turning.LEAVE));
    close.setId("present-close");
    overlay.add(close, frame);
    add(overlay);
  }

  private void openSource(String address) {
    if (SourcePath.allowed(address)) {
      go(slide, address);
    }
  }

  private void turn(String what) {
    boolean covered = overlay.getParent().isPresent();
    if (!what.equals(Turning.LEAVE)) {
      int to = Turning.target(what, slide, all);
      if (!covered && to != slide) {
        go(to, "");
      }
    } else if (covered) {
      go(slide, "");
    } else {
      getUI().ifPresent(ui -> ui.navigate("presentations/" + deck));
    }
  }

  private void go(int number, String source) {
    Map<String, String> parameters = new HashMap<>();
    parameters.put("slide", String.valueOf(number));
    if (!source.isEmpty()) {
      parameters.put("source", source);
    }
    UI ui = getUI().orElseThrow();
    ui.navigate("present/" + deck, QueryParameters.simple(parameters));
  }

  @Override
  public String getPageTitle() {
    return title + " · " + getTranslation("application.name");
  }
}
