package org.mingjian.ui.settings;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.provider.Query;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingjian.catalogue.Division;
import org.mingjian.catalogue.DivisionLevel;
import org.mingjian.catalogue.DivisionNames;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.finding.life.PeerGroup;
import org.mingjian.finding.life.SettingsStore;
import org.mingjian.security.NotAllowedException;
import org.mingjian.security.Scope;
import org.mingjian.ui.CurrentActor;

/** Groups of units that are compared with each other: made, changed and withdrawn here. */
final class PeerGroupsPanel extends Composite<Section> {
  private static final long serialVersionUID = 1;
  private static final int LONGEST_NAME = 80;

  private final transient SettingsStore store;
  private final transient DivisionRegister divisions;
  private final transient CurrentActor current;
  private final transient Runnable changed;
  private final TextField name = new TextField();
  private final MultiSelectComboBox<String> units = new MultiSelectComboBox<>();
  private final UnorderedList list = new UnorderedList();
  private final Div fault = new Div();

  PeerGroupsPanel(
      SettingsStore store, DivisionRegister divisions, CurrentActor current, Runnable changed) {
    this.store = store;
    this.divisions = divisions;
    this.current = current;
    this.changed = changed;
    getContent().setId("groups");
    name.setId("group-name");
    name.setLabel(getTranslation("settings.groups.name"));
    name.setHelperText(getTranslation("settings.groups.name.help"));
    name.setMaxLength(LONGEST_NAME);
    Scope scope = current.actor().scope();
    units.setId("group-units");
    units.setLabel(getTranslation("settings.groups.units"));
    units.setWidth("34rem");
    units.setItemLabelGenerator(code -> DivisionNames.full(divisions, code));
    units.setItems(
        DataProvider.fromFilteringCallbacks(
            query -> matching(scope, query).skip(query.getOffset()).limit(query.getLimit()),
            query -> (int) matching(scope, query).count()));
    fault.addClassName("settings-fault");
    fault.getElement().setAttribute("role", "alert");
    Button save = new Button(getTranslation("settings.groups.save"), event -> save());
    save.setId("group-save");
    Div fields = new Div(name, units, save);
    fields.addClassName("settings-fields");
    getContent()
        .add(
            new H2(getTranslation("settings.groups")),
            new Paragraph(getTranslation("settings.groups.help")),
            list,
            fields,
            fault);
  }

  private Stream<String> matching(Scope scope, Query<String, String> query) {
    String words = query.getFilter().orElse("").strip();
    return divisions.all().stream()
        .filter(division -> division.level() == DivisionLevel.TOWNSHIP)
        .filter(division -> scope.contains(division.code()))
        .filter(division -> division.name().contains(words) || division.code().startsWith(words))
        .map(Division::code);
  }

  /** Shows the groups that there are. */
  void show(List<PeerGroup> groups) {
    list.removeAll();
    for (PeerGroup group : groups) {
      Button edit =
          new Button(
              getTranslation("settings.groups.edit"),
              event -> {
                name.setValue(group.name());
                units.setValue(Set.copyOf(group.units()));
              });
      Button withdraw =
          new Button(
              getTranslation("settings.groups.withdraw"), event -> save(group.name(), Set.of()));
      edit.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
      withdraw.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
      list.add(
          new ListItem(
              new Span(
                  getTranslation(
                      "settings.groups.item",
                      group.name(),
                      group.units().stream()
                          .map(code -> divisions.find(code).map(Division::name).orElse(code))
                          .collect(Collectors.joining("、")))),
              edit,
              withdraw));
    }
  }

  private void save() {
    boolean nameless = name.getValue().isBlank();
    name.setErrorMessage(getTranslation("settings.groups.name.missing"));
    name.setInvalid(nameless);
    boolean few = units.getValue().size() < 2;
    units.setErrorMessage(getTranslation("settings.groups.units.few"));
    units.setInvalid(few);
    if (!nameless && !few) {
      save(name.getValue(), units.getValue());
    }
  }

  private void save(String of, Set<String> members) {
    fault.setText("");
    try {
      store.saveGroup(current.actor(), of, List.copyOf(members));
    } catch (NotAllowedException e) {
      // Somebody of a wider scope has put units of elsewhere into it.
      fault.setText(getTranslation("settings.groups.refused"));
      return;
    }
    name.clear();
    units.clear();
    changed.run();
  }
}
