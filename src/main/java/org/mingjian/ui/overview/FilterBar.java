package org.mingjian.ui.overview;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.provider.Query;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.mingjian.catalogue.Division;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.compare.Selection;
import org.mingjian.security.Scope;

/** Region and years in one line, which says what is shown and changes it. */
final class FilterBar extends Composite<Div> {
  private static final long serialVersionUID = 1;
  private static final String COUNTRY = "";

  private final transient DivisionRegister divisions;
  private final ComboBox<String> region = new ComboBox<>();
  private final MultiSelectComboBox<Integer> years = new MultiSelectComboBox<>();
  private final Nav path = new Nav();
  private boolean showing;

  FilterBar(DivisionRegister divisions, Scope scope, Consumer<Selection> chosen) {
    this.divisions = divisions;
    getContent().addClassName("filter-bar");
    path.addClassName("region-path");
    path.getElement().setAttribute("aria-label", getTranslation("overview.path"));
    region.setId("region");
    region.setLabel(getTranslation("overview.region"));
    region.setPlaceholder(getTranslation("overview.region.placeholder"));
    region.setItemLabelGenerator(this::label);
    region.setWidth("22rem");
    region.setItems(
        DataProvider.fromFilteringCallbacks(
            query -> matching(scope, query).skip(query.getOffset()).limit(query.getLimit()),
            query -> (int) matching(scope, query).count()));
    years.setId("years");
    years.setLabel(getTranslation("overview.years"));
    years.setAutoExpand(MultiSelectComboBox.AutoExpandMode.HORIZONTAL);
    years.setMaxWidth("36rem");
    region.addValueChangeListener(event -> choose(chosen));
    years.addValueChangeListener(event -> choose(chosen));
    Div fields = new Div(region, years);
    fields.addClassName("filter-fields");
    getContent().add(path, fields);
  }

  private Stream<String> matching(Scope scope, Query<String, String> query) {
    String typed = query.getFilter().orElse("").strip();
    List<String> words = List.of(typed.split("\\s+", -1));
    Stream<String> codes =
        divisions.all().stream()
            .filter(division -> scope.touches(division.code()))
            .filter(division -> matches(division, words))
            .map(Division::code);
    return typed.isEmpty() ? Stream.concat(Stream.of(COUNTRY), codes) : codes;
  }

  // The last word is the unit itself, those before it narrow down where it lies.
  private boolean matches(Division division, List<String> words) {
    String last = words.getLast();
    if (!division.name().contains(last) && !division.code().startsWith(last)) {
      return false;
    }
    if (words.size() == 1) {
      return true;
    }
    String line = RegionPath.of(divisions, division.code());
    return words.stream().allMatch(line::contains);
  }

  private String label(String code) {
    return code.isEmpty() ? getTranslation("overview.country") : RegionPath.of(divisions, code);
  }

  private void choose(Consumer<Selection> chosen) {
    if (!showing && region.getValue() != null) {
      chosen.accept(new Selection(region.getValue(), List.copyOf(years.getValue())));
    }
  }

  /** Shows a selection without choosing it again. */
  void show(Selection selection, List<Integer> offered) {
    showing = true;
    TreeSet<Integer> items = new TreeSet<>(offered);
    items.addAll(selection.years());
    years.setItems(items.descendingSet());
    years.setValue(selection.years());
    region.setValue(selection.region());
    showing = false;
    path.removeAll();
    addStep(selection, COUNTRY);
    for (Division division : divisions.path(selection.region())) {
      path.add(new Span("›"));
      addStep(selection, division.code());
    }
  }

  private void addStep(Selection selection, String code) {
    String name =
        Optional.of(code)
            .filter(c -> !c.isEmpty())
            .flatMap(divisions::find)
            .map(Division::name)
            .orElseGet(() -> getTranslation("overview.country"));
    if (code.equals(selection.region())) {
      Span here = new Span(name);
      here.getElement().setAttribute("aria-current", "page");
      path.add(here);
    } else {
      path.add(new Anchor(OverviewAddress.of(new Selection(code, selection.years())), name));
    }
  }
}
