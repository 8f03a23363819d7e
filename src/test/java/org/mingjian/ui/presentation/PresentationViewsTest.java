package org.mingjian.ui.presentation;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.Main;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingjian.TestReports;
import org.mingjian.presentation.Deck;
import org.mingjian.presentation.Slide;
import org.mingjian.security.Actor;
import org.mingjian.security.Role;
import org.mingjian.ui.ViewTest;
import org.mingjian.ui.chart.Chart;
import org.mingjian.ui.chart.MarkClicked;

class PresentationViewsTest extends ViewTest {
  private static final Actor VIEWING = new Actor(VIEWER, Role.VIEWER, ZIYANG);

  private String words() {
    return words((Main) getCurrentView());
  }

  private Deck standard() {
    TestReports.of("610924109", 2020)
        .with("procurement.amount", "204.58")
        .storeIn(services.reports(), Actor.commandLine());
    open("presentations");
    test(find(Button.class).withId("standard-deck").single()).click();
    return services.presentations().list(VIEWING).getFirst();
  }

  @Test
  void theStandardDeckSaysItsMessagesWithComputedFiguresAndKeepsThem() {
    Deck deck = standard();
    List<Slide> slides = services.presentations().find(VIEWING, deck.id()).orElseThrow().slides();
    assertThat(slides).hasSize(11).allSatisfy(slide -> assertThat(slide.content()).isPresent());
    String titles = String.join("\n", slides.stream().map(Slide::title).toList());
    assertThat(titles).contains("204.58", "不排名次").doesNotContain("standard.", "{");
    String frozen = slides.get(6).frozen();

    TestReports.of("610924104", 2020)
        .with("procurement.amount", "999")
        .storeIn(services.reports(), Actor.commandLine());

    open("present/" + deck.id() + "?slide=7");
    assertThat(words()).contains("204.58").doesNotContain("999");
    Slide after = services.presentations().find(VIEWING, deck.id()).orElseThrow().slides().get(6);
    assertThat(after.frozen()).isEqualTo(frozen);
    assertThat(after.sha256()).isEqualTo(slides.get(6).sha256());
  }

  @Test
  void slidesAreTurnedAndAMarkOpensItsSourceOverTheSlide() {
    Deck deck = standard();
    open("present/" + deck.id() + "?slide=1");
    assertThat(words()).contains("1 / 11");
    test(find(Button.class).withId("next").single()).click();
    assertThat(words()).contains("2 / 11");

    open("present/" + deck.id() + "?slide=7");
    Chart chart = find(Chart.class).single();
    ComponentUtil.fireEvent(chart, new MarkClicked(chart, true, "17.procurement.amount"));
    assertThat(find(IFrame.class).single().getSrc()).isEqualTo("report/17?fact=procurement.amount");
    test(find(Button.class).withId("present-close").single()).click();
    assertThat(find(IFrame.class).all()).isEmpty();
    assertThat(words()).contains("7 / 11");

    open("present/" + deck.id() + "?slide=7&source=https://example.org/");
    assertThat(find(IFrame.class).all()).isEmpty();
    open("present/" + deck.id() + "?slide=all");
    assertThat(words()).contains("1 / 11", "11 / 11");
  }

  @Test
  void aSlideThatIsRemovedComesBack() {
    Deck deck = standard();
    open("presentations/" + deck.id());
    long second = deck.slides().get(1);
    test(find(Button.class).withId("up-" + second).single()).click();
    List<Long> moved =
        services.presentations().find(VIEWING, deck.id()).orElseThrow().deck().slides();
    assertThat(moved.getFirst()).isEqualTo(second);
    test(find(Button.class).withId("remove-" + second).single()).click();
    assertThat(services.presentations().find(VIEWING, deck.id()).orElseThrow().slides())
        .hasSize(10);
    test(find(Button.class).withId("undo").single()).click();
    assertThat(services.presentations().find(VIEWING, deck.id()).orElseThrow().deck().slides())
        .isEqualTo(moved);
  }

  @Test
  void aDeckThatIsUnknownOrWithoutReportsIsSaid() {
    open("present/999999");
    assertThat(words()).contains("不存在");
    open("presentations/999999");
    assertThat(words()).contains("不存在");
    assertThat(SourcePath.allowed("javascript:alert(1)")).isFalse();
    assertThat(SourcePath.allowed("//example.org/parts")).isFalse();
    assertThat(SourcePath.allowed("parts?unit=610924&year=2020&measure=share.handled")).isTrue();
  }
}
