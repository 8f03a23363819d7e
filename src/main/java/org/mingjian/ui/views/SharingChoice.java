package org.mingjian.ui.views;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjian.catalogue.DivisionNames;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.saved.SavedViews;
import org.mingjian.security.Actor;

/** Who sees a view: only oneself, or everybody of one of the divisions that one works for. */
final class SharingChoice extends RadioButtonGroup<String> {
  private static final long serialVersionUID = 1;
  private static final String PRIVATE = "private";

  SharingChoice(DivisionRegister divisions, Actor actor) {
    setId("view-sharing");
    setLabel(getTranslation("views.sharing"));
    addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
    List<String> choices = new ArrayList<>(List.of(PRIVATE));
    choices.addAll(SavedViews.shareable(actor));
    setItems(choices);
    setItemLabelGenerator(choice ->
        choice.equals(PRIVATE)
            ? getTranslation("views.sharing.private")
            : choice.isEmpty()
                ? getTranslation("views.sharing.all")
                : getTranslation("views.sharing.division", DivisionNames.full(divisions, choice)));
    setValue(PRIVATE);
  }

  void show(@Nullable String sharedIn) {
    setValue(sharedIn == null ? PRIVATE : sharedIn);
  }

  /** The division, empty for the country; null for oneself alone. */
  @Nullable String sharedIn() {
    String choice = getValue();
    return choice == null || choice.equals(PRIVATE) ? null : choice;
  }
}
