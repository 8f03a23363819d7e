package org.mingjian.ui.findings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mingjian.catalogue.Division;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.compare.Measure;
import org.mingjian.compare.Measures;
import org.mingjian.finding.FindingKind;
import org.mingjian.finding.FindingMessages;
import org.mingjian.finding.Severity;
import org.mingjian.finding.life.FindingCounts;
import org.mingjian.finding.life.FindingFilter;
import org.mingjian.finding.life.FindingOrder;
import org.mingjian.finding.life.FindingState;
import org.mingjian.security.Scope;
import org.mingjian.ui.IndicatorNames;
import org.mingjian.ui.figure.RegionBox;

/**
 * What the list is narrowed down to, with the number of findings beside every choice. Choices that
 * are few are links, so that they can be opened beside each other; the others are fields.
 */
final class FilterPanel extends Composite<Div> {
  private static final long serialVersionUID = 1;
  private static final String EVERYBODY = "*";

  private final transient DivisionRegister divisions;
  private final transient FindingMessages messages;
  private final transient IndicatorNames names;
  private final transient Consumer<FindingsAddress> chosen;
  private final RegionBox region;
  private final MultiSelectComboBox<Integer> years = new MultiSelectComboBox<>();
  private final MultiSelectComboBox<String> units = new MultiSelectComboBox<>();
  private final MultiSelectComboBox<String> rules = new MultiSelectComboBox<>();
  private final MultiSelectComboBox<String> measures = new MultiSelectComboBox<>();
  private final ComboBox<String> assignee = new ComboBox<>();
  private final ComboBox<FindingOrder> order = new ComboBox<>();
  private final TextField text = new TextField();
  private final Div choices = new Div();
  private transient FindingsAddress shown;
  private transient @Nullable FindingCounts counts;
  private boolean showing;

  FilterPanel(
      DivisionRegister divisions,
      FindingMessages messages,
      IndicatorNames names,
      Scope scope,
      FindingsAddress shown,
      Consumer<FindingsAddress> chosen) {
    this.divisions = divisions;
    this.messages = messages;
    this.names = names;
    this.shown = shown;
    this.chosen = chosen;
    region =
        new RegionBox(
                divisions,
                scope,
                code -> choose(this.shown.with(this.shown.filter().withRegion(code))))
            .orEverywhere();
    getContent().addClassName("findings-filter");
    choices.addClassName("findings-choices");
    build();
    Div fields = new Div(years, units, rules, measures, assignee, text);
    fields.addClassName("findings-fields");
    getContent().add(fields, choices);
  }

  private void build() {
    multi(years, "year", String::valueOf, year -> count(FindingCounts::years, year));
    years.addValueChangeListener(
        event -> choose(shown.with(shown.filter().withYears(event.getValue()))));
    multi(units, "unit", this::unit, unit -> count(FindingCounts::divisions, unit));
    units.addValueChangeListener(
        event -> choose(shown.with(shown.filter().withDivisions(event.getValue()))));
    multi(rules, "rule", this::rule, rule -> count(FindingCounts::rules, rule));
    rules.addValueChangeListener(
        event -> choose(shown.with(shown.filter().withRules(event.getValue()))));
    box(measures, "indicator");
    measures.setItemLabelGenerator(this::measure);
    measures.setItems(Measures.catalogue().all().stream().map(Measure::key).toList());
    measures.addValueChangeListener(event -> choose(shown.withMeasures(event.getValue())));
    assignee.setId("findings-assignee");
    assignee.setLabel(getTranslation("findings.filter.assignee"));
    assignee.setItemLabelGenerator(account ->
        account.equals(EVERYBODY)
            ? getTranslation("findings.filter.everybody")
            : numbered(
                account.isEmpty() ? getTranslation("findings.filter.nobody") : account,
                count(FindingCounts::assignees, account)));
    assignee.addValueChangeListener(event ->
        choose(
            shown.with(
                shown
                    .filter()
                    .withAssignee(EVERYBODY.equals(event.getValue()) ? null : event.getValue()))));
    text.setId("findings-text");
    text.setLabel(getTranslation("findings.filter.text"));
    text.setPlaceholder(getTranslation("findings.filter.text.placeholder"));
    text.setClearButtonVisible(true);
    text.setValueChangeMode(ValueChangeMode.ON_CHANGE);
    text.addValueChangeListener(
        event -> choose(shown.with(shown.filter().withText(event.getValue()))));
    order.setId("findings-order");
    order.setAriaLabel(getTranslation("findings.filter.order"));
    order.addThemeVariants(ComboBoxVariant.LUMO_SMALL);
    order.addClassName("findings-order");
    order.setItems(FindingOrder.values());
    order.setItemLabelGenerator(
        item -> getTranslation("findings.order." + item.name().toLowerCase(Locale.ROOT)));
    order.addValueChangeListener(event -> {
      if (event.getValue() != null) {
        choose(shown.with(event.getValue()));
      }
    });
  }

  private <T> void multi(
      MultiSelectComboBox<T> box,
      String name,
      Function<T, String> label,
      Function<T, Integer> number) {
    box(box, name);
    box.setItemLabelGenerator(item -> numbered(label.apply(item), number.apply(item)));
  }

  private void box(MultiSelectComboBox<?> box, String name) {
    box.setId("findings-" + name);
    box.setLabel(getTranslation("findings.filter." + name));
    box.setPlaceholder(getTranslation("findings.filter.all"));
    // One chosen item shows its name, and several wrap: how many there are says too little.
    box.setAutoExpand(MultiSelectComboBox.AutoExpandMode.VERTICAL);
    box.setSelectedItemsOnTop(true);
    box.getStyle().set("--vaadin-multi-select-combo-box-input-min-width", "0.5rem");
    box.getStyle().set("--vaadin-multi-select-combo-box-overlay-width", "20rem");
  }

  private String numbered(String label, int number) {
    return getTranslation("findings.filter.counted", label, number);
  }

  private <K> int count(Function<FindingCounts, Map<K, Integer>> part, K key) {
    return counts == null ? 0 : part.apply(counts).getOrDefault(key, 0);
  }

  private String unit(String code) {
    return divisions.find(code).map(Division::name).orElse(code);
  }

  private String rule(String id) {
    return messages.ruleName(id, getLocale());
  }

  private String measure(String key) {
    return names.measure(Measures.catalogue().require(key), getLocale());
  }

  private void choose(FindingsAddress address) {
    if (!showing) {
      chosen.accept(address);
    }
  }

  /** Where the findings are; it stands at the head of the screen, as on every other. */
  Component region() {
    return region;
  }

  /** In which order the list is; it stands above the list, since it leaves nothing out. */
  Component order() {
    return order;
  }

  /** Shows a filter without choosing it again. */
  void show(FindingsAddress address, FindingCounts found) {
    showing = true;
    shown = address;
    counts = found;
    FindingFilter filter = address.filter();
    region.show(filter.region());
    show(years, found.years().keySet(), filter.years(), Comparator.reverseOrder());
    show(units, found.divisions().keySet(), filter.divisions(), Comparator.naturalOrder());
    show(
        rules,
        found.rules().keySet(),
        filter.rules(),
        Comparator.comparingInt((String rule) -> -count(FindingCounts::rules, rule))
            .thenComparing(Comparator.naturalOrder()));
    measures.setValue(address.measures());
    Set<String> accounts = new LinkedHashSet<>(List.of(EVERYBODY, ""));
    accounts.addAll(found.assignees().keySet());
    @Nullable String account = filter.assignee();
    if (account != null) {
      accounts.add(account);
    }
    assignee.setItems(accounts);
    assignee.setValue(account == null ? EVERYBODY : account);
    text.setValue(filter.text());
    order.setValue(address.order());
    showing = false;
    showChoices(filter, found);
  }

  private static <T> void show(
      MultiSelectComboBox<T> box, Collection<T> offered, Set<T> value, Comparator<T> order) {
    TreeSet<T> items = new TreeSet<>(order);
    items.addAll(offered);
    items.addAll(value);
    box.setItems(items);
    box.setValue(value);
  }

  private void showChoices(FindingFilter filter, FindingCounts found) {
    choices.removeAll();
    Div kinds = row("kind");
    for (FindingKind kind : FindingKind.values()) {
      Anchor link =
          link(
              "findings.kind." + kind.code(),
              count(FindingCounts::kinds, kind),
              filter.kinds().contains(kind),
              FilterChange.kind(filter, kind));
      link.addComponentAsFirst(FindingBadges.shape(kind));
      kinds.add(link);
    }
    Div severities = row("severity");
    for (Severity severity : Severity.values()) {
      severities.add(
          link(
              "findings.severity." + severity.code(),
              found.severities().getOrDefault(severity, 0),
              filter.severities().contains(severity),
              FilterChange.severity(filter, severity)));
    }
    Div states = row("state");
    for (FindingState state : FindingState.values()) {
      states.add(
          link(
              "findings.state." + state.code(),
              found.states().getOrDefault(state, 0),
              filter.states().contains(state),
              FilterChange.state(filter, state)));
    }
    choices.add(kinds, severities, states);
    Integer year = filter.figures().year();
    if (year != null) {
      choices.add(figureYear(year));
    }
  }

  /** Whose figures the findings rest on; a click lists those of all years again. */
  private Div figureYear(int year) {
    Span away = new Span("×");
    away.getElement().setAttribute("aria-hidden", "true");
    Anchor link = new Anchor(shown.withFigureYear(null).list());
    link.setId("findings-at");
    link.add(new Span(getTranslation("findings.filter.at.year", String.valueOf(year))), away);
    link.setAriaLabel(getTranslation("findings.filter.at.remove", String.valueOf(year)));
    link.addClassName("findings-choice");
    link.getElement().setAttribute("aria-current", "true");
    Div row = row("at");
    row.add(link);
    return row;
  }

  private Div row(String name) {
    Span label = new Span(getTranslation("findings.filter." + name));
    label.setId("findings-choice-" + name);
    label.addClassName("findings-choice-label");
    Div row = new Div(label);
    row.addClassName("findings-choice-row");
    row.getElement().setAttribute("role", "group");
    row.getElement().setAttribute("aria-labelledby", "findings-choice-" + name);
    return row;
  }

  private Anchor link(String key, int number, boolean on, FindingFilter target) {
    Span count = new Span(String.valueOf(number));
    count.addClassName("findings-choice-count");
    Anchor link = new Anchor(shown.with(target).list());
    link.add(new Span(getTranslation(key)), count);
    link.addClassName("findings-choice");
    if (on) {
      link.getElement().setAttribute("aria-current", "true");
    }
    if (number == 0) {
      link.addClassName("none");
    }
    return link;
  }
}
