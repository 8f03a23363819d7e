package org.mingjian.ui.findings;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingjian.finding.Evidence;
import org.mingjian.finding.Finding;

/**
 * The very words that a finding rests on: of one report below each other, of two reports side by
 * side, and shared passages in pairs.
 */
final class EvidencePanel extends Composite<Section> {
  private static final long serialVersionUID = 1;
  private static final int MOST_SHOWN = 12;
  private static final String COPIED = "text.copied";

  EvidencePanel() {
    getContent().setId("evidence");
    getContent().addClassName("finding-evidence");
  }

  void show(Finding finding, Excerpts excerpts) {
    Section section = getContent();
    section.removeAll();
    List<Evidence> places = finding.evidence();
    section.add(new H2(getTranslation("finding.evidence", places.size())));
    if (places.isEmpty()) {
      section.add(new Paragraph(getTranslation("finding.evidence.none")));
      return;
    }
    Map<Long, List<Evidence>> byReport = new LinkedHashMap<>();
    places.forEach(
        place -> byReport.computeIfAbsent(place.report(), id -> new ArrayList<>()).add(place));
    if (finding.rule().startsWith(COPIED) && byReport.size() == 2) {
      pairs(section, List.copyOf(byReport.values()), excerpts);
    } else if (byReport.size() == 2) {
      Div columns = new Div();
      columns.addClassName("finding-columns");
      byReport.values().forEach(ofReport -> columns.add(excerpts.column(ofReport)));
      section.add(columns);
    } else {
      section.add(excerpts.column(places.subList(0, Math.min(MOST_SHOWN, places.size()))));
      if (places.size() > MOST_SHOWN) {
        section.add(
            new Details(
                getTranslation("finding.evidence.more", places.size() - MOST_SHOWN),
                excerpts.column(places.subList(MOST_SHOWN, places.size()))));
      }
    }
  }

  private void pairs(Section section, List<List<Evidence>> sides, Excerpts excerpts) {
    int number = Math.min(sides.getFirst().size(), sides.getLast().size());
    Div list = new Div();
    list.addClassName("finding-passages");
    for (int i = 0; i < number; i++) {
      Span label = new Span(getTranslation("finding.passage", i + 1, number));
      label.addClassName("secondary");
      Div pair =
          new Div(
              excerpts.excerpt(sides.getFirst().get(i)), excerpts.excerpt(sides.getLast().get(i)));
      pair.addClassName("finding-columns");
      Div passage = new Div(label, pair);
      passage.addClassName("finding-passage");
      passage.getElement().setAttribute("tabindex", "-1");
      list.add(passage);
    }
    Button before = step("previous", -1);
    Button after = step("next", 1);
    section.add(new Div(before, after), list);
  }

  private Button step(String name, int by) {
    Button button =
        new Button(
            getTranslation("finding.passage." + name),
            event -> getElement().executeJs(PageKeys.PASSAGE, by));
    button.setId("passage-" + name);
    button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
    return button;
  }
}
