package org.mingjian.ui.source;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import tools.jackson.databind.node.ObjectNode;

/** A document with its figures marked. The document goes to the browser and is not kept here. */
@Tag("mingjian-document")
@JsModule("./document/mingjian-document.ts")
final class DocumentElement extends Component implements HasStyle {
  private static final long serialVersionUID = 1;

  /** Shows a document as {@link DocumentJson} describes it. */
  void show(ObjectNode spec) {
    getElement().executeJs("this.spec = $0", spec);
  }

  void select(String choice) {
    getElement().setProperty("selected", choice);
  }

  String selected() {
    return getElement().getProperty("selected", "");
  }

  /** Whether the reader came here from another screen of the application. */
  void setInside(boolean inside) {
    getElement().setProperty("inside", inside);
  }

  void leave() {
    getElement().callJsFunction("leave");
  }

  void onChoice(ComponentEventListener<FactChosen> listener) {
    addListener(FactChosen.class, listener);
  }

  void onLeft(ComponentEventListener<SourceLeft> listener) {
    addListener(SourceLeft.class, listener);
  }
}
