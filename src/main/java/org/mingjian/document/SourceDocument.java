package org.mingjian.document;

import java.util.List;

/**
 * A document as every reader of a format delivers it: normalised text, and the blocks that lie in
 * it.
 *
 * @param mediaType the detected type, for example {@code text/plain}
 * @param text the normalised text that all spans point into; line ends are {@code \n}
 * @param blocks paragraphs and tables in reading order, not overlapping
 * @param pageStarts offsets at which the pages of a paged format begin; empty for other formats
 * @param problems parts that could not be read, for example pages that hold only an image
 */
public record SourceDocument(
    String mediaType,
    String text,
    List<Block> blocks,
    List<Integer> pageStarts,
    List<DocumentProblem> problems) {
  public SourceDocument {
    blocks = List.copyOf(blocks);
    pageStarts = List.copyOf(pageStarts);
    problems = List.copyOf(problems);
  }

  /** A document that was read without a problem. */
  public SourceDocument(
      String mediaType, String text, List<Block> blocks, List<Integer> pageStarts) {
    this(mediaType, text, blocks, pageStarts, List.of());
  }
}
