package org.mingjian.ui.imports;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.mingjian.catalogue.DivisionLevel;
import org.mingjian.catalogue.DivisionNames;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.ingest.CountyGiven;
import org.mingjian.ingest.ImportJob;
import org.mingjian.ingest.ImportService;
import org.mingjian.ingest.ImportedJob;
import org.mingjian.security.Actor;
import org.mingjian.security.Role;
import org.mingjian.security.Scope;
import org.mingjian.ui.CurrentActor;
import org.mingjian.ui.DivisionBox;
import org.mingjian.ui.Times;

/**
 * Brings files in and tells what became of them. {@code import?job=17&show=rejected} shows the
 * files of an earlier import.
 */
@Route("import")
@RolesAllowed(Role.EDITOR_ROLE)
@StyleSheet("imports.css")
final class ImportView extends Main implements BeforeEnterObserver, HasDynamicTitle {
  private static final long serialVersionUID = 1;
  private static final String ADDRESS = "import";
  private static final String JOB = "job";
  private static final String SHOW = "show";
  private static final int JOBS_SHOWN = 50;
  private static final int MILLISECONDS_BETWEEN_LOOKS = 1000;
  private static final List<String> OUTCOMES = List.of("", "filed", "waiting", "known", "rejected");

  private final transient ImportService imports;
  private final transient DivisionRegister divisions;
  private final transient CurrentActor current;
  private final ReceivedFiles received;
  private final Upload upload;
  private final DivisionBox county;
  private final Div refused = new Div();
  private final Section files = new Section();
  private final H2 heading = new H2();
  private final Paragraph summary = new Paragraph();
  private final Tabs outcomes = new Tabs();
  private final Map<Tab, String> outcomeOf = new LinkedHashMap<>();
  private final FilesGrid grid;
  private final Section earlier = new Section();
  private final Grid<ImportedJob> jobs = new Grid<>();
  private @Nullable Long shown;

  ImportView(ImportService imports, DivisionRegister divisions, CurrentActor current) {
    this.imports = imports;
    this.divisions = divisions;
    this.current = current;
    this.received = new ReceivedFiles(imports, this::begin);
    this.upload = new Upload(received);
    Scope scope = current.actor().scope();
    this.county =
        new DivisionBox(
            divisions,
            division -> division.level() == DivisionLevel.COUNTY && scope.touches(division.code()));
    this.grid = new FilesGrid(imports, divisions);
    setId("import");
    addClassNames("screen", "imports");
    buildCounty(scope);
    buildUpload();
    buildFiles();
    buildJobs();
    add(
        new H1(getTranslation("import.title")),
        new Paragraph(getTranslation("import.explanation", largestMegabytes())),
        county,
        upload,
        refused,
        files,
        earlier);
  }

  private String largestMegabytes() {
    return Long.toString(imports.largestFile() >> 20);
  }

  private void buildCounty(Scope scope) {
    county.setId("county");
    county.setLabel(getTranslation("import.county"));
    county.setHelperText(getTranslation("import.county.help"));
    county.setPlaceholder(getTranslation("import.county.placeholder"));
    county.setWidth("28rem");
    // Who works for one county imports its reports.
    if (scope.divisions().size() == 1) {
      divisions
          .find(scope.divisions().getFirst())
          .filter(division -> division.level() == DivisionLevel.COUNTY)
          .ifPresent(division -> county.setValue(division.code()));
    }
  }

  private void buildUpload() {
    upload.setId("upload");
    upload.setWidthFull();
    upload.setI18n(UploadTexts.of(this::getTranslation));
    upload.setMaxFileSize((int) Math.min(imports.largestFile(), Integer.MAX_VALUE));
    refused.setId("refused");
    refused.addClassName("import-refused");
    refused.getElement().setAttribute("role", "alert");
    upload.addFileRejectedListener(event ->
        refused.add(
            new Div(
                getTranslation("import.refused", event.getFileName(), event.getErrorMessage()))));
    // Files are imported in the threads of their own requests: the screen looks what they did.
    upload
        .getElement()
        .addEventListener(
            "upload-start",
            event -> {
              refused.removeAll();
              look(true);
            });
    upload.getElement().addEventListener("upload-success", event -> refresh());
    upload.addAllFinishedListener(event -> {
      refresh();
      received.endBatch();
      // The list below says more than the component's own.
      upload.clearFileList();
      look(false);
      refresh();
    });
  }

  private void look(boolean often) {
    getUI().ifPresent(ui -> ui.setPollInterval(often ? MILLISECONDS_BETWEEN_LOOKS : -1));
  }

  private void buildFiles() {
    outcomes.setId("outcomes");
    for (String outcome : OUTCOMES) {
      Tab tab = new Tab();
      tab.setId("show-" + (outcome.isEmpty() ? "all" : outcome));
      outcomeOf.put(tab, outcome);
      outcomes.add(tab);
    }
    outcomes.addSelectedChangeListener(event -> {
      if (event.isFromClient()) {
        refresh();
      }
    });
    summary.addClassName("secondary");
    files.setId("import-files");
    files.add(heading, summary, outcomes, grid);
    files.setVisible(false);
  }

  private void buildJobs() {
    jobs.setId("jobs");
    jobs.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_ROW_STRIPES);
    jobs.setSelectionMode(Grid.SelectionMode.NONE);
    jobs.setAllRowsVisible(true);
    jobs.addComponentColumn(job ->
            new Anchor(
                ADDRESS + "?" + JOB + "=" + job.id(), Times.minutes(job.startedAt(), getLocale())))
        .setHeader(getTranslation("import.jobs.time"))
        .setWidth("12rem")
        .setFlexGrow(0);
    jobs.addColumn(ImportedJob::startedBy).setHeader(getTranslation("import.jobs.by"));
    jobs.addColumn(this::county).setHeader(getTranslation("import.jobs.county")).setFlexGrow(2);
    addCount("files", ImportedJob::files);
    addCount("filed", ImportedJob::filed);
    addCount("waiting", ImportedJob::waiting);
    addCount("known", ImportedJob::known);
    addCount("rejected", ImportedJob::rejected);
    jobs.addColumn(job ->
            getTranslation(
                job.finishedAt() == null ? "import.jobs.unfinished" : "import.jobs.finished"))
        .setHeader(getTranslation("import.jobs.state"))
        .setWidth("7rem")
        .setFlexGrow(0);
    earlier.add(new H2(getTranslation("import.jobs.heading")), jobs);
  }

  private void addCount(String column, ToIntFunction<ImportedJob> count) {
    jobs.addColumn(job -> Integer.toString(count.applyAsInt(job)))
        .setHeader(getTranslation("import.jobs." + column))
        .setTextAlign(ColumnTextAlign.END)
        .setWidth("5.5rem")
        .setFlexGrow(0);
  }

  private String county(ImportedJob job) {
    String code = job.county();
    return code == null ? "" : DivisionNames.full(divisions, code);
  }

  /** The first file of a batch begins an import; called with the session's lock held. */
  private ImportJob begin() {
    Actor actor = current.actor();
    String code = county.getValue();
    CountyGiven given =
        code == null
            ? null
            : new CountyGiven(
                code, getTranslation("import.county_reason", DivisionNames.full(divisions, code)));
    return imports.begin(actor, given);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    QueryParameters parameters = event.getLocation().getQueryParameters();
    shown =
        parameters
            .getSingleParameter(JOB)
            .filter(text -> text.matches("[0-9]{1,18}"))
            .map(Long::parseLong)
            .orElse(null);
    String outcome = parameters.getSingleParameter(SHOW).orElse("");
    outcomeOf.forEach((tab, code) -> {
      if (code.equals(outcome)) {
        outcomes.setSelectedTab(tab);
      }
    });
    refresh();
  }

  /** Shows what the database knows by now. */
  private void refresh() {
    Actor actor = current.actor();
    received.job().ifPresent(job -> shown = job.id());
    Optional<ImportedJob> job = Optional.ofNullable(shown).flatMap(id -> imports.job(actor, id));
    files.setVisible(job.isPresent());
    job.ifPresent(this::show);
    List<ImportedJob> all = imports.jobs(actor, JOBS_SHOWN);
    jobs.setItems(all);
    earlier.setVisible(!all.isEmpty());
  }

  private void show(ImportedJob job) {
    heading.setText(
        getTranslation("import.job.heading", Times.minutes(job.startedAt(), getLocale())));
    boolean running = received.job().filter(own -> own.id() == job.id()).isPresent();
    summary.setText(
        getTranslation(
            running ? "import.job.running" : "import.job.summary",
            job.files(),
            job.filed(),
            job.waiting(),
            job.known(),
            job.rejected()));
    outcomeOf.forEach((tab, code) ->
        tab.setLabel(
            getTranslation("import.show." + (code.isEmpty() ? "all" : code), job.files(code))));
    String outcome = outcomeOf.getOrDefault(outcomes.getSelectedTab(), "");
    grid.show(job, outcome, current);
    String address = ADDRESS + "?" + JOB + "=" + job.id();
    getUI()
        .map(UI::getPage)
        .ifPresent(page ->
            page.getHistory()
                .replaceState(
                    null, outcome.isEmpty() ? address : address + "&" + SHOW + "=" + outcome));
  }

  @Override
  protected void onAttach(AttachEvent event) {
    Registration polls = event.getUI().addPollListener(poll -> refresh());
    addDetachListener(detach -> {
      polls.remove();
      detach.unregisterListener();
    });
  }

  @Override
  protected void onDetach(DetachEvent event) {
    event.getUI().setPollInterval(-1);
  }

  @Override
  public String getPageTitle() {
    return getTranslation("import.title") + " · " + getTranslation("application.name");
  }
}
