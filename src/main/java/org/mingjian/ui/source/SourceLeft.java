package org.mingjian.ui.source;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;

/** A reader wants to go back, and the browser has no screen of ours to go back to. */
@DomEvent("source-left")
final class SourceLeft extends ComponentEvent<DocumentElement> {
  private static final long serialVersionUID = 1;

  public SourceLeft(DocumentElement source, boolean fromClient) {
    super(source, fromClient);
  }
}
