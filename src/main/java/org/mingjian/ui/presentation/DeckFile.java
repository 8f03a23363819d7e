package org.mingjian.ui.presentation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mingjian.export.DeckPage;
import org.mingjian.export.Exhibit;
import org.mingjian.export.ExportFile;
import org.mingjian.export.ExportService;
import org.mingjian.export.Notes;
import org.mingjian.presentation.DeckContent;
import org.mingjian.presentation.Slide;
import org.mingjian.presentation.SlideContent;
import org.mingjian.ui.Times;

/** A deck as a file of slides that leaves the program: what is frozen, and nothing newer. */
final class DeckFile {
  private final Texts texts;
  private final Locale locale;
  private final ExportService exports;
  private final String base;

  /**
   * Speaks the language of a reader.
   *
   * @param texts the texts of the screen
   * @param base what links begin with; empty for no links
   */
  DeckFile(Texts texts, Locale locale, ExportService exports, String base) {
    this.texts = texts;
    this.locale = locale;
    this.exports = exports;
    this.base = base;
  }

  /** A key with arguments to a text. */
  interface Texts {
    String of(String key, Object... arguments);
  }

  ExportFile of(DeckContent deck, String madeBy) {
    List<DeckPage> pages = new ArrayList<>();
    for (Slide slide : deck.slides()) {
      Notes notes =
          new Notes(
              texts.of(
                  "present.export.foot",
                  slide.source(),
                  Times.minutes(slide.frozenAt(), locale),
                  slide.sha256().substring(0, 12)),
              "",
              whole(slide.address()),
              List.of(
                  texts.of("present.hash", slide.sha256()), texts.of("present.export.by", madeBy)));
      pages.add(new DeckPage(slide.title(), body(slide, notes), notes, slide.notes()));
    }
    return exports.deck(deck.deck().title(), pages, locale);
  }

  private DeckPage.Body body(Slide slide, Notes notes) {
    return slide
        .content()
        .map(content -> body(slide.title(), content, notes))
        .orElseGet(() -> new DeckPage.Words(false, List.of(texts.of("present.broken"))));
  }

  private DeckPage.Body body(String title, SlideContent content, Notes notes) {
    return switch (content) {
      case SlideContent.Chart(var spec) ->
          new DeckPage.Drawn(Exhibit.of(title, spec, notes.with(spec.frame().notes())));
      case SlideContent.Table(var spec) -> new DeckPage.Drawn(Exhibit.of(title, spec, notes));
      case SlideContent.Words(boolean cover, List<String> lines) ->
          new DeckPage.Words(cover, lines);
      case SlideContent.Figures(List<SlideContent.Tile> tiles) ->
          new DeckPage.Tiles(
              tiles.stream()
                  .map(tile ->
                      new DeckPage.Tile(
                          tile.label(), tile.value(), tile.remark(), whole(tile.address())))
                  .toList());
      case SlideContent.Statements(List<SlideContent.Statement> statements) ->
          new DeckPage.Sentences(
              statements.stream()
                  .map(one -> new DeckPage.Sentence(one.mark(), one.text(), whole(one.address())))
                  .toList());
    };
  }

  private String whole(String address) {
    return address.isEmpty() || base.isEmpty() ? "" : base + address;
  }
}
