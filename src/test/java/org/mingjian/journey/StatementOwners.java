package org.mingjian.journey;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;
import org.mingjian.ui.Background;

/** Counts the statements that reach the database, by the widget for which they are sent. */
final class StatementOwners implements ExecuteListenerProvider {
  /** What no widget asks for: what the address means, who the reader is. */
  static final String SCREEN = "(screen)";

  private final Map<String, AtomicInteger> counts = new ConcurrentSkipListMap<>();

  @Override
  public ExecuteListener provide() {
    return new ExecuteListener() {
      private static final long serialVersionUID = 1;

      @Override
      public void executeStart(ExecuteContext context) {
        String thread = Thread.currentThread().getName();
        String owner =
            thread.startsWith(Background.THREAD)
                ? thread.substring(Background.THREAD.length())
                : SCREEN;
        counts.computeIfAbsent(owner, _ -> new AtomicInteger()).incrementAndGet();
      }
    };
  }

  /** What was counted since this was last asked, by owner. */
  Map<String, Integer> take() {
    Map<String, Integer> taken = new TreeMap<>();
    counts.forEach((owner, count) -> {
      int number = count.getAndSet(0);
      if (number > 0) {
        taken.put(owner, number);
      }
    });
    return taken;
  }
}
