package org.mingjian.ui.overview;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Div;
import org.junit.jupiter.api.Test;
import org.mingjian.ui.ViewTest;

/** The overview before anybody has imported anything. */
class EmptyOverviewTest extends ViewTest {
  @Test
  void withoutReportsTheScreenSaysWhatToDo() {
    open("");

    Div empty = find(Div.class).withId("empty").single();
    assertThat(words(empty)).contains("还没有可以显示的年报");
    assertThat(links(empty)).containsExactly("waiting");
  }

  @Test
  void withoutReportsATownshipLeadsToWhatToDo() {
    open("township/610924109");
    assertThat(getCurrentView().getClass().getSimpleName()).isEqualTo("OverviewView");
  }
}
