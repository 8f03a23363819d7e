package org.mingjian.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The parts of an office file, unfolded one by one within the limits, and read as XML safely. */
final class PackedParts implements AutoCloseable {
  private static final XMLInputFactory XML = xml();

  private final ZipFile zip;
  private final ReadingLimits limits;
  private long unfolded;

  PackedParts(byte[] bytes, ReadingLimits limits) throws IOException {
    this.zip = ZipFile.builder().setByteArray(bytes).get();
    this.limits = limits;
  }

  private static XMLInputFactory xml() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }

  /** The bytes of a part; null when there is none of this name. */
  byte @Nullable [] part(String name) throws IOException, UnreadableFileException {
    ZipArchiveEntry entry = zip.getEntry(name);
    if (entry == null) {
      return null;
    }
    long allowed = limits.inflatedBytes() - unfolded;
    try (InputStream in = zip.getInputStream(entry)) {
      if (in == null) {
        throw new ZipException(name);
      }
      byte[] bytes = in.readNBytes((int) Math.min(allowed + 1, Integer.MAX_VALUE - 16));
      ReadingTime.check();
      if (bytes.length > allowed) {
        throw new UnreadableFileException(
            "file.unfolds_too_far", Long.toString(limits.inflatedBytes() >> 20));
      }
      unfolded += bytes.length;
      return bytes;
    }
  }

  /** A reader of a part's XML; entities and outside references are not followed. */
  static XMLStreamReader reader(byte[] xml) throws XMLStreamException {
    synchronized (XML) {
      return XML.createXMLStreamReader(new TimedStream(xml));
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
