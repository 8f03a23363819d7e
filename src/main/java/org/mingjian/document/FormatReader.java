package org.mingjian.document;

import java.io.IOException;

/** Reads the files of one format. Implementations keep no state between files. */
interface FormatReader {
  /**
   * Reads a file.
   *
   * @throws UnreadableFileException when the file breaks a limit or its format
   * @throws IOException when a library says that the bytes are broken
   */
  SourceDocument read(String mediaType, byte[] bytes) throws IOException, UnreadableFileException;
}
