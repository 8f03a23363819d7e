package org.mingjian.ui.source;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.mingjian.finding.life.StoredFinding;
import org.mingjian.report.ReportHeader;

/** The findings of a report, each with its sentence, its state and the way to its page. */
final class FindingsPanel extends Composite<Section> {
  private static final long serialVersionUID = 1;

  private final transient Consumer<String> choose;
  private final H2 title = new H2();
  private final Paragraph nothing = new Paragraph();
  private final UnorderedList standing = new UnorderedList();
  private final UnorderedList settled = new UnorderedList();
  private final Details folded = new Details("", settled);
  private final Map<String, Component> items = new HashMap<>();

  /**
   * A panel without findings.
   *
   * @param choose gets the choice of the finding whose place a reader wants to see
   */
  FindingsPanel(Consumer<String> choose) {
    this.choose = choose;
    getContent().setId("findings");
    getContent().addClassName("source-findings");
    standing.setId("findings-standing");
    folded.setId("findings-settled");
    nothing.addClassName("source-unknown");
    getContent().add(title, nothing, standing, folded);
  }

  void show(ReportHeader report, ReportFindings findings) {
    items.clear();
    title.setText(getTranslation("source.finding.title") + " " + findings.standing().size());
    nothing.setText(getTranslation(none(report)));
    nothing.setVisible(findings.standing().isEmpty());
    fill(standing, findings, findings.standing(), true);
    fill(settled, findings, findings.settled(), false);
    folded.setSummaryText(getTranslation("source.finding.folded", findings.settled().size()));
    folded.setVisible(!findings.settled().isEmpty());
    folded.setOpened(false);
  }

  // A version that waits or was replaced is not judged: nothing found is not nothing to find.
  private static String none(ReportHeader report) {
    if (report.version() == null) {
      return "source.finding.none.waiting";
    }
    return report.current() ? "source.finding.none" : "source.finding.none.replaced";
  }

  private void fill(
      UnorderedList list, ReportFindings findings, List<StoredFinding> shown, boolean stands) {
    list.removeAll();
    list.setVisible(!shown.isEmpty());
    for (StoredFinding finding : shown) {
      boolean marked = stands && findings.hasPlace(finding);
      ListItem item = new ListItem(sentence(findings, finding, marked), foot(findings, finding));
      item.addClassName("finding-" + finding.finding().kind().code());
      list.add(item);
      if (stands) {
        items.put(SourceAddress.finding(finding.id()), item);
      }
    }
  }

  private Component sentence(ReportFindings findings, StoredFinding finding, boolean marked) {
    String sentence = findings.sentence(finding);
    if (!marked) {
      return new Span(sentence);
    }
    NativeButton button =
        new NativeButton(sentence, event -> choose.accept(SourceAddress.finding(finding.id())));
    button.addClassName("source-finding-sentence");
    return button;
  }

  private Component foot(ReportFindings findings, StoredFinding finding) {
    Anchor link = new Anchor("finding/" + finding.id(), getTranslation("source.finding.open"));
    link.setAriaLabel(getTranslation("source.finding.open.label", findings.sentence(finding)));
    Span foot = new Span(new Span(findings.state(finding)), link);
    if (!findings.hasPlace(finding)) {
      foot.addComponentAtIndex(1, new Span(getTranslation("source.finding.no_place")));
    }
    foot.addClassName("source-finding-foot");
    return foot;
  }

  void select(String choice) {
    items.forEach(
        (id, item) -> item.getElement().getClassList().set("selected", id.equals(choice)));
  }
}
