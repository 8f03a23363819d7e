package org.mingjian.ui.presentation;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.i18n.I18NProvider;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFChart;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.junit.jupiter.api.Test;
import org.mingjian.TestReports;
import org.mingjian.export.Progress;
import org.mingjian.presentation.Deck;
import org.mingjian.presentation.DeckContent;
import org.mingjian.presentation.Slide;
import org.mingjian.presentation.SlideContent;
import org.mingjian.security.Actor;
import org.mingjian.security.Role;
import org.mingjian.ui.ViewTest;
import org.mingjian.ui.chart.Chart;
import org.mingjian.ui.chart.MarkClicked;
import org.mingjian.ui.figure.SourcePath;
import org.springframework.beans.factory.annotation.Autowired;

class PresentationViewsTest extends ViewTest {
  @Autowired private I18NProvider translations;

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
  void theFileOfADeckSaysWhatItsSlidesSay() throws Exception {
    Deck deck = standard();
    DeckContent content = services.presentations().find(VIEWING, deck.id()).orElseThrow();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new DeckFile(
            (key, arguments) ->
                translations.getTranslation(key, Locale.SIMPLIFIED_CHINESE, arguments),
            Locale.SIMPLIFIED_CHINESE,
            services.exports(),
            "https://example.org/")
        .of(content, VIEWER)
        .maker()
        .write(Progress.UNWATCHED, bytes);

    try (XMLSlideShow show = new XMLSlideShow(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertThat(show.getSlides())
          .extracting(XSLFSlide::getTitle)
          .containsExactlyElementsOf(content.slides().stream().map(Slide::title).toList());
      String words =
          show.getSlides().stream()
              .flatMap(slide -> slide.getShapes().stream())
              .filter(XSLFTextShape.class::isInstance)
              .map(shape -> ((XSLFTextShape) shape).getText())
              .collect(Collectors.joining("\n"));
      for (Slide slide : content.slides()) {
        assertThat(words).contains(slide.source(), slide.sha256().substring(0, 12));
        if (slide.content().orElseThrow() instanceof SlideContent.Figures(var tiles)) {
          tiles.forEach(tile -> assertThat(words).contains(tile.label(), tile.value()));
        }
      }
      assertThat(show.getCharts()).isNotEmpty();
      Set<Double> amounts = new TreeSet<>();
      XSLFChart procurement = show.getCharts().getLast();
      procurement
          .getWorkbook()
          .getSheetAt(0)
          .forEach(row ->
              row.forEach(cell -> {
                if (cell.getCellType() == CellType.NUMERIC) {
                  amounts.add(cell.getNumericCellValue());
                }
              }));
      assertThat(amounts).contains(204.58);
    }
  }

  @Test
  void aSlideIsDuplicatedAndItsSpeakerSeesItsNotes() {
    Deck deck = standard();
    long first = deck.slides().getFirst();
    services.presentations().say(VIEWING, deck.id(), first, "开场", "先请各位看总数");
    open("presentations/" + deck.id());
    test(find(Button.class).withId("duplicate-" + first).single()).click();
    assertThat(services.presentations().find(VIEWING, deck.id()).orElseThrow().slides())
        .extracting(Slide::title)
        .startsWith("开场", "开场");
    open("speak/" + deck.id() + "?slide=1");
    assertThat(words()).contains("开场", "先请各位看总数", "1 / 12", "0:00");
    test(find(Button.class).withId("speak-turn").single()).click();
    assertThat(words()).contains("2 / 12");
    open("speak/999999");
    assertThat(words()).contains("不存在");
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
