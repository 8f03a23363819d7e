package org.mingjian.ui.administration;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.security.Actor;
import org.mingjian.security.AuditEntry;
import org.mingjian.security.AuditFilter;
import org.mingjian.security.AuditLog;
import org.mingjian.ui.DateWords;
import org.mingjian.ui.Times;

/** Who did what and when: the newest first, a page at a time. */
final class AuditPanel extends Composite<Section> {
  private static final long serialVersionUID = 1;
  private static final int PAGE = 50;

  private final transient DivisionRegister divisions;

  AuditPanel(AuditLog log, DivisionRegister divisions, Actor actor, AdministrationAddress address) {
    this.divisions = divisions;
    AuditFilter filter = address.filter();
    List<AuditEntry> found = log.page(actor, filter, (address.page() - 1) * PAGE, PAGE + 1);
    Section content = getContent();
    content.setId("audit-panel");
    content.add(filters(log, actor, filter));
    if (found.isEmpty()) {
      Paragraph none = new Paragraph(getTranslation("audit.none"));
      none.setId("audit-none");
      content.add(none);
    } else {
      content.add(list(found.subList(0, Math.min(found.size(), PAGE))));
    }
    content.add(pager(filter, address.page(), found.size() > PAGE));
  }

  private Div filters(AuditLog log, Actor actor, AuditFilter filter) {
    ComboBox<String> account = new ComboBox<>(getTranslation("audit.account"));
    account.setId("audit-account");
    account.setItems(log.accounts(actor));
    account.setClearButtonVisible(true);
    account.setValue(filter.account().isEmpty() ? null : filter.account());
    account.addValueChangeListener(event ->
        open(
            new AuditFilter(
                orEmpty(event.getValue()), filter.action(), filter.from(), filter.to())));
    ComboBox<String> action = new ComboBox<>(getTranslation("audit.action"));
    action.setId("audit-action");
    action.setItems(log.actions(actor));
    action.setItemLabelGenerator(code -> AuditWords.action(this, code));
    action.setClearButtonVisible(true);
    action.setWidth("16rem");
    action.setValue(filter.action().isEmpty() ? null : filter.action());
    action.addValueChangeListener(event ->
        open(
            new AuditFilter(
                filter.account(), orEmpty(event.getValue()), filter.from(), filter.to())));
    DatePicker from = day("from", filter.from());
    from.addValueChangeListener(event ->
        open(new AuditFilter(filter.account(), filter.action(), event.getValue(), filter.to())));
    DatePicker to = day("to", filter.to());
    to.addValueChangeListener(event ->
        open(new AuditFilter(filter.account(), filter.action(), filter.from(), event.getValue())));
    Div fields = new Div(account, action, from, to);
    fields.addClassName("account-fields");
    return fields;
  }

  private DatePicker day(String name, @Nullable LocalDate day) {
    DatePicker picker = new DatePicker(getTranslation("audit." + name));
    picker.setId("audit-" + name);
    picker.setI18n(DateWords.of(this));
    picker.setClearButtonVisible(true);
    picker.setValue(day);
    return picker;
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  private void open(AuditFilter filter) {
    String address = AdministrationAddress.audit(filter, 1);
    getUI()
        .ifPresent(ui ->
            ui.navigate(
                AdministrationAddress.ROUTE,
                QueryParameters.fromString(address.substring(address.indexOf('?') + 1))));
  }

  private Grid<AuditEntry> list(List<AuditEntry> entries) {
    Grid<AuditEntry> list = new Grid<>();
    list.setId("audit-list");
    list.getElement().setAttribute("aria-label", getTranslation("audit.title"));
    list.addThemeVariants(
        GridVariant.LUMO_ROW_STRIPES, GridVariant.LUMO_WRAP_CELL_CONTENT, GridVariant.LUMO_COMPACT);
    list.setSelectionMode(Grid.SelectionMode.NONE);
    list.setAllRowsVisible(true);
    column(list, "time", entry -> Times.minutes(entry.at(), getLocale()), "10.5rem", 0);
    column(list, "account", AuditEntry::account, "9rem", 0);
    column(list, "action", entry -> AuditWords.action(this, entry.action()), "11rem", 0);
    list.addComponentColumn(this::subject)
        .setHeader(getTranslation("audit.subject"))
        .setWidth("11rem")
        .setFlexGrow(0);
    column(list, "details", this::details, "14rem", 1);
    list.setItems(entries);
    return list;
  }

  private void column(
      Grid<AuditEntry> list,
      String name,
      com.vaadin.flow.function.ValueProvider<AuditEntry, String> content,
      String width,
      int grow) {
    list.addColumn(content)
        .setHeader(getTranslation("audit." + name))
        .setWidth(width)
        .setFlexGrow(grow);
  }

  private Component subject(AuditEntry entry) {
    String words = AuditWords.subject(this, divisions, entry.subject());
    return AuditWords.address(entry.subject())
        .<Component>map(address -> new Anchor(address, words))
        .orElseGet(() -> new Span(words));
  }

  private String details(AuditEntry entry) {
    return entry.details().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(detail -> AuditWords.detail(this, divisions, detail.getKey(), detail.getValue()))
        .collect(Collectors.joining("；"));
  }

  private Div pager(AuditFilter filter, int page, boolean more) {
    Div pager = new Div();
    pager.setId("audit-pager");
    pager.addClassName("account-pager");
    if (page > 1) {
      pager.add(
          new Anchor(AdministrationAddress.audit(filter, page - 1), getTranslation("audit.newer")));
    }
    pager.add(new Span(getTranslation("audit.page", String.valueOf(page))));
    if (more) {
      pager.add(
          new Anchor(AdministrationAddress.audit(filter, page + 1), getTranslation("audit.older")));
    }
    return pager;
  }
}
