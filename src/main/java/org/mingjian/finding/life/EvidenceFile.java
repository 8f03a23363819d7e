package org.mingjian.finding.life;

import org.jspecify.annotations.Nullable;

/**
 * The file of a report that evidence lies in.
 *
 * @param pairs its text where that holds characters outside the basic plane, so that offsets in
 *     UTF-16 units and in characters differ; null otherwise
 */
public record EvidenceFile(String fileName, @Nullable String pairs) {
  /** An offset in characters (code points), of one in UTF-16 units. */
  public int codePoint(int offset) {
    return pairs == null ? offset : pairs.codePointCount(0, offset);
  }
}
