package org.mingjian.ui.imports;

import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mingjian.ingest.ImportJob;
import org.mingjian.ingest.ImportService;
import org.mingjian.report.ImportStoppedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the files that a browser sends: each through a temporary file, imported in the thread of
 * its request, so that the session neither holds bytes nor is blocked.
 */
final class ReceivedFiles implements UploadHandler {
  private static final long serialVersionUID = 1;
  private static final Logger LOG = LoggerFactory.getLogger(ReceivedFiles.class);
  private static final int BUFFER = 1 << 16;

  private final transient ImportService imports;
  private final transient Supplier<ImportJob> begin;
  private transient @Nullable ImportJob job;

  /**
   * Takes files for a screen.
   *
   * @param begin begins an import; called with the session's lock held
   */
  ReceivedFiles(ImportService imports, Supplier<ImportJob> begin) {
    this.imports = imports;
    this.begin = begin;
  }

  @Override
  public void handleUploadRequest(UploadEvent event) throws IOException {
    ImportJob running = running(event.getSession());
    Path stored = Files.createTempFile("mingjian-", ".upload");
    try {
      if (!receive(event, stored)) {
        imports.tooLarge(running, event.getFileName());
      } else {
        imports.importUpload(running, event.getFileName(), stored, item -> {});
      }
    } catch (ImportStoppedException e) {
      // The person stopped the import while this file came; the screen says so.
      LOG.debug("{} came after the import was stopped", event.getFileName());
    } finally {
      Files.deleteIfExists(stored);
      // Nobody knows which file is the last: each moves the time.
      imports.finish(running);
    }
  }

  private ImportJob running(VaadinSession session) {
    session.lock();
    try {
      ImportJob running = job;
      if (running == null) {
        running = begin.get();
        job = running;
      }
      return running;
    } finally {
      session.unlock();
    }
  }

  /** The sender's word for the size is not taken: what comes is counted. */
  private boolean receive(UploadEvent event, Path stored) throws IOException {
    long left = imports.largestFile();
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = event.getInputStream();
        OutputStream out = Files.newOutputStream(stored)) {
      for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
        left -= length;
        if (left < 0) {
          return false;
        }
        out.write(buffer, 0, length);
      }
    }
    return true;
  }

  /** The import that takes the files that come now; call with the session's lock held. */
  Optional<ImportJob> job() {
    return Optional.ofNullable(job);
  }

  /** All files that were chosen together have come: the next one begins another import. */
  void endBatch() {
    job = null;
  }
}
