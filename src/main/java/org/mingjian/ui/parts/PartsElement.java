package org.mingjian.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import tools.jackson.databind.node.ObjectNode;

/** The parts of a figure as a table. They go to the browser and are not kept here. */
@Tag("mingjian-parts")
@JsModule("./parts/mingjian-parts.ts")
final class PartsElement extends Component implements HasStyle {
  private static final long serialVersionUID = 1;

  /** Shows parts as {@link PartsJson} describes them. */
  void show(ObjectNode spec) {
    getElement().executeJs("this.spec = $0", spec);
  }
}
