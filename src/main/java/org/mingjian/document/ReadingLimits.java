package org.mingjian.document;

import java.util.Map;

/**
 * Bounds that keep a hostile or broken file from taking the machine.
 *
 * @param fileBytes the largest file that is opened, in bytes
 * @param textCharacters the longest text that is kept, in UTF-16 units
 * @param inflatedBytes the most bytes that one packed file, or one stream of a PDF, may unfold to
 * @param archiveBytes the most bytes that all entries of an archive may unfold to together
 * @param entries the most entries of an archive that are looked at
 * @param nesting the deepest nesting of elements, tables and archives
 * @param pages the most pages of a paged document that are read
 * @param cells the most table cells of a document
 * @param blocks the most paragraphs and tables of a document
 * @param seconds the time of the processor after which the reading of one file is given up
 */
public record ReadingLimits(
    long fileBytes,
    int textCharacters,
    long inflatedBytes,
    long archiveBytes,
    int entries,
    int nesting,
    int pages,
    int cells,
    int blocks,
    int seconds) {
  /** What the names of the variables begin with; behind it stands the name of the limit. */
  public static final String VARIABLES = "MINGJIAN_LIMIT_";

  public ReadingLimits {
    if (fileBytes < 1
        || textCharacters < 1
        || inflatedBytes < 1
        || archiveBytes < 1
        || entries < 1
        || nesting < 1
        || pages < 1
        || cells < 1
        || blocks < 1
        || seconds < 1) {
      throw new IllegalArgumentException("a limit below 1");
    }
  }

  /** Generous for reports of a township, and safe within 512 MB of memory. */
  public static ReadingLimits standard() {
    return of(Map.of());
  }

  /**
   * Old office files are held in memory whole, at a multiple of their size.
   *
   * @throws UnreadableFileException when they are larger than a quarter of the largest file
   */
  void requireSmall(byte[] bytes) throws UnreadableFileException {
    long most = Math.max(1 << 20, fileBytes / 4);
    if (bytes.length > most) {
      throw new UnreadableFileException("file.too_large", Long.toString(most >> 20));
    }
  }

  /**
   * The standard limits, but for those that the environment sets.
   *
   * @throws IllegalArgumentException when a variable holds no whole number from 1
   */
  public static ReadingLimits of(Map<String, String> environment) {
    return new ReadingLimits(
        (long) number(environment, "FILE_MEGABYTES", 64, 1024) << 20,
        number(environment, "TEXT_CHARACTERS", 4_000_000, 100_000_000),
        (long) number(environment, "UNFOLDED_MEGABYTES", 32, 1024) << 20,
        (long) number(environment, "ARCHIVE_MEGABYTES", 2048, 1 << 20) << 20,
        number(environment, "ENTRIES", 50_000, Integer.MAX_VALUE),
        number(environment, "NESTING", 64, 400),
        number(environment, "PAGES", 120, Integer.MAX_VALUE),
        number(environment, "CELLS", 100_000, 10_000_000),
        number(environment, "BLOCKS", 100_000, 10_000_000),
        number(environment, "SECONDS", 8, 3600));
  }

  private static int number(Map<String, String> environment, String name, int standard, int most) {
    String variable = VARIABLES + name;
    String written = environment.getOrDefault(variable, "").strip();
    if (written.isEmpty()) {
      return standard;
    }
    boolean digits = written.length() <= 10 && written.chars().allMatch(c -> c >= '0' && c <= '9');
    long number = digits ? Long.parseLong(written) : 0;
    if (number < 1 || number > most) {
      throw new IllegalArgumentException(
          variable + " is " + written + ": a whole number from 1 to " + most + " is needed");
    }
    return (int) number;
  }
}
