package org.mingjian.ui.overview;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.compare.ComparisonService;
import org.mingjian.compare.Selection;
import org.mingjian.finding.FindingMessages;
import org.mingjian.finding.life.FindingStore;
import org.mingjian.finding.life.JudgingService;
import org.mingjian.security.Actor;
import org.mingjian.security.Role;
import org.mingjian.ui.CurrentActor;
import org.mingjian.ui.figure.FigureFindings;
import org.mingjian.ui.figure.FigureLinks;

/**
 * How the units of a region compare in some years: what was disclosed, what was procured, what
 * became of the requests. A leader decides here whom to ask; an inspector, which report to open.
 */
@Route("")
@RolesAllowed(Role.VIEWER_ROLE)
final class OverviewView extends Main implements BeforeEnterObserver, HasDynamicTitle {
  private static final long serialVersionUID = 1;
  private static final int COUNTY_CODE = 6;

  private final transient ComparisonService comparisons;
  private final transient DivisionRegister divisions;
  private final transient FindingStore findings;
  private final transient FindingMessages messages;
  private final transient JudgingService judging;
  private final CurrentActor current;
  private final FilterBar filter;
  private final List<OverviewWidget> widgets = new ArrayList<>();
  private final Div empty = new Div();
  private final Div content = new Div();

  OverviewView(
      ComparisonService comparisons,
      DivisionRegister divisions,
      FindingStore findings,
      FindingMessages messages,
      JudgingService judging,
      CurrentActor current) {
    this.comparisons = comparisons;
    this.divisions = divisions;
    this.findings = findings;
    this.messages = messages;
    this.judging = judging;
    this.current = current;
    setId("overview");
    addClassName("screen");
    filter = new FilterBar(divisions, current.actor().scope(), this::open);
    for (WidgetDefinition definition : WidgetDefinition.ALL) {
      OverviewWidget widget = new OverviewWidget(definition, OverviewView::openSource);
      widgets.add(widget);
      content.add(widget);
    }
    empty.setId("empty");
    empty.addClassName("empty-state");
    add(new H1(getTranslation("overview.title")), filter, empty, content);
  }

  private void open(Selection selection) {
    getUI().ifPresent(ui -> ui.navigate(OverviewView.class, OverviewAddress.parameters(selection)));
  }

  private static void openSource(String mark) {
    FigureLinks.address(mark).ifPresent(address -> navigate(UI.getCurrent(), address));
  }

  private static void navigate(UI ui, String address) {
    int question = address.indexOf('?');
    ui.navigate(
        address.substring(0, question),
        com.vaadin.flow.router.QueryParameters.fromString(address.substring(question + 1)));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Actor actor = current.actor();
    OverviewAddress.Asked asked = OverviewAddress.read(event.getLocation().getQueryParameters());
    ComparisonService.Extent extent = comparisons.extent(actor);
    Selection selection =
        new Selection(
            asked.region().orElse(extent.region()), asked.years().orElse(newest(extent.years())));
    filter.show(selection, extent.years());
    boolean nothing = extent.years().isEmpty();
    showEmpty(nothing, actor);
    content.setVisible(!nothing);
    if (nothing) {
      return;
    }
    if (asked.region().isEmpty() || asked.years().isEmpty()) {
      // The address always says what is shown, so that it can be copied at any time.
      event.getUI().getPage().getHistory().replaceState(null, OverviewAddress.of(selection));
    }
    Supplier<FigureFindings> standing = once(() -> standing(actor, selection));
    for (int i = 0; i < widgets.size(); i++) {
      WidgetDefinition definition = WidgetDefinition.ALL.get(i);
      widgets.get(i).show(() -> load(actor, selection, definition, standing.get()));
    }
  }

  /** The findings of a county: they are asked for once, whatever the number of widgets. */
  private FigureFindings standing(Actor actor, Selection selection) {
    if (selection.region().length() < COUNTY_CODE) {
      return FigureFindings.none(this::getTranslation);
    }
    return new FigureFindings(
        findings.marks(actor, selection.region(), selection.years()),
        judging.judgedAt(actor, selection.region().substring(0, COUNTY_CODE)).isPresent(),
        rule -> messages.ruleName(rule, getLocale()),
        this::getTranslation);
  }

  private static <T> Supplier<T> once(Supplier<T> supplier) {
    List<T> kept = new ArrayList<>();
    return () -> {
      if (kept.isEmpty()) {
        kept.add(supplier.get());
      }
      return kept.getFirst();
    };
  }

  private static List<Integer> newest(List<Integer> years) {
    return years.isEmpty() ? List.of() : List.of(years.getLast());
  }

  private void showEmpty(boolean nothing, Actor actor) {
    empty.removeAll();
    empty.setVisible(nothing);
    if (nothing) {
      empty.add(new Paragraph(getTranslation("overview.empty")));
      if (actor.role().includes(Role.EDITOR)) {
        empty.add(new Anchor("import", getTranslation("overview.empty.import")));
      }
      empty.add(new Anchor("waiting", getTranslation("overview.empty.waiting")));
    }
  }

  private WidgetContent load(
      Actor actor, Selection selection, WidgetDefinition definition, FigureFindings standing) {
    return new WidgetPresenter(
            definition,
            comparisons.compare(actor, selection, definition.measures()),
            standing,
            divisions,
            this::getTranslation,
            getLocale())
        .present();
  }

  @Override
  public String getPageTitle() {
    return getTranslation("overview.title") + " · " + getTranslation("application.name");
  }
}
