package org.mingjian.ui.findings;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import org.mingjian.finding.Finding;
import org.mingjian.finding.FindingMessages;
import org.mingjian.finding.life.FindingDetail;
import org.mingjian.finding.life.FindingStep;
import org.mingjian.finding.life.FindingStore;
import org.mingjian.ui.AccountTexts;
import org.mingjian.ui.CurrentActor;
import org.mingjian.ui.Times;

/** Who did what when, the newest first. */
final class HistoryPanel extends Composite<Section> {
  private static final long serialVersionUID = 1;

  private final transient FindingStore store;
  private final transient FindingMessages messages;
  private final transient CurrentActor current;

  HistoryPanel(FindingStore store, FindingMessages messages, CurrentActor current) {
    this.store = store;
    this.messages = messages;
    this.current = current;
    getContent().setId("history");
    getContent().addClassName("finding-history");
  }

  void show(FindingDetail detail) {
    OrderedList list = new OrderedList();
    // Numbered in the order in which it happened.
    list.getElement().setAttribute("reversed", true);
    detail.history().reversed().forEach(step -> list.add(item(step, detail.finding().finding())));
    getContent().removeAll();
    getContent().add(new H2(getTranslation("finding.history")), list);
  }

  private ListItem item(FindingStep step, Finding finding) {
    String account = step.account();
    Div head =
        new Div(
            new Span(action(step)),
            new Span(
                getTranslation(
                    "finding.history.by",
                    account == null
                        ? getTranslation("finding.history.program")
                        : AccountTexts.name(this, account),
                    Times.minutes(step.at(), getLocale()))));
    head.addClassName("finding-history-head");
    ListItem item = new ListItem(head);
    if (step.note() != null) {
      Div note = new Div(step.note());
      note.addClassName("finding-note");
      item.add(note);
    }
    FindingStep.Attachment file = step.attachment();
    if (file != null) {
      Anchor link = new Anchor(new AttachmentDownload(store, current, step.id()), file.fileName());
      link.setId("attachment-" + step.id());
      item.add(link);
    }
    FindingStep.Before before = step.before();
    if (before != null) {
      Div earlier =
          new Div(
              getTranslation(
                  "finding.history.before",
                  messages.message(
                      new Finding(
                          finding.subject(),
                          finding.kind(),
                          finding.severity(),
                          before.arguments(),
                          before.evidence(),
                          finding.peers(),
                          before.settings()),
                      getLocale())));
      earlier.addClassName("secondary");
      item.add(earlier);
    }
    return item;
  }

  private String action(FindingStep step) {
    return switch (step.action()) {
      case DECIDED ->
          step.dueOn() == null
              ? getTranslation("findings.state." + step.state().code())
              : getTranslation("finding.history.asked", String.valueOf(step.dueOn()));
      case ASSIGNED ->
          step.assignee() == null
              ? getTranslation("finding.history.unassigned")
              : getTranslation("finding.history.assigned", step.assignee());
      case CLOSED ->
          step.closing() == null
              ? getTranslation("findings.state.closed")
              : getTranslation("finding.closing." + step.closing().code());
      case TAKEN_BACK ->
          getTranslation(
              "finding.history.taken_back",
              step.dueOn() == null
                  ? getTranslation("findings.state." + step.state().code())
                  : getTranslation("finding.history.asked", String.valueOf(step.dueOn())));
      case RETURNED ->
          getTranslation(
              "finding.history.returned", getTranslation("findings.state." + step.state().code()));
      case FOUND, CHANGED, REOPENED, NOTED, ATTACHED ->
          getTranslation("finding.history." + step.action().code());
    };
  }
}
