package org.mingjian.ui.views;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.saved.SavedView;
import org.mingjian.saved.SavedViews;
import org.mingjian.saved.ScreenAddress;
import org.mingjian.ui.CurrentActor;

/**
 * The saved views of a screen, as links, and what to do with them. A screen adds the bar and tells
 * it after each change what it shows; nothing else. Views that others share say whose they are.
 */
@StyleSheet("views.css")
public final class SavedViewBar extends Composite<Div> {
  private static final long serialVersionUID = 1;
  private static final int MOST_LINKS = 5;

  private final transient SavedViews saved;
  private final transient DivisionRegister divisions;
  private final transient CurrentActor current;
  private final Span links = new Span();
  private String screen = "";
  private String query = "";

  public SavedViewBar(SavedViews saved, DivisionRegister divisions, CurrentActor current) {
    this.saved = saved;
    this.divisions = divisions;
    this.current = current;
    getContent().setId("saved-views");
    getContent().addClassName("views-bar");
    links.addClassName("views-links");
    Button save = new Button(getTranslation("views.save"), event -> openSave());
    save.setId("save-view");
    save.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
    Button all = new Button(getTranslation("views.all"), event -> openAll());
    all.setId("all-views");
    all.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
    getContent().add(links, save, all);
  }

  /**
   * Shows what is saved for a screen, and offers to save this.
   *
   * @param shownScreen the path of the screen, empty for the overview
   * @param shownQuery what the address says behind the question mark
   */
  public void show(String shownScreen, String shownQuery) {
    screen = shownScreen;
    query = shownQuery;
    refresh();
  }

  private void refresh() {
    links.removeAll();
    List<SavedView> views = saved.list(current.actor(), screen);
    if (!views.isEmpty()) {
      links.add(new Span(getTranslation("views.bar")));
    }
    views.stream().limit(MOST_LINKS).forEach(view -> links.add(link(view)));
  }

  private Span link(SavedView view) {
    Anchor link = new Anchor(view.address().href(), view.name());
    if (view.address().query().equals(query)) {
      link.getElement().setAttribute("aria-current", "true");
    }
    Span item = new Span(link);
    item.addClassName("views-item");
    if (!view.owner().equals(current.actor().name())) {
      Span owner = new Span(getTranslation("views.of", view.owner()));
      owner.addClassName("views-owner");
      item.add(owner);
    }
    return item;
  }

  private void openSave() {
    new SaveViewDialog(
            saved, divisions, current.actor(), new ScreenAddress(screen, query), this::refresh)
        .open();
  }

  private void openAll() {
    new SavedViewsDialog(saved, divisions, current, this::refresh).open();
  }
}
