package org.mingjian.report;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjian.document.Span;

/**
 * The places of a report's cells as few bytes. Cells follow each other closely, so each takes a
 * variable-length number (seven bits a byte, lowest first) for its length plus one, and one for the
 * distance from the start of the cell before (zigzag: 0, -1, 1, -2, ...). A length of 0 stands for
 * a cell without a place, and has no distance.
 */
final class CellPlaces {
  private static final int SEVEN_BITS = 0x7f;
  private static final int MORE = 0x80;

  private CellPlaces() {}

  /**
   * Packs the places.
   *
   * @param spans a place for every cell, null where a cell has none
   */
  static byte[] pack(List<@Nullable Span> spans) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(spans.size() * 3);
    int before = 0;
    for (Span span : spans) {
      if (span == null) {
        write(bytes, 0);
      } else {
        int distance = span.start() - before;
        write(bytes, span.length() + 1);
        write(bytes, (distance << 1) ^ (distance >> 31));
        before = span.start();
      }
    }
    return bytes.toByteArray();
  }

  /**
   * Unpacks what {@link #pack} made.
   *
   * @param cells how many places there are
   */
  static List<@Nullable Span> unpack(byte[] bytes, int cells) {
    Reader reader = new Reader(bytes);
    List<@Nullable Span> spans = new ArrayList<>(cells);
    int start = 0;
    for (int i = 0; i < cells; i++) {
      int length = reader.next() - 1;
      if (length < 0) {
        spans.add(null);
      } else {
        int distance = reader.next();
        start += (distance >>> 1) ^ -(distance & 1);
        spans.add(new Span(start, start + length));
      }
    }
    return spans;
  }

  private static void write(ByteArrayOutputStream bytes, int number) {
    int rest = number;
    while ((rest & ~SEVEN_BITS) != 0) {
      bytes.write((rest & SEVEN_BITS) | MORE);
      rest >>>= 7;
    }
    bytes.write(rest);
  }

  private static final class Reader {
    private final byte[] bytes;
    private int at;

    private Reader(byte[] bytes) {
      this.bytes = bytes;
    }

    private int next() {
      int number = 0;
      for (int shift = 0; ; shift += 7) {
        int read = bytes[at++];
        number |= (read & SEVEN_BITS) << shift;
        if ((read & MORE) == 0) {
          return number;
        }
      }
    }
  }
}
