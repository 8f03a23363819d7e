package org.mingjian.ui.imports;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.mingjian.ingest.FilesShown;
import org.mingjian.ingest.ImportedJob;
import org.mingjian.ui.CurrentActor;
import org.mingjian.ui.Times;

/** One import: its state, its files by what became of them, and how to take it back. */
final class JobPanel extends Composite<Section> {
  private static final long serialVersionUID = 1;
  // What a person has to do comes second, right after everything.
  private static final List<FilesShown> TABS =
      List.of(
          FilesShown.ALL,
          FilesShown.NEEDS_ME,
          FilesShown.FILED,
          FilesShown.WAITING,
          FilesShown.KNOWN,
          FilesShown.REJECTED);

  private final transient CurrentActor current;
  private final H2 heading = new H2();
  private final Span state = new Span();
  private final Button undo = new Button();
  private final Paragraph summary = new Paragraph();
  private final Tabs tabs = new Tabs();
  private final Map<FilesShown, Tab> tabOf = new EnumMap<>(FilesShown.class);
  private final FilesGrid grid;
  private long job;

  JobPanel(FilesGrid grid, CurrentActor current, Runnable chosen, LongConsumer undone) {
    this.grid = grid;
    this.current = current;
    tabs.setId("outcomes");
    for (FilesShown some : TABS) {
      Tab tab = new Tab();
      tab.setId("show-" + some.code());
      tabOf.put(some, tab);
      tabs.add(tab);
    }
    tabs.addSelectedChangeListener(event -> {
      if (event.isFromClient()) {
        chosen.run();
      }
    });
    state.setId("job-state");
    state.addClassName("import-state");
    undo.setId("undo");
    undo.addThemeVariants(ButtonVariant.LUMO_SMALL);
    undo.addClickListener(event -> undone.accept(job));
    summary.setId("job-summary");
    summary.addClassName("secondary");
    Div head = new Div(heading, state, undo);
    head.addClassName("import-head");
    getContent().setId("import-files");
    getContent().add(head, summary, tabs, grid);
    getContent().setVisible(false);
  }

  void choose(FilesShown some) {
    tabs.setSelectedTab(tabOf.get(some));
  }

  FilesShown chosen() {
    return tabOf.entrySet().stream()
        .filter(entry -> entry.getValue().equals(tabs.getSelectedTab()))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(FilesShown.ALL);
  }

  /** Shows an import; files of one that is running are still coming. */
  void show(ImportedJob shown, boolean running) {
    job = shown.id();
    heading.setText(
        getTranslation("import.job.heading", Times.minutes(shown.startedAt(), getLocale())));
    JobState now = JobState.of(shown, running);
    state.setText(getTranslation("import.job.state." + now.code()));
    state.getClassNames().set("waiting", now == JobState.UNDONE || now == JobState.UNFINISHED);
    undo.setText(getTranslation(shown.undone() ? "import.redo" : "import.undo"));
    undo.setVisible(!running && shown.filed() + shown.waiting() > 0);
    summary.setText(
        getTranslation(
            running ? "import.job.running" : "import.job.summary",
            shown.files(),
            shown.filed(),
            shown.waiting(),
            shown.known(),
            shown.rejected()));
    tabOf.forEach((some, tab) ->
        tab.setLabel(getTranslation("import.show." + some.code(), shown.files(some))));
    grid.show(shown, chosen(), current);
  }
}
