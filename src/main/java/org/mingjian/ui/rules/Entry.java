package org.mingjian.ui.rules;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.function.SerializableSupplier;

/** A rule or a method: one line that opens. What it says is only built when it is opened. */
final class Entry extends NativeDetails {
  private static final long serialVersionUID = 1;

  private final SerializableSupplier<Component> content;
  private boolean built;

  Entry(String id, Div heading, SerializableSupplier<Component> content) {
    this.content = content;
    setId(id);
    addClassName("entry");
    setSummary(heading);
    addToggleListener(event -> {
      if (event.isOpened()) {
        build();
      }
    });
  }

  void open() {
    build();
    setOpen(true);
  }

  void close() {
    setOpen(false);
  }

  private void build() {
    if (!built) {
      setContent(content.get());
      built = true;
    }
  }
}
