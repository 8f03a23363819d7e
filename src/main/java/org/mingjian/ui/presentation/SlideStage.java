package org.mingjian.ui.presentation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.mingjian.presentation.Slide;
import org.mingjian.presentation.SlideContent;
import org.mingjian.ui.Times;
import org.mingjian.ui.chart.Chart;
import org.mingjian.ui.figure.FigureLinks;
import org.mingjian.ui.figure.SourcePath;
import org.mingjian.ui.table.FigureTable;

/** One slide in 16:9: its message, what it shows, and where that is from. */
final class SlideStage extends Composite<Section> {
  private static final long serialVersionUID = 1;

  /** More than this is not read at 24 pixels on the smallest projector, 1024 by 768. */
  static final int MOST = 460;

  private static final int FEW = 220;
  private static final int SOME = 420;

  /** A value of more characters takes smaller letters to stay in a line. */
  private static final int WIDE = 6;

  /** What a new line costs in characters. */
  private static final int LINE = 15;

  /**
   * A slide.
   *
   * @param number counted from 1
   * @param source called with the address of a source that was chosen
   */
  SlideStage(Slide slide, int number, int all, Consumer<String> source) {
    getContent().addClassName("present-slide");
    Optional<SlideContent> content = slide.content();
    boolean cover =
        content.filter(one -> one instanceof SlideContent.Words words && words.cover()).isPresent();
    if (cover) {
      getContent().addClassName("present-cover");
    }
    H1 title = new H1(slide.title());
    Div body = new Div();
    body.addClassName("present-body");
    content
        .map(SlideStage::letters)
        .filter(letters -> letters > 0)
        .ifPresent(letters -> {
          if (letters <= FEW) {
            body.addClassName("present-few");
          } else if (letters <= SOME) {
            body.addClassName("present-some");
          }
        });
    body.add(content.map(one -> shown(one, source)).orElseGet(this::broken));
    Span foot =
        new Span(
            getTranslation(
                "present.foot",
                slide.source(),
                Times.minutes(slide.frozenAt(), getLocale()),
                slide.sha256().substring(0, 12)));
    foot.setTitle(getTranslation("present.hash", slide.sha256()));
    Span page = new Span(number + " / " + all);
    page.addClassName("present-number");
    getContent().add(title, body, new Footer(foot, page));
  }

  /** How much there is to read; 0 where the room decides about the size of letters. */
  private static int letters(SlideContent content) {
    return switch (content) {
      case SlideContent.Words(boolean _, List<String> lines) -> letters(lines);
      case SlideContent.Statements(List<SlideContent.Statement> statements) ->
          letters(statements.stream().map(SlideContent.Statement::text).toList());
      case SlideContent.Chart _, SlideContent.Table _, SlideContent.Figures _ -> 0;
    };
  }

  /** Counted in Chinese characters, which are twice as wide as others. */
  static int letters(List<String> lines) {
    return lines.stream()
        .mapToInt(line ->
            LINE + line.codePoints().map(point -> Character.isIdeographic(point) ? 2 : 1).sum() / 2)
        .sum();
  }

  private Component broken() {
    Paragraph words = new Paragraph(getTranslation("present.broken"));
    words.addClassName("present-broken");
    words.getElement().setAttribute("role", "alert");
    return words;
  }

  private static Component shown(SlideContent content, Consumer<String> source) {
    return switch (content) {
      case SlideContent.Chart(var spec) -> {
        Chart chart = new Chart();
        chart.setPresentation(true);
        chart.show(spec);
        chart.addMarkClickedListener(event -> FigureLinks.address(event.mark()).ifPresent(source));
        yield chart;
      }
      case SlideContent.Table(var spec) -> {
        FigureTable table = new FigureTable();
        table.addClassName("present-table");
        table.show(spec.spacious());
        yield table;
      }
      case SlideContent.Words(boolean _, List<String> lines) -> {
        Div words = new Div();
        words.addClassName("present-words");
        lines.forEach(line -> words.add(new Paragraph(line)));
        yield words;
      }
      case SlideContent.Figures(List<SlideContent.Tile> tiles) -> {
        Div figures = new Div();
        figures.addClassName("present-tiles");
        if (tiles.size() <= 4) {
          figures.addClassName("present-pairs");
        }
        for (SlideContent.Tile tile : tiles) {
          Span label = new Span(tile.label());
          Component value = linked(tile.value(), tile.address());
          value.addClassName("present-value");
          if (letters(List.of(tile.value())) > LINE + WIDE) {
            value.addClassName("present-long");
          }
          Span remark = new Span(tile.remark());
          remark.addClassName("present-remark");
          figures.add(new Div(label, value, remark));
        }
        yield figures;
      }
      case SlideContent.Statements(List<SlideContent.Statement> statements) -> {
        Div list = new Div();
        list.addClassName("present-statements");
        for (SlideContent.Statement one : statements) {
          Div line = new Div();
          if (!one.mark().isEmpty()) {
            Span mark = new Span(one.mark());
            mark.addClassName("present-mark");
            line.add(mark);
          }
          line.add(linked(one.text(), one.address()));
          list.add(line);
        }
        yield list;
      }
    };
  }

  private static Component linked(String text, String address) {
    if (SourcePath.allowed(address)) {
      return new Anchor(address, text);
    }
    return new Span(text);
  }
}
