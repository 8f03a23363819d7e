package org.mingjian.corpus;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What shall be written.
 *
 * @param formats codes such as {@code docx}; empty for all
 * @param layouts codes of arrangements and variations such as {@code glued}; empty for all
 * @param county a code of the register for reports of its real units, null for fictional ones
 */
public record CorpusOptions(
    Path out,
    int townships,
    int fromYear,
    int toYear,
    long seed,
    boolean anomalies,
    List<String> formats,
    List<String> layouts,
    @Nullable String county) {
  public CorpusOptions {
    formats = List.copyOf(formats);
    layouts = List.copyOf(layouts);
    if (townships < 1 || fromYear > toYear || fromYear < 2008) {
      throw new IllegalArgumentException("at least one township and year, from 2008 on");
    }
  }
}
