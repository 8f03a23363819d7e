package org.mingjian.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.server.ErrorEvent;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What one answer to the browser waits for: all that was asked to load while the request was
 * handled. It is shown by the thread of the request, in the order in which it comes; what comes
 * after the patience has ended is nothing for this answer.
 */
final class Gathering {
  private final Lock lock = new ReentrantLock();
  private final Condition more = lock.newCondition();
  private final Queue<Command> answers = new ArrayDeque<>();
  private final Duration patience;
  // Asked and not taken from the answers yet; only touched with the session.
  private int expected;
  private boolean closed;

  private Gathering(Duration patience) {
    this.patience = patience;
  }

  /** The one that the answer to the present request waits for; it is called with the session. */
  static Gathering in(UI ui, Duration patience) {
    Gathering present = ComponentUtil.getData(ui, Gathering.class);
    if (present != null) {
      return present;
    }
    Gathering gathering = new Gathering(patience);
    ComponentUtil.setData(ui, Gathering.class, gathering);
    ui.beforeClientResponse(
        ui,
        _ -> {
          try {
            gathering.await(ui);
          } finally {
            ComponentUtil.setData(ui, Gathering.class, null);
          }
        });
    return gathering;
  }

  /** Says that one more answer will come. */
  void expect() {
    expected++;
  }

  /**
   * Takes an answer from any thread.
   *
   * @return false when nobody waits any more, so that it must go another way
   */
  boolean take(Command answer) {
    lock.lock();
    try {
      if (closed) {
        return false;
      }
      answers.add(answer);
      more.signal();
      return true;
    } finally {
      lock.unlock();
    }
  }

  private void await(UI ui) {
    long end = System.nanoTime() + patience.toNanos();
    while (expected > 0) {
      Command answer = next(end);
      if (answer == null) {
        return;
      }
      expected--;
      try {
        answer.execute();
      } catch (RuntimeException e) {
        // As the framework does with what is brought to a screen from outside.
        ui.getSession().getErrorHandler().error(new ErrorEvent(e));
      }
    }
    lock.lock();
    try {
      closed = true;
    } finally {
      lock.unlock();
    }
  }

  /** The next answer; null when the patience has ended, and then no answer is taken any more. */
  private @Nullable Command next(long end) {
    lock.lock();
    try {
      while (answers.isEmpty()) {
        long left = end - System.nanoTime();
        if (left <= 0) {
          closed = true;
          return null;
        }
        more.await(left, TimeUnit.NANOSECONDS);
      }
      return answers.remove();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      closed = answers.isEmpty();
      return answers.poll();
    } finally {
      lock.unlock();
    }
  }
}
