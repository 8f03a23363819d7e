package org.mingjian.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.HasAriaLabel;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.function.SerializableFunction;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Chooses one of a few things by the browser's own list: nothing is asked of the server until one
 * is chosen, and every device shows it as its readers know it. Where many are to be searched, a
 * combo box is better.
 *
 * @param <T> the things; they are told apart by {@code equals}
 */
@Tag("select")
public final class OneOf<T> extends AbstractField<OneOf<T>, T> implements HasStyle, HasAriaLabel {
  private static final long serialVersionUID = 1;
  private static final String PLACE = "event.target.selectedIndex";
  private static final String SELECTED = "selected";

  private final SerializableFunction<T, String> label;
  // The things may not survive a session that is written down; it never is.
  private transient List<T> items = List.of();

  /**
   * Nothing to choose from yet.
   *
   * @param label what the list says of a thing
   */
  public OneOf(SerializableFunction<T, String> label) {
    super(null);
    this.label = label;
    addClassName("one-of");
    getElement()
        .addEventListener("change", event -> chosen(event.getEventData().get(PLACE).asInt()))
        .addEventData(PLACE);
  }

  /** Offers other things; what was chosen stays so when it is among them. */
  public void offer(List<T> offered) {
    if (offered.equals(items)) {
      return;
    }
    items = List.copyOf(offered);
    getElement().removeAllChildren();
    for (T item : items) {
      Element option = new Element("option");
      option.setText(label.apply(item));
      getElement().appendChild(option);
    }
    setPresentationValue(getValue());
  }

  /** What is offered, in its order. */
  public List<T> offered() {
    return items;
  }

  private void chosen(int place) {
    if (place >= 0 && place < items.size()) {
      // The browser shows it already; it must be told so when something else is shown in its place.
      mark(place);
      setModelValue(items.get(place), true);
    }
  }

  @Override
  protected void setPresentationValue(@Nullable T value) {
    mark(value == null ? -1 : items.indexOf(value));
  }

  @Override
  protected boolean valueEquals(@Nullable T one, @Nullable T other) {
    return Objects.equals(one, other);
  }

  private void mark(int place) {
    for (int nth = 0; nth < items.size(); nth++) {
      getElement().getChild(nth).setProperty(SELECTED, nth == place);
    }
  }
}
