package org.mingjian.ui.findings;

import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.mingjian.finding.life.FindingStore;
import org.mingjian.ui.CurrentActor;
import org.springframework.http.ContentDisposition;

/**
 * A file that somebody attached, unchanged. The scope is asked for at each download. Whatever the
 * file is, a browser shall save it and never show it.
 */
final class AttachmentDownload implements DownloadHandler {
  private static final long serialVersionUID = 1;

  private final transient FindingStore store;
  private final transient CurrentActor current;
  private final long step;

  AttachmentDownload(FindingStore store, CurrentActor current, long step) {
    this.store = store;
    this.current = current;
    this.step = step;
  }

  @Override
  public void handleDownloadRequest(DownloadEvent event) throws IOException {
    Optional<FindingStore.AttachedFile> file = store.attachment(current.actor(), step);
    if (file.isEmpty()) {
      event.getResponse().setStatus(HttpStatusCode.NOT_FOUND.getCode());
      return;
    }
    try (InputStream content = file.get().content()) {
      event
          .getResponse()
          .setHeader(
              "Content-Disposition",
              ContentDisposition.attachment()
                  .filename(
                      file.get().fileName().replaceAll("[:*?\"<>|]", ""), StandardCharsets.UTF_8)
                  .build()
                  .toString());
      event.getResponse().setHeader("X-Content-Type-Options", "nosniff");
      event.setContentType("application/octet-stream");
      try (OutputStream output = event.getOutputStream()) {
        content.transferTo(output);
      }
    }
  }
}
