package org.mingjian.export;

/** An export was cancelled by the person who asked for it. */
final class CancelledException extends RuntimeException {
  private static final long serialVersionUID = 1;

  CancelledException() {
    super("the export was cancelled");
  }
}
