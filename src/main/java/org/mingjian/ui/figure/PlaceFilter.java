package org.mingjian.ui.figure;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.security.Scope;
import org.mingjian.ui.OneOf;
import org.mingjian.ui.Place;

/** The line at the head of a screen: it says which region and year are shown, and changes them. */
public final class PlaceFilter extends Composite<Div> {
  private static final long serialVersionUID = 1;

  private final H1 title = new H1();
  private final RegionBox region;
  private final OneOf<Integer> year;
  private final Span remark = new Span();
  private final Div tools = new Div();

  /**
   * The line.
   *
   * @param chosen told what the reader chooses; it is shown when the address says it
   * @param more what else is chosen in this line
   */
  public PlaceFilter(
      DivisionRegister divisions, Scope scope, Consumer<Place> chosen, Component... more) {
    getContent().addClassName("filter-bar");
    region = new RegionBox(divisions, scope, code -> chosen.accept(new Place(code, year())));
    year = new OneOf<>(value -> getTranslation("filter.year.of", String.valueOf(value)));
    year.setId("year");
    year.setAriaLabel(getTranslation("filter.year"));
    year.addValueChangeListener(event -> {
      if (event.isFromClient()) {
        chosen.accept(new Place(region.shown(), event.getValue()));
      }
    });
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

  private @Nullable Integer year() {
    return year.getValue();
  }

  /**
   * Shows a place without choosing it again.
   *
   * @param offered years to choose from
   */
  public void show(String heading, Place place, List<Integer> offered) {
    title.setText(heading);
    TreeSet<Integer> items = new TreeSet<>(offered);
    Integer shown = place.year();
    if (shown != null) {
      items.add(shown);
    }
    year.offer(List.copyOf(items.descendingSet()));
    year.setValue(shown);
    year.setVisible(!items.isEmpty());
    region.show(place.region());
    remark.setText("");
  }

  /** Says a little more of what is shown, for example with whom it is compared. */
  public void remark(String words) {
    remark.setText(words);
  }
}
