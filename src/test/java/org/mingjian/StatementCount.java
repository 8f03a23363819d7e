package org.mingjian;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;
import org.jooq.Query;
import org.jooq.conf.ParamType;

/** Counts the statements that services send to the database. */
public final class StatementCount implements ExecuteListenerProvider {
  private final AtomicInteger statements = new AtomicInteger();
  private final Queue<Sent> sent = new ConcurrentLinkedQueue<>();

  private record Sent(Thread by, String text) {}

  @Override
  public ExecuteListener provide() {
    return new ExecuteListener() {
      private static final long serialVersionUID = 1;

      @Override
      public void executeStart(ExecuteContext context) {
        statements.incrementAndGet();
        Query query = context.query();
        if (query != null) {
          sent.add(new Sent(Thread.currentThread(), query.getSQL(ParamType.INLINED)));
        }
      }
    };
  }

  /** How many there were while something was done. */
  public int during(Runnable work) {
    int before = statements.get();
    work.run();
    return statements.get() - before;
  }

  /** The queries of this thread while something was done, with their values. */
  public List<String> textsDuring(Runnable work) {
    sent.clear();
    work.run();
    return sent.stream()
        .filter(one -> one.by().equals(Thread.currentThread()))
        .map(Sent::text)
        .toList();
  }
}
