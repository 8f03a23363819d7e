package org.mingjian.ui.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.mingjian.chart.ChartSpec;
import org.mingjian.finding.Evidence;
import org.mingjian.finding.Finding;
import org.mingjian.presentation.SlideContent;
import org.mingjian.ui.exhibit.Exhibited;

/**
 * A finding before an audience: its chart under its sentence, or the sentence with the words of the
 * reports that it rests on, each of which opens its source.
 */
final class FindingSlide {
  /**
   * More do not fit one slide; then the last one says how many there are and opens the finding's
   * page, which has all.
   */
  private static final int MOST_PLACES = 4;

  private static final int LONGEST_PLACE = 100;

  private final BiFunction<String, Object[], String> translation;
  private final Excerpts excerpts;

  FindingSlide(BiFunction<String, Object[], String> translation, Excerpts excerpts) {
    this.translation = translation;
    this.excerpts = excerpts;
  }

  /**
   * What a presentation keeps.
   *
   * @param unit the name of the unit
   * @param words the finding's sentence
   * @param rule the name of its rule
   * @param address of its page
   */
  Exhibited of(
      Finding finding,
      String unit,
      String words,
      String rule,
      Optional<ChartSpec> chart,
      String address) {
    String year = String.valueOf(finding.year());
    SlideContent content =
        chart
            .<SlideContent>map(SlideContent.Chart::new)
            .orElseGet(() -> new SlideContent.Statements(statements(finding, words, address)));
    return new Exhibited(
        finding.division(),
        finding.year(),
        chart.isPresent()
            ? say("finding.slide.title", unit, year, words)
            : say("finding.slide.title", unit, year, rule),
        chart.orElse(null),
        null,
        content,
        say("finding.slide.source", unit, year),
        address);
  }

  private List<SlideContent.Statement> statements(Finding finding, String words, String address) {
    List<SlideContent.Statement> statements = new ArrayList<>();
    statements.add(
        new SlideContent.Statement(words, say("findings.kind." + finding.kind().code()), address));
    List<Evidence> places = finding.evidence().stream().filter(place -> !place.compared()).toList();
    int shown = places.size() > MOST_PLACES ? MOST_PLACES - 1 : places.size();
    places.subList(0, shown).stream().map(this::statement).forEach(statements::add);
    if (shown < places.size()) {
      String more = say("finding.slide.more", places.size() - shown);
      statements.add(new SlideContent.Statement(more, "", address));
    }
    return statements;
  }

  private SlideContent.Statement statement(Evidence place) {
    String said = excerpts.said(place);
    int shown = Math.min(LONGEST_PLACE, said.codePointCount(0, said.length()));
    int end = said.offsetByCodePoints(0, shown);
    return new SlideContent.Statement(
        end < said.length() ? said.substring(0, end) + "…" : said, "", Excerpts.address(place));
  }

  private String say(String key, Object... arguments) {
    return translation.apply(key, arguments);
  }
}
