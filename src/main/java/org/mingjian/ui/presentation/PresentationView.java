package org.mingjian.ui.presentation;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingjian.catalogue.Division;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.presentation.Deck;
import org.mingjian.presentation.DeckContent;
import org.mingjian.presentation.DeckOutcome;
import org.mingjian.presentation.NewSlide;
import org.mingjian.presentation.Presentations;
import org.mingjian.presentation.Slide;
import org.mingjian.report.ReportStore;
import org.mingjian.security.Actor;
import org.mingjian.security.Role;
import org.mingjian.ui.CurrentActor;
import org.mingjian.ui.Times;
import org.mingjian.ui.export.ExportMenu;
import org.mingjian.ui.export.Exports;

/**
 * A deck: its slides in order, with their titles and notes. Whoever prepares an evaluation decides
 * here what is said and in which order. Others see what it holds.
 */
@Route("presentations/:deck([0-9]{1,18})")
@RolesAllowed(Role.VIEWER_ROLE)
@StyleSheet("presentation.css")
final class PresentationView extends Main implements BeforeEnterObserver, HasDynamicTitle {
  private static final long serialVersionUID = 1;

  private final transient Presentations presentations;
  private final transient ReportStore reports;
  private final transient DivisionRegister divisions;
  private final transient CurrentActor current;
  private final transient Exports exports;
  private final List<SlideRow> rows = new ArrayList<>();
  private final Div message = new Div();
  private final Div content = new Div();
  private String title = "";
  private long deck;

  PresentationView(
      Presentations presentations,
      ReportStore reports,
      DivisionRegister divisions,
      CurrentActor current,
      Exports exports) {
    this.exports = exports;
    this.presentations = presentations;
    this.reports = reports;
    this.divisions = divisions;
    this.current = current;
    setId("presentation");
    addClassName("screen");
    message.setId("deck-message");
    message.getElement().setAttribute("role", "status");
    add(content);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    deck = Long.parseLong(event.getRouteParameters().get("deck").orElseThrow());
    show();
  }

  private void show() {
    content.removeAll();
    Actor actor = current.actor();
    Optional<DeckContent> found = presentations.find(actor, deck);
    if (found.isEmpty()) {
      title = getTranslation("present.unknown.title");
      content.add(
          new H1(title),
          message,
          new Paragraph(getTranslation("present.unknown")),
          new Anchor("presentations", getTranslation("present.list")));
      return;
    }
    Deck shown = found.get().deck();
    title = shown.title();
    boolean mine = shown.owner().equals(actor.name());
    content.add(new H1(title), about(shown), actions(shown, mine), message);
    List<Slide> slides = found.get().slides();
    if (slides.isEmpty()) {
      Paragraph words = new Paragraph(getTranslation("presentation.empty"));
      words.addClassName("empty-state");
      content.add(words);
    }
    rows.clear();
    OffsetDateTime changed =
        slides.isEmpty() ? null : reports.changedAt(actor, shown.division()).orElse(null);
    for (int at = 0; at < slides.size(); at++) {
      SlideRow row =
          new SlideRow(
              deck, slides.get(at), at, slides.size(), changed, mine ? doing(shown) : null);
      rows.add(row);
      content.add(row);
    }
  }

  private SlideRow.Doing doing(Deck shown) {
    return new SlideRow.Doing() {
      @Override
      public void say(Slide slide, String heading, String notes) {
        PresentationView.this.say(slide.id(), heading, notes);
      }

      @Override
      public void move(int from, int to) {
        PresentationView.this.move(shown, from, to);
      }

      @Override
      public void duplicate(Slide slide) {
        told(
            presentations.duplicate(current.actor(), deck, shown.version(), slide.id()),
            "presentation.duplicated");
      }

      @Override
      public void remove(Slide slide) {
        PresentationView.this.remove(shown, slide);
      }
    };
  }

  private Paragraph about(Deck shown) {
    return new Paragraph(
        getTranslation(
            "presentations.about",
            divisions.find(shown.division()).map(Division::name).orElse(shown.division()),
            String.valueOf(shown.year()),
            shown.slides().size(),
            shown.owner(),
            getTranslation(shown.shared() ? "presentations.is_shared" : "presentations.is_private"),
            Times.minutes(shown.changedAt(), getLocale())));
  }

  private Div actions(Deck shown, boolean mine) {
    Anchor present = new Anchor("present/" + deck, getTranslation("presentations.present"));
    present.setId("start");
    present.addClassName("deck-start");
    Anchor speak = new Anchor("speak/" + deck, getTranslation("presentation.speak"));
    speak.setId("speaker");
    speak.setTarget(AnchorTarget.BLANK);
    speak.setTitle(getTranslation("presentation.speak.hint"));
    Anchor print =
        new Anchor("present/" + deck + "?slide=all", getTranslation("presentation.print"));
    print.setId("print");
    ExportMenu export =
        new ExportMenu(exports)
            .deck(() ->
                presentations
                    .find(current.actor(), deck)
                    .filter(found -> !found.slides().isEmpty())
                    .map(found ->
                        new DeckFile(
                                this::getTranslation,
                                getLocale(),
                                exports.service(),
                                exports.base())
                            .of(found, current.actor().name())));
    Div actions = new Div(present, speak, export, print);
    actions.addClassName("deck-form");
    if (mine) {
      TextField name = new TextField(getTranslation("presentations.title.field"));
      name.setId("rename");
      name.setValue(shown.title());
      name.setWidth("24rem");
      name.setMaxLength(NewSlide.LONGEST_TITLE);
      name.setValueChangeMode(ValueChangeMode.ON_CHANGE);
      name.addValueChangeListener(event -> {
        if (!event.getValue().isBlank()) {
          told(presentations.rename(current.actor(), deck, event.getValue()), "presentation.saved");
        }
      });
      Checkbox shared = new Checkbox(getTranslation("presentations.shared"), shown.shared());
      shared.setId("share");
      shared.addValueChangeListener(event ->
          told(presentations.share(current.actor(), deck, event.getValue()), "presentation.saved"));
      Button discard =
          new Button(
              getTranslation("presentation.discard"),
              event -> {
                if (presentations.discard(current.actor(), deck) == DeckOutcome.DONE) {
                  getUI().ifPresent(ui -> ui.navigate("presentations"));
                } else {
                  told(DeckOutcome.UNKNOWN, "presentation.saved");
                }
              });
      discard.setId("discard");
      discard.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
      actions.add(name, shared, discard);
    }
    return actions;
  }

  private void say(long slide, String heading, String notes) {
    if (heading.isBlank()) {
      message.setText(getTranslation("presentation.title_needed"));
      return;
    }
    DeckOutcome outcome = presentations.say(current.actor(), deck, slide, heading, notes);
    message.setText(getTranslation(DeckWords.of(outcome, "presentation.saved")));
  }

  private void move(Deck shown, int from, int to) {
    List<Long> order = new ArrayList<>(shown.slides());
    order.add(to, order.remove(from));
    DeckOutcome outcome = presentations.arrange(current.actor(), deck, shown.version(), order);
    told(outcome, "presentation.moved");
    if (outcome == DeckOutcome.DONE && to < rows.size()) {
      rows.get(to).focusMoved(to < from);
    }
  }

  private void remove(Deck shown, Slide slide) {
    List<Long> before = shown.slides();
    List<Long> rest = before.stream().filter(id -> id != slide.id()).toList();
    DeckOutcome outcome = presentations.arrange(current.actor(), deck, shown.version(), rest);
    told(outcome, "presentation.removed");
    if (outcome == DeckOutcome.DONE) {
      Button undo = new Button(getTranslation("presentation.undo"), event -> restore(before, rest));
      undo.setId("undo");
      message.add(undo);
    }
  }

  /** Puts slides back as they were, unless the deck was changed since. */
  private void restore(List<Long> before, List<Long> rest) {
    Optional<DeckContent> now = presentations.find(current.actor(), deck);
    if (now.isEmpty() || !now.get().deck().slides().equals(rest)) {
      told(DeckOutcome.CHANGED_MEANWHILE, "presentation.restored");
      return;
    }
    told(
        presentations.arrange(current.actor(), deck, now.get().deck().version(), before),
        "presentation.restored");
  }

  private void told(DeckOutcome outcome, String done) {
    message.setText(getTranslation(DeckWords.of(outcome, done)));
    show();
  }

  @Override
  public String getPageTitle() {
    return title + " · " + getTranslation("application.name");
  }
}
