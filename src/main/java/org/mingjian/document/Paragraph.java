package org.mingjian.document;

/** Running text; a heading where the source says so or its numbering shows it. */
public record Paragraph(Span span, Role role) implements Block {
  public enum Role {
    TITLE,
    HEADING,
    BODY
  }
}
