package org.mingjian.ui.export;

import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.mingjian.export.ExportJobs;
import org.springframework.http.ContentDisposition;

/**
 * The file of a job, as often as it is asked for until the job is left. A browser shall save it.
 */
final class ExportDownload implements DownloadHandler {
  private static final long serialVersionUID = 1;

  private final transient Exports exports;
  private final UUID job;

  ExportDownload(Exports exports, UUID job) {
    this.exports = exports;
    this.job = job;
  }

  @Override
  public void handleDownloadRequest(DownloadEvent event) throws IOException {
    Optional<ExportJobs.Made> made = exports.jobs().take(exports.actor(), job);
    if (made.isEmpty()) {
      event.getResponse().setStatus(HttpStatusCode.NOT_FOUND.getCode());
      return;
    }
    try (InputStream content = made.get().content()) {
      event
          .getResponse()
          .setHeader(
              "Content-Disposition",
              ContentDisposition.attachment()
                  .filename(made.get().name(), StandardCharsets.UTF_8)
                  .build()
                  .toString());
      event.getResponse().setHeader("X-Content-Type-Options", "nosniff");
      event.getResponse().setHeader("Cache-Control", "no-store");
      event.setContentType("application/octet-stream");
      event.setContentLength(made.get().bytes());
      try (OutputStream output = event.getOutputStream()) {
        content.transferTo(output);
      }
    }
  }
}
