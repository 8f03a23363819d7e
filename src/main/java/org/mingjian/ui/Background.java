package org.mingjian.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinSession;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads what screens show away from their sessions, so that a slow widget holds back no other, and
 * brings it back to the screen that asked: with the answer to the request that asked, as far as it
 * comes soon, and else by itself.
 */
public final class Background implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Background.class);

  /**
   * Fewer than there are connections, so that a screen with many widgets leaves some for others.
   */
  private static final int AT_ONCE = 6;

  /**
   * So long an answer to the browser waits for what its widgets load. Most are quicker, and then
   * the screen is drawn once and not once for each of them; of a slower one the reader sees before
   * long that it loads.
   */
  private static final Duration PATIENCE = Duration.ofMillis(250);

  /** Threads that load for a widget are called so, with its name behind. */
  public static final String THREAD = "loading ";

  private final Executor executor;
  private final Duration patience;
  private final Runnable close;

  private Background(Executor executor, Duration patience, Runnable close) {
    this.executor = executor;
    this.patience = patience;
    this.close = close;
  }

  /** On threads of its own. */
  public static Background onThreads() {
    ExecutorService threads =
        Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().name("loading-", 0).factory());
    return new Background(threads, PATIENCE, threads::shutdownNow);
  }

  /**
   * As an executor runs it; one that runs at once loads before the call returns. No answer waits.
   */
  public static Background on(Executor executor) {
    return new Background(executor, Duration.ZERO, () -> {});
  }

  /**
   * As {@link #on(Executor)}, and answers to the browser wait.
   *
   * @param patience how long an answer waits for what is loaded
   */
  static Background on(Executor executor, Duration patience) {
    return new Background(executor, patience, () -> {});
  }

  /**
   * Loads, and then shows or says that it failed, in the screen. Both are left out when the reader
   * has gone.
   *
   * @param name of what is loaded; the thread bears it meanwhile, so that a dump of the threads,
   *     the log and a count of statements say for what they work
   * @param load runs without the session; it must not touch any component, nor wait for the session
   */
  <T> void load(
      UI ui, String name, Supplier<T> load, Consumer<T> show, Consumer<RuntimeException> failed) {
    Gathering gathering =
        patience.isZero() || VaadinRequest.getCurrent() == null ? null : Gathering.in(ui, patience);
    if (gathering != null) {
      gathering.expect();
    }
    executor.execute(() -> {
      Command answer;
      try {
        T loaded = named(THREAD + name, load);
        answer = () -> show.accept(loaded);
      } catch (RuntimeException e) {
        answer = () -> failed.accept(e);
      }
      if (gathering == null || !gathering.take(answer)) {
        deliver(ui, answer);
      }
    });
  }

  private static <T> T named(String name, Supplier<T> load) {
    Thread thread = Thread.currentThread();
    String before = thread.getName();
    thread.setName(name);
    try {
      return load.get();
    } finally {
      thread.setName(before);
    }
  }

  private static void deliver(UI ui, Command command) {
    VaadinSession session = ui.getSession();
    if (session != null && session.hasLock()) {
      command.execute();
      return;
    }
    ui.accessLater(() -> command.execute(), () -> LOG.debug("the reader left before it was loaded"))
        .run();
  }

  @Override
  public void close() {
    close.run();
  }
}
