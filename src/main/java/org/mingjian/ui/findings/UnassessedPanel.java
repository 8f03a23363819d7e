package org.mingjian.ui.findings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.Comparator;
import java.util.List;
import org.mingjian.finding.FindingMessages;
import org.mingjian.finding.life.UnassessedCount;

/** What could not be judged, and why: neither passed nor failed. */
final class UnassessedPanel extends Composite<Details> {
  private static final long serialVersionUID = 1;

  private final transient FindingMessages messages;

  UnassessedPanel(FindingMessages messages) {
    this.messages = messages;
    getContent().setId("unassessed");
    getContent().addClassName("findings-unassessed");
  }

  /** Shows them, and hides itself when there are none. */
  void show(List<UnassessedCount> counts) {
    int all = counts.stream().mapToInt(UnassessedCount::subjects).sum();
    setVisible(all > 0);
    getContent().setSummaryText(getTranslation("findings.unassessed", all));
    getContent().removeAll();
    NativeTableRow head = new NativeTableRow();
    for (String column : List.of("rule", "reason", "subjects", "reports")) {
      NativeTableHeaderCell cell =
          new NativeTableHeaderCell(getTranslation("findings.unassessed." + column));
      cell.getElement().setAttribute("scope", "col");
      head.add(cell);
    }
    NativeTableBody body = new NativeTableBody();
    counts.stream()
        .sorted(Comparator.comparingInt(UnassessedCount::subjects).reversed())
        .forEach(count -> body.add(row(count)));
    NativeTable table = new NativeTable(new NativeTableHeader(head), body);
    Div scroller = new Div(table);
    scroller.addClassName("findings-unassessed-table");
    scroller.getElement().setAttribute("tabindex", "0");
    scroller.getElement().setAttribute("role", "region");
    scroller.getElement().setAttribute("aria-label", getTranslation("findings.unassessed", all));
    getContent().add(new Div(getTranslation("findings.unassessed.explanation")), scroller);
  }

  private NativeTableRow row(UnassessedCount count) {
    Component rule =
        new Anchor("rules?rule=" + count.rule(), messages.ruleName(count.rule(), getLocale()));
    NativeTableCell subjects = new NativeTableCell(String.valueOf(count.subjects()));
    NativeTableCell reports = new NativeTableCell(String.valueOf(count.reports()));
    subjects.addClassName("number");
    reports.addClassName("number");
    NativeTableCell name = new NativeTableCell();
    name.add(rule);
    return new NativeTableRow(
        name, new NativeTableCell(messages.reason(count.reason(), getLocale())), subjects, reports);
  }
}
