package org.mingjian.cli.bench;

import java.util.List;

/**
 * What was measured of a layout.
 *
 * @param tableBytes without large values stored apart
 * @param toastBytes large values stored apart, with their index
 * @param loadNanoseconds the whole load in bulk, with indexes
 * @param transaction one report a transaction, indexes in place
 * @param logBytes write-ahead log of a report in a transaction of its own
 * @param answers in the order of the questions
 * @param cell one cell by its fact id
 * @param correctedCell the same with its newest correction
 */
record LayoutResult(
    StorageLayout layout,
    long tableBytes,
    long toastBytes,
    long indexBytes,
    long loadNanoseconds,
    Timings transaction,
    long logBytes,
    List<Answer> answers,
    Timings cell,
    Timings correctedCell) {
  LayoutResult {
    answers = List.copyOf(answers);
  }

  /**
   * The times of a question.
   *
   * @param processor nanoseconds of the server's processor a run; other load does not change it
   *     much
   * @param buffers pages of 8 kB that a run touches
   */
  record Answer(TrialQuestion question, Timings timings, long processor, long buffers) {}

  long totalBytes() {
    return tableBytes + toastBytes + indexBytes;
  }
}
