package org.mingjian.ui.views;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjian.catalogue.DivisionNames;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.saved.DefaultView;
import org.mingjian.saved.SaveOutcome;
import org.mingjian.saved.SavedView;
import org.mingjian.saved.SavedViews;
import org.mingjian.security.Actor;
import org.mingjian.ui.CurrentActor;
import org.mingjian.ui.Times;

/** All views that an account sees, of every screen: to open, to rename, to share, to delete. */
final class SavedViewsDialog extends Dialog {
  private static final long serialVersionUID = 1;

  private final transient SavedViews saved;
  private final transient DivisionRegister divisions;
  private final transient CurrentActor current;
  private final Div content = new Div();
  private final Button close = new Button();

  SavedViewsDialog(
      SavedViews saved, DivisionRegister divisions, CurrentActor current, Runnable closed) {
    this.saved = saved;
    this.divisions = divisions;
    this.current = current;
    setId("saved-views-dialog");
    setHeaderTitle(getTranslation("views.title"));
    setWidth("44rem");
    setMaxHeight("85vh");
    content.addClassName("views-all");
    add(content);
    close.setText(getTranslation("views.close"));
    close.addClickListener(event -> close());
    getFooter().add(close);
    addOpenedChangeListener(event -> {
      if (!event.isOpened()) {
        closed.run();
      }
    });
    show();
  }

  private void show() {
    Actor actor = current.actor();
    content.removeAll();
    saved.defaultView(actor).ifPresent(first -> content.add(first(first, actor)));
    List<SavedView> views = saved.list(actor, null);
    if (views.isEmpty()) {
      Div none = new Div(getTranslation("views.none"));
      none.addClassName("empty-state");
      content.add(none);
      return;
    }
    UnorderedList list = new UnorderedList();
    views.forEach(view -> list.add(row(view, actor)));
    content.add(list);
  }

  /** What opens first, who said so, and how to take it back. */
  private Div first(DefaultView first, Actor actor) {
    Div line = new Div();
    line.setId("default-view");
    line.addClassName("views-first");
    line.add(
        new Span(getTranslation("views.first.is", DivisionNames.full(divisions, first.division()))),
        new Anchor(first.address().href(), first.name()),
        quiet(
            getTranslation(
                "views.first.by", first.setBy(), Times.minutes(first.setAt(), getLocale()))));
    if (SavedViews.maySetDefault(actor) && actor.scope().contains(first.division())) {
      line.add(
          small(
              "views.first.clear",
              first.name(),
              () -> {
                saved.clearDefault(actor, first.division());
                show();
              }));
    }
    return line;
  }

  private ListItem row(SavedView view, Actor actor) {
    Anchor link = new Anchor(view.address().href(), view.name());
    ListItem row = new ListItem(link, quiet(screen(view.address().screen())));
    boolean own = view.owner().equals(actor.name());
    row.add(quiet(own ? sharing(view.sharedIn()) : getTranslation("views.of", view.owner())));
    if (own) {
      row.add(small("views.rename", view.name(), () -> edit(row, view, actor)));
    }
    if (SavedViews.mayDelete(actor, view)) {
      row.add(
          small(
              "views.delete",
              view.name(),
              () -> {
                if (view.sharedIn() == null) {
                  delete(view, actor);
                } else {
                  askBeforeDeleting(row, view, actor);
                }
              }));
    }
    return row;
  }

  private void delete(SavedView view, Actor actor) {
    saved.delete(actor, view.id());
    show();
    // The button that had the focus is gone with its row.
    close.focus();
  }

  /** Others may work with a shared view; who deletes it is told so first. */
  private void askBeforeDeleting(ListItem row, SavedView view, Actor actor) {
    Button confirm =
        new Button(getTranslation("views.delete.confirm"), event -> delete(view, actor));
    confirm.setId("delete-view-confirm");
    confirm.addThemeVariants(ButtonVariant.LUMO_ERROR, ButtonVariant.LUMO_SMALL);
    Button cancel = new Button(getTranslation("views.cancel"), event -> show());
    cancel.addThemeVariants(ButtonVariant.LUMO_SMALL);
    row.removeAll();
    Div form =
        new Div(
            new Div(view.name()),
            new Div(
                view.owner().equals(actor.name())
                    ? getTranslation("views.delete.shared")
                    : getTranslation("views.delete.others", view.owner())),
            new Div(confirm, cancel));
    form.addClassName("views-form");
    row.add(form);
    cancel.focus();
  }

  private void edit(ListItem row, SavedView view, Actor actor) {
    TextField name = new TextField(getTranslation("views.name"));
    name.setId("rename-view");
    name.setMaxLength(SavedViews.LONGEST_NAME);
    name.setValue(view.name());
    name.setWidthFull();
    SharingChoice sharing = new SharingChoice(divisions, actor);
    sharing.show(view.sharedIn());
    Button keep =
        new Button(
            getTranslation("views.keep"),
            event -> {
              if (name.getValue().isBlank()) {
                name.setErrorMessage(getTranslation("views.name.missing"));
                name.setInvalid(true);
                return;
              }
              SaveOutcome outcome =
                  saved.change(actor, view.id(), name.getValue(), sharing.sharedIn());
              if (outcome == SaveOutcome.NAME_TAKEN) {
                name.setErrorMessage(getTranslation("views.name.taken"));
                name.setInvalid(true);
                return;
              }
              show();
            });
    keep.setId("rename-view-confirm");
    keep.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SMALL);
    Button cancel = new Button(getTranslation("views.cancel"), event -> show());
    cancel.addThemeVariants(ButtonVariant.LUMO_SMALL);
    row.removeAll();
    Div form = new Div(name, sharing, new Div(keep, cancel));
    form.addClassName("views-form");
    row.add(form);
    name.focus();
  }

  private String screen(String path) {
    String first = path.contains("/") ? path.substring(0, path.indexOf('/')) : path;
    String key = "views.screen." + (first.isEmpty() ? "overview" : first);
    String text = getTranslation(key);
    // A screen that has no word of its own still has its address.
    return text.contains(key) ? path : text;
  }

  private String sharing(@Nullable String sharedIn) {
    if (sharedIn == null) {
      return getTranslation("views.sharing.private");
    }
    return sharedIn.isEmpty()
        ? getTranslation("views.sharing.all")
        : getTranslation("views.sharing.division", DivisionNames.full(divisions, sharedIn));
  }

  private static Span quiet(String text) {
    Span span = new Span(text);
    span.addClassName("views-owner");
    return span;
  }

  private Button small(String key, String name, Runnable action) {
    Button button = new Button(getTranslation(key), event -> action.run());
    button.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE, ButtonVariant.LUMO_SMALL);
    button.setAriaLabel(getTranslation(key + ".of", name));
    return button;
  }
}
