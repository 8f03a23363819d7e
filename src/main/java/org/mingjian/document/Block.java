package org.mingjian.document;

/** A part of a document in reading order: a paragraph or a table. */
public sealed interface Block permits Paragraph, Table {
  Span span();
}
