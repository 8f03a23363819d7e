package org.mingjian.ui.findings;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridMultiSelectionModel;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.dom.DomEvent;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.mingjian.catalogue.Division;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.finding.Finding;
import org.mingjian.finding.FindingMessages;
import org.mingjian.finding.life.FindingSeen;
import org.mingjian.finding.life.FindingStore;
import org.mingjian.finding.life.StoredFinding;
import org.mingjian.ui.CurrentActor;

/** The findings of a list, a page at a time. */
final class FindingsGrid extends Composite<Grid<StoredFinding>> {
  private static final long serialVersionUID = 1;
  private static final int ROWS_WITHOUT_SCROLLING = 8;

  // The row is there only when its page was loaded, and a dialog gives the focus back when it is
  // gone; who moved the focus meanwhile keeps it.
  private static final String GO_TO =
      """
      const grid = this;
      const before = document.activeElement;
      const latest = performance.now() + 10000;
      const dialog = () => document.querySelector('vaadin-dialog[opened], vaadin-dialog-overlay');
      const own = shown => shown === before || shown === document.body || !shown.isConnected
        || shown.id === 'decide' || shown.closest('vaadin-dialog') || grid.contains(shown);
      const asked = grid.goingTo = {};
      let calm = 0;
      const focus = () => {
        if (!grid.isConnected || grid.goingTo !== asked || performance.now() > latest) { return; }
        const now = document.activeElement || document.body;
        if (dialog()) { requestAnimationFrame(focus); return; }
        if (!own(now)) { return; }
        const row = [...grid.shadowRoot.querySelectorAll('#items > tr:not([hidden])')]
          .find(shown => shown.index === $0);
        const there = row && !row.hasAttribute('loading') && row.cells.length > $1;
        if (there && grid.shadowRoot.activeElement === row.cells[$1]) {
          if (++calm > 10) { return; }
        } else if (there) {
          row.cells[$1].focus();
        }
        requestAnimationFrame(focus);
      };
      grid.scrollToIndex($0);
      requestAnimationFrame(focus);
      """;

  private final transient FindingStore store;
  private final transient FindingMessages messages;
  private final transient DivisionRegister divisions;
  private final transient CurrentActor current;
  private final boolean selects;
  private transient FindingsAddress shown;

  FindingsGrid(
      FindingStore store,
      FindingMessages messages,
      DivisionRegister divisions,
      CurrentActor current,
      FindingsAddress shown,
      boolean selects,
      Consumer<Long> opened) {
    this.store = store;
    this.messages = messages;
    this.divisions = divisions;
    this.current = current;
    this.shown = shown;
    this.selects = selects;
    Grid<StoredFinding> grid = getContent();
    grid.setId("findings-list");
    grid.addClassName("findings-grid");
    grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT, GridVariant.LUMO_ROW_STRIPES);
    grid.getElement().setAttribute("aria-label", getTranslation("findings.title"));
    if (selects) {
      GridMultiSelectionModel<StoredFinding> model =
          (GridMultiSelectionModel<StoredFinding>) grid.setSelectionMode(Grid.SelectionMode.MULTI);
      // All of a list that was not loaded yet: the button above says how many that would be.
      model.setSelectAllCheckboxVisibility(
          GridMultiSelectionModel.SelectAllCheckboxVisibility.HIDDEN);
    } else {
      grid.setSelectionMode(Grid.SelectionMode.NONE);
    }
    // Narrow, so that most sentences stand in two lines on the smallest screen.
    boolean english = getLocale().getLanguage().equals("en");
    column("kind", this::kind, english ? "8.75rem" : "6.5rem", 0);
    column("rule", this::rule, "8rem", 0);
    column("unit", this::unit, "6.5rem", 0);
    column("sentence", this::sentence, "10rem", 1);
    column("state", this::state, "7rem", 0); // a date stands in one line
    grid.getElement()
        .addEventListener(
            ListKeys.OPEN, event -> item(event).ifPresent(row -> opened.accept(row.id())))
        .addEventData("event.detail");
    grid.getElement()
        .addEventListener(ListKeys.SELECT, event -> item(event).ifPresent(this::toggle))
        .addEventData("event.detail");
  }

  private void column(
      String name,
      com.vaadin.flow.function.ValueProvider<StoredFinding, Component> content,
      String width,
      int grow) {
    getContent()
        .addComponentColumn(content)
        .setHeader(getTranslation("findings.column." + name))
        .setKey(name)
        .setWidth(width)
        .setFlexGrow(grow);
  }

  @Override
  protected void onAttach(AttachEvent event) {
    ListKeys.on(getContent());
  }

  private Optional<StoredFinding> item(DomEvent event) {
    return Optional.ofNullable(
        getContent()
            .getDataCommunicator()
            .getKeyMapper()
            .get(event.getEventData().get("event.detail").asString()));
  }

  private void toggle(StoredFinding row) {
    if (selects) {
      if (getContent().getSelectedItems().stream().anyMatch(item -> item.id() == row.id())) {
        getContent().deselect(row);
      } else {
        getContent().select(row);
      }
    }
  }

  /** Calls when other rows are selected. */
  void onSelection(Runnable changed) {
    if (selects) {
      getContent().addSelectionListener(event -> changed.run());
    }
  }

  /** The selected findings as they were when they were loaded. */
  List<FindingSeen> selected() {
    return getContent().getSelectedItems().stream().map(StoredFinding::seen).toList();
  }

  void clearSelection() {
    getContent().deselectAll();
  }

  /** Shows a list of so many findings. */
  void show(FindingsAddress address, int total) {
    shown = address;
    Grid<StoredFinding> grid = getContent();
    grid.deselectAll();
    boolean all = total <= ROWS_WITHOUT_SCROLLING;
    grid.setAllRowsVisible(all);
    grid.setHeight(all ? null : "max(24rem, calc(100vh - 19rem))");
    grid.setItems(
        new CallbackDataProvider<StoredFinding, Void>(
            query ->
                store
                    .list(
                        current.actor(),
                        address.filter(),
                        address.order(),
                        query.getOffset(),
                        query.getLimit())
                    .stream(),
            query -> total,
            StoredFinding::id));
  }

  /**
   * Scrolls to a row and gives it the focus.
   *
   * @param index from 0
   */
  void goTo(int index) {
    // The rule's cell, whose link is the row's; a list in which rows are chosen has one more
    // before.
    getContent().getElement().executeJs(GO_TO, index, selects ? 2 : 1);
  }

  /**
   * Prints the whole list.
   *
   * @param foot what stands at the foot of each page
   */
  void print(String caption, String foot) {
    List<List<String>> rows =
        store
            .list(current.actor(), shown.filter(), shown.order(), 0, FindingStore.MOST_AT_ONCE)
            .stream()
            .map(row -> {
              Finding finding = row.finding();
              String unit = finding.division();
              return List.of(
                  getTranslation("findings.kind." + finding.kind().code()),
                  getTranslation("findings.severity." + finding.severity().code()),
                  messages.ruleName(finding.rule(), getLocale()),
                  divisions.find(unit).map(Division::name).orElse(unit),
                  String.valueOf(finding.year()),
                  messages.message(finding, getLocale()),
                  getTranslation("findings.state." + row.state().code()),
                  Objects.toString(row.dueOn(), ""));
            })
            .toList();
    List<String> headings =
        Stream.of("kind", "severity", "rule", "unit", "year", "sentence", "state", "due")
            .map(column -> getTranslation("findings.print." + column))
            .toList();
    PrintedFindings.print(this, headings, rows, caption, foot);
  }

  private Component kind(StoredFinding row) {
    Finding finding = row.finding();
    return lines(
        FindingBadges.kind(
            finding.kind(), getTranslation("findings.kind." + finding.kind().code())),
        FindingBadges.severity(
            finding.severity(), getTranslation("findings.severity." + finding.severity().code())));
  }

  private Component rule(StoredFinding row) {
    return new Anchor(
        shown.finding(row.id()), messages.ruleName(row.finding().rule(), getLocale()));
  }

  private Component unit(StoredFinding row) {
    String code = row.finding().division();
    Span year = new Span(String.valueOf(row.finding().year()));
    year.addClassName("secondary");
    return lines(new Span(divisions.find(code).map(Division::name).orElse(code)), year);
  }

  private Component sentence(StoredFinding row) {
    Div sentence = new Div(messages.message(row.finding(), getLocale()));
    sentence.addClassName("findings-sentence");
    return sentence;
  }

  private Component state(StoredFinding row) {
    Div lines =
        lines(
            FindingBadges.state(
                row.state(), getTranslation("findings.state." + row.state().code())));
    Stream.of(Objects.toString(row.dueOn(), ""), Objects.toString(row.assignee(), ""))
        .filter(words -> !words.isEmpty())
        .forEach(words -> {
          Span line = new Span(words);
          line.addClassName("secondary");
          lines.add(line);
        });
    return lines;
  }

  private static Div lines(Component... lines) {
    Div all = new Div(lines);
    all.addClassName("lines");
    return all;
  }
}
