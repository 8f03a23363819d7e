package org.mingjian.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A part of a screen that loads alone and fails alone. While it loads anew it keeps what it showed,
 * paler; an answer to a question that was replaced meanwhile is dropped.
 */
public final class Widget extends Composite<Section> {
  private static final long serialVersionUID = 1;
  private static final Logger LOG = LoggerFactory.getLogger(Widget.class);
  private static final String STATE = "data-state";

  private final String name;
  private final Div head = new Div();
  private final Div tools = new Div();
  private final Div content = new Div();
  private final Div waiting = new Div();
  private final Paragraph nothing = new Paragraph();
  private final Div failure = new Div();
  private final Button again;
  private transient Runnable repeat = () -> {};
  private long newest;

  /**
   * A widget without a heading.
   *
   * @param name its element has the id {@code widget-<name>}
   */
  public Widget(String name, Component... shown) {
    this.name = name;
    getContent().setId("widget-" + name);
    getContent().addClassName("widget");
    head.addClassName("widget-head");
    head.setVisible(false);
    content.addClassName("widget-body");
    content.add(shown);
    waiting.addClassName("widget-waiting");
    waiting.add(new Span(getTranslation("widget.loading")));
    nothing.addClassName("widget-nothing");
    again = new Button(getTranslation("widget.again"), event -> repeat.run());
    again.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
    failure.addClassName("widget-failure");
    failure.getElement().setAttribute("role", "alert");
    failure.add(new Span(getTranslation("widget.failed")), again);
    getContent().add(head, waiting, nothing, failure, content);
    state(State.WAITING);
  }

  /** The same under a heading, with a line that says what it is, and room for choices beside it. */
  public Widget titled(String title, String explanation, Component... choices) {
    H2 heading = new H2(title);
    heading.setId("heading-" + name);
    getContent().getElement().setAttribute("aria-labelledby", "heading-" + name);
    Div words = new Div(heading);
    if (!explanation.isEmpty()) {
      Paragraph line = new Paragraph(explanation);
      words.add(line);
    }
    head.removeAll();
    head.add(words);
    if (choices.length > 0) {
      Div room = new Div(choices);
      room.addClassName("widget-choices");
      head.add(room);
    }
    head.add(tools);
    head.setVisible(true);
    return this;
  }

  /** Puts buttons beside the heading that do something with what is shown, while it is shown. */
  public Widget withTools(Component... buttons) {
    tools.addClassName("widget-tools");
    tools.add(buttons);
    return this;
  }

  private enum State {
    WAITING,
    SHOWN,
    NOTHING,
    FAILED
  }

  private void state(State state) {
    getContent().getElement().setAttribute(STATE, state.name().toLowerCase(java.util.Locale.ROOT));
    getContent().getElement().setAttribute("aria-busy", String.valueOf(state == State.WAITING));
    boolean shown = getContent().getClassNames().contains("has-content");
    waiting.setVisible(state == State.WAITING && !shown);
    nothing.setVisible(state == State.NOTHING);
    failure.setVisible(state == State.FAILED);
    boolean visible = state == State.SHOWN || (state == State.WAITING && shown);
    content.setVisible(visible);
    tools.setVisible(visible);
  }

  /**
   * Loads in the background, then shows.
   *
   * @param load runs without the session
   * @param show with the session; what it calls may say {@link #nothing}
   */
  public <T> void load(Background background, Supplier<T> load, Consumer<T> show) {
    long question = ++newest;
    state(State.WAITING);
    background.load(
        UI.getCurrent(),
        name,
        load,
        loaded -> {
          if (question == newest) {
            answer(loaded, show);
          }
        },
        failed -> {
          if (question == newest) {
            failed(failed);
            // Kept only while it may be wanted: it may hold what was loaded for others.
            repeat = () -> load(background, load, show);
          }
        });
  }

  private <T> void answer(T loaded, Consumer<T> show) {
    repeat = () -> {};
    try {
      shown();
      show.accept(loaded);
    } catch (RuntimeException e) {
      failed(e);
    }
  }

  private void shown() {
    getContent().addClassName("has-content");
    state(State.SHOWN);
  }

  /** Says in one sentence why there is nothing to show, in place of the content. */
  public void nothing(String why) {
    getContent().removeClassName("has-content");
    nothing.setText(why);
    state(State.NOTHING);
  }

  private void failed(RuntimeException e) {
    LOG.error("the widget {} could not be shown", name, e);
    getContent().removeClassName("has-content");
    state(State.FAILED);
  }
}
