package org.mingjian.ui.reports;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.search.ReportCounts;
import org.mingjian.search.ReportFilter;
import org.mingjian.search.ReportOrder;
import org.mingjian.search.ReportState;
import org.mingjian.search.SearchWords;
import org.mingjian.security.Scope;
import org.mingjian.ui.Pictogram;
import org.mingjian.ui.figure.RegionBox;

/** What is listed, and what is searched for in it: each choice is a link with its number. */
final class FilterPanel extends Composite<Div> {
  private static final long serialVersionUID = 1;

  private final RegionBox region;
  private final TextField search = new TextField();
  private final Select<ReportOrder> order = new Select<>();
  private final Div choices = new Div();
  private transient ReportsAddress shown;
  private boolean showing;

  FilterPanel(
      DivisionRegister divisions,
      Scope scope,
      ReportsAddress first,
      Consumer<ReportsAddress> chosen) {
    shown = first;
    region =
        new RegionBox(
                divisions,
                scope,
                code -> choose(chosen, shown.with(shown.filter().withRegion(code))))
            .orEverywhere();
    search.setId("reports-search");
    search.setLabel(getTranslation("reports.search"));
    search.setPrefixComponent(new Pictogram(Pictogram.Shape.SEARCH));
    search.setClearButtonVisible(true);
    search.setMaxLength(SearchWords.LONGEST);
    search.setValueChangeMode(ValueChangeMode.ON_CHANGE);
    search.setTooltipText(getTranslation("reports.search.help"));
    search.addValueChangeListener(event -> choose(chosen, shown.withSearch(event.getValue())));
    order.setId("reports-order");
    order.setLabel(getTranslation("reports.order"));
    order.setItems(ReportOrder.values());
    order.setItemLabelGenerator(
        item -> getTranslation("reports.order." + item.name().toLowerCase(Locale.ROOT)));
    order.addValueChangeListener(event -> {
      if (event.getValue() != null) {
        choose(chosen, shown.with(event.getValue()));
      }
    });
    Div fields = new Div(search, order);
    fields.addClassName("reports-fields");
    choices.addClassName("reports-choices");
    getContent().add(fields, choices);
  }

  /** Where the reports are from; it stands at the head of the screen, as on every other. */
  Component region() {
    return region;
  }

  private void choose(Consumer<ReportsAddress> chosen, ReportsAddress address) {
    if (!showing) {
      chosen.accept(address);
    }
  }

  /** Shows an address without choosing it again. */
  void show(ReportsAddress address, ReportCounts counts) {
    showing = true;
    shown = address;
    ReportFilter filter = address.filter();
    region.show(filter.region());
    search.setValue(address.search());
    order.setValue(address.order());
    // What was found stands in the order of the search.
    order.setVisible(address.words().isEmpty());
    showing = false;
    showChoices(filter, counts);
  }

  private void showChoices(ReportFilter filter, ReportCounts counts) {
    choices.removeAll();
    Div states = row("states");
    for (ReportState state : ReportState.values()) {
      int number = counts.states().getOrDefault(state, 0);
      boolean on = filter.states().contains(state);
      Set<ReportState> usual =
          filter.states().isEmpty() ? Set.of(ReportState.values()) : filter.states();
      states.add(
          link(
              getTranslation("reports.state." + state.code()),
              number,
              on || filter.states().isEmpty(),
              filter.withStates(usual.size() == 1 && on ? Set.of() : toggled(usual, state))));
    }
    Div years = row("years");
    new TreeMap<>(counts.years())
        .descendingMap()
        .forEach((year, number) ->
            years.add(
                link(
                    String.valueOf(year),
                    number,
                    filter.years().contains(year),
                    filter.withYears(toggled(filter.years(), year)))));
    Div forms = row("forms");
    Set<String> offered = new TreeSet<>(counts.forms().keySet());
    offered.addAll(filter.forms());
    for (String form : offered) {
      forms.add(
          link(
              form.equals("none") ? getTranslation("reports.form.none") : form,
              counts.forms().getOrDefault(form, 0),
              filter.forms().contains(form),
              filter.withForms(toggled(filter.forms(), form))));
    }
    Anchor unread =
        new Anchor(
            shown.with(filter.withUnreadOnly(!filter.unreadOnly())).href(),
            getTranslation("reports.unread"));
    unread.setId("unread-only");
    unread.addClassName("reports-choice");
    current(unread, filter.unreadOnly());
    forms.add(unread);
    choices.add(states, years, forms);
  }

  private static <T> Set<T> toggled(Set<T> some, T one) {
    Set<T> other = new HashSet<>(some);
    if (!other.remove(one)) {
      other.add(one);
    }
    return other;
  }

  private Div row(String name) {
    Span label = new Span(getTranslation("reports." + name));
    label.setId("reports-choice-" + name);
    label.addClassName("reports-choice-label");
    Div row = new Div(label);
    row.addClassName("reports-choice-row");
    row.getElement().setAttribute("role", "group");
    row.getElement().setAttribute("aria-labelledby", "reports-choice-" + name);
    return row;
  }

  private Anchor link(String text, int number, boolean on, ReportFilter target) {
    Span count = new Span(String.valueOf(number));
    count.addClassName("reports-choice-count");
    Anchor link = new Anchor(shown.with(target).href());
    link.add(new Span(text), count);
    link.addClassName("reports-choice");
    current(link, on);
    if (number == 0) {
      link.addClassName("none");
    }
    return link;
  }

  private static void current(Anchor link, boolean on) {
    if (on) {
      link.getElement().setAttribute("aria-current", "true");
    }
  }
}
