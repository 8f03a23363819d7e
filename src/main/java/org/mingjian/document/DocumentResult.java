package org.mingjian.document;

/** What came of reading the bytes of a file. */
public sealed interface DocumentResult {
  /** The detected media type. */
  String mediaType();

  record Read(SourceDocument document) implements DocumentResult {
    @Override
    public String mediaType() {
      return document.mediaType();
    }
  }

  /** Nothing could be read; the problem says why. */
  record Refused(String mediaType, DocumentProblem problem) implements DocumentResult {}
}
