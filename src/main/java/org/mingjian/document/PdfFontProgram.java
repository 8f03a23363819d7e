package org.mingjian.document;

import java.nio.ByteBuffer;

/**
 * How many codes the code tables of a TrueType or OpenType font name: the library makes an entry
 * for each. The shapes of the tables are those of the OpenType specification, "cmap".
 */
final class PdfFontProgram {
  private static final int CODE_TABLE = 0x636D6170; // cmap
  private static final int HEAD = 12;
  private static final int TABLE = 16;
  private static final int SUBTABLE = 8;
  private static final int GROUP = 12;

  private final ByteBuffer font;
  private final long enough;

  private PdfFontProgram(byte[] program, long enough) {
    this.font = ByteBuffer.wrap(program);
    this.enough = enough;
  }

  /** Whether the directory at the beginning of a font names a table of codes. */
  static boolean mapsCodes(byte[] directory) {
    ByteBuffer bytes = ByteBuffer.wrap(directory);
    for (int at = HEAD; at + TABLE <= directory.length; at += TABLE) {
      if (bytes.getInt(at) == CODE_TABLE) {
        return true;
      }
    }
    return false;
  }

  /** The codes of all subtables together; counting ends at the first sum above enough. */
  static long codes(byte[] program, long enough) {
    return new PdfFontProgram(program, enough).codes();
  }

  private long codes() {
    long codes = 0;
    int tables = shortAt(4);
    for (int i = 0; i < tables && codes <= enough; i++) {
      int at = HEAD + i * TABLE;
      if (intAt(at) == CODE_TABLE) {
        long table = intAt(at + 8);
        int subtables = shortAt(table + 2);
        for (int j = 0; j < subtables && codes <= enough; j++) {
          ReadingTime.check();
          codes += subtable(table + intAt(table + 4 + (long) j * SUBTABLE + 4));
        }
      }
    }
    return codes;
  }

  private long subtable(long at) {
    return switch (shortAt(at)) {
      case 2 -> highBytes(at + 6);
      case 4 -> segments(at + 6);
      case 6 -> shortAt(at + 8);
      case 8 -> groups(at + 12 + 8192);
      case 12, 13 -> groups(at + 12);
      default -> 0;
    };
  }

  private long highBytes(long at) {
    int last = 0;
    for (int i = 0; i < 256; i++) {
      last = Math.max(last, shortAt(at + 2L * i) / 8);
    }
    long codes = 0;
    for (int i = 0; i <= last; i++) {
      codes += shortAt(at + 512 + 8L * i + 2);
    }
    return codes;
  }

  private long segments(long at) {
    int segments = shortAt(at) / 2;
    long ends = at + 8;
    long starts = ends + 2L * segments + 2;
    long codes = 0;
    for (int i = 0; i < segments && codes <= enough; i++) {
      codes += Math.max(0, shortAt(ends + 2L * i) - shortAt(starts + 2L * i) + 1);
    }
    return codes;
  }

  private long groups(long at) {
    long groups = intAt(at);
    long codes = 0;
    for (long i = 0, from = at + 4;
        i < groups && from + GROUP <= font.capacity() && codes <= enough;
        i++, from += GROUP) {
      codes += Math.max(0, intAt(from + 4) - intAt(from) + 1);
    }
    return codes;
  }

  /** Nothing stands behind the end. */
  private int shortAt(long at) {
    return at < 0 || at + 2 > font.capacity() ? 0 : font.getShort((int) at) & 0xFFFF;
  }

  private long intAt(long at) {
    return at < 0 || at + 4 > font.capacity() ? 0 : font.getInt((int) at) & 0xFFFF_FFFFL;
  }
}
