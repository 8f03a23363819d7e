package org.mingjian.ui.findings;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import org.mingjian.finding.life.SavedFilter;
import org.mingjian.finding.life.SavedFilters;
import org.mingjian.ui.CurrentActor;

/** The filters that this account wants to find again, as links. */
final class SavedFilterBar extends Composite<Div> {
  private static final long serialVersionUID = 1;
  private static final int LONGEST_NAME = 80;

  private final transient SavedFilters saved;
  private final transient CurrentActor current;
  private String query = "";

  SavedFilterBar(SavedFilters saved, CurrentActor current) {
    this.saved = saved;
    this.current = current;
    getContent().setId("saved-filters");
    getContent().addClassName("findings-saved");
  }

  /** Shows what is saved, and offers to save this. */
  void show(String shown) {
    query = shown;
    getContent().removeAll();
    getContent().add(new Span(getTranslation("findings.saved")));
    for (SavedFilter filter : saved.list(current.actor())) {
      Anchor link = new Anchor(FindingsAddress.LIST + "?" + filter.query(), filter.name());
      if (filter.query().equals(query)) {
        link.getElement().setAttribute("aria-current", "true");
      }
      Button delete = new Button(VaadinIcon.CLOSE_SMALL.create(), event -> delete(filter.name()));
      delete.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE, ButtonVariant.LUMO_ICON);
      delete.setAriaLabel(getTranslation("findings.saved.delete", filter.name()));
      delete.setTooltipText(getTranslation("findings.saved.delete", filter.name()));
      Span item = new Span(link, delete);
      item.addClassName("findings-saved-item");
      getContent().add(item);
    }
    Button save = new Button(getTranslation("findings.saved.save"), event -> open());
    save.setId("save-filter");
    save.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
    getContent().add(save);
  }

  private void delete(String name) {
    saved.delete(current.actor(), name);
    show(query);
  }

  private void open() {
    Dialog dialog = new Dialog(getTranslation("findings.saved.save"));
    dialog.setId("save-filter-dialog");
    TextField name = new TextField(getTranslation("findings.saved.name"));
    name.setId("save-filter-name");
    name.setHelperText(getTranslation("findings.saved.name.help"));
    name.setMaxLength(LONGEST_NAME);
    name.setAutofocus(true);
    name.setWidthFull();
    dialog.add(name);
    Button save =
        new Button(
            getTranslation("findings.saved.keep"),
            event -> {
              if (name.getValue().isBlank()) {
                name.setErrorMessage(getTranslation("findings.saved.name.missing"));
                name.setInvalid(true);
                return;
              }
              saved.save(current.actor(), name.getValue(), query);
              dialog.close();
              show(query);
            });
    save.setId("save-filter-confirm");
    save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    dialog
        .getFooter()
        .add(new Button(getTranslation("finding.decision.cancel"), event -> dialog.close()), save);
    dialog.open();
  }
}
