package org.mingjian.export;

/** How far an export has come. */
@FunctionalInterface
public interface Progress {
  /** Nobody watches and nobody cancels. */
  Progress UNWATCHED = (_, _) -> {};

  /**
   * Tells how far it is.
   *
   * @throws CancelledException when the person who asked for the file does not want it any more
   */
  void report(int done, int all);
}
