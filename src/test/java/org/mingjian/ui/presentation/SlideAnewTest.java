package org.mingjian.ui.presentation;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mingjian.TestReports;
import org.mingjian.presentation.Deck;
import org.mingjian.presentation.Slide;
import org.mingjian.presentation.SlidePlace;
import org.mingjian.security.Actor;
import org.mingjian.security.Role;
import org.mingjian.ui.ViewTest;

class SlideAnewTest extends ViewTest {
  private static final Actor VIEWING = new Actor(VIEWER, Role.VIEWER, ZIYANG);

  private String words() {
    return words((Main) getCurrentView());
  }

  private void openDialog(String address) {
    open(address);
    test(find(Button.class).withClassName("add-to-presentation").all().getFirst()).click();
  }

  @SuppressWarnings("unchecked")
  private RadioButtonGroup<Optional<SlidePlace>> places() {
    return find(RadioButtonGroup.class).withId("add-where").single();
  }

  @Test
  void aSlideWhoseDataChangedSaysSoAndIsFrozenAnewInItsPlace() {
    String address = "compare?region=610924&years=2020&measures=procurement.amount&chart=bars";
    TestReports.of("610924109", 2020)
        .with("procurement.amount", "204.58")
        .storeIn(services.reports(), Actor.commandLine());
    openDialog(address);
    assertThat(find(RadioButtonGroup.class).withId("add-where").exists()).isFalse();
    test(find(TextField.class).withId("add-new").single()).setValue("年度评议");
    test(find(Button.class).withId("add-do").single()).click();
    Deck deck = services.presentations().list(VIEWING).getFirst();
    Slide first =
        services.presentations().find(VIEWING, deck.id()).orElseThrow().slides().getFirst();
    services.presentations().say(VIEWING, deck.id(), first.id(), "采购集中在洞河镇", "先说金额");
    open("presentations/" + deck.id());
    assertThat(words()).contains("数据截至").doesNotContain("数据有变动");

    TestReports.of("610924104", 2020)
        .with("procurement.amount", "999")
        .storeIn(services.reports(), Actor.commandLine());
    open("presentations/" + deck.id());
    assertThat(words()).contains("此后本地区数据有变动");

    find(Dialog.class).all().forEach(Dialog::close);
    openDialog(address);
    Optional<SlidePlace> earlier = places().getListDataView().getItem(1);
    assertThat(earlier.orElseThrow().slide()).isEqualTo(first.id());
    test(places()).selectItem(places().getItemLabelGenerator().apply(earlier));
    assertThat(find(TextField.class).withId("add-slide-title").single().getValue())
        .isEqualTo("采购集中在洞河镇");
    test(find(Button.class).withId("add-do").single()).click();

    List<Slide> slides = services.presentations().find(VIEWING, deck.id()).orElseThrow().slides();
    assertThat(slides).hasSize(1);
    assertThat(slides.getFirst().title()).isEqualTo("采购集中在洞河镇");
    assertThat(slides.getFirst().notes()).isEqualTo("先说金额");
    assertThat(slides.getFirst().frozen()).contains("999").isNotEqualTo(first.frozen());
    open("presentations/" + deck.id());
    assertThat(words()).doesNotContain("数据有变动");
  }
}
