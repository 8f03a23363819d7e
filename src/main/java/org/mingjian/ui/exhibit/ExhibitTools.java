package org.mingjian.ui.exhibit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;

/** The buttons beside a chart or a table: what is found is taken along from where it stands. */
public final class ExhibitTools extends Composite<Div> {
  private static final long serialVersionUID = 1;

  ExhibitTools(String name, Component... buttons) {
    getContent().setId("tools-" + name);
    getContent().addClassName("exhibit-tools");
    getContent().add(buttons);
  }
}
