package org.mingjian.ui.figure;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.provider.Query;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.mingjian.catalogue.Division;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.security.Scope;
import org.mingjian.ui.OneOf;
import org.mingjian.ui.Place;

/** The line at the head of a screen: it says which region and year are shown, and changes them. */
public final class PlaceFilter extends Composite<Div> {
  private static final long serialVersionUID = 1;
  private static final String COUNTRY = "";

  private final transient DivisionRegister divisions;
  private final H1 title = new H1();
  private final ComboBox<String> region = new ComboBox<>();
  private final OneOf<Integer> year;
  private final Span remark = new Span();
  private final Div tools = new Div();
  private boolean showing;

  /**
   * The line.
   *
   * @param chosen told what the reader chooses; it is shown when the address says it
   * @param more what else is chosen in this line
   */
  public PlaceFilter(
      DivisionRegister divisions, Scope scope, Consumer<Place> chosen, Component... more) {
    this.divisions = divisions;
    getContent().addClassName("filter-bar");
    region.setId("region");
    region.setAriaLabel(getTranslation("filter.region"));
    region.setPlaceholder(getTranslation("filter.region.placeholder"));
    region.setItemLabelGenerator(this::label);
    region.addClassName("filter-region");
    region.setItems(
        DataProvider.fromFilteringCallbacks(
            query -> matching(scope, query).skip(query.getOffset()).limit(query.getLimit()),
            query -> (int) matching(scope, query).count()));
    year = new OneOf<>(value -> getTranslation("filter.year.of", String.valueOf(value)));
    year.setId("year");
    year.setAriaLabel(getTranslation("filter.year"));
    region.addValueChangeListener(event -> choose(chosen));
    year.addValueChangeListener(event -> choose(chosen));
    remark.addClassName("filter-remark");
    remark.setId("filter-remark");
    Div fields = new Div(region, year);
    fields.add(more);
    fields.addClassName("filter-fields");
    tools.addClassName("filter-tools");
    getContent().add(title, fields, remark, tools);
  }

  /** Puts buttons for the whole screen at the end of the line. */
  public void withTools(Component... buttons) {
    tools.add(buttons);
  }

  private Stream<String> matching(Scope scope, Query<String, String> query) {
    String typed = query.getFilter().orElse("").strip();
    List<String> words = List.of(typed.split("\\s+", -1));
    Stream<String> codes =
        divisions.all().stream()
            .filter(division -> scope.touches(division.code()))
            .filter(division -> matches(division, words))
            .map(Division::code);
    return typed.isEmpty() && scope.all() ? Stream.concat(Stream.of(COUNTRY), codes) : codes;
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

  private void choose(Consumer<Place> chosen) {
    if (!showing && region.getValue() != null) {
      chosen.accept(new Place(region.getValue(), year.getValue()));
    }
  }

  /**
   * Shows a place without choosing it again.
   *
   * @param offered years to choose from
   */
  public void show(String heading, Place place, List<Integer> offered) {
    showing = true;
    title.setText(heading);
    TreeSet<Integer> items = new TreeSet<>(offered);
    Integer shown = place.year();
    if (shown != null) {
      items.add(shown);
    }
    year.offer(List.copyOf(items.descendingSet()));
    year.setValue(shown);
    region.setValue(place.region());
    showing = false;
    remark.setText("");
  }

  /** Says a little more of what is shown, for example with whom it is compared. */
  public void remark(String words) {
    remark.setText(words);
  }
}
