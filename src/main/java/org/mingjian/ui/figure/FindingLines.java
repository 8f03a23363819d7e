package org.mingjian.ui.figure;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.mingjian.finding.FindingMessages;
import org.mingjian.finding.life.StoredFinding;

/** Findings as a list of single sentences, each leading to its page. */
public final class FindingLines extends Composite<OrderedList> {
  private static final long serialVersionUID = 1;

  private final boolean unitNamed;

  /**
   * A list.
   *
   * @param unitNamed whether each line says whose it is; otherwise it says the year
   */
  public FindingLines(boolean unitNamed) {
    this.unitNamed = unitNamed;
    getContent().addClassName("finding-lines");
  }

  /**
   * Shows findings in their order.
   *
   * @param query of the list that they are walked in, from the question mark on
   */
  public void show(
      Texts texts, FindingMessages messages, List<StoredFinding> findings, String query) {
    getContent().removeAll();
    for (StoredFinding finding : findings) {
      String kind = finding.finding().kind().code();
      Span head =
          new Span(
              KindShape.of(finding.finding().kind()),
              new Span(texts.of("chart.finding." + kind)),
              word(
                  unitNamed
                      ? texts.peers().name(finding.finding().division())
                      : texts.of("frame.year", String.valueOf(finding.finding().year())),
                  "finding-line-unit"),
              word(
                  messages.ruleName(finding.finding().rule(), texts.locale()),
                  "finding-line-rule"));
      head.addClassName("finding-line-head");
      Anchor line = new Anchor("finding/" + finding.id() + query, "");
      line.add(
          head, word(messages.message(finding.finding(), texts.locale()), "finding-line-sentence"));
      getContent().add(new ListItem(line));
    }
  }

  private static Span word(String text, String style) {
    Span word = new Span(text);
    word.addClassName(style);
    return word;
  }
}
