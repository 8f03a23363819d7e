package org.mingjian.ui.chart;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;

/** A reader chose a mark of a chart. */
@DomEvent("mark-clicked")
public final class MarkClicked extends ComponentEvent<Chart> {
  private final String mark;

  public MarkClicked(
      Chart source, boolean fromClient, @EventData("event.detail.mark") String mark) {
    super(source, fromClient);
    this.mark = mark;
  }

  /**
   * The id that the specification gave the mark. It comes from the browser: what it leads to must
   * be checked against the reader's scope like any address.
   */
  public String mark() {
    return mark;
  }
}
