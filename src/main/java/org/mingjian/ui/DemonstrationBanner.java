package org.mingjian.ui;

import com.vaadin.flow.component.html.Div;

/** Says on a screen that what it shows is invented. */
final class DemonstrationBanner extends Div {
  private static final long serialVersionUID = 1;

  DemonstrationBanner() {
    setId("demonstration");
    addClassName("demonstration");
    getElement().setAttribute("role", "note");
    setText(getTranslation("frame.demonstration"));
  }
}
