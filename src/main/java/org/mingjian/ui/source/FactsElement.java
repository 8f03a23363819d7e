package org.mingjian.ui.source;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import tools.jackson.databind.node.ObjectNode;

/** The figures of a report by table. They go to the browser and are not kept here. */
@Tag("mingjian-facts")
@JsModule("./document/mingjian-facts.ts")
final class FactsElement extends Component implements HasStyle {
  private static final long serialVersionUID = 1;

  /** Shows figures as {@link FactsJson} describes them. */
  void show(ObjectNode spec) {
    getElement().executeJs("this.spec = $0", spec);
  }

  void select(String choice) {
    getElement().setProperty("selected", choice);
  }

  void onChoice(ComponentEventListener<FactChosen> listener) {
    addListener(FactChosen.class, listener);
  }
}
