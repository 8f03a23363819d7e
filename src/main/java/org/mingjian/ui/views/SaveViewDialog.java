package org.mingjian.ui.views;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingjian.catalogue.DivisionLevel;
import org.mingjian.catalogue.DivisionNames;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.saved.SaveOutcome;
import org.mingjian.saved.SavedViews;
import org.mingjian.saved.ScreenAddress;
import org.mingjian.security.Actor;
import org.mingjian.security.Scope;
import org.mingjian.ui.DivisionBox;

/** Asks for a name under which a screen is saved, who shall see it, and whether it opens first. */
final class SaveViewDialog extends Dialog {
  private static final long serialVersionUID = 1;

  private final transient SavedViews saved;
  private final transient Actor actor;
  private final transient ScreenAddress address;
  private final transient Runnable done;
  private final TextField name = new TextField();
  private final SharingChoice sharing;
  private final Checkbox first = new Checkbox();
  private final DivisionBox division;
  private final Button replace = new Button();

  SaveViewDialog(
      SavedViews saved,
      DivisionRegister divisions,
      Actor actor,
      ScreenAddress address,
      Runnable done) {
    this.saved = saved;
    this.actor = actor;
    this.address = address;
    this.done = done;
    this.sharing = new SharingChoice(divisions, actor);
    Scope scope = actor.scope();
    this.division = new DivisionBox(divisions, offered -> scope.contains(offered.code()));
    setId("save-view-dialog");
    setHeaderTitle(getTranslation("views.save"));
    setWidth("30rem");
    name.setId("view-name");
    name.setLabel(getTranslation("views.name"));
    name.setMaxLength(SavedViews.LONGEST_NAME);
    name.setAutofocus(true);
    name.setWidthFull();
    name.addValueChangeListener(event -> {
      name.setInvalid(false);
      replace.setVisible(false);
    });
    Div fields = new Div(name, sharing);
    fields.addClassName("views-form");
    if (SavedViews.maySetDefault(actor)) {
      buildFirst(divisions, scope);
      fields.add(first, division);
    }
    add(fields);
    replace.setId("replace-view");
    replace.setText(getTranslation("views.replace"));
    replace.setVisible(false);
    replace.addClickListener(event -> save(true));
    Button save = new Button(getTranslation("views.keep"), event -> save(false));
    save.setId("save-view-confirm");
    save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    getFooter().add(new Button(getTranslation("views.cancel"), event -> close()), replace, save);
  }

  /** Who works for one county sets what that one opens with; others choose one of theirs. */
  private void buildFirst(DivisionRegister divisions, Scope scope) {
    first.setId("view-first");
    division.setId("view-first-division");
    division.setWidthFull();
    division.setVisible(false);
    division.setLabel(getTranslation("views.first.division"));
    boolean one =
        scope.divisions().size() == 1 && divisions.find(scope.divisions().getFirst()).isPresent();
    if (one) {
      String own = scope.divisions().getFirst();
      division.setValue(own);
      boolean county =
          divisions.find(own).filter(at -> at.level() == DivisionLevel.COUNTY).isPresent();
      first.setLabel(getTranslation("views.first", DivisionNames.full(divisions, own)));
      first.addValueChangeListener(event -> division.setVisible(event.getValue() && !county));
    } else {
      shown(divisions, scope).ifPresent(division::setValue);
      first.setLabel(getTranslation("views.first.some"));
      first.addValueChangeListener(event -> division.setVisible(event.getValue()));
    }
  }

  /** The region on the screen, where the account may set what it opens with. */
  private Optional<String> shown(DivisionRegister divisions, Scope scope) {
    return QueryParameters.fromString(address.query())
        .getSingleParameter("region")
        .filter(code -> divisions.find(code).isPresent() && scope.contains(code));
  }

  private void save(boolean replacing) {
    String chosen = name.getValue();
    if (chosen.isBlank()) {
      refuse("views.name.missing");
      return;
    }
    @Nullable String opening = null;
    if (first.getValue()) {
      opening = division.getValue();
      if (opening == null) {
        division.setInvalid(true);
        division.setErrorMessage(getTranslation("views.first.missing"));
        return;
      }
    }
    SaveOutcome outcome = saved.save(actor, chosen, address, sharing.sharedIn(), replacing);
    if (outcome == SaveOutcome.NAME_TAKEN) {
      refuse("views.name.taken");
      replace.setVisible(true);
      return;
    }
    if (opening != null) {
      saved.setDefault(actor, opening, chosen, address);
    }
    close();
    done.run();
  }

  private void refuse(String message) {
    name.setErrorMessage(getTranslation(message));
    name.setInvalid(true);
    name.focus();
  }
}
