package org.mingjian.document;

import java.io.IOException;

/**
 * Reads Word files that are one XML document (that of Word 2003, and the flat one of later
 * versions), as some programs write them under the name of a doc.
 */
final class WordXmlReader implements FormatReader {
  private final ReadingLimits limits;

  WordXmlReader(ReadingLimits limits) {
    this.limits = limits;
  }

  @Override
  public SourceDocument read(String mediaType, byte[] bytes)
      throws IOException, UnreadableFileException {
    limits.requireSmall(bytes);
    return DocxReader.read(mediaType, bytes, bytes, limits);
  }
}
