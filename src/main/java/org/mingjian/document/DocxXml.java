package org.mingjian.document;

import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The XML of a Word file, element by element, with the account of its controls. */
final class DocxXml {
  private final XMLStreamReader xml;

  /** For each control that is open, whether it shows the words that wait to be replaced. */
  private final Deque<Boolean> waiting = new ArrayDeque<>();

  /** How many elements are open. */
  private int open;

  DocxXml(byte[] part) throws XMLStreamException {
    xml = PackedParts.reader(part);
  }

  /** The depth of the element that was opened last, for {@link #entersWithin}. */
  int depth() {
    return open;
  }

  /**
   * Goes to the next element that begins, however deep, before the one of this depth ends.
   *
   * @return false when that one, or the document, ended first
   */
  boolean entersWithin(int depth) throws XMLStreamException {
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        open++;
        noteControl();
        return true;
      }
      if (event == XMLStreamConstants.END_ELEMENT) {
        open--;
        if (name().equals("sdt") && !waiting.isEmpty()) {
          waiting.pop();
        }
        if (open < depth) {
          return false;
        }
      }
    }
    return false;
  }

  private void noteControl() {
    if (name().equals("sdt")) {
      waiting.push(false);
    } else if (name().equals("showingPlcHdr") && !waiting.isEmpty() && isOn()) {
      waiting.pop();
      waiting.push(true);
    }
  }

  /** Leaves out what the element holds that was opened last. */
  void skip() throws XMLStreamException {
    int depth = open;
    boolean inside = true;
    while (inside) {
      inside = entersWithin(depth);
    }
  }

  /** The name of the element, without its prefix. */
  String name() {
    return xml.getLocalName();
  }

  /** The text of the element that was opened last, which ends with it. */
  String text() throws XMLStreamException {
    String text = xml.getElementText();
    open--;
    return text;
  }

  /** Whether the words here are those of a control that wait to be replaced. */
  boolean isWaiting() {
    return waiting.contains(true);
  }

  /** Whether a property is set: it stands there, and its value does not take it back. */
  boolean isOn() {
    String value = attribute("val");
    return value == null || !(value.equals("0") || value.equals("false") || value.equals("off"));
  }

  /** A tab of a run has no attributes; tab stops of paragraphs have a position. */
  boolean hasAttributes() {
    return xml.getAttributeCount() > 0;
  }

  /** An attribute by its name without prefix; null when the element has none. */
  @Nullable String attribute(String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return xml.getAttributeValue(i);
      }
    }
    return null;
  }

  /** The value of a property that is a whole number of at most five digits. */
  int number(int otherwise) {
    String value = attribute("val");
    if (value == null || value.isEmpty() || value.length() > 5) {
      return otherwise;
    }
    for (int i = 0; i < value.length(); i++) {
      if (value.charAt(i) < '0' || value.charAt(i) > '9') {
        return otherwise;
      }
    }
    return Integer.parseInt(value);
  }
}
