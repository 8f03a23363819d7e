package org.mingjian.corpus;

import java.io.IOException;

/** Writes a report as a file of one format. */
interface FileWriter {
  /** The bytes of the file; the same report and dice give the same bytes. */
  byte[] write(Job job) throws IOException;

  /** A report to be written, with the choices that are left to the format. */
  record Job(
      ReportPlan plan,
      ReportDocument document,
      ReportTruth truth,
      Arrangement arrangement,
      Dice dice) {}
}
