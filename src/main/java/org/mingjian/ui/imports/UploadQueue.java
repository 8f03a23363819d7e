package org.mingjian.ui.imports;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.upload.Upload;

/**
 * How far the files have come that somebody dropped, and how to stop. The browser tells the numbers
 * at most twice a second, whatever the number of files, and drops the lines of files that have
 * arrived from the component's own list, so that hundreds stay fluid.
 */
final class UploadQueue extends Composite<Div> {
  private static final long serialVersionUID = 1;

  private static final String COUNT =
      """
      const upload = this;
      if (upload.mingjianQueue) return;
      const queue = upload.mingjianQueue = { seen: new WeakSet(), total: 0, timer: 0 };
      const left = () => upload.files.filter((f) => !f.complete && !f.error && !f.aborted).length;
      const tell = () => {
        queue.timer = 0;
        upload.dispatchEvent(new CustomEvent('mingjian-queue',
          { detail: { total: queue.total, left: left() } }));
      };
      const soon = () => { queue.timer ||= setTimeout(tell, 500); };
      const count = () => {
        if (left() === 0) queue.total = 0;
        for (const file of upload.files) {
          if (!queue.seen.has(file)) { queue.seen.add(file); queue.total++; }
        }
        soon();
      };
      upload.addEventListener('files-changed', count);
      upload.addEventListener('upload-success', (event) => {
        const file = event.detail.file;
        setTimeout(() => { upload.files = upload.files.filter((other) => other !== file); });
        soon();
      });
      """;
  private static final String ABORT =
      """
      for (const file of [...this.files]) {
        this.dispatchEvent(new CustomEvent('file-abort', { detail: { file }, cancelable: true }));
      }
      this.files = [];
      """;

  private final Upload upload;
  private final ProgressBar bar = new ProgressBar();
  private final Span text = new Span();
  private transient Runnable begun = () -> {};
  private int total;
  private int left;
  private int done;

  UploadQueue(Upload upload, Runnable stopped) {
    this.upload = upload;
    Button stop =
        new Button(
            getTranslation("import.stop"),
            event -> {
              upload.getElement().executeJs(ABORT);
              stopped.run();
            });
    stop.setId("stop");
    stop.addThemeVariants(ButtonVariant.LUMO_SMALL);
    text.getElement().setAttribute("role", "status");
    getContent().setId("queue");
    getContent().addClassName("import-queue");
    getContent().add(text, bar, stop);
    getContent().setVisible(false);
    upload
        .getElement()
        .addEventListener(
            "mingjian-queue",
            event -> {
              total = event.getEventData().get("event.detail.total").asInt(0);
              left = event.getEventData().get("event.detail.left").asInt(0);
              if (left > 0 && !getContent().isVisible()) {
                getContent().setVisible(true);
                begun.run();
              }
              refresh();
            })
        .addEventData("event.detail.total")
        .addEventData("event.detail.left");
  }

  @Override
  protected void onAttach(AttachEvent event) {
    upload.getElement().executeJs(COUNT);
  }

  /** Tells when the first file of a batch comes. */
  void onBegin(Runnable listener) {
    begun = listener;
  }

  /** How many files the import has taken; more than were sent when there were archives. */
  void done(int number) {
    done = number;
    refresh();
  }

  private void refresh() {
    text.setText(getTranslation("import.queue", done, left));
    bar.setMax(Math.max(total, 1));
    bar.setValue(Math.max(0, Math.min(bar.getMax(), total - left)));
  }

  void end() {
    total = 0;
    left = 0;
    getContent().setVisible(false);
  }
}
