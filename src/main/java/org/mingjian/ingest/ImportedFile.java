package org.mingjian.ingest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjian.report.WaitReason;

/**
 * A file of an earlier import, with what its report is today.
 *
 * @param outcome {@code filed}, {@code waiting}, {@code known} or {@code rejected}, when it came
 * @param problem why it was rejected: a key of the messages; null otherwise
 * @param arguments what the problem's message names, in its order
 * @param report null when it was rejected
 * @param today the report's state today; null when rejected or outside the reader's scope
 */
public record ImportedFile(
    long id,
    String fileName,
    @Nullable String sha256,
    String outcome,
    @Nullable String problem,
    List<String> arguments,
    @Nullable Long report,
    @Nullable Today today) {
  public ImportedFile {
    arguments = List.copyOf(arguments);
  }

  /**
   * A report as it stands today.
   *
   * @param division null while it waits
   * @param waitsFor empty when it is filed
   * @param withdrawn whether its import was taken back
   * @param unread cells that could not be read and that nobody has said since
   * @param findings findings that stand, null while the report is still to be judged and where it
   *     does not count
   */
  public record Today(
      @Nullable String title,
      @Nullable String form,
      @Nullable String division,
      @Nullable Integer year,
      @Nullable Integer version,
      boolean current,
      List<WaitReason> waitsFor,
      List<String> candidates,
      CellCounts cells,
      boolean withdrawn,
      int unread,
      @Nullable Integer findings) {
    public Today {
      waitsFor = List.copyOf(waitsFor);
      candidates = List.copyOf(candidates);
    }
  }
}
