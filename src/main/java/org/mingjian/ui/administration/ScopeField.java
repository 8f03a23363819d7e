package org.mingjian.ui.administration;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.provider.Query;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.mingjian.catalogue.Division;
import org.mingjian.catalogue.DivisionNames;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.security.Scope;

/** Chooses the divisions of a scope, within the scope of who chooses. */
final class ScopeField extends Composite<Div> {
  private static final long serialVersionUID = 1;

  private final Checkbox everything = new Checkbox();
  private final MultiSelectComboBox<String> units = new MultiSelectComboBox<>();

  ScopeField(DivisionRegister divisions, Scope grantable) {
    units.setId("scope-units");
    units.setLabel(getTranslation("administration.scope"));
    units.setHelperText(getTranslation("administration.scope.help"));
    units.setWidth("28rem");
    units.setItemLabelGenerator(code -> DivisionNames.full(divisions, code));
    units.setItems(
        DataProvider.fromFilteringCallbacks(
            query ->
                matching(divisions, grantable, query)
                    .skip(query.getOffset())
                    .limit(query.getLimit()),
            query -> (int) matching(divisions, grantable, query).count()));
    everything.setId("scope-all");
    everything.setLabel(getTranslation("administration.scope.all"));
    everything.setVisible(grantable.all());
    everything.addValueChangeListener(event -> units.setEnabled(!event.getValue()));
    getContent().addClassName("account-scope");
    getContent().add(units, everything);
  }

  private static Stream<String> matching(
      DivisionRegister divisions, Scope grantable, Query<String, String> query) {
    String words = query.getFilter().orElse("").strip();
    return divisions.all().stream()
        .filter(division -> grantable.contains(division.code()))
        .filter(division -> division.name().contains(words) || division.code().startsWith(words))
        .map(Division::code);
  }

  /** The scope that was chosen; without divisions where nothing was. */
  Scope scope() {
    return everything.getValue() ? Scope.everything() : Scope.of(List.copyOf(units.getValue()));
  }

  void show(Scope scope) {
    everything.setValue(scope.all());
    units.setValue(Set.copyOf(scope.divisions()));
  }
}
