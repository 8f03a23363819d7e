package org.mingjian.presentation;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.mingjian.report.OriginalFiles;

/**
 * A slide of a deck.
 *
 * @param frozen what it shows, as it was frozen
 * @param sha256 of the frozen text in UTF-8, in hexadecimal
 * @param address the screen that it was taken from; empty for none
 */
public record Slide(
    long id,
    String title,
    String notes,
    String source,
    String address,
    String frozen,
    String sha256,
    OffsetDateTime frozenAt,
    String frozenBy) {

  /**
   * What it shows; nothing when the frozen text is not the one that was hashed, or can no longer be
   * read.
   */
  public Optional<SlideContent> content() {
    if (!OriginalFiles.sha256(frozen.getBytes(StandardCharsets.UTF_8)).equals(sha256)) {
      return Optional.empty();
    }
    try {
      return Optional.of(SlideJson.read(frozen));
    } catch (IllegalArgumentException e) {
      return Optional
          .empty(); // Said on the slide: an older program wrote what this one cannot read.
    }
  }
}
