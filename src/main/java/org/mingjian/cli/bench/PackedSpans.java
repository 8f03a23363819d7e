package org.mingjian.cli.bench;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The places of all cells in few bytes. For each cell its length, 0 without a place; then the
 * distance of its start from the end of the one before. Numbers stand in groups of seven bits, the
 * lowest first; a distance is doubled, and one less when negative.
 */
final class PackedSpans {
  private PackedSpans() {}

  record Span(int start, int length) {}

  static byte[] pack(List<@Nullable Integer> starts, List<@Nullable Integer> lengths) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int end = 0;
    for (int i = 0; i < starts.size(); i++) {
      Integer start = starts.get(i);
      Integer length = lengths.get(i);
      if (start == null || length == null) {
        write(out, 0);
      } else {
        write(out, length);
        int distance = start - end;
        write(out, (distance << 1) ^ (distance >> 31));
        end = start + length;
      }
    }
    return out.toByteArray();
  }

  static @Nullable Span unpack(byte[] packed, int ordinal) {
    Reader reader = new Reader(packed);
    int end = 0;
    for (int i = 0; ; i++) {
      int length = reader.next();
      if (length > 0) {
        int folded = reader.next();
        int start = end + ((folded >>> 1) ^ -(folded & 1));
        if (i == ordinal) {
          return new Span(start, length);
        }
        end = start + length;
      } else if (i == ordinal) {
        return null;
      }
    }
  }

  private static void write(ByteArrayOutputStream out, int number) {
    int rest = number;
    while (rest > 0x7f) {
      out.write((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    out.write(rest);
  }

  private static final class Reader {
    private final byte[] bytes;
    private int at;

    Reader(byte[] bytes) {
      this.bytes = bytes;
    }

    int next() {
      int number = 0;
      for (int shift = 0; ; shift += 7) {
        byte group = bytes[at++];
        number |= (group & 0x7f) << shift;
        if (group >= 0) {
          return number;
        }
      }
    }
  }
}
