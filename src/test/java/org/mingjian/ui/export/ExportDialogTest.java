package org.mingjian.ui.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mingjian.export.ExportFile;
import org.mingjian.export.ExportState;
import org.mingjian.ui.ViewTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A long export is watched, and is over when nobody wants it any more. */
@Timeout(60)
class ExportDialogTest extends ViewTest {
  private static final int POLLED_BEFORE = 7_000;

  @Autowired private ApplicationContext beans;

  /** Belongs to the session, which begins after this test was put together. */
  private Exports exports;

  @BeforeEach
  void find() {
    exports = beans.getBean(Exports.class);
  }

  private final CountDownLatch half = new CountDownLatch(1);
  private final CountDownLatch goOn = new CountDownLatch(1);
  private final CountDownLatch over = new CountDownLatch(1);
  private final AtomicReference<String> stopped = new AtomicReference<>("");

  private ExportFile slow() {
    return new ExportFile(
        "通报.docx",
        "docx",
        Map.of(),
        (progress, output) -> {
          try {
            progress.report(1, 4);
            half.countDown();
            goOn.await();
            progress.report(2, 4);
            output.write(1);
          } catch (InterruptedException e) {
            throw new IOException(e);
          } catch (RuntimeException e) {
            stopped.set(e.getClass().getSimpleName());
            throw e;
          } finally {
            over.countDown();
          }
        });
  }

  private UUID opened() throws InterruptedException {
    open("");
    UI.getCurrent().setPollInterval(POLLED_BEFORE);
    UUID job = exports.jobs().start(exports.actor(), slow()).orElseThrow();
    new ExportDialog(exports, job, "通报.docx").open();
    assertThat(half.await(30, TimeUnit.SECONDS)).isTrue();
    poll();
    return job;
  }

  private static void poll() {
    ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), false));
  }

  private ExportState state(UUID job) {
    return exports.jobs().state(exports.actor(), job).orElseThrow();
  }

  @Test
  void whatIsCancelledWhileItRunsStopsAndIsForgotten() throws InterruptedException {
    UUID job = opened();
    ProgressBar bar = find(ProgressBar.class).withId("export-progress").single();
    assertThat(bar.isIndeterminate()).isFalse();
    assertThat(bar.getMax()).isEqualTo(4);
    assertThat(bar.getValue()).isEqualTo(1);
    assertThat(words(find(Paragraph.class).withId("export-state").single())).contains("1", "4");
    assertThat(UI.getCurrent().getPollInterval()).isLessThan(POLLED_BEFORE);

    test(find(Button.class).withId("export-cancel").single()).click();
    roundTrip();
    goOn.countDown();

    assertThat(over.await(30, TimeUnit.SECONDS)).isTrue();
    assertThat(stopped).hasValue("CancelledException");
    assertThat(exports.jobs().state(exports.actor(), job)).isEmpty();
    assertThat(find(ProgressBar.class).withId("export-progress").exists()).isFalse();
    assertThat(UI.getCurrent().getPollInterval()).as("as before").isEqualTo(POLLED_BEFORE);
  }

  @Test
  void whatIsReadyIsHandedOut() throws InterruptedException {
    UUID job = opened();
    goOn.countDown();
    assertThat(over.await(30, TimeUnit.SECONDS)).isTrue();
    while (!(state(job) instanceof ExportState.Ready)) {
      Thread.onSpinWait();
    }
    poll();

    Anchor file = find(Anchor.class).withId("export-download").single();
    assertThat(file.getElement().getAttribute("download")).isEqualTo("通报.docx");
    assertThat(UI.getCurrent().getPollInterval()).as("as before").isEqualTo(POLLED_BEFORE);
    assertThat(stopped).hasValue("");
  }
}
