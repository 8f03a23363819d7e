package org.mingjian.document;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The styles of a Word file whose text is hidden or struck out. */
final class DocxStyles {
  private static final int MOST_STYLES = 5_000;

  private DocxStyles() {}

  /** The names of the styles; none where the file has none such, as nearly all files. */
  static Set<String> unseen(byte[] xml) throws XMLStreamException {
    String source = new String(xml, StandardCharsets.ISO_8859_1);
    if (!source.contains("vanish") && !source.contains("strike")) {
      return Set.of();
    }
    Map<String, String> basedOn = new HashMap<>();
    Map<String, Boolean> own = new HashMap<>();
    XMLStreamReader reader = PackedParts.reader(xml);
    String style = null;
    while (reader.hasNext() && basedOn.size() < MOST_STYLES) {
      int event = reader.next();
      if (event == XMLStreamConstants.END_ELEMENT && reader.getLocalName().equals("style")) {
        style = null;
      }
      if (event != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      switch (reader.getLocalName()) {
        case "style" -> style = attribute(reader, "styleId");
        case "basedOn" -> {
          String base = attribute(reader, "val");
          if (style != null && base != null) {
            basedOn.put(style, base);
          }
        }
        case "vanish", "strike", "dstrike" -> {
          String value = attribute(reader, "val");
          boolean on = value == null || !Set.of("0", "false", "off").contains(value);
          if (style != null) {
            own.merge(style, on, Boolean::logicalOr);
          }
        }
        default -> {}
      }
    }
    Set<String> unseen = new HashSet<>();
    Set<String> all = new HashSet<>(own.keySet());
    all.addAll(basedOn.keySet());
    for (String name : all) {
      if (isUnseen(name, own, basedOn)) {
        unseen.add(name);
      }
    }
    return unseen;
  }

  /** A style looks as it says itself, else as what it is based on. */
  private static boolean isUnseen(
      String name, Map<String, Boolean> own, Map<String, String> basedOn) {
    String at = name;
    for (int steps = 0; at != null && steps < 20; steps++) {
      Boolean said = own.get(at);
      if (said != null) {
        return said;
      }
      at = basedOn.get(at);
    }
    return false;
  }

  private static @Nullable String attribute(XMLStreamReader reader, String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(name)) {
        return reader.getAttributeValue(i);
      }
    }
    return null;
  }
}
