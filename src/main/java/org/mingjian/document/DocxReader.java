package org.mingjian.document;

import java.io.IOException;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * Reads Word files (docx) straight from their XML, which takes a fraction of the time and memory of
 * an object model. Deleted, struck out and hidden text, words that wait to be replaced, fields'
 * codes and fallbacks of drawings are left out.
 */
final class DocxReader implements FormatReader {
  private final ReadingLimits limits;

  DocxReader(ReadingLimits limits) {
    this.limits = limits;
  }

  @Override
  public SourceDocument read(String mediaType, byte[] bytes)
      throws IOException, UnreadableFileException {
    byte[] xml;
    byte[] styles;
    try (PackedParts parts = new PackedParts(bytes, limits)) {
      xml = parts.part("word/document.xml");
      styles = parts.part("word/styles.xml");
    }
    if (xml == null) {
      throw new UnreadableFileException("file.broken");
    }
    return read(mediaType, xml, styles, limits);
  }

  /** Reads the XML of a text; the styles are null where the file has none. */
  static SourceDocument read(
      String mediaType, byte[] xml, byte @Nullable [] styles, ReadingLimits limits)
      throws IOException, UnreadableFileException {
    DocumentBuilder builder = new DocumentBuilder(limits);
    try {
      Set<String> unseen = styles == null ? Set.of() : DocxStyles.unseen(styles);
      new DocxBody(new DocxXml(xml), builder, unseen, limits).read();
    } catch (XMLStreamException e) {
      if (!builder.hasText()) {
        throw new IOException(e);
      }
      builder.problem("file.broken");
    }
    return builder.build(mediaType);
  }
}
