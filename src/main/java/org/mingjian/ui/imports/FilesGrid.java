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
import org.mingjian.ingest.FilesShown;
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
  private FilesShown shownFiles = FilesShown.ALL;

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
    grid.addComponentColumn(this::cells)
        .setHeader(text("cells"))
        .setTextAlign(ColumnTextAlign.END)
        .setWidth("9.5rem")
        .setFlexGrow(0);
    grid.addComponentColumn(this::findings)
        .setHeader(text("findings"))
        .setTextAlign(ColumnTextAlign.END)
        .setWidth("5rem")
        .setFlexGrow(0);
    grid.addComponentColumn(this::actions)
        .setHeader(text("actions"))
        .setWidth("6.5rem")
        .setFlexGrow(0);
  }

  private String text(String column) {
    return getTranslation("import.column." + column);
  }

  private Component cells(ImportedFile file) {
    ImportedFile.Today today = file.today();
    Span line = new Span();
    if (today == null || today.form() == null) {
      return line;
    }
    CellCounts cells = today.cells();
    line.add(new Span(cells.reported() + " / " + cells.blank() + " / "));
    Span unreadable = new Span(Integer.toString(cells.unreadable()));
    if (today.unread() > 0) {
      unreadable.addClassName("import-unread");
    }
    line.add(unreadable);
    return line;
  }

  /** How many findings stand at the report, once it is judged. */
  private Component findings(ImportedFile file) {
    ImportedFile.Today today = file.today();
    if (today == null || !today.current()) {
      return new Span();
    }
    Integer findings = today.findings();
    if (findings == null) {
      Span judging = new Span(getTranslation("import.judging"));
      judging.addClassName("secondary");
      return judging;
    }
    return findings == 0
        ? new Span("0")
        : new Anchor(
            "findings?unit=" + today.division() + "&years=" + today.year() + "&state=all",
            Integer.toString(findings));
  }

  /** Shows the files of an import, of one outcome or all. */
  void show(ImportedJob job, FilesShown some, CurrentActor current) {
    Grid<ImportedFile> grid = getContent();
    if (job.equals(shown) && some == shownFiles) {
      return;
    }
    shown = job;
    shownFiles = some;
    int rows = job.files(some);
    boolean all = rows <= ROWS_WITHOUT_SCROLLING;
    grid.setAllRowsVisible(all);
    grid.setHeight(all ? null : "34rem");
    grid.setItems(
        query -> files(job.id(), some, current, query.getOffset(), query.getLimit()),
        query -> rows);
  }

  private Stream<ImportedFile> files(
      long job, FilesShown some, CurrentActor current, int offset, int limit) {
    return imports.files(current.actor(), job, some, offset, limit).stream();
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
    if (today.withdrawn()) {
      return lines;
    }
    for (WaitReason reason : today.waitsFor()) {
      lines.add(new Div(getTranslation("waiting.reason." + reason.code())));
    }
    if (today.unread() > 0) {
      Div note = new Div(getTranslation("import.unread", today.unread()));
      note.addClassName("import-unread");
      lines.add(note);
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
      if (!today.waitsFor().isEmpty() && !today.withdrawn()) {
        actions.add(new Anchor("waiting?report=" + report, getTranslation("import.to_waiting")));
      }
      actions.add(new Anchor("report/" + report, getTranslation("import.to_source")));
    }
    return actions;
  }
}
