package org.mingjian.document;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * GB18030 text of one and two bytes a character, which is nearly all of it, decoded by a table that
 * the Java machine's own decoder fills: that one asks several questions at each character.
 */
final class Gb18030Pairs {
  private static final int FIRST_LEAD = 0x81;
  private static final int FIRST_TRAIL = 0x40;
  private static final int LEADS = 0xFE - FIRST_LEAD + 1;
  private static final int TRAILS = 0xFE - FIRST_TRAIL + 1;

  /** What stands for a pair that is not one character. */
  private static final char NONE = '\uFFFD';

  private static final char[] TABLE = table();

  private Gb18030Pairs() {}

  /** The text; null where something else than such characters is among it. */
  static @Nullable String decode(byte[] bytes) {
    char[] text = new char[bytes.length];
    int length = 0;
    int at = 0;
    while (at < bytes.length) {
      int lead = bytes[at++];
      if (lead >= 0) {
        text[length++] = (char) lead;
        continue;
      }
      int row = (lead & 0xFF) - FIRST_LEAD;
      int column = at < bytes.length ? (bytes[at++] & 0xFF) - FIRST_TRAIL : -1;
      if (row < 0 || row >= LEADS || column < 0 || column >= TRAILS) {
        return null;
      }
      char c = TABLE[row * TRAILS + column];
      if (c == NONE) {
        return null;
      }
      text[length++] = c;
    }
    return new String(text, 0, length);
  }

  private static char[] table() {
    Charset charset = Charset.forName("GB18030");
    char[] table = new char[LEADS * TRAILS];
    byte[] pair = new byte[2];
    for (int i = 0; i < table.length; i++) {
      pair[0] = (byte) (FIRST_LEAD + i / TRAILS);
      pair[1] = (byte) (FIRST_TRAIL + i % TRAILS);
      String character = new String(pair, charset);
      table[i] = character.length() == 1 ? character.charAt(0) : NONE;
    }
    return table;
  }
}
