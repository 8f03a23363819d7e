package org.mingjian.ui.export;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.shared.Registration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingjian.export.ExportState;

/**
 * A file is being made: how far it is, and a way to stop it. The download starts by itself when it
 * is ready. Who leaves the page does not want it any more.
 */
final class ExportDialog extends Dialog {
  private static final long serialVersionUID = 1;
  private static final int MILLISECONDS_BETWEEN_LOOKS = 400;

  private final transient Exports exports;
  private final UUID job;
  private final ProgressBar bar = new ProgressBar();
  private final Paragraph words = new Paragraph();
  private final Button cancel = new Button();
  private @Nullable Registration polls;
  private int intervalBefore;
  private boolean handedOut;

  ExportDialog(Exports exports, UUID job, String name) {
    this.exports = exports;
    this.job = job;
    setId("export-dialog");
    setHeaderTitle(getTranslation("export.dialog.title"));
    setCloseOnOutsideClick(false);
    setWidth("26rem");
    bar.setId("export-progress");
    bar.setIndeterminate(true);
    bar.getElement().setAttribute("aria-label", getTranslation("export.dialog.title"));
    words.setId("export-state");
    words.getElement().setAttribute("role", "status");
    words.setText(getTranslation("export.dialog.waiting"));
    cancel.setId("export-cancel");
    cancel.setText(getTranslation("export.dialog.cancel"));
    cancel.addClickListener(event -> close());
    add(new Paragraph(name), bar, words);
    getFooter().add(cancel);
    addDialogCloseActionListener(event -> close());
  }

  @Override
  protected void onAttach(AttachEvent event) {
    super.onAttach(event);
    UI ui = event.getUI();
    intervalBefore = ui.getPollInterval();
    ui.setPollInterval(MILLISECONDS_BETWEEN_LOOKS);
    polls = ui.addPollListener(poll -> look());
    look();
  }

  @Override
  protected void onDetach(DetachEvent event) {
    super.onDetach(event);
    stopPolling(event.getUI());
    exports.jobs().leave(exports.actor(), job);
  }

  private void stopPolling(UI ui) {
    if (polls != null) {
      polls.remove();
      polls = null;
      ui.setPollInterval(intervalBefore);
    }
  }

  private void look() {
    switch (exports.jobs().state(exports.actor(), job).orElseGet(ExportState.Cancelled::new)) {
      case ExportState.Waiting _ -> {}
      case ExportState.Running(int done, int all) -> running(done, all);
      case ExportState.Ready ready -> ready(ready);
      case ExportState.Failed _ -> failed("export.dialog.failed");
      case ExportState.Cancelled _ -> {
        if (!handedOut) {
          failed("export.dialog.cancelled");
        }
      }
    }
  }

  private void running(int done, int all) {
    if (all > 0) {
      bar.setIndeterminate(false);
      bar.setMax(all);
      bar.setValue(Math.min(done, all));
      words.setText(getTranslation("export.dialog.running", done, all));
    }
  }

  private void ready(ExportState.Ready ready) {
    if (handedOut) {
      return;
    }
    handedOut = true;
    getUI().ifPresent(this::stopPolling);
    bar.setIndeterminate(false);
    bar.setMax(1);
    bar.setValue(1);
    words.setText(getTranslation("export.dialog.ready"));
    Anchor file =
        new Anchor(new ExportDownload(exports, job), getTranslation("export.dialog.download"));
    file.setId("export-download");
    file.getElement().setAttribute("download", ready.name());
    add(file);
    file.getElement().executeJs("this.click()");
    cancel.setText(getTranslation("export.dialog.close"));
  }

  private void failed(String key) {
    getUI().ifPresent(this::stopPolling);
    bar.setVisible(false);
    words.setText(getTranslation(key));
    words.getElement().setAttribute("role", "alert");
    cancel.setText(getTranslation("export.dialog.close"));
    cancel.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
  }
}
