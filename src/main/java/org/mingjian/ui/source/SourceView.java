package org.mingjian.ui.source;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.splitlayout.SplitLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingjian.catalogue.DivisionCode;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.catalogue.Indicator;
import org.mingjian.catalogue.IndicatorCatalogue;
import org.mingjian.extract.ExtractedFact;
import org.mingjian.finding.FindingMessages;
import org.mingjian.finding.life.FindingFilter;
import org.mingjian.finding.life.FindingOrder;
import org.mingjian.finding.life.FindingState;
import org.mingjian.finding.life.FindingStore;
import org.mingjian.finding.life.StoredFinding;
import org.mingjian.report.CorrectionOutcome;
import org.mingjian.report.FactId;
import org.mingjian.report.OriginalFiles;
import org.mingjian.report.ReportHeader;
import org.mingjian.report.ReportStore;
import org.mingjian.report.Ruling;
import org.mingjian.report.StoredFact;
import org.mingjian.report.StoredReport;
import org.mingjian.security.Actor;
import org.mingjian.security.NotAllowedException;
import org.mingjian.security.Role;
import org.mingjian.ui.CurrentActor;
import org.mingjian.ui.IndicatorNames;
import org.mingjian.ui.Pictogram;
import org.mingjian.ui.Place;
import org.mingjian.ui.Times;

/**
 * A report as its document, with every figure in its place: {@code report/17?fact=licence.change}.
 * The address always says what is chosen, so that a copied link opens the same highlight.
 */
@Route("report/:report([0-9]{1,18})")
@RolesAllowed(Role.VIEWER_ROLE)
@StyleSheet("source.css")
final class SourceView extends Main implements BeforeEnterObserver, HasDynamicTitle, Place.Shown {
  private static final long serialVersionUID = 1;
  private static final int MOST_SETTLED = 100;

  private final transient ReportStore reports;
  private final transient OriginalFiles originals;
  private final transient IndicatorCatalogue catalogue;
  private final transient IndicatorNames names;
  private final transient FindingStore findings;
  private final transient FindingMessages messages;
  private final transient CurrentActor current;
  private final H1 heading = new H1();
  private final Anchor download = new Anchor();
  private final DocumentElement document = new DocumentElement();
  private final IdentityPanel identity;
  private final FactsElement facts = new FactsElement();
  private final FactPanel chosen;
  private final FindingsPanel findingsPanel = new FindingsPanel(this::choose);
  private final Div withdrawn = new Div();
  private final boolean mayCorrect;
  private String search = "";
  private String chosenChoice = "";
  private long shown;
  private @Nullable Place place;
  private QueryParameters overview = QueryParameters.empty();

  SourceView(
      ReportStore reports,
      OriginalFiles originals,
      DivisionRegister divisions,
      IndicatorCatalogue catalogue,
      IndicatorNames names,
      FindingStore findings,
      FindingMessages messages,
      CurrentActor current) {
    this.reports = reports;
    this.originals = originals;
    this.catalogue = catalogue;
    this.names = names;
    this.findings = findings;
    this.messages = messages;
    this.current = current;
    this.identity = new IdentityPanel(divisions, getLocale());
    this.mayCorrect = current.actor().role().includes(Role.EDITOR);
    this.chosen = new FactPanel(texts(), mayCorrect, this::openCorrection);
    setId("source");
    addClassName("source");
    document.setId("document");
    facts.setId("facts");
    withdrawn.setId("withdrawn");
    withdrawn.addClassName("source-withdrawn");
    add(header(), withdrawn, split());
    document.onChoice(event -> choose(event.choice()));
    facts.onChoice(event -> choose(event.choice()));
    if (mayCorrect) {
      // While a field has the focus the letter belongs to it: the dialog makes this view inert.
      Shortcuts.addShortcutListener(this, this::openCorrection, Key.KEY_C).allowBrowserDefault();
    }
    document.onLeft(event -> getUI().ifPresent(ui -> ui.navigate("", overview)));
  }

  private Header header() {
    Button back =
        new Button(
            getTranslation("source.back"),
            new Pictogram(Pictogram.Shape.ARROW_LEFT),
            event -> document.leave());
    back.setId("back");
    back.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
    back.setTooltipText(getTranslation("source.back.hint"));
    download.setId("download");
    download.setText(getTranslation("source.download"));
    Header header = new Header(back, heading, download);
    header.addClassName("source-header");
    return header;
  }

  private SplitLayout split() {
    Aside aside = new Aside(chosen, findingsPanel, identity, facts);
    aside.addClassName("source-aside");
    aside.getElement().setAttribute("aria-label", getTranslation("source.facts"));
    SplitLayout split = new SplitLayout(document, aside);
    split.setSplitterPosition(66);
    split.addClassName("source-split");
    return split;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    long id = Long.parseLong(event.getRouteParameters().get("report").orElseThrow());
    String words = SourceAddress.search(event.getLocation().getQueryParameters());
    String choice = SourceAddress.choice(event.getLocation().getQueryParameters());
    // Words are marked because they are chosen, so that the document depends on the choice.
    boolean passage = SourceAddress.passage(choice).isPresent();
    if (id != shown || !words.equals(search) || passage) {
      search = words;
      Optional<StoredReport> report = reports.load(current.actor(), id);
      if (report.isEmpty()) {
        event.rerouteToError(NotFoundException.class);
        return;
      }
      show(report.get(), choice);
      document.setInside(event.getTrigger() != NavigationTrigger.PAGE_LOAD);
    }
    select(choice);
  }

  private void show(StoredReport report, String choice) {
    ReportHeader header = report.header();
    shown = header.id();
    overview = overview(header);
    String unit = header.division();
    place = unit == null ? null : new Place(unit, header.year());
    String title = header.title();
    heading.setText(title == null ? header.fileName() : title);
    heading.setTitle(heading.getText());
    download.setHref(new OriginalDownload(reports, originals, current, shown));
    showWithdrawal(report.withdrawal());
    identity.show(report);
    FactTexts texts = texts();
    ReportFindings found = findings(header);
    findingsPanel.show(header, found);
    document.show(new DocumentJson(texts, this::getTranslation).of(report, found, search, choice));
    facts.show(
        new FactsJson(texts, this::getTranslation, getLocale(), names, catalogue, found.cells())
            .of(report));
  }

  private void showWithdrawal(StoredReport.@Nullable Withdrawal withdrawal) {
    withdrawn.setVisible(withdrawal != null);
    if (withdrawal != null) {
      withdrawn.setText(
          getTranslation(
              "source.withdrawn",
              withdrawal.reason(),
              withdrawal.by(),
              Times.minutes(withdrawal.at(), getLocale())));
    }
  }

  private ReportFindings findings(ReportHeader header) {
    Actor actor = current.actor();
    String division = header.division();
    Integer year = header.year();
    List<StoredFinding> settled =
        division == null || year == null
            ? List.of()
            : findings.list(
                actor,
                FindingFilter.of(division)
                    .withYears(Set.of(year))
                    .withStates(Set.of(FindingState.CLOSED, FindingState.DISMISSED)),
                FindingOrder.CHANGED,
                0,
                MOST_SETTLED);
    return new ReportFindings(
        header.id(),
        findings.ofReport(actor, header.id()),
        settled,
        messages,
        this::getTranslation,
        getLocale());
  }

  private FactTexts texts() {
    return new FactTexts(this::getTranslation, getLocale(), names);
  }

  private static QueryParameters overview(ReportHeader header) {
    String division = header.division();
    Integer year = header.year();
    return division == null || year == null
        ? QueryParameters.empty()
        : QueryParameters.simple(
            Map.of("region", DivisionCode.countyOf(division), "year", String.valueOf(year)));
  }

  private void choose(String choice) {
    if (SourceAddress.isChoice(choice)) {
      select(choice);
      getUI()
          .ifPresent(ui ->
              ui.getPage()
                  .getHistory()
                  .replaceState(null, SourceAddress.of(shown, choice, search)));
    }
  }

  private void select(String choice) {
    chosenChoice = choice;
    Optional<StoredReport> report = chosenReport();
    Optional<StoredFact> fact = report.flatMap(stored -> stored.stored(choice));
    document.select(report.map(stored -> shownFor(stored, choice)).orElse(choice));
    facts.select(choice);
    findingsPanel.select(choice);
    fact.ifPresentOrElse(chosen::show, chosen::clear);
  }

  /** What is marked in the document: of a cell without a place the problem of its row. */
  private String shownFor(StoredReport report, String choice) {
    boolean placed = report.fact(choice).map(ExtractedFact::span).isPresent();
    return placed
        ? choice
        : catalogue
            .find(choice)
            .flatMap(indicator -> RowProblem.of(indicator, report.problems()))
            .map(SourceAddress::problem)
            .orElse(choice);
  }

  // Read anew each time: a session keeps ids only.
  private Optional<StoredReport> chosenReport() {
    return chosenChoice.isEmpty() || !SourceAddress.isFact(chosenChoice)
        ? Optional.empty()
        : reports.load(current.actor(), shown);
  }

  private void openCorrection() {
    chosenReport()
        .flatMap(report -> report.stored(chosenChoice))
        .ifPresent(fact -> {
          Optional<Indicator> indicator = catalogue.find(fact.indicator());
          CorrectionDialog dialog = new CorrectionDialog(fact, indicator, texts());
          dialog.onRuling((ruling, reason) -> {
            save(fact, ruling, reason);
            dialog.close();
          });
          dialog.open();
        });
  }

  private void save(StoredFact fact, Ruling ruling, String reason) {
    FactId id = new FactId(shown, fact.indicator());
    String message;
    try {
      CorrectionOutcome outcome =
          reports.correct(current.actor(), id, ruling, fact.newest(), reason);
      message =
          switch (outcome) {
            case SAVED -> "correction.saved";
            case CHANGED_MEANWHILE -> "correction.changed_meanwhile";
            case UNKNOWN -> "correction.refused";
          };
    } catch (NotAllowedException e) {
      // The role or the scope was taken away while the dialog was open.
      message = "correction.refused";
    }
    Notification.show(getTranslation(message));
    reports.load(current.actor(), shown).ifPresent(report -> show(report, fact.indicator()));
    select(fact.indicator());
  }

  @Override
  public Optional<Place> place() {
    return Optional.ofNullable(place);
  }

  @Override
  public boolean isPart() {
    return true;
  }

  @Override
  public String getPageTitle() {
    return heading.getText() + " · " + getTranslation("application.name");
  }
}
