package org.mingjian;

import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;

/** Counts the statements that services send to the database. */
public final class StatementCount implements ExecuteListenerProvider {
  private final AtomicInteger statements = new AtomicInteger();

  @Override
  public ExecuteListener provide() {
    return new ExecuteListener() {
      private static final long serialVersionUID = 1;

      @Override
      public void executeStart(ExecuteContext context) {
        statements.incrementAndGet();
      }
    };
  }

  /** How many there were while something was done. */
  public int during(Runnable work) {
    int before = statements.get();
    work.run();
    return statements.get() - before;
  }
}
