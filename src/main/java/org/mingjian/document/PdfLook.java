package org.mingjian.document;

/** What tells which lines belong together. */
enum PdfLook {
  /** Where they stand, if all of them are labels and names of the forms. */
  SURE,
  /** The order in which they are drawn. */
  DRAWN,
  /** Where they stand, and what the forms say. */
  KNOWN,
  /** Where they stand. */
  PLACED;

  /** Whether the forms say what words are. */
  boolean isByForms() {
    return this == SURE || this == KNOWN;
  }
}
