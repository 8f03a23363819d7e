package org.mingjian.ui.findings;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.text.NumberFormat;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mingjian.catalogue.DivisionCode;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.compare.ComparisonService;
import org.mingjian.finding.FindingMessages;
import org.mingjian.finding.Settings;
import org.mingjian.finding.life.DecisionOutcome;
import org.mingjian.finding.life.FindingCounts;
import org.mingjian.finding.life.FindingFilter;
import org.mingjian.finding.life.FindingSeen;
import org.mingjian.finding.life.FindingStore;
import org.mingjian.finding.life.JudgingProgress;
import org.mingjian.finding.life.JudgingService;
import org.mingjian.finding.life.Neighbours;
import org.mingjian.finding.life.Places;
import org.mingjian.finding.life.SettingsStore;
import org.mingjian.finding.life.UnassessedCount;
import org.mingjian.saved.SavedViews;
import org.mingjian.security.Actor;
import org.mingjian.security.NotAllowedException;
import org.mingjian.security.Role;
import org.mingjian.ui.CurrentActor;
import org.mingjian.ui.IndicatorNames;
import org.mingjian.ui.Place;
import org.mingjian.ui.export.ExportMenu;
import org.mingjian.ui.export.Exports;
import org.mingjian.ui.views.SavedViewBar;

/**
 * The inspector's list: what to take up next, what belongs together, what to ask. The address says
 * what is listed; see {@link FindingsAddress}. Who comes back from a finding finds its row.
 */
@Route(FindingsAddress.LIST)
@RolesAllowed(Role.VIEWER_ROLE)
@StyleSheet("findings.css")
final class FindingsView extends Main implements BeforeEnterObserver, HasDynamicTitle, Place.Shown {
  private static final long serialVersionUID = 1;

  private final transient FindingStore store;
  private final transient JudgingService judging;
  private final transient ComparisonService comparisons;
  private final transient CurrentActor current;
  private final transient SettingsStore settings;
  private final transient Clock clock;
  private final LastFinding last;
  private final boolean decides;
  private final Div progress = new Div();
  private final Div notices = new Div();
  private final Span count = new Span();
  private final FilterPanel filter;
  private final SavedViewBar saved;
  private final Anchor unassessed = new Anchor();
  private final FindingsGrid grid;
  private final Div bulk = new Div();
  private final Span selection = new Span();
  private final Button decide = new Button();
  private final Button selectAll = new Button();
  private final Button unselect = new Button();
  private final Div empty = new Div();
  private transient FindingsAddress shown = FindingsAddress.of(FindingFilter.of(""));
  private transient List<FindingSeen> all = List.of();
  private transient Set<String> accounts = Set.of();
  private int total;

  FindingsView(
      FindingStore store,
      FindingMessages messages,
      SavedViews savedViews,
      JudgingService judging,
      ComparisonService comparisons,
      DivisionRegister divisions,
      CurrentActor current,
      IndicatorNames names,
      Exports exports,
      SettingsStore settings,
      LastFinding last,
      Clock clock) {
    this.store = store;
    this.judging = judging;
    this.comparisons = comparisons;
    this.current = current;
    this.settings = settings;
    this.clock = clock;
    this.last = last;
    Actor actor = current.actor();
    this.decides = actor.role().includes(Role.INSPECTOR);
    filter = new FilterPanel(divisions, messages, names, actor.scope(), shown, this::open);
    saved = new SavedViewBar(savedViews, divisions, current);
    grid = new FindingsGrid(store, messages, divisions, current, shown, decides, this::openFinding);
    setId("findings");
    addClassNames("screen", "findings");
    progress.setId("judging");
    progress.addClassName("findings-progress");
    progress.getElement().setAttribute("role", "status");
    notices.setId("notices");
    notices.getElement().setAttribute("aria-live", "polite");
    count.setId("count");
    empty.setId("empty");
    empty.addClassName("empty-state");
    Span hint = new Span(getTranslation(decides ? "findings.keys.selecting" : "findings.keys"));
    hint.addClassName("findings-keys");
    hint.getElement().setAttribute("title", hint.getText());
    ExportMenu export =
        new ExportMenu(exports)
            .findings(() -> shown.filter(), () -> count.getText())
            .county(this::county)
            .print(count::getText, this::print);
    PrintedFindings.takeKeys(grid);
    grid.getElement()
        .addEventListener(PrintedFindings.WANTED, event -> print(export.foot(count.getText())));
    unassessed.setId("unassessed");
    Div counts = new Div(count, unassessed);
    counts.addClassName("findings-counts");
    buildBulk();
    Div line = new Div(counts, bulk, hint, filter.order());
    line.addClassName("findings-count");
    Div tools = new Div(saved, export);
    tools.addClassName("filter-tools");
    Div head = new Div(new H1(getTranslation("findings.title")), filter.region(), tools);
    head.addClassName("filter-bar");
    add(head, progress, filter, notices, line, grid, unprinted(), empty);
  }

  @Override
  public Optional<Place> place() {
    FindingFilter asked = shown.filter();
    return Optional.of(
        new Place(
            asked.region(),
            asked.years().size() == 1 ? asked.years().iterator().next() : asked.figures().year()));
  }

  /** The county and the year whose documents can be written. */
  private Optional<ExportMenu.Place> county() {
    FindingFilter asked = shown.filter();
    return DivisionCode.isInCounty(asked.region()) && asked.years().size() == 1
        ? Optional.of(
            new ExportMenu.Place(
                DivisionCode.countyOf(asked.region()), asked.years().iterator().next()))
        : Optional.empty();
  }

  /** Prints all rows of the filter, and not those alone that were scrolled to. */
  private void print(String foot) {
    grid.print(
        getTranslation(
            total > FindingStore.MOST_AT_ONCE ? "findings.print.first" : "findings.print.all",
            getTranslation("findings.title"),
            count.getText(),
            number(FindingStore.MOST_AT_ONCE)),
        foot);
  }

  /**
   * A print that the browser's menu begins knows the rows in sight only, and says how to get all.
   */
  private Paragraph unprinted() {
    Paragraph hint = new Paragraph(getTranslation("findings.print.how"));
    hint.addClassName("findings-unprinted");
    return hint;
  }

  private void buildBulk() {
    bulk.setId("bulk");
    bulk.addClassName("findings-bulk");
    bulk.setVisible(decides);
    selection.setId("selection");
    decide.setId("decide");
    decide.setText(getTranslation("findings.bulk.decide"));
    decide.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SMALL);
    decide.addClickListener(event -> openDecision());
    selectAll.setId("select-all");
    selectAll.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
    selectAll.addClickListener(event -> {
      grid.clearSelection();
      all = store.seen(current.actor(), shown.filter());
      showSelection();
    });
    unselect.setId("unselect");
    unselect.setText(getTranslation("findings.bulk.none"));
    unselect.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
    unselect.addClickListener(event -> {
      all = List.of();
      grid.clearSelection();
      showSelection();
    });
    grid.onSelection(() -> {
      if (!grid.selected().isEmpty()) {
        all = List.of();
      }
      showSelection();
    });
    bulk.add(selection, decide, selectAll, unselect);
  }

  private List<FindingSeen> selected() {
    return all.isEmpty() ? grid.selected() : all;
  }

  private void showSelection() {
    int number = selected().size();
    selection.setText(getTranslation("findings.bulk.selected", number));
    decide.setEnabled(number > 0);
    unselect.setVisible(number > 0);
    boolean many = total > FindingStore.MOST_AT_ONCE;
    selectAll.setEnabled(total > 0 && !many);
    selectAll.setText(
        many
            ? getTranslation("findings.bulk.too_many", FindingStore.MOST_AT_ONCE)
            : getTranslation("findings.bulk.all", total));
  }

  private void open(FindingsAddress address) {
    getUI().ifPresent(ui -> navigate(ui, FindingsAddress.LIST, address));
  }

  private void openFinding(long id) {
    getUI().ifPresent(ui -> navigate(ui, "finding/" + id, shown));
  }

  private static void navigate(UI ui, String path, FindingsAddress address) {
    ui.navigate(path, QueryParameters.fromString(address.query()));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    QueryParameters parameters = event.getLocation().getQueryParameters();
    ComparisonService.Extent extent = comparisons.extent(current.actor());
    shown = FindingsAddress.read(parameters, extent.region());
    if (parameters.getSingleParameter("region").isEmpty()
        || parameters.getSingleParameter("state").isEmpty()) {
      // The address always says what is shown, so that it can be copied at any time.
      event.getUI().getPage().getHistory().replaceState(null, shown.list());
    }
    refresh(!extent.years().isEmpty());
    last.leave(shown.query()).stream()
        .flatMap(id ->
            store
                .neighbours(current.actor(), shown.filter(), shown.order(), id)
                .map(Neighbours::position)
                .stream())
        .findFirst()
        .ifPresent(position -> grid.goTo(position - 1));
  }

  private void refresh(boolean reports) {
    Actor actor = current.actor();
    FindingCounts counts = store.counts(actor, shown.filter());
    total = counts.total();
    accounts = counts.assignees().keySet();
    all = List.of();
    filter.show(shown, counts);
    saved.show(FindingsAddress.LIST, shown.query());
    grid.setVisible(total > 0);
    bulk.setVisible(decides && total > 0);
    if (total > 0) {
      grid.show(shown, total);
    }
    showSelection();
    int open = unassessed(actor);
    unassessed.setVisible(open > 0);
    unassessed.setText(getTranslation("findings.count.unassessed", number(open)));
    unassessed.setHref(UnassessedAddress.of(shown.filter()).link());
    count.setText(getTranslation("findings.count", total));
    showProgress(judging.progress(actor));
    showEmpty(reports, actor);
  }

  private int unassessed(Actor actor) {
    UnassessedAddress asked = UnassessedAddress.of(shown.filter());
    Set<String> rules = shown.filter().rules();
    return store.unassessed(actor, asked.region(), asked.years()).stream()
        .filter(found -> rules.isEmpty() || rules.contains(found.rule()))
        .mapToInt(UnassessedCount::subjects)
        .sum();
  }

  private String number(int value) {
    return NumberFormat.getIntegerInstance(getLocale()).format(value);
  }

  private void showProgress(JudgingProgress state) {
    progress.removeAll();
    progress.setVisible(!state.isDone());
    if (!state.isDone()) {
      Button again =
          new Button(getTranslation("findings.progress.refresh"), event -> refresh(true));
      again.setId("refresh");
      again.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
      progress.add(
          new Span(getTranslation("findings.progress", state.counties(), state.reports())), again);
      if (state.failing() > 0) {
        Span failing = new Span(getTranslation("findings.progress.failing", state.failing()));
        failing.addClassName("findings-failing");
        progress.addComponentAtIndex(1, failing);
      }
    }
  }

  private void showEmpty(boolean reports, Actor actor) {
    empty.removeAll();
    empty.setVisible(total == 0);
    if (total > 0) {
      return;
    }
    if (reports) {
      empty.add(
          new Paragraph(getTranslation("findings.empty")),
          new Anchor(
              FindingsAddress.of(FindingFilter.of(shown.filter().region())).list(),
              getTranslation("findings.empty.all")));
    } else {
      empty.add(new Paragraph(getTranslation("findings.empty.reports")));
      if (actor.role().includes(Role.EDITOR)) {
        empty.add(new Anchor("import", getTranslation("overview.empty.import")));
      }
    }
  }

  /** As the county has it; of several counties there is no common one. */
  private int answerDays() {
    String region = shown.filter().region();
    return DivisionCode.isInCounty(region)
        ? settings.current(current.actor(), DivisionCode.countyOf(region)).settings().answerDays()
        : Settings.defaults().answerDays();
  }

  private void openDecision() {
    List<FindingSeen> seen = selected();
    DecisionForm form = new DecisionForm(clock, current.actor().name(), accounts);
    form.clear(answerDays());
    Dialog dialog = new Dialog(getTranslation("findings.bulk.title", seen.size()));
    dialog.setId("bulk-dialog");
    dialog.setWidth("34rem");
    dialog.add(form);
    Button save =
        new Button(
            getTranslation("findings.bulk.save", seen.size()),
            event -> form.chosen().ifPresent(chosen -> apply(chosen, seen, form, dialog)));
    save.setId("bulk-save");
    save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    dialog
        .getFooter()
        .add(new Button(getTranslation("finding.decision.cancel"), event -> dialog.close()), save);
    dialog.open();
    form.focusIn();
  }

  private void apply(Chosen chosen, List<FindingSeen> seen, DecisionForm form, Dialog dialog) {
    List<Long> ids = seen.stream().map(FindingSeen::id).toList();
    Optional<Places> before = places(ids);
    Optional<DecisionOutcome> outcome;
    try {
      outcome = Optional.of(chosen.apply(store, current.actor(), seen));
    } catch (NotAllowedException e) {
      // The role was taken away while the dialog was open.
      outcome = Optional.empty();
    } catch (IllegalArgumentException e) {
      if (chosen instanceof Chosen.Assign) {
        form.refuseAssignee();
        return;
      }
      throw e;
    }
    dialog.close();
    tell(outcome.map(done -> words(chosen, done)));
    outcome
        .filter(done -> !done.done().isEmpty())
        .filter(done -> !(chosen instanceof Chosen.Note || chosen instanceof Chosen.TakeBack))
        .ifPresent(done -> offerToTakeBack(done.done()));
    goOn(ids, before);
  }

  private Optional<Places> places(List<Long> ids) {
    return store.places(current.actor(), shown.filter(), shown.order(), ids);
  }

  /**
   * Goes where the work goes on: behind what was decided while it is still listed, else to what
   * stands in its place now.
   */
  private void goOn(List<Long> ids, Optional<Places> before) {
    if (total == 0) {
      return;
    }
    places(ids)
        .map(Places::last)
        .or(() -> before.map(place -> place.first() - 1))
        .ifPresent(index -> grid.goTo(Math.min(index, total - 1)));
  }

  /** A decision about many findings is soon made wrongly; it can be taken back where it is told. */
  private void offerToTakeBack(List<Long> decided) {
    List<FindingSeen> now = store.seen(current.actor(), decided);
    Button back =
        new Button(
            getTranslation("findings.bulk.take_back", now.size()),
            event -> {
              try {
                DecisionOutcome outcome = store.takeBack(current.actor(), now, null);
                tell(Optional.of(words(new Chosen.TakeBack(null), outcome)));
                places(decided).ifPresent(place -> grid.goTo(place.first() - 1));
              } catch (NotAllowedException e) {
                // The role was taken away since.
                tell(Optional.empty());
              }
            });
    back.setId("take-back");
    back.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
    notices
        .getChildren()
        .findFirst()
        .ifPresent(notice -> notice.getElement().appendChild(back.getElement()));
  }

  private String words(Chosen chosen, DecisionOutcome outcome) {
    return chosen instanceof Chosen.TakeBack
        ? OutcomeText.ofTakingBack(outcome, this::numbered)
        : OutcomeText.of(outcome, this::numbered);
  }

  /** Says what became of it, nothing where it was refused, and lists what there is now. */
  private void tell(Optional<String> outcome) {
    notices.removeAll();
    Div notice = new Div(outcome.orElseGet(() -> getTranslation("findings.outcome.refused")));
    notice.addClassName("notice");
    notices.add(notice);
    refresh(true);
  }

  private String numbered(String key, int number) {
    return getTranslation(key, number);
  }

  @Override
  public String getPageTitle() {
    return getTranslation("findings.title") + " · " + getTranslation("application.name");
  }
}
