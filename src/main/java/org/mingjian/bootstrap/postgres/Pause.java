package org.mingjian.bootstrap.postgres;

/** Waits between two looks at what another process does and does not report. */
final class Pause {
  private static final long MILLISECONDS = 50;

  private Pause() {}

  static void briefly() {
    try {
      Thread.sleep(MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EmbeddedPostgresException("interrupted while waiting for PostgreSQL", e);
    }
  }
}
