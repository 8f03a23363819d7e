package org.mingjian.export;

/** How far a job is. */
public sealed interface ExportState {
  /** Others are made first. */
  record Waiting() implements ExportState {}

  /**
   * It is being made.
   *
   * @param all 0 while nobody knows
   */
  record Running(int done, int all) implements ExportState {}

  /** It can be downloaded. */
  record Ready(String name, long bytes) implements ExportState {}

  /** It could not be made; the log says why. */
  record Failed() implements ExportState {}

  /** Nobody wants it any more. */
  record Cancelled() implements ExportState {}
}
