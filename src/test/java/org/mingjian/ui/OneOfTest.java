package org.mingjian.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class OneOfTest {
  private final OneOf<Integer> years = new OneOf<>(year -> year + " 年");

  private List<String> shown() {
    return years
        .getElement()
        .getChildren()
        .filter(option -> option.getProperty("selected", false))
        .map(Element::getText)
        .toList();
  }

  @Test
  void showsWhatIsChosenAlsoWhenItWasChosenBeforeItWasOffered() {
    years.setValue(2024);
    years.offer(List.of(2025, 2024));
    assertThat(shown()).containsExactly("2024 年");
  }

  @Test
  void otherOffersKeepWhatIsChosen() {
    years.offer(List.of(2025, 2024));
    years.setValue(2025);
    years.offer(List.of(2026, 2025, 2024));
    assertThat(years.getValue()).isEqualTo(2025);
    assertThat(shown()).containsExactly("2025 年");
  }

  @Test
  void nothingIsShownAsChosenThatIsNotOffered() {
    years.offer(List.of(2025));
    years.setValue(2019);
    assertThat(shown()).isEmpty();
  }

  @Test
  void whatTheProgramChoosesIsNoChoiceOfTheReader() {
    List<Integer> chosen = new ArrayList<>();
    years.offer(List.of(2025, 2024));
    years.addValueChangeListener(event -> {
      if (event.isFromClient()) {
        chosen.add(Objects.requireNonNull(event.getValue()));
      }
    });
    years.setValue(2024);
    assertThat(chosen).isEmpty();
  }
}
