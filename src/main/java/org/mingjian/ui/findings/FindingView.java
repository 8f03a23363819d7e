package org.mingjian.ui.findings;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadHandler;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingjian.catalogue.Division;
import org.mingjian.catalogue.DivisionCode;
import org.mingjian.catalogue.DivisionNames;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.chart.ChartSpec;
import org.mingjian.compare.ComparisonService;
import org.mingjian.finding.Finding;
import org.mingjian.finding.FindingMessages;
import org.mingjian.finding.UnitKind;
import org.mingjian.finding.life.DecisionOutcome;
import org.mingjian.finding.life.FindingDetail;
import org.mingjian.finding.life.FindingSeen;
import org.mingjian.finding.life.FindingState;
import org.mingjian.finding.life.FindingStep;
import org.mingjian.finding.life.FindingStore;
import org.mingjian.finding.life.Neighbours;
import org.mingjian.finding.life.SettingsStore;
import org.mingjian.finding.life.StoredFinding;
import org.mingjian.report.ReportStore;
import org.mingjian.security.Actor;
import org.mingjian.security.NotAllowedException;
import org.mingjian.security.Role;
import org.mingjian.ui.CurrentActor;
import org.mingjian.ui.IndicatorNames;
import org.mingjian.ui.Place;
import org.mingjian.ui.Times;
import org.mingjian.ui.chart.Chart;
import org.mingjian.ui.exhibit.Exhibited;
import org.mingjian.ui.exhibit.Exhibits;
import org.mingjian.ui.figure.FigureLinks;
import org.mingjian.ui.imports.UploadTexts;

/**
 * One finding with all that an inspector needs to defend it, and the decision. The query of its
 * address is the list that it was opened from.
 */
@Route("finding/:finding([0-9]{1,18})")
@RolesAllowed(Role.VIEWER_ROLE)
@StyleSheet("findings.css")
final class FindingView extends Main implements BeforeEnterObserver, HasDynamicTitle, Place.Shown {
  private static final long serialVersionUID = 1;
  private static final int MOST_OTHERS = 12;
  private static final int LARGEST_FILE = 20 << 20;

  private final transient FindingStore store;
  private final transient FindingMessages messages;
  private final transient ReportStore reports;
  private final transient ComparisonService comparisons;
  private final transient DivisionRegister divisions;
  private final transient IndicatorNames names;
  private final transient CurrentActor current;
  private final boolean decides;
  private final Nav path = new Nav();
  private final Div badges = new Div();
  private final H1 sentence = new H1();
  private final Div notices = new Div();
  private final Div state = new Div();
  private final FindingFigures figures = new FindingFigures();
  private final Chart chart = new Chart();
  private final EvidencePanel evidence = new EvidencePanel();
  private final Section basis = new Section();
  private final Section decision = new Section();
  private final transient SettingsStore settings;
  private final LastFinding last;
  private final DecisionForm form;
  private final HistoryPanel history;
  private final Section others = new Section();
  private transient @Nullable FindingSeen seen;
  private transient @Nullable FindingsAddress list;
  private transient Optional<Neighbours> neighbours = Optional.empty();
  private transient Optional<Place> place = Optional.empty();

  FindingView(
      FindingStore store,
      FindingMessages messages,
      ReportStore reports,
      ComparisonService comparisons,
      DivisionRegister divisions,
      IndicatorNames names,
      CurrentActor current,
      SettingsStore settings,
      LastFinding last,
      Exhibits exhibits,
      Clock clock) {
    this.store = store;
    this.messages = messages;
    this.reports = reports;
    this.comparisons = comparisons;
    this.divisions = divisions;
    this.names = names;
    this.current = current;
    this.settings = settings;
    this.last = last;
    this.decides = current.actor().role().includes(Role.INSPECTOR);
    this.form = new DecisionForm(clock, current.actor().name(), Set.of());
    this.history = new HistoryPanel(store, messages, current);
    setId("finding");
    addClassNames("screen", "finding-page");
    path.addClassName("finding-path");
    path.getElement().setAttribute("aria-label", getTranslation("finding.path"));
    badges.addClassName("finding-badges");
    notices.setId("notices");
    notices.getElement().setAttribute("aria-live", "polite");
    state.setId("state");
    basis.setId("basis");
    others.setId("others");
    chart.setId("chart");
    chart.addMarkClickedListener(event -> FigureLinks.open(UI.getCurrent(), event.mark()));
    buildDecision();
    Div content = new Div(chart, evidence, basis);
    content.addClassName("finding-content");
    Aside aside = new Aside(state, decision, figures, history, others);
    aside.addClassName("finding-aside");
    aside.getElement().setAttribute("aria-label", getTranslation("finding.aside"));
    Div columns = new Div(content, aside);
    columns.addClassName("finding-body");
    Div head = new Div(badges, exhibits.slides("finding", this::exhibited));
    head.addClassName("finding-head");
    add(path, head, sentence, notices, columns);
  }

  private void buildDecision() {
    decision.setId("decision");
    decision.setVisible(decides);
    if (!decides) {
      return;
    }
    Button save = new Button(getTranslation("finding.decision.save"), event -> save());
    save.setId("decision-save");
    save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    Upload upload =
        new Upload(UploadHandler.inMemory((metadata, bytes) -> attach(metadata.fileName(), bytes)));
    upload.setId("reply");
    upload.setI18n(UploadTexts.of(this::getTranslation));
    upload.setMaxFiles(1);
    upload.setMaxFileSize(LARGEST_FILE);
    upload.addAllFinishedListener(event -> upload.clearFileList());
    decision.add(
        new H2(getTranslation("finding.decision.title")),
        form,
        save,
        new Details(getTranslation("finding.decision.attach"), upload));
  }

  @Override
  protected void onAttach(AttachEvent event) {
    PageKeys.on(this);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    long id = Long.parseLong(event.getRouteParameters().get("finding").orElseThrow());
    Actor actor = current.actor();
    Optional<FindingDetail> detail = store.find(actor, id);
    if (detail.isEmpty()) {
      event.rerouteToError(NotFoundException.class);
      return;
    }
    String county = county(detail.get().finding().finding());
    FindingsAddress address =
        FindingsAddress.read(event.getLocation().getQueryParameters(), county);
    list = address;
    Finding found = detail.get().finding().finding();
    place = Optional.of(new Place(found.division(), found.year()));
    // A finding that is decided leaves the list; the next one is still the next one.
    neighbours = store.neighbours(actor, address.filter(), address.order(), id);
    last.visit(address.query(), id, neighbours);
    notices.removeAll();
    if (decides) {
      form.clear(settings.current(actor, county).settings().answerDays());
    }
    show(actor, detail.get(), address);
  }

  @Override
  public Optional<Place> place() {
    return place;
  }

  private static String county(Finding finding) {
    return DivisionCode.countyOf(finding.division());
  }

  private void show(Actor actor, FindingDetail detail, FindingsAddress address) {
    StoredFinding stored = detail.finding();
    Finding finding = stored.finding();
    seen = stored.seen();
    String words = messages.message(finding, getLocale());
    sentence.setText(words);
    showPath(address);
    badges.removeAll();
    badges.add(
        FindingBadges.kind(
            finding.kind(), getTranslation("findings.kind." + finding.kind().code())),
        FindingBadges.severity(
            finding.severity(), getTranslation("findings.severity." + finding.severity().code())),
        new Anchor("rules?rule=" + finding.rule(), messages.ruleName(finding.rule(), getLocale())),
        new Anchor(
            Place.address(finding.division(), finding.year()),
            DivisionNames.full(divisions, finding.division()) + " " + finding.year()));
    showState(stored);
    figures.show(finding);
    Optional<ChartSpec> drawing = drawing(actor, finding, words);
    chart.setVisible(drawing.isPresent());
    drawing.ifPresent(chart::show);
    evidence.show(
        finding, new Excerpts(reports, actor, messages, divisions, getLocale(), this::say));
    showBasis(actor, detail);
    form.offer(
        Arrays.stream(DecisionForm.Step.values())
            .filter(step -> possible(step, stored.state(), detail.history().getLast()))
            .toList());
    history.show(detail);
    showOthers(actor, stored, address);
  }

  private Optional<ChartSpec> drawing(Actor actor, Finding finding, String words) {
    return new FindingChart(comparisons, divisions, names, actor, getLocale(), this::say)
        .of(finding, words);
  }

  /** The finding as a presentation keeps it. */
  private Optional<Exhibited> exhibited() {
    FindingSeen now = seen;
    Actor actor = current.actor();
    return Optional.ofNullable(now)
        .flatMap(one -> store.find(actor, one.id()))
        .map(detail -> {
          StoredFinding stored = detail.finding();
          Finding finding = stored.finding();
          String words = messages.message(finding, getLocale());
          FindingSlide slide =
              new FindingSlide(
                  this::say,
                  new Excerpts(reports, actor, messages, divisions, getLocale(), this::say));
          return slide.of(
              finding,
              unit(finding.division()),
              words,
              messages.ruleName(finding.rule(), getLocale()),
              drawing(actor, finding, words),
              "finding/" + stored.id());
        });
  }

  private String say(String key, Object[] arguments) {
    return getTranslation(key, arguments);
  }

  private static boolean possible(DecisionForm.Step step, FindingState state, FindingStep last) {
    return switch (step) {
      case NOTE -> true;
      case REOPEN -> state != FindingState.OPEN && state != FindingState.CLOSED;
      case TAKE_BACK -> last.action().canBeTakenBack();
      case ASK, CONFIRM, EXPLAIN, DISMISS, ASSIGN -> state != FindingState.CLOSED;
    };
  }

  private void showPath(FindingsAddress address) {
    path.removeAll();
    Anchor back = new Anchor(address.list(), getTranslation("finding.back"));
    back.setId("back");
    path.add(back);
    if (neighbours.isEmpty()) {
      path.add(new Span(getTranslation("finding.not_in_list")));
    }
    neighbours.ifPresent(place -> {
      path.add(new Span(getTranslation("finding.position", place.position(), place.total())));
      step("previous", place.previous(), address);
      step("next", place.next(), address);
    });
    Span hint = new Span(getTranslation("finding.keys"));
    hint.addClassName("findings-keys");
    path.add(hint);
  }

  private void step(String name, @Nullable Long id, FindingsAddress address) {
    if (id != null) {
      Anchor link = new Anchor(address.finding(id), getTranslation("finding." + name));
      link.setId(name);
      path.add(link);
    }
  }

  private void showState(StoredFinding stored) {
    state.removeAll();
    state.add(
        FindingBadges.state(
            stored.state(), getTranslation("findings.state." + stored.state().code())));
    if (stored.dueOn() != null) {
      state.add(new Span(getTranslation("finding.due", String.valueOf(stored.dueOn()))));
    }
    if (stored.assignee() != null) {
      state.add(new Span(getTranslation("finding.assignee", stored.assignee())));
    }
    if (stored.closing() != null) {
      state.add(new Span(getTranslation("finding.closing." + stored.closing().code())));
    }
  }

  private void showBasis(Actor actor, FindingDetail detail) {
    Finding finding = detail.finding().finding();
    basis.removeAll();
    basis.add(new H2(getTranslation("finding.basis")));
    Component settings =
        actor.role().includes(Role.EDITOR)
            ? new Anchor("settings?region=" + county(finding), version(finding))
            : new Span(version(finding));
    basis.add(
        new Div(
            new Anchor("rules?rule=" + finding.rule(), getTranslation("finding.basis.rule")),
            settings,
            new Span(
                getTranslation(
                    "finding.first_seen",
                    Times.minutes(detail.finding().firstSeen(), getLocale())))));
    for (FindingDetail.EvidenceReport report : detail.reports()) {
      if (!report.current()) {
        basis.add(
            new Div(
                getTranslation(
                    "finding.replaced",
                    unit(report.division()),
                    String.valueOf(report.year()),
                    String.valueOf(report.version()))));
      }
    }
    if (!finding.peers().isEmpty()) {
      basis.add(
          new Details(
              peers(finding),
              new Span(
                  finding.peers().stream()
                      .map(this::unit)
                      .collect(Collectors.joining(getTranslation("finding.peers.separator"))))));
    }
  }

  /** How many units were compared, and of which kind where they are all of one. */
  private String peers(Finding finding) {
    List<UnitKind> kinds =
        finding.peers().stream().map(code -> UnitKind.of(unit(code))).distinct().toList();
    return kinds.size() == 1 && kinds.getFirst() != UnitKind.OTHER
        ? getTranslation(
            "finding.peers.kind",
            finding.peers().size(),
            getTranslation("figure.kind." + kinds.getFirst().code()))
        : getTranslation("finding.peers", finding.peers().size());
  }

  private String version(Finding finding) {
    return finding.settings() == 0
        ? getTranslation("finding.settings.defaults")
        : getTranslation("finding.settings", String.valueOf(finding.settings()));
  }

  private String unit(String code) {
    return divisions.find(code).map(Division::name).orElse(code);
  }

  private void showOthers(Actor actor, StoredFinding stored, FindingsAddress address) {
    others.removeAll();
    List<StoredFinding> same =
        stored.finding().evidence().isEmpty()
            ? List.of()
            : store.ofReport(actor, stored.finding().evidence().getFirst().report()).stream()
                .filter(other -> other.id() != stored.id())
                .toList();
    others.setVisible(!same.isEmpty());
    others.add(new H2(getTranslation("finding.others", same.size())));
    Div links = new Div();
    links.addClassName("lines");
    same.stream()
        .limit(MOST_OTHERS)
        .forEach(other -> {
          Finding about = other.finding();
          String said = messages.message(about, getLocale());
          // Another report's finding may rest on this one; whose it is must be said.
          boolean own =
              about.division().equals(stored.finding().division())
                  && about.year() == stored.finding().year();
          Span words =
              new Span(
                  own
                      ? said
                      : getTranslation(
                          "finding.others.of",
                          unit(about.division()),
                          String.valueOf(about.year()),
                          said));
          words.addClassName("findings-sentence");
          Anchor link = new Anchor(address.finding(other.id()));
          link.add(FindingBadges.shape(other.finding().kind()), words);
          link.addClassName("finding-other");
          link.setTitle(messages.ruleName(other.finding().rule(), getLocale()));
          links.add(link);
        });
    if (same.size() > MOST_OTHERS) {
      links.add(new Span(getTranslation("finding.others.more", same.size() - MOST_OTHERS)));
    }
    others.add(links);
  }

  private void save() {
    // What was said of the decision before is not said of this one.
    notices.removeAll();
    FindingSeen now = seen;
    if (now == null) {
      return;
    }
    form.chosen()
        .ifPresent(chosen -> {
          try {
            DecisionOutcome outcome = chosen.apply(store, current.actor(), List.of(now));
            if (!outcome.done().isEmpty()) {
              form.clear();
            }
            told(now.id(), outcome);
          } catch (NotAllowedException e) {
            // The role was taken away while the page was open.
            say(getTranslation("findings.outcome.refused"));
          } catch (IllegalArgumentException e) {
            if (!(chosen instanceof Chosen.Assign)) {
              throw e;
            }
            form.refuseAssignee();
          }
        });
  }

  private void attach(String fileName, byte[] bytes) {
    FindingSeen now = seen;
    if (now != null) {
      try {
        told(now.id(), store.attach(current.actor(), List.of(now), fileName, bytes, null));
      } catch (NotAllowedException e) {
        say(getTranslation("findings.outcome.refused"));
      }
    }
  }

  /** Shows the finding as it is now, and what became of the decision. */
  private void told(long id, DecisionOutcome outcome) {
    Actor actor = current.actor();
    Optional<FindingDetail> detail = store.find(actor, id);
    FindingsAddress address = list;
    if (detail.isEmpty() || address == null) {
      say(getTranslation("findings.outcome.unknown", 1));
      return;
    }
    show(actor, detail.get(), address);
    if (!outcome.changed().isEmpty()) {
      FindingStep last = detail.get().history().getLast();
      @Nullable String account = last.account();
      say(
          getTranslation(
              "finding.changed_meanwhile",
              account == null ? getTranslation("finding.history.program") : account,
              Times.minutes(last.at(), getLocale()),
              getTranslation("findings.state." + detail.get().finding().state().code())));
    } else if (!outcome.closed().isEmpty()) {
      say(getTranslation("findings.outcome.closed", 1));
    } else if (!outcome.nothing().isEmpty()) {
      say(getTranslation("findings.outcome.nothing", 1));
    } else {
      say(getTranslation("finding.saved"));
    }
  }

  private void say(String words) {
    Div notice = new Div(words);
    notice.addClassName("notice");
    notices.removeAll();
    notices.add(notice);
  }

  @Override
  public boolean isPart() {
    return true;
  }

  @Override
  public String getPageTitle() {
    return getTranslation("findings.title") + " · " + getTranslation("application.name");
  }
}
