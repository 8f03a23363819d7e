package org.mingjian.journey;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;
import org.mingjian.StatementCount;
import org.mingjian.security.ScopedDatabase;
import org.mingjian.ui.Background;

/**
 * Counts the statements that reach the database, by the widget for which they are sent; those of no
 * widget by the question that a screen asks, such as {@code FindingStore.counts}.
 */
final class StatementOwners implements ExecuteListenerProvider {
  private static final String OURS = StatementCount.class.getPackageName() + '.';
  private static final String DOORS = ScopedDatabase.class.getPackageName();

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
                : question();
        counts.computeIfAbsent(owner, _ -> new AtomicInteger()).incrementAndGet();
      }
    };
  }

  /** The innermost method of a service on the stack: behind it are the rows and the connection. */
  private static String question() {
    return StackWalker.getInstance()
        .walk(frames ->
            frames
                .filter(frame -> frame.getClassName().startsWith(OURS))
                .filter(frame -> !frame.getClassName().startsWith(DOORS))
                .filter(frame -> !frame.getMethodName().startsWith("lambda$"))
                .map(frame ->
                    frame.getClassName().substring(frame.getClassName().lastIndexOf('.') + 1)
                        + '.'
                        + frame.getMethodName())
                .filter(name -> !name.matches("\\w+(Repository|Queries|Owners)\\b.*"))
                .findFirst())
        .orElse("(nobody)");
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
