package org.mingjian.ui;

import com.vaadin.flow.component.Component;
import tools.jackson.databind.node.ObjectNode;

/** Gives elements of the browser what they show. */
public final class ElementProperty {
  private ElementProperty() {}

  /**
   * Sets a property, unless it has this value: Flow would send the same once more, and the browser
   * would make all of it anew.
   */
  public static void set(Component component, String name, ObjectNode value) {
    if (!value.equals(component.getElement().getPropertyRaw(name))) {
      component.getElement().setPropertyJson(name, value);
    }
  }
}
