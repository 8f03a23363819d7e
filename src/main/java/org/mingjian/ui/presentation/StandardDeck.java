package org.mingjian.ui.presentation;

import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.mingjian.catalogue.Division;
import org.mingjian.catalogue.DivisionCode;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.compare.Comparison;
import org.mingjian.compare.ComparisonService;
import org.mingjian.compare.Measure;
import org.mingjian.compare.Selection;
import org.mingjian.finding.FindingMessages;
import org.mingjian.finding.life.FindingCounts;
import org.mingjian.finding.life.FindingFilter;
import org.mingjian.finding.life.FindingOrder;
import org.mingjian.finding.life.FindingState;
import org.mingjian.finding.life.FindingStore;
import org.mingjian.finding.life.JudgingService;
import org.mingjian.finding.life.StoredFinding;
import org.mingjian.presentation.NewSlide;
import org.mingjian.search.ReportFilter;
import org.mingjian.search.ReportOrder;
import org.mingjian.search.ReportRow;
import org.mingjian.search.ReportSearch;
import org.mingjian.search.ReportState;
import org.mingjian.security.Actor;
import org.mingjian.ui.IndicatorNames;
import org.mingjian.ui.figure.FigureFindings;
import org.mingjian.ui.figure.FigureTexts;
import org.mingjian.ui.figure.FindingChoice;
import org.mingjian.ui.figure.PeerTexts;
import org.mingjian.ui.figure.Standing;
import org.mingjian.ui.figure.Texts;

/** The deck that a county is evaluated with in a year: what the program knows, in eleven slides. */
@SpringComponent
public class StandardDeck {
  private static final int MOST_FINDINGS = 2 * FindingChoice.CANDIDATES;
  private static final int MOST_REPORTS = 300;
  private static final Set<FindingState> STANDING =
      Set.of(FindingState.OPEN, FindingState.ASKED, FindingState.EXPLAINED, FindingState.CONFIRMED);

  private final ComparisonService comparisons;
  private final DivisionRegister divisions;
  private final FindingStore findings;
  private final FindingMessages messages;
  private final JudgingService judging;
  private final ReportSearch reports;
  private final IndicatorNames names;
  private final I18NProvider translations;
  private final Clock clock;

  StandardDeck(
      ComparisonService comparisons,
      DivisionRegister divisions,
      FindingStore findings,
      FindingMessages messages,
      JudgingService judging,
      ReportSearch reports,
      IndicatorNames names,
      I18NProvider translations,
      Clock clock) {
    this.comparisons = comparisons;
    this.divisions = divisions;
    this.findings = findings;
    this.messages = messages;
    this.judging = judging;
    this.reports = reports;
    this.names = names;
    this.translations = translations;
    this.clock = clock;
  }

  /** All that the slides are made of, as it is now. */
  record Known(
      String county,
      String name,
      int year,
      Comparison whole,
      Comparison townships,
      List<ReportRow> reports,
      FigureFindings marks,
      List<StoredFinding> findings,
      FindingCounts counts) {
    Known {
      reports = List.copyOf(reports);
      findings = List.copyOf(findings);
    }
  }

  /** What a deck of a county and year is called. */
  public String title(String county, int year, Locale locale) {
    return translations.getTranslation(
        "standard.title", locale, name(county), String.valueOf(year));
  }

  /**
   * The slides about a county and year.
   *
   * @return nothing where no report of the year is in the scope of the actor
   */
  public List<NewSlide> slides(Actor actor, String county, int year, Locale locale) {
    List<Measure> measures = StandardSlides.measures();
    Selection one =
        new Selection(DivisionCode.prefectureOf(county), List.of(county), List.of(year), List.of());
    Comparison whole = comparisons.compare(actor, one, measures);
    Comparison townships =
        comparisons.compare(
            actor, new Selection(county, List.of(year)), StandardSlides.townshipMeasures());
    List<ReportRow> rows =
        reports.list(
            actor,
            ReportFilter.of(county)
                .withYears(Set.of(year))
                .withStates(Set.of(ReportState.FILED, ReportState.LATE, ReportState.MISSING)),
            ReportOrder.DIVISION,
            0,
            MOST_REPORTS);
    if (rows.stream().noneMatch(row -> row.state() != ReportState.MISSING)) {
      return List.of();
    }
    FigureTexts.Translation translation =
        (key, arguments) -> translations.getTranslation(key, locale, arguments);
    FindingFilter filter = FindingFilter.of(county).withYears(Set.of(year)).withStates(STANDING);
    Known known =
        new Known(
            county,
            name(county),
            year,
            whole,
            townships,
            rows,
            new Standing(divisions, findings, judging, messages)
                .of(actor, county, List.of(year), List.of(year - 1, year), translation, locale),
            findings.list(actor, filter, FindingOrder.SEVERITY, 0, MOST_FINDINGS),
            findings.counts(actor, filter));
    Texts texts =
        new Texts(
            translation,
            locale,
            new PeerTexts(translation, locale, names, divisions),
            OffsetDateTime.now(clock));
    return new StandardSlides(known, messages, texts).all();
  }

  private String name(String code) {
    return divisions.find(code).map(Division::name).orElse(code);
  }
}
