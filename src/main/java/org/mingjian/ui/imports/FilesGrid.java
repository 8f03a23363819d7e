package org.mingjian.ui.imports;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingjian.catalogue.DivisionNames;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.ingest.CellCounts;
import org.mingjian.ingest.ImportService;
import org.mingjian.ingest.ImportedFile;
import org.mingjian.ingest.ImportedJob;
import org.mingjian.ingest.RejectionMessages;
import org.mingjian.report.WaitReason;
import org.mingjian.ui.CurrentActor;

/** The files of an import: what became of each, and what its report is today. */
final class FilesGrid extends Composite<Grid<ImportedFile>> {
  private static final long serialVersionUID = 1;
  private static final int ROWS_WITHOUT_SCROLLING = 12;

  private final transient ImportService imports;
  private final transient DivisionRegister divisions;
  private final transient RejectionMessages rejections = new RejectionMessages();

  private transient @Nullable ImportedJob shown;
  private String shownOutcome = "";

  FilesGrid(ImportService imports, DivisionRegister divisions) {
    this.imports = imports;
    this.divisions = divisions;
    Grid<ImportedFile> grid = getContent();
    grid.setId("files");
    grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT, GridVariant.LUMO_ROW_STRIPES);
    grid.setSelectionMode(Grid.SelectionMode.NONE);
    grid.addComponentColumn(this::file).setHeader(text("file")).setWidth("11rem").setFlexGrow(4);
    grid.addComponentColumn(this::state).setHeader(text("state")).setWidth("6.5rem").setFlexGrow(0);
    grid.addComponentColumn(this::place).setHeader(text("place")).setWidth("11rem").setFlexGrow(4);
    grid.addColumn(FilesGrid::form).setHeader(text("form")).setWidth("5rem").setFlexGrow(0);
    grid.addColumn(this::cells)
        .setHeader(text("cells"))
        .setTextAlign(ColumnTextAlign.END)
        .setWidth("9rem")
        .setFlexGrow(0);
    grid.addComponentColumn(this::actions)
        .setHeader(text("actions"))
        .setWidth("6.5rem")
        .setFlexGrow(0);
  }

  private String text(String column) {
    return getTranslation("import.column." + column);
  }

  private String cells(ImportedFile file) {
    ImportedFile.Today today = file.today();
    if (today == null || today.form() == null) {
      return "";
    }
    CellCounts cells = today.cells();
    return cells.reported() + " / " + cells.blank() + " / " + cells.unreadable();
  }

  /** Shows the files of an import, of one outcome or all. */
  void show(ImportedJob job, String outcome, CurrentActor current) {
    Grid<ImportedFile> grid = getContent();
    if (job.equals(shown) && outcome.equals(shownOutcome)) {
      return;
    }
    shown = job;
    shownOutcome = outcome;
    int rows = job.files(outcome);
    boolean all = rows <= ROWS_WITHOUT_SCROLLING;
    grid.setAllRowsVisible(all);
    grid.setHeight(all ? null : "34rem");
    grid.setItems(
        query -> files(job.id(), outcome, current, query.getOffset(), query.getLimit()),
        query -> rows);
  }

  private Stream<ImportedFile> files(
      long job, String outcome, CurrentActor current, int offset, int limit) {
    return imports
        .files(current.actor(), job, outcome.isEmpty() ? null : outcome, offset, limit)
        .stream();
  }

  private Component file(ImportedFile file) {
    Div name = new Div(new Span(file.fileName()));
    ImportedFile.Today today = file.today();
    if (today != null && today.title() != null) {
      Div title = new Div(today.title());
      title.addClassName("secondary");
      name.add(title);
    }
    return name;
  }

  private Component state(ImportedFile file) {
    FileState state = FileState.of(file);
    Span badge = new Span(getTranslation("import.state." + state.code()));
    badge.addClassNames("import-state", state.code());
    return badge;
  }

  /** Where the report belongs, or why it does not belong anywhere yet. */
  private Component place(ImportedFile file) {
    Div lines = new Div();
    String problem = file.problem();
    if (problem != null) {
      lines.add(new Div(rejections.message(problem, file.arguments(), getLocale())));
      return lines;
    }
    ImportedFile.Today today = file.today();
    if (today == null) {
      lines.add(new Div(getTranslation("import.elsewhere")));
      return lines;
    }
    String division = today.division();
    Integer year = today.year();
    if (division != null && year != null) {
      lines.add(
          new Div(
              getTranslation(
                  "import.place", DivisionNames.full(divisions, division), String.valueOf(year))));
      Integer version = today.version();
      if (version != null && version > 1) {
        Div note = new Div(getTranslation("import.version", String.valueOf(version)));
        note.addClassName("secondary");
        lines.add(note);
      }
    }
    for (WaitReason reason : today.waitsFor()) {
      lines.add(new Div(getTranslation("waiting.reason." + reason.code())));
    }
    return lines;
  }

  private static String form(ImportedFile file) {
    ImportedFile.Today today = file.today();
    String form = today == null ? null : today.form();
    return form == null ? "" : form;
  }

  private Component actions(ImportedFile file) {
    Div actions = new Div();
    actions.addClassName("lines");
    ImportedFile.Today today = file.today();
    Long report = file.report();
    if (today != null && report != null) {
      if (!today.waitsFor().isEmpty()) {
        actions.add(new Anchor("waiting?report=" + report, getTranslation("import.to_waiting")));
      }
      actions.add(new Anchor("report/" + report, getTranslation("import.to_source")));
    }
    return actions;
  }
}
