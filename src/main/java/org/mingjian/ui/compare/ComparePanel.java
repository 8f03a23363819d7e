package org.mingjian.ui.compare;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.mingjian.catalogue.Division;
import org.mingjian.catalogue.DivisionCode;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.compare.Denominator;
import org.mingjian.compare.DenominatorStore;
import org.mingjian.compare.Measure;
import org.mingjian.compare.MeasureCatalogue;
import org.mingjian.compare.Selection;
import org.mingjian.finding.UnitKind;
import org.mingjian.security.Role;
import org.mingjian.security.Scope;
import org.mingjian.ui.CurrentActor;
import org.mingjian.ui.IndicatorNames;
import org.mingjian.ui.figure.RegionBox;

/** What is compared: units, indicators, years and divisors, each chosen at once. */
final class ComparePanel extends Composite<Aside> {
  private static final long serialVersionUID = 1;

  private final transient DivisionRegister divisions;
  private final transient IndicatorNames names;
  private final transient MeasureCatalogue catalogue;
  private final transient DenominatorStore denominators;
  private final CurrentActor current;
  private final transient Consumer<CompareAddress> chosen;
  private final RegionBox region;
  private final MultiSelectComboBox<String> units = new MultiSelectComboBox<>();
  private final MultiSelectComboBox<String> measures = new MultiSelectComboBox<>();
  private final Div kinds = new Div();
  private final Div years = new Div();
  private final Div divisors = new Div();
  private final Button upload;
  private transient CompareAddress shown =
      new CompareAddress(
          new Selection("", List.of()), ChartType.BARS, null, CompareAddress.Shown.BOTH, "");
  private List<String> offeredUnits = List.of();
  private boolean showing;

  ComparePanel(
      DivisionRegister divisions,
      IndicatorNames names,
      MeasureCatalogue catalogue,
      DenominatorStore denominators,
      CurrentActor current,
      Consumer<CompareAddress> chosen) {
    this.divisions = divisions;
    this.names = names;
    this.catalogue = catalogue;
    this.denominators = denominators;
    this.current = current;
    this.chosen = chosen;
    Scope scope = current.actor().scope();
    region =
        new RegionBox(
            divisions,
            scope,
            code -> chosen.accept(shown.with(shown.selection().withRegion(code))));
    upload = new Button(getTranslation("compare.upload"), event -> openUpload());
    getContent().addClassName("compare-panel");
    getContent().getElement().setAttribute("aria-label", getTranslation("compare.panel"));
    build();
  }

  private void build() {
    units.setId("units");
    units.setLabel(getTranslation("compare.units"));
    units.setPlaceholder(getTranslation("compare.units.all"));
    units.setItems(offeredUnits);
    units.setClearButtonVisible(true);
    units.setSelectedItemsOnTop(true);
    units.setItemLabelGenerator(this::name);
    units.addValueChangeListener(event -> {
      if (!showing) {
        List<String> codes = List.copyOf(event.getValue());
        chosen.accept(shown.with(shown.selection().withUnits(codes)));
      }
    });
    measures.setId("measures");
    measures.setLabel(getTranslation("compare.measures"));
    measures.setPlaceholder(getTranslation("compare.measures.placeholder"));
    measures.setSelectedItemsOnTop(true);
    measures.setAutoExpand(MultiSelectComboBox.AutoExpandMode.VERTICAL);
    measures.setItemLabelGenerator(this::measure);
    measures.setItems(catalogue.all().stream().map(Measure::key).toList());
    measures.addValueChangeListener(event -> {
      if (!showing && !event.getValue().isEmpty()) {
        choose(inOrder(event.getValue()));
      }
    });
    Button all = new Button(getTranslation("compare.measures.browse"), event -> openMeasures());
    all.setId("browse-measures");
    all.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
    upload.setId("upload");
    upload.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
    for (Div choices : List.of(kinds, years, divisors)) {
      choices.addClassName("compare-choices");
    }
    Div units = new Div(this.units, kinds);
    Div indicators = new Div(measures, all);
    getContent()
        .add(
            labelled("compare.region", region),
            units,
            indicators,
            labelled("compare.years", years),
            labelled("compare.per", divisors),
            upload);
  }

  private Div labelled(String key, Component choices) {
    Span label = new Span(getTranslation(key));
    label.addClassName("compare-label");
    choices.getElement().setAttribute("role", "group");
    choices.getElement().setAttribute("aria-label", getTranslation(key));
    return new Div(label, choices);
  }

  private String name(String code) {
    return divisions.find(code).map(Division::name).orElse(code);
  }

  private String measure(String key) {
    return catalogue.find(key).map(found -> names.measure(found, getLocale())).orElse(key);
  }

  /** The measures chosen before stay in front of those chosen now. */
  private List<Measure> inOrder(Set<String> keys) {
    List<Measure> ordered = new ArrayList<>();
    for (Measure measure : shown.selection().measures()) {
      if (keys.contains(measure.key())) {
        ordered.add(measure);
      }
    }
    keys.stream()
        .flatMap(key -> catalogue.find(key).stream())
        .filter(measure -> !ordered.contains(measure))
        .forEach(ordered::add);
    return ordered;
  }

  private void choose(List<Measure> chosenMeasures) {
    List<Measure> bounded =
        chosenMeasures.subList(0, Math.min(Selection.MOST_MEASURES, chosenMeasures.size()));
    chosen.accept(shown.with(shown.selection().withMeasures(bounded)));
  }

  private void openMeasures() {
    new MeasureDialog(catalogue, names, shown.selection().measures(), this::choose).open();
  }

  private void openUpload() {
    new DenominatorDialog(denominators, divisions, current, () -> chosen.accept(shown)).open();
  }

  /** Shows what an address says, without choosing it again. */
  void show(CompareAddress address, List<Integer> offeredYears) {
    showing = true;
    shown = address;
    Selection selection = address.selection();
    region.show(selection.region());
    List<String> offered = below(selection);
    if (!offered.equals(offeredUnits)) {
      offeredUnits = offered;
      units.setItems(offered);
    }
    units.setValue(Set.copyOf(selection.units()));
    measures.setValue(Set.copyOf(selection.measures().stream().map(Measure::key).toList()));
    showing = false;
    showKinds(offered);
    showYears(offeredYears);
    showDivisors();
    upload.setVisible(current.actor().role().includes(Role.EDITOR));
  }

  /** The units of the region; those asked for by name are among them wherever they lie. */
  private List<String> below(Selection selection) {
    Scope scope = current.actor().scope();
    String region = selection.region();
    TreeSet<String> codes = new TreeSet<>(selection.units());
    int length =
        selection.units().isEmpty()
            ? divisions.lengthBelow(region)
            : selection.units().getFirst().length();
    List<Division> candidates =
        length == DivisionCode.TOWNSHIP_DIGITS && DivisionCode.isInCounty(region)
            ? divisions.townships(DivisionCode.countyOf(region))
            : divisions.all();
    candidates.stream()
        .map(Division::code)
        .filter(code -> code.length() == length && code.startsWith(region))
        .filter(scope::touches)
        .forEach(codes::add);
    return List.copyOf(codes);
  }

  private void showKinds(List<String> offered) {
    kinds.removeAll();
    Selection selection = shown.selection();
    kinds.add(
        Choice.of(
            shown.with(selection.withUnits(List.of())),
            getTranslation("compare.units.every"),
            selection.units().isEmpty(),
            "kind-any"));
    if (offered.isEmpty() || !DivisionCode.isTownship(offered.getFirst())) {
      return;
    }
    for (UnitKind kind :
        EnumSet.of(UnitKind.TOWN, UnitKind.TOWNSHIP, UnitKind.SUBDISTRICT, UnitKind.OTHER)) {
      List<String> ofKind =
          offered.stream().filter(code -> UnitKind.of(name(code)) == kind).toList();
      if (!ofKind.isEmpty()
          && ofKind.size() < offered.size()
          && ofKind.size() <= Selection.MOST_UNITS) {
        kinds.add(
            Choice.of(
                shown.with(selection.withUnits(ofKind)),
                getTranslation(
                    "compare.units.kind",
                    getTranslation("figure.kind." + kind.code()),
                    ofKind.size()),
                selection.units().equals(ofKind),
                "kind-" + kind.code()));
      }
    }
  }

  private void showYears(List<Integer> offeredYears) {
    years.removeAll();
    Selection selection = shown.selection();
    TreeSet<Integer> all = new TreeSet<>(offeredYears);
    all.addAll(selection.years());
    for (int year : all) {
      TreeSet<Integer> toggled = new TreeSet<>(selection.years());
      if (!toggled.remove(year)) {
        toggled.add(year);
      }
      if (toggled.isEmpty()) {
        toggled.add(year);
      }
      years.add(
          Choice.of(
              shown.with(selection.withYears(List.copyOf(toggled))),
              String.valueOf(year),
              selection.years().contains(year),
              "year-" + year));
    }
    if (all.size() > 1 && selection.years().size() < all.size()) {
      years.add(
          Choice.of(
              shown.with(selection.withYears(List.copyOf(all))),
              getTranslation("compare.years.all"),
              false,
              "years-all"));
    }
  }

  private void showDivisors() {
    divisors.removeAll();
    boolean useful = CompareView.dividable(shown.selection().measures(), catalogue);
    divisors.setVisible(useful);
    divisors.add(
        Choice.of(
            shown.dividedBy(null),
            getTranslation("compare.per.none"),
            shown.per() == null,
            "per-none"));
    for (Denominator divisor : Denominator.values()) {
      divisors.add(
          Choice.of(
              shown.dividedBy(divisor),
              getTranslation("compare.per." + divisor.code()),
              divisor == shown.per(),
              "per-" + divisor.code()));
    }
  }
}
