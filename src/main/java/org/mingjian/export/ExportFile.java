package org.mingjian.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

/**
 * A file that can be made.
 *
 * @param name the name that the person who downloads it sees
 * @param format for example {@code xlsx}; stands in the audit
 * @param details what it holds, for the audit: region, years, title
 * @param maker writes the file
 */
public record ExportFile(String name, String format, Map<String, String> details, Maker maker) {
  public ExportFile {
    details = Map.copyOf(details);
    name = name.replaceAll("[\\p{Cc}\\p{Cf}/\\\\:*?\"<>|]", "").strip();
    if (name.isEmpty()) {
      throw new IllegalArgumentException("a file needs a name");
    }
  }

  /** Writes a file, and tells how far it is. */
  @FunctionalInterface
  public interface Maker {
    void write(Progress progress, OutputStream output) throws IOException;
  }
}
