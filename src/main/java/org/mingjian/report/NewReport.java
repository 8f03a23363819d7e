package org.mingjian.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjian.document.SourceDocument;
import org.mingjian.extract.ExtractedReport;

/**
 * A report that was read and shall be stored.
 *
 * @param sha256 hash of the original bytes, lower-case hexadecimal
 * @param candidates divisions that a waiting report may belong to
 * @param county the county that the importing person gave
 * @param job the import that brings it; null outside of one
 */
public record NewReport(
    String sha256,
    long byteSize,
    String fileName,
    SourceDocument document,
    ExtractedReport report,
    Placement placement,
    List<String> candidates,
    @Nullable String county,
    @Nullable Long job) {
  public NewReport {
    candidates = List.copyOf(candidates);
  }

  /** A report that no import brings. */
  public NewReport(
      String sha256,
      long byteSize,
      String fileName,
      SourceDocument document,
      ExtractedReport report,
      Placement placement,
      List<String> candidates,
      @Nullable String county) {
    this(sha256, byteSize, fileName, document, report, placement, candidates, county, null);
  }
}
