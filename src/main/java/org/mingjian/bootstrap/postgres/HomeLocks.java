package org.mingjian.bootstrap.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Locks by which the processes that share a home agree who starts and who stops PostgreSQL. The
 * operating system takes them back from a process that is killed.
 */
final class HomeLocks {
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private final Layout layout;

  HomeLocks(Layout layout) {
    this.layout = layout;
  }

  /** The right to start and to stop; one process at a time has it, for seconds. */
  static final class StartRight implements AutoCloseable {
    private final FileChannel channel;

    private StartRight(FileChannel channel) {
      this.channel = channel;
    }

    @Override
    public void close() throws IOException {
      channel.close();
    }
  }

  /** A mark that this process uses the home; changed only by who has the right to start. */
  static final class Use {
    private final FileChannel channel;
    private final boolean alone;
    private @Nullable FileLock lock;

    private Use(FileChannel channel, boolean alone, FileLock lock) {
      this.channel = channel;
      this.alone = alone;
      this.lock = lock;
    }

    /** Whether no other process used the home when this use began. */
    boolean beganAlone() {
      return alone;
    }

    /** Ends the use and tells whether it was the last one. */
    boolean endWasLast() throws IOException {
      try (channel) {
        if (lock != null) {
          lock.release();
          lock = null;
        }
        return channel.tryLock() != null;
      }
    }
  }

  /** Waits for the right to start. */
  StartRight awaitStartRight() throws IOException {
    FileChannel channel = open(layout.startLock());
    try {
      long end = System.nanoTime() + PATIENCE.toNanos();
      while (channel.tryLock() == null) {
        if (System.nanoTime() > end) {
          throw new EmbeddedPostgresException(
              "another process has been starting or stopping the database in "
                  + layout.root()
                  + " for more than "
                  + PATIENCE.toMinutes()
                  + " minutes");
        }
        Pause.briefly();
      }
      return new StartRight(channel);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /** Begins a use; the caller has the right to start. */
  Use use() throws IOException {
    FileChannel channel = open(layout.usersLock());
    try {
      FileLock whole = channel.tryLock();
      if (whole != null) {
        whole.release();
      }
      FileLock shared = channel.tryLock(0, Long.MAX_VALUE, true);
      if (shared == null) {
        throw new IOException("the lock " + layout.usersLock() + " is held by a foreign program");
      }
      return new Use(channel, whole != null, shared);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private static FileChannel open(Path file) throws IOException {
    return FileChannel.open(
        file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
  }
}
