package org.mingjian.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/** Shows or hides the ways through the program, without asking the server. */
@Tag("mingjian-menu-button")
@JsModule("./frame/mingjian-menu-button.ts")
final class MenuButton extends Component {
  private static final long serialVersionUID = 1;

  /**
   * @param controls the id of what is shown and hidden
   */
  MenuButton(String label, String controls) {
    getElement().setAttribute("label", label).setAttribute("controls", controls);
  }
}
