package org.mingjian.document;

/** A file as it was found: in a folder, given by name, or inside an archive. */
public sealed interface SourceFile {
  /** The path as given; inside an archive {@code archive.zip!/inner.txt}. */
  String name();

  /** The bytes are not copied; nobody changes them. */
  @SuppressWarnings("ArrayRecordComponent")
  record Content(String name, byte[] bytes) implements SourceFile {}

  /** The file is there (or was named) but its bytes cannot be had. */
  record Failed(String name, DocumentProblem problem) implements SourceFile {}
}
