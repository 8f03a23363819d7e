package org.mingjian.ui.source;

import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.mingjian.report.OriginalFiles;
import org.mingjian.report.ReportStore;
import org.mingjian.report.StoredReport;
import org.mingjian.ui.CurrentActor;
import org.springframework.http.ContentDisposition;

/**
 * The original file of a report, unchanged. The scope is asked for at each download: a link lives
 * longer than a right. Whatever the file is, a browser shall save it and never show it.
 */
final class OriginalDownload implements DownloadHandler {
  private static final long serialVersionUID = 1;

  private final transient ReportStore reports;
  private final transient OriginalFiles originals;
  private final transient CurrentActor current;
  private final long report;

  OriginalDownload(
      ReportStore reports, OriginalFiles originals, CurrentActor current, long report) {
    this.reports = reports;
    this.originals = originals;
    this.current = current;
    this.report = report;
  }

  @Override
  public void handleDownloadRequest(DownloadEvent event) throws IOException {
    Optional<StoredReport> found = reports.load(current.actor(), report);
    if (found.isEmpty()) {
      event.getResponse().setStatus(HttpStatusCode.NOT_FOUND.getCode());
      return;
    }
    try (InputStream original = originals.open(found.get().sha256())) {
      event.getResponse().setHeader("Content-Disposition", disposition(found.get()));
      event.getResponse().setHeader("X-Content-Type-Options", "nosniff");
      event.setContentType("application/octet-stream");
      event.setContentLength(found.get().byteSize());
      try (OutputStream output = event.getOutputStream()) {
        original.transferTo(output);
      }
    }
  }

  private static String disposition(StoredReport report) {
    return ContentDisposition.attachment()
        .filename(fileName(report.header().fileName()), StandardCharsets.UTF_8)
        .build()
        .toString();
  }

  /** The last part of a path or of a place in an archive, without what no file name may hold. */
  static String fileName(String path) {
    String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    String clean = name.replaceAll("[\\p{Cc}\\p{Cf}:*?\"<>|]", "").strip();
    return clean.isEmpty() || clean.matches("\\.+") ? "report" : clean;
  }
}
