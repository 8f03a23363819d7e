package org.mingjian.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * What several widgets of a screen show, loaded once by the first of them that wants it while the
 * others wait. A failure is not kept: the next one tries again, so that it alone fails.
 */
public final class Shared<T> implements Supplier<T> {
  private final Supplier<T> load;
  private final List<T> loaded = new ArrayList<>(1);

  public Shared(Supplier<T> load) {
    this.load = load;
  }

  @Override
  public synchronized T get() {
    if (loaded.isEmpty()) {
      loaded.add(load.get());
    }
    return loaded.getFirst();
  }
}
