package org.mingjian.ui.source;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import org.mingjian.report.Correction;
import org.mingjian.report.Ruling;
import org.mingjian.report.StoredFact;
import org.mingjian.ui.Times;

/** The chosen figure: what counts, what was read, and what people said of it since. */
final class FactPanel extends Composite<Section> {
  private static final long serialVersionUID = 1;

  private final transient FactTexts texts;
  private final H2 name = new H2();
  private final Div value = new Div();
  private final Div read = new Div();
  private final OrderedList history = new OrderedList();

  /**
   * A panel without a figure, which does not show.
   *
   * @param mayCorrect whether the reader's role allows corrections
   * @param correct what the button does
   */
  FactPanel(FactTexts texts, boolean mayCorrect, Runnable correct) {
    this.texts = texts;
    getContent().setId("chosen");
    getContent().addClassName("source-chosen");
    value.setId("chosen-value");
    value.addClassName("source-chosen-value");
    read.setId("chosen-read");
    read.addClassName("source-unknown");
    history.setId("chosen-history");
    getContent().add(name, value, read, history);
    if (mayCorrect) {
      Button button = new Button(getTranslation("correction.button"), event -> correct.run());
      button.setId("correct");
      button.addThemeVariants(ButtonVariant.LUMO_SMALL);
      button.setTooltipText(getTranslation("correction.button.hint"));
      getContent().add(button);
    }
    getContent().setVisible(false);
  }

  void clear() {
    getContent().setVisible(false);
  }

  void show(StoredFact fact) {
    getContent().setVisible(true);
    name.setText(texts.name(fact.read()));
    value.setText(texts.withUnit(fact.value(), fact.approximate(), texts.unit(fact.read())));
    read.setText(texts.read(fact));
    history.removeAll();
    fact.history().stream().map(this::line).map(ListItem::new).forEach(history::add);
    history.setVisible(!fact.history().isEmpty());
  }

  private String line(Correction correction) {
    String previous = texts.value(correction.previous(), false);
    String said =
        switch (correction.ruling()) {
          case Ruling.Figure figure ->
              figure.unit() == null
                  ? texts.value(correction.ruling().value(correction.previous()), false)
                  : getTranslation(
                      "correction.history.typed",
                      texts.value(correction.ruling().value(correction.previous()), false),
                      figure.typed(),
                      getTranslation("correction.unit." + unitKey(figure.unit())));
          case Ruling.Blank _ -> getTranslation("source.state.blank");
          case Ruling.AsRead _ -> getTranslation("correction.history.withdrawn");
        };
    return getTranslation(
        "correction.history.line",
        previous,
        said,
        correction.reason(),
        correction.account(),
        Times.minutes(correction.at(), getLocale()));
  }

  static String unitKey(String unit) {
    return unit.equals("元") ? "yuan" : "ten_thousand_yuan";
  }
}
