package org.mingjian.bootstrap;

/** Hears how far the import of the demonstration is. */
@FunctionalInterface
public interface DemonstrationProgress {
  void report(int done, int all);
}
