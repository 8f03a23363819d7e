package org.mingjian.document;

/**
 * Bounds that keep a hostile or broken file from taking the machine.
 *
 * @param fileBytes the largest file that is opened, in bytes
 * @param textCharacters the longest text that is kept, in UTF-16 units
 * @param inflatedBytes the most bytes that one packed file may unfold to
 * @param entries the most entries of an archive that are looked at
 * @param nesting the deepest nesting of elements, tables and archives
 * @param pages the most pages of a paged document that are read
 * @param cells the most table cells of a document
 * @param seconds the time after which reading of one file is given up
 */
public record ReadingLimits(
    long fileBytes,
    int textCharacters,
    long inflatedBytes,
    int entries,
    int nesting,
    int pages,
    int cells,
    int seconds) {
  public ReadingLimits {
    if (fileBytes < 1
        || textCharacters < 1
        || inflatedBytes < 1
        || entries < 1
        || nesting < 1
        || pages < 1
        || cells < 1
        || seconds < 1) {
      throw new IllegalArgumentException("a limit below 1");
    }
  }

  /** Generous for reports of a township, and safe within 512 MB of heap. */
  public static ReadingLimits standard() {
    return new ReadingLimits(64L << 20, 4_000_000, 64L << 20, 100_000, 64, 120, 200_000, 8);
  }
}
