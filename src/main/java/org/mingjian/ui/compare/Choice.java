package org.mingjian.ui.compare;

import com.vaadin.flow.component.html.Anchor;

/** One of several choices, as a link: the address says which is chosen. */
final class Choice {
  private Choice() {}

  static Anchor of(CompareAddress to, String label, boolean chosen, String id) {
    Anchor anchor = new Anchor(to.path(), label);
    anchor.setId(id);
    anchor.addClassName("compare-choice");
    if (chosen) {
      anchor.getElement().setAttribute("aria-current", "true");
    }
    return anchor;
  }
}
