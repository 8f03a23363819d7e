package org.mingjian.ui.source;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;

/** A reader chose a figure or a problem, in the document or in the list beside it. */
@DomEvent("fact-chosen")
public final class FactChosen extends ComponentEvent<Component> {
  private static final long serialVersionUID = 1;

  private final String choice;

  public FactChosen(
      Component source, boolean fromClient, @EventData("event.detail.id") String choice) {
    super(source, fromClient);
    this.choice = choice;
  }

  /** As {@link SourceAddress} names it. It comes from the browser and may be anything. */
  String choice() {
    return choice;
  }
}
