package org.mingjian.ui.source;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;

/** A reader wants to go back, and the browser has no screen of ours to go back to. */
@DomEvent("source-left")
public final class SourceLeft extends ComponentEvent<Component> {
  private static final long serialVersionUID = 1;

  public SourceLeft(Component source, boolean fromClient) {
    super(source, fromClient);
  }
}
