package org.mingjian.ui.waiting;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingjian.catalogue.DivisionCode;
import org.mingjian.catalogue.DivisionNames;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.extract.FactValue;
import org.mingjian.report.FactId;
import org.mingjian.report.PendingCorrection;
import org.mingjian.report.ReportHeader;
import org.mingjian.report.ReportStore;
import org.mingjian.report.Ruling;
import org.mingjian.report.UnreadableCells;
import org.mingjian.report.WaitReason;
import org.mingjian.security.Actor;
import org.mingjian.security.NotAllowedException;
import org.mingjian.security.Role;
import org.mingjian.ui.AccountTexts;
import org.mingjian.ui.CurrentActor;
import org.mingjian.ui.IndicatorNames;
import org.mingjian.ui.PagedGrid;
import org.mingjian.ui.Times;

/**
 * What waits for a person: reports that nobody could file, and cells that nobody could read. {@code
 * waiting?report=17} opens the form of one report.
 */
@Route("waiting")
@RolesAllowed(Role.VIEWER_ROLE)
@StyleSheet("waiting.css")
final class WaitingView extends Main implements BeforeEnterObserver, HasDynamicTitle {
  private static final long serialVersionUID = 1;
  private static final String ADDRESS = "waiting";
  private static final String REPORT = "report";
  private static final int MOST_CANDIDATES = 3;
  private static final int MOST_CELLS = 6;
  private static final int ALL_DECIMALS = 20;
  private static final int ROWS_WITHOUT_SCROLLING = 12;

  private final transient ReportStore reports;
  private final transient DivisionRegister divisions;
  private final transient IndicatorNames names;
  private final transient CurrentActor current;
  private final transient Clock clock;
  private final boolean decides;
  private final H2 toPlaceHeading = new H2();
  private final Grid<ReportHeader> toPlace = new Grid<>();
  private final PagedGrid<ReportHeader> toPlacePages;
  private final Paragraph nothingToPlace;
  private final H2 toReadHeading = new H2();
  private final Grid<UnreadableCells> toRead = new Grid<>();
  private final PagedGrid<UnreadableCells> toReadPages;
  private final Paragraph nothingToRead;
  private final H2 pendingHeading = new H2();
  private final Grid<PendingCorrection> pending = new Grid<>();
  private final PagedGrid<PendingCorrection> pendingPages;
  private final Paragraph nothingPending;
  private final Div notices = new Div();

  WaitingView(
      ReportStore reports,
      DivisionRegister divisions,
      IndicatorNames names,
      CurrentActor current,
      Clock clock) {
    this.reports = reports;
    this.divisions = divisions;
    this.names = names;
    this.current = current;
    this.clock = clock;
    this.decides = current.actor().role().includes(Role.EDITOR);
    this.nothingToPlace = new Paragraph(getTranslation("waiting.place.none"));
    this.nothingPending = new Paragraph(getTranslation("waiting.pending.none"));
    this.nothingToRead = new Paragraph(getTranslation("waiting.read.none"));
    setId("waiting");
    addClassNames("screen", "waiting");
    notices.setId("notices");
    notices.getElement().setAttribute("aria-live", "polite");
    toPlacePages =
        new PagedGrid<>(
            toPlace, (offset, limit) -> reports.toPlace(current.actor(), offset, limit));
    toReadPages =
        new PagedGrid<>(toRead, (offset, limit) -> reports.toRead(current.actor(), offset, limit));
    pendingPages =
        new PagedGrid<>(
            pending, (offset, limit) -> reports.pending(current.actor(), offset, limit));
    buildToPlace();
    buildToRead();
    buildPending();
    add(
        new H1(getTranslation("waiting.title")),
        notices,
        section("waiting.place.explanation", toPlaceHeading, toPlace, nothingToPlace),
        section("waiting.read.explanation", toReadHeading, toRead, nothingToRead),
        section("waiting.pending.explanation", pendingHeading, pending, nothingPending));
  }

  private Section section(String explanation, H2 heading, Component list, Component nothing) {
    Section section = new Section(heading, new Paragraph(getTranslation(explanation)));
    section.add(list, nothing);
    return section;
  }

  private void buildToPlace() {
    toPlace.setId("to-place");
    toPlace.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT, GridVariant.LUMO_ROW_STRIPES);
    toPlace.setSelectionMode(Grid.SelectionMode.NONE);
    toPlace
        .addComponentColumn(this::report)
        .setHeader(getTranslation("waiting.report"))
        .setFlexGrow(4);
    toPlace
        .addColumn(header -> header.year() == null ? "" : String.valueOf(header.year()))
        .setHeader(getTranslation("waiting.year"))
        .setWidth("5rem")
        .setFlexGrow(0);
    toPlace
        .addComponentColumn(this::reasons)
        .setHeader(getTranslation("waiting.reasons"))
        .setFlexGrow(3);
    toPlace
        .addComponentColumn(this::candidates)
        .setHeader(getTranslation("waiting.candidates"))
        .setFlexGrow(3);
    toPlace
        .addComponentColumn(this::actions)
        .setHeader(getTranslation("waiting.actions"))
        .setWidth("9rem")
        .setFlexGrow(0);
  }

  private void buildToRead() {
    toRead.setId("to-read");
    toRead.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT, GridVariant.LUMO_ROW_STRIPES);
    toRead.setSelectionMode(Grid.SelectionMode.NONE);
    toRead
        .addComponentColumn(cells -> report(cells.report()))
        .setHeader(getTranslation("waiting.report"))
        .setFlexGrow(3);
    toRead
        .addColumn(cells -> place(cells.report()))
        .setHeader(getTranslation("waiting.division"))
        .setFlexGrow(2);
    toRead
        .addComponentColumn(this::cells)
        .setHeader(getTranslation("waiting.cells"))
        .setFlexGrow(4);
  }

  private void buildPending() {
    pending.setId("to-confirm");
    pending.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT, GridVariant.LUMO_ROW_STRIPES);
    pending.setSelectionMode(Grid.SelectionMode.NONE);
    pending
        .addColumn(found -> place(found.report()))
        .setHeader(getTranslation("waiting.division"))
        .setFlexGrow(2);
    pending
        .addColumn(found -> names.name(found.indicator(), getLocale()))
        .setHeader(getTranslation("waiting.pending.cell"))
        .setFlexGrow(2);
    pending
        .addComponentColumn(found ->
            new Anchor(source(found.report().id(), found.indicator()), text(found, found.read())))
        .setHeader(getTranslation("waiting.pending.read"))
        .setFlexGrow(1);
    pending
        .addComponentColumn(this::corrected)
        .setHeader(getTranslation("waiting.pending.corrected"))
        .setFlexGrow(3);
    if (decides) {
      pending
          .addComponentColumn(found -> {
            Button decide =
                new Button(getTranslation("waiting.pending.decide"), event -> open(found));
            decide.setId("confirm-" + found.report().id() + "-" + found.indicator());
            decide.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SMALL);
            return decide;
          })
          .setHeader(getTranslation("waiting.actions"))
          .setWidth("9rem")
          .setFlexGrow(0);
    }
  }

  private static String source(long report, String indicator) {
    return address(report) + "?fact=" + indicator;
  }

  private String text(PendingCorrection found, FactValue value) {
    NumberFormat numbers = NumberFormat.getNumberInstance(getLocale());
    numbers.setMaximumFractionDigits(ALL_DECIMALS);
    return switch (value) {
      case FactValue.Reported(BigDecimal number) ->
          (numbers.format(number) + " " + names.unit(found.indicator(), getLocale())).strip();
      case FactValue.Blank _ -> getTranslation("waiting.pending.blank");
      case FactValue.Unreadable _ -> getTranslation("waiting.pending.unreadable");
      case FactValue.Absent _ -> getTranslation("waiting.pending.absent");
    };
  }

  private Component corrected(PendingCorrection found) {
    Div by = new Div();
    by.addClassName("secondary");
    by.setText(
        getTranslation(
            "waiting.pending.by",
            found.correction().reason(),
            found.correction().account(),
            Times.minutes(found.correction().at(), getLocale()),
            String.valueOf(found.olderVersion())));
    return new Div(
        new Anchor(source(found.olderReport(), found.indicator()), text(found, found.corrected())),
        by);
  }

  private void open(PendingCorrection found) {
    PendingDialog dialog =
        new PendingDialog(
            found,
            place(found.report()) + " · " + names.name(found.indicator(), getLocale()),
            text(found, found.read()),
            text(found, found.corrected()));
    dialog.onRuling((ruling, reason) -> {
      answer(found, ruling, reason);
      dialog.close();
    });
    dialog.open();
  }

  private void answer(PendingCorrection found, Ruling ruling, String reason) {
    FactId fact = new FactId(found.report().id(), found.indicator());
    String message;
    try {
      // Pending says that nobody has said anything of the new version's cell.
      message =
          switch (reports.correct(current.actor(), fact, ruling, 0, reason)) {
            case SAVED -> "waiting.pending.saved";
            case CHANGED_MEANWHILE -> "waiting.pending.meanwhile";
            case UNKNOWN -> "waiting.gone";
          };
    } catch (NotAllowedException e) {
      // The role or the scope was taken away while the dialog was open.
      message = "waiting.gone";
    }
    notify(
        new Span(
            new Span(getTranslation(message)),
            new Anchor(source(fact.report(), fact.indicator()), getTranslation("waiting.source"))));
    refresh();
  }

  private Component report(ReportHeader header) {
    String title = header.title();
    Anchor link = new Anchor(address(header.id()), title == null ? header.fileName() : title);
    Div from = new Div();
    from.addClassName("secondary");
    String organisation = header.organisation();
    if (organisation != null) {
      from.add(new Span(organisation));
    }
    from.add(
        new Span(header.fileName()),
        new Span(
            getTranslation(
                "waiting.imported",
                Times.minutes(header.importedAt(), getLocale()),
                AccountTexts.name(this, header.importedBy()))));
    return new Div(link, from);
  }

  static String address(long report) {
    return "report/" + report;
  }

  private String place(ReportHeader header) {
    String division = header.division();
    String year = header.year() == null ? "" : " " + header.year();
    return (division == null ? "" : DivisionNames.full(divisions, division)) + year;
  }

  private Component reasons(ReportHeader header) {
    Div reasons = new Div();
    reasons.addClassName("lines");
    for (WaitReason reason : header.waitsFor()) {
      reasons.add(new Div(getTranslation("waiting.reason." + reason.code())));
    }
    return reasons;
  }

  private Component candidates(ReportHeader header) {
    Div candidates = new Div();
    candidates.addClassName("lines");
    List<String> codes = header.candidates();
    codes.stream()
        .limit(MOST_CANDIDATES)
        .forEach(code -> candidates.add(new Div(DivisionNames.full(divisions, code))));
    int more = codes.size() - MOST_CANDIDATES;
    if (more > 0) {
      Div rest = new Div(getTranslation("waiting.more", more));
      rest.addClassName("secondary");
      candidates.add(rest);
    }
    return candidates;
  }

  private Component actions(ReportHeader header) {
    Div actions = new Div();
    actions.addClassName("lines");
    if (decides) {
      Button decide = new Button(getTranslation("waiting.decide"), event -> open(header.id()));
      decide.setId("decide-" + header.id());
      decide.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SMALL);
      actions.add(decide);
    }
    actions.add(new Anchor(address(header.id()), getTranslation("waiting.source")));
    return actions;
  }

  private Component cells(UnreadableCells cells) {
    Div links = new Div();
    links.addClassName("cell-links");
    long report = cells.report().id();
    for (String code : cells.indicators().stream().limit(MOST_CELLS).toList()) {
      FactId fact = new FactId(report, code);
      links.add(
          new Anchor(
              address(fact.report()) + "?fact=" + fact.indicator(), names.name(code, getLocale())));
    }
    int more = cells.indicators().size() - MOST_CELLS;
    if (more > 0) {
      links.add(new Anchor(address(report), getTranslation("waiting.more", more)));
    }
    return links;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    refresh();
    Optional<Long> asked =
        event
            .getLocation()
            .getQueryParameters()
            .getSingleParameter(REPORT)
            .filter(text -> text.matches("[0-9]{1,18}"))
            .map(Long::parseLong);
    if (decides) {
      asked.ifPresent(this::showForm);
    }
  }

  private void open(long report) {
    replaceAddress(ADDRESS + "?" + REPORT + "=" + report);
    showForm(report);
  }

  private void replaceAddress(String address) {
    getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, address));
  }

  private void showForm(long report) {
    Actor actor = current.actor();
    Optional<ReportHeader> header = reports.header(actor, report);
    if (header.isEmpty() || header.get().waitsFor().isEmpty()) {
      notify(new Span(getTranslation("waiting.gone")));
      replaceAddress(ADDRESS);
      return;
    }
    PlacementDialog dialog = new PlacementDialog(header.get(), divisions, actor.scope(), clock);
    dialog.onDecision(decision -> decide(dialog, header.get(), decision));
    dialog.addOpenedChangeListener(event -> {
      if (!event.isOpened()) {
        replaceAddress(ADDRESS);
      }
    });
    dialog.open();
  }

  private void decide(
      PlacementDialog dialog, ReportHeader header, PlacementDialog.Decision decision) {
    Component notice;
    try {
      notice =
          reports
              .decide(
                  current.actor(),
                  header.id(),
                  decision.division(),
                  decision.year(),
                  decision.reason())
              .map(filed -> filed(header, decision))
              .orElseGet(
                  () -> new Span(getTranslation("waiting.decided_meanwhile", title(header))));
    } catch (NotAllowedException e) {
      // Somebody filed it outside this scope, or took the role or the scope away.
      notice = new Span(getTranslation("waiting.gone"));
    }
    dialog.close();
    notify(notice);
    refresh();
  }

  private Component filed(ReportHeader header, PlacementDialog.Decision decision) {
    String region = decision.division();
    String county = DivisionCode.countyOf(region);
    QueryParameters chart =
        QueryParameters.simple(Map.of("region", county, "years", String.valueOf(decision.year())));
    return new Span(
        new Span(
            getTranslation(
                "waiting.filed",
                title(header),
                DivisionNames.full(divisions, region),
                String.valueOf(decision.year()))),
        new Anchor("?" + chart.getQueryString(), getTranslation("waiting.to_chart")),
        new Anchor(address(header.id()), getTranslation("waiting.source")));
  }

  private static String title(ReportHeader header) {
    String title = header.title();
    return title == null ? header.fileName() : title;
  }

  /** Stays until the next one, so that its links can be used without haste. */
  private void notify(Component content) {
    notices.removeAll();
    Div notice = new Div(content);
    notice.addClassName("notice");
    notices.add(notice);
  }

  private void refresh() {
    int place = toPlacePages.refresh();
    int read = toReadPages.refresh();
    toPlaceHeading.setText(getTranslation("waiting.place.heading", place));
    toReadHeading.setText(getTranslation("waiting.read.heading", read));
    show(toPlace, nothingToPlace, place);
    show(toRead, nothingToRead, read);
    int open = pendingPages.refresh();
    pendingHeading.setText(getTranslation("waiting.pending.heading", open));
    show(pending, nothingPending, open);
  }

  private static void show(Grid<?> grid, Component nothing, int rows) {
    grid.setVisible(rows > 0);
    nothing.setVisible(rows == 0);
    boolean all = rows <= ROWS_WITHOUT_SCROLLING;
    grid.setAllRowsVisible(all);
    grid.setHeight(all ? null : "32rem");
    grid.getDataProvider().refreshAll();
  }

  @Override
  public String getPageTitle() {
    return getTranslation("waiting.title") + " · " + getTranslation("application.name");
  }
}
