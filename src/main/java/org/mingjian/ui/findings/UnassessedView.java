package org.mingjian.ui.findings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingjian.catalogue.Division;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.compare.ComparisonService;
import org.mingjian.finding.FindingMessages;
import org.mingjian.finding.life.FindingStore;
import org.mingjian.finding.life.UnassessedCount;
import org.mingjian.finding.life.UnassessedReport;
import org.mingjian.security.Actor;
import org.mingjian.security.Role;
import org.mingjian.ui.CurrentActor;
import org.mingjian.ui.Place;

/**
 * What no rule could judge, by rule and reason, and in which reports: an inspector decides with it
 * whose figures have to be asked for before anybody calls a report clean. The address says what is
 * shown; see {@link UnassessedAddress}.
 */
@Route(UnassessedAddress.SCREEN)
@RolesAllowed(Role.VIEWER_ROLE)
@StyleSheet("findings.css")
final class UnassessedView extends Main
    implements BeforeEnterObserver, HasDynamicTitle, Place.Shown {
  private static final long serialVersionUID = 1;
  private static final int MOST = 3_000;

  private final transient FindingStore store;
  private final transient FindingMessages messages;
  private final transient ComparisonService comparisons;
  private final transient DivisionRegister divisions;
  private final transient CurrentActor current;
  private final Div head = new Div();
  private final Section rules = new Section();
  private final Section reports = new Section();
  private transient @Nullable UnassessedAddress shown;

  UnassessedView(
      FindingStore store,
      FindingMessages messages,
      ComparisonService comparisons,
      DivisionRegister divisions,
      CurrentActor current) {
    this.store = store;
    this.messages = messages;
    this.comparisons = comparisons;
    this.divisions = divisions;
    this.current = current;
    setId("unassessed-screen");
    addClassNames("screen", "findings", "findings-unassessed");
    head.addClassName("finding-path");
    rules.setId("unassessed-rules");
    reports.setId("unassessed-reports");
    Div columns = new Div(rules, reports);
    columns.addClassName("unassessed-columns");
    add(
        head,
        new H1(getTranslation("unassessed.title")),
        new Paragraph(getTranslation("findings.unassessed.explanation")),
        columns);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    QueryParameters parameters = event.getLocation().getQueryParameters();
    Actor actor = current.actor();
    String own =
        parameters.getSingleParameter("region").isEmpty() ? comparisons.extent(actor).region() : "";
    UnassessedAddress address = UnassessedAddress.read(parameters, own);
    shown = address;
    List<UnassessedCount> counts = store.unassessed(actor, address.region(), address.years());
    showHead(address);
    showRules(address, counts);
    showReports(
        address,
        store.unassessedReports(
            actor, address.region(), address.years(), address.rule(), address.reason(), MOST));
  }

  private void showHead(UnassessedAddress address) {
    head.removeAll();
    Anchor back = new Anchor(address.findings(), getTranslation("finding.back"));
    back.setId("back");
    head.add(back, new Span(where(address)));
    if (address.rule() != null || address.reason() != null) {
      Anchor all = new Anchor(address.of(null, null).link(), getTranslation("unassessed.all"));
      all.setId("unassessed-all");
      head.add(all);
    }
  }

  private String where(UnassessedAddress address) {
    String region =
        address.region().isEmpty() ? getTranslation("overview.country") : unit(address.region());
    return address.years().isEmpty()
        ? getTranslation("unassessed.where", region)
        : getTranslation("unassessed.where.years", region, address.yearsText());
  }

  private void showRules(UnassessedAddress address, List<UnassessedCount> counts) {
    rules.removeAll();
    int all = counts.stream().mapToInt(UnassessedCount::subjects).sum();
    rules.add(new H2(getTranslation("unassessed.rules", number(all))));
    if (counts.isEmpty()) {
      rules.add(new Paragraph(getTranslation("unassessed.none")));
      return;
    }
    NativeTableBody body = new NativeTableBody();
    counts.stream()
        .sorted(
            Comparator.comparingInt(UnassessedCount::subjects)
                .reversed()
                .thenComparing(UnassessedCount::rule))
        .forEach(count -> body.add(row(address, count)));
    rules.add(
        region(
            new NativeTable(head("rule", "reason", "subjects", "reports"), body),
            getTranslation("unassessed.rules", number(all))));
  }

  private NativeTableRow row(UnassessedAddress address, UnassessedCount count) {
    boolean chosen =
        count.rule().equals(address.rule())
            && (address.reason() == null || address.reason() == count.reason());
    Anchor rule =
        new Anchor(
            address.of(count.rule(), null).link(), messages.ruleName(count.rule(), getLocale()));
    Anchor reason =
        new Anchor(
            address.of(count.rule(), count.reason()).link(),
            messages.reason(count.reason(), getLocale()));
    NativeTableRow row =
        new NativeTableRow(
            cell(rule),
            cell(reason),
            figure(number(count.subjects())),
            figure(number(count.reports())));
    if (chosen) {
      row.addClassName("unassessed-chosen");
      (address.reason() == null ? rule : reason).getElement().setAttribute("aria-current", "true");
    }
    return row;
  }

  private void showReports(UnassessedAddress address, List<UnassessedReport> found) {
    reports.removeAll();
    Map<String, List<UnassessedReport>> byUnit = new LinkedHashMap<>();
    found.forEach(
        one -> byUnit.computeIfAbsent(one.division(), division -> new ArrayList<>()).add(one));
    String title = getTranslation("unassessed.reports", what(address), number(byUnit.size()));
    reports.add(new H2(title));
    var reason = address.reason();
    if (reason != null) {
      reports.add(new Paragraph(messages.reason(reason, getLocale())));
    }
    if (found.size() == MOST) {
      reports.add(new Paragraph(getTranslation("unassessed.cut", number(MOST))));
    }
    if (found.isEmpty()) {
      reports.add(new Paragraph(getTranslation("unassessed.none")));
      return;
    }
    NativeTableBody body = new NativeTableBody();
    byUnit.forEach((division, ofUnit) -> {
      Div years = new Div();
      years.addClassName("unassessed-years");
      ofUnit.forEach(one -> years.add(year(one)));
      int subjects = ofUnit.stream().mapToInt(UnassessedReport::subjects).sum();
      body.add(
          new NativeTableRow(
              cell(new Anchor(address.within(division).link(), unit(division))),
              figure(number(subjects)),
              cell(years)));
    });
    reports.add(region(new NativeTable(head("unit", "subjects", "years"), body), title));
  }

  private String what(UnassessedAddress address) {
    @Nullable String rule = address.rule();
    return rule == null
        ? getTranslation("unassessed.everything")
        : messages.ruleName(rule, getLocale());
  }

  /** A year with its report, where there is one. */
  private Component year(UnassessedReport one) {
    String words =
        getTranslation("unassessed.year", String.valueOf(one.year()), number(one.subjects()));
    return one.report() == null ? new Span(words) : new Anchor("report/" + one.report(), words);
  }

  private NativeTableHeader head(String... columns) {
    NativeTableRow row = new NativeTableRow();
    for (String column : columns) {
      NativeTableHeaderCell cell =
          new NativeTableHeaderCell(getTranslation("findings.unassessed." + column));
      cell.getElement().setAttribute("scope", "col");
      if (column.equals("subjects") || column.equals("reports")) {
        cell.addClassName("number");
      }
      row.add(cell);
    }
    return new NativeTableHeader(row);
  }

  private static Div region(NativeTable table, String label) {
    Div scroller = new Div(table);
    scroller.addClassName("unassessed-table");
    scroller.getElement().setAttribute("tabindex", "0");
    scroller.getElement().setAttribute("role", "region");
    scroller.getElement().setAttribute("aria-label", label);
    return scroller;
  }

  private static NativeTableCell cell(Component content) {
    NativeTableCell cell = new NativeTableCell();
    cell.add(content);
    return cell;
  }

  private static NativeTableCell figure(String number) {
    NativeTableCell cell = new NativeTableCell(number);
    cell.addClassName("number");
    return cell;
  }

  private String number(int value) {
    return NumberFormat.getIntegerInstance(getLocale()).format(value);
  }

  private String unit(String code) {
    return divisions.find(code).map(Division::name).orElse(code);
  }

  @Override
  public Optional<Place> place() {
    UnassessedAddress address = shown;
    return address == null
        ? Optional.empty()
        : Optional.of(
            new Place(
                address.region(),
                address.years().size() == 1 ? address.years().iterator().next() : null));
  }

  @Override
  public String getPageTitle() {
    return getTranslation("unassessed.title") + " · " + getTranslation("application.name");
  }
}
