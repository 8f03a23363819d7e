package org.mingjian.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WidgetTest extends ViewTest {
  private final List<Runnable> waiting = new ArrayList<>();
  private final Background later = Background.on(waiting::add);
  private final Span shown = new Span();
  private Widget widget;

  private String state() {
    return widget.getElement().getAttribute("data-state");
  }

  private void attach() {
    widget = new Widget("test", shown);
    UI.getCurrent().add(widget);
  }

  @Test
  void itShowsThatItLoadsUntilTheAnswerIsThere() {
    attach();
    widget.load(later, () -> "12", shown::setText);

    assertThat(state()).isEqualTo("waiting");
    assertThat(words(widget)).contains("正在加载");
    waiting.removeFirst().run();
    assertThat(state()).isEqualTo("shown");
    assertThat(shown.getText()).isEqualTo("12");
  }

  @Test
  void whatComesSoonComesWithTheAnswerToTheRequestThatAsked() {
    attach();
    Background soon = Background.on(task -> Thread.ofVirtual().start(task), Duration.ofMinutes(1));
    Widget other = new Widget("other");
    UI.getCurrent().add(other);
    widget.load(soon, () -> "12", shown::setText);
    other.load(
        soon,
        () -> {
          throw new IllegalStateException("this one fails alone");
        },
        (String text) -> shown.setText(text));

    answer();

    assertThat(state()).isEqualTo("shown");
    assertThat(shown.getText()).isEqualTo("12");
    assertThat(other.getElement().getAttribute("data-state")).isEqualTo("failed");
  }

  @Test
  void whatComesLateIsSaidToLoadAndComesByItself() {
    attach();
    Background late = Background.on(waiting::add, Duration.ofMillis(1));
    widget.load(late, () -> "12", shown::setText);

    answer();

    assertThat(state()).isEqualTo("waiting");
    waiting.removeFirst().run();
    assertThat(state()).isEqualTo("shown");
    assertThat(shown.getText()).isEqualTo("12");
  }

  @Test
  void whatIsAskedWhileAnAnswerWaitsIsWaitedForToo() {
    attach();
    Background soon = Background.on(task -> Thread.ofVirtual().start(task), Duration.ofMinutes(1));
    widget.load(
        soon,
        () -> "first",
        (String first) -> widget.load(soon, () -> first + ", second", shown::setText));

    answer();

    assertThat(shown.getText()).isEqualTo("first, second");
  }

  /** As the framework does before it writes an answer to the browser. */
  private static void answer() {
    UI.getCurrent().getInternals().getStateTree().runExecutionsBeforeClientResponse();
  }

  @Test
  void theAnswerToAQuestionThatWasReplacedIsDropped() {
    attach();
    widget.load(later, () -> "first", shown::setText);
    widget.load(later, () -> "second", shown::setText);

    waiting.get(1).run();
    waiting.get(0).run();

    assertThat(shown.getText()).isEqualTo("second");
  }

  @Test
  void theFailureOfAQuestionThatWasReplacedIsDroppedToo() {
    attach();
    widget.load(
        later,
        () -> {
          throw new IllegalStateException("the first question fails");
        },
        (String text) -> shown.setText(text));
    widget.load(later, () -> "second", shown::setText);

    waiting.get(1).run();
    waiting.get(0).run();

    assertThat(state()).isEqualTo("shown");
  }

  @Test
  void aFailureIsSaidInItsPlaceAndCanBeTriedAgain() {
    attach();
    boolean[] broken = {true};
    widget.load(
        later,
        () -> {
          if (broken[0]) {
            throw new IllegalStateException("no answer");
          }
          return "there";
        },
        shown::setText);
    waiting.removeFirst().run();

    assertThat(state()).isEqualTo("failed");
    assertThat(words(widget)).contains("暂时读取不到");
    broken[0] = false;
    find(com.vaadin.flow.component.button.Button.class, widget).single().click();
    waiting.removeFirst().run();
    assertThat(state()).isEqualTo("shown");
    assertThat(shown.getText()).isEqualTo("there");
  }

  @Test
  void whatIsSharedIsLoadedOnceAndAFailureIsNotKept() {
    int[] loads = {0};
    Shared<Integer> shared =
        new Shared<>(() -> {
          if (++loads[0] == 1) {
            throw new IllegalStateException("the first load fails");
          }
          return loads[0];
        });

    assertThat(org.assertj.core.api.Assertions.catchThrowable(shared::get))
        .isInstanceOf(IllegalStateException.class);
    assertThat(shared.get()).isEqualTo(2);
    assertThat(shared.get()).isEqualTo(2);
  }
}
