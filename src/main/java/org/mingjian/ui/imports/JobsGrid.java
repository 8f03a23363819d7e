package org.mingjian.ui.imports;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.function.ToIntFunction;
import org.mingjian.catalogue.DivisionNames;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.ingest.ImportedJob;
import org.mingjian.ui.AccountTexts;
import org.mingjian.ui.Times;

/** The imports so far, each with the numbers of its files. */
final class JobsGrid extends Composite<Section> {
  private static final long serialVersionUID = 1;
  private static final int ROWS_WITHOUT_SCROLLING = 12;

  private final transient DivisionRegister divisions;
  private final Grid<ImportedJob> grid = new Grid<>();
  private transient List<ImportedJob> shown = List.of();

  JobsGrid(DivisionRegister divisions) {
    this.divisions = divisions;
    grid.setId("jobs");
    grid.addThemeVariants(
        GridVariant.LUMO_COMPACT, GridVariant.LUMO_ROW_STRIPES, GridVariant.LUMO_WRAP_CELL_CONTENT);
    grid.setSelectionMode(Grid.SelectionMode.NONE);
    grid.addComponentColumn(job ->
            new Anchor("import?job=" + job.id(), Times.minutes(job.startedAt(), getLocale())))
        .setHeader(getTranslation("import.jobs.time"))
        .setWidth("10.25rem")
        .setFlexGrow(0);
    grid.addColumn(job -> AccountTexts.name(this, job.startedBy()))
        .setHeader(getTranslation("import.jobs.by"))
        .setWidth("6rem");
    grid.addColumn(this::county)
        .setHeader(getTranslation("import.jobs.county"))
        .setWidth("6rem")
        .setFlexGrow(2);
    addCount("files", "4rem", ImportedJob::files);
    addCount("filed", "4rem", ImportedJob::filed);
    addCount("waiting", "4.75rem", ImportedJob::waiting);
    addCount("known", "4.25rem", ImportedJob::known);
    addCount("rejected", "5rem", ImportedJob::rejected);
    grid.addColumn(job -> getTranslation("import.job.state." + JobState.of(job, false).code()))
        .setHeader(getTranslation("import.jobs.state"))
        .setWidth("5.5rem")
        .setFlexGrow(0);
    getContent().add(new H2(getTranslation("import.jobs.heading")), grid);
    getContent().setVisible(false);
  }

  private void addCount(String column, String width, ToIntFunction<ImportedJob> count) {
    grid.addColumn(job -> Integer.toString(count.applyAsInt(job)))
        .setHeader(getTranslation("import.jobs." + column))
        .setTextAlign(ColumnTextAlign.END)
        .setWidth(width)
        .setFlexGrow(0);
  }

  private String county(ImportedJob job) {
    String code = job.county();
    return code == null ? "" : DivisionNames.full(divisions, code);
  }

  void show(List<ImportedJob> jobs) {
    if (jobs.equals(shown)) {
      return;
    }
    shown = jobs;
    boolean all = jobs.size() <= ROWS_WITHOUT_SCROLLING;
    grid.setAllRowsVisible(all);
    grid.setHeight(all ? null : "26rem");
    grid.setItems(jobs);
    getContent().setVisible(!jobs.isEmpty());
  }
}
