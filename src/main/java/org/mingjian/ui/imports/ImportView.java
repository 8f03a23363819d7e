package org.mingjian.ui.imports;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingjian.catalogue.DivisionLevel;
import org.mingjian.catalogue.DivisionNames;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.finding.FindingMessages;
import org.mingjian.ingest.CountyGiven;
import org.mingjian.ingest.FilesShown;
import org.mingjian.ingest.ImportJob;
import org.mingjian.ingest.ImportService;
import org.mingjian.ingest.ImportUndo;
import org.mingjian.ingest.ImportedJob;
import org.mingjian.ingest.UndoOutcome;
import org.mingjian.ingest.UndoPreview;
import org.mingjian.security.Actor;
import org.mingjian.security.Role;
import org.mingjian.security.Scope;
import org.mingjian.ui.CurrentActor;
import org.mingjian.ui.DivisionBox;
import org.mingjian.ui.IndicatorNames;

/**
 * Brings files in and tells what became of them. Its user decides what to do about the files that
 * wait or failed, and whether an import was a mistake and is taken back. {@code
 * import?job=17&show=rejected} shows the files of an earlier import.
 */
@Route("import")
@RolesAllowed(Role.EDITOR_ROLE)
@StyleSheet("imports.css")
final class ImportView extends Main implements BeforeEnterObserver, HasDynamicTitle {
  private static final long serialVersionUID = 1;
  private static final String JOB = "job";
  private static final String SHOW = "show";
  private static final int JOBS_SHOWN = 50;
  private static final int MILLISECONDS_BETWEEN_LOOKS = 1000;

  private final transient ImportService imports;
  private final transient ImportUndo undo;
  private final transient DivisionRegister divisions;
  private final transient IndicatorNames indicators;
  private final transient FindingMessages messages;
  private final transient CurrentActor current;
  private final ReceivedFiles received;
  private final Upload upload;
  private final UploadQueue queue;
  private final DivisionBox county;
  private final Div refused = new Div();
  private final Div notice = new Div();
  private final JobPanel files;
  private final JobsGrid earlier;
  private @Nullable Long shown;

  ImportView(
      ImportService imports,
      ImportUndo undo,
      DivisionRegister divisions,
      IndicatorNames indicators,
      FindingMessages messages,
      CurrentActor current) {
    this.imports = imports;
    this.undo = undo;
    this.divisions = divisions;
    this.indicators = indicators;
    this.messages = messages;
    this.current = current;
    this.received = new ReceivedFiles(imports, this::begin);
    this.upload = new Upload(received);
    this.queue = new UploadQueue(upload, this::stop);
    Scope scope = current.actor().scope();
    this.county =
        new DivisionBox(
            divisions,
            division -> division.level() == DivisionLevel.COUNTY && scope.touches(division.code()));
    this.files =
        new JobPanel(new FilesGrid(imports, divisions), current, this::refresh, this::lookAtUndo);
    this.earlier = new JobsGrid(divisions);
    setId("import");
    addClassNames("screen", "imports");
    buildCounty(scope);
    buildUpload();
    notice.setId("notice");
    notice.addClassName("notice");
    notice.getElement().setAttribute("role", "status");
    notice.setVisible(false);
    add(
        new H1(getTranslation("import.title")),
        new Paragraph(getTranslation("import.explanation", largestMegabytes())),
        county,
        upload,
        queue,
        refused,
        notice,
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
    queue.onBegin(() -> {
      refused.removeAll();
      notice.setVisible(false);
      look(true);
    });
    upload.addAllFinishedListener(event -> finished());
  }

  private void finished() {
    refresh();
    received.endBatch();
    queue.end();
    // The list below says more than the component's own.
    upload.clearFileList();
    look(false);
    refresh();
  }

  private void look(boolean often) {
    getUI().ifPresent(ui -> ui.setPollInterval(often ? MILLISECONDS_BETWEEN_LOOKS : -1));
  }

  private void stop() {
    received
        .job()
        .ifPresent(job -> {
          boolean stopped = imports.stop(current.actor(), job.id());
          notice.setText(getTranslation(stopped ? "import.stopped" : "import.stopped_before"));
          notice.setVisible(true);
        });
    finished();
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
    files.choose(
        parameters.getSingleParameter(SHOW).flatMap(FilesShown::of).orElse(FilesShown.ALL));
    notice.setVisible(false);
    refresh();
  }

  /** Shows what the database knows by now. */
  private void refresh() {
    Actor actor = current.actor();
    Optional<ImportJob> running = received.job();
    running.ifPresent(job -> shown = job.id());
    Optional<ImportedJob> job = Optional.ofNullable(shown).flatMap(id -> imports.job(actor, id));
    files.setVisible(job.isPresent());
    job.ifPresent(found -> {
      boolean own = running.filter(taking -> taking.id() == found.id()).isPresent();
      files.show(found, own);
      queue.done(own ? found.files() : 0);
      replaceAddress(found);
    });
    earlier.show(imports.jobs(actor, JOBS_SHOWN));
  }

  private void replaceAddress(ImportedJob job) {
    FilesShown some = files.chosen();
    String address = "import?" + JOB + "=" + job.id();
    getUI()
        .map(UI::getPage)
        .ifPresent(page ->
            page.getHistory()
                .replaceState(
                    null,
                    some == FilesShown.ALL ? address : address + "&" + SHOW + "=" + some.code()));
  }

  private void lookAtUndo(long job) {
    undo.look(current.actor(), job)
        .ifPresent(preview ->
            new UndoDialog(
                    preview,
                    divisions,
                    indicators,
                    rule -> messages.ruleName(rule, getLocale()),
                    this::apply)
                .open());
  }

  private void apply(UndoPreview preview, String reason) {
    String kind = preview.redo() ? "redo" : "undo";
    String message =
        switch (undo.apply(current.actor(), preview, reason)) {
          case UndoOutcome.Done(int reports, int waitAgain, int standAgain) ->
              getTranslation("import." + kind + ".done", reports, waitAgain, standAgain);
          case UndoOutcome.OutsideScope(int reports) ->
              getTranslation("import.undo.outside", reports);
          case UndoOutcome.ChangedMeanwhile _ -> getTranslation("import.undo.changed");
          case UndoOutcome.Nothing _ -> getTranslation("import." + kind + ".nothing");
        };
    notice.setText(message);
    notice.setVisible(true);
    Notification.show(message);
    refresh();
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
