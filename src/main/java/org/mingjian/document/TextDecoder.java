package org.mingjian.document;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Turns bytes into text. What a file declares is not asked: reports declared as gb2312 hold
 * characters of GB18030, and pages declared as UTF-8 were saved in another encoding. Strict UTF-8
 * practically never fits by chance, so it is tried before GB18030, which nearly always fits.
 */
final class TextDecoder {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final Charset BIG5 = Charset.forName("Big5");

  /** In text of another encoding one of so few is no UTF-8. */
  private static final int FIRST_CHARACTERS = 32;

  /** For each character whether it is none of a text, as 1 or 0: asked for each one of a file. */
  private static final byte[] ODD = odd();

  private TextDecoder() {}

  /**
   * The text, without a byte order mark; line ends as written.
   *
   * @throws UnreadableFileException when the bytes are no text in any known encoding
   */
  static String decode(byte[] bytes) throws UnreadableFileException {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return lenient(bytes, 3, StandardCharsets.UTF_8);
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return lenient(bytes, 2, StandardCharsets.UTF_16LE);
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return lenient(bytes, 2, StandardCharsets.UTF_16BE);
    }
    Charset wide = wideWithoutMark(bytes);
    if (wide != null) {
      return lenient(bytes, 0, wide);
    }
    String text = strictUtf8(bytes);
    if (text == null) {
      text = legacy(bytes);
    }
    if (text == null) {
      // A file cut in the middle of a character, or a few broken bytes in a good text.
      String utf8 = lenient(bytes, 0, StandardCharsets.UTF_8);
      String gb = lenient(bytes, 0, GB18030);
      text = broken(utf8) <= broken(gb) ? utf8 : gb;
    }
    if (!looksLikeText(text)) {
      throw new UnreadableFileException("file.not_text");
    }
    return text;
  }

  /** GB18030, or Big5 where that gives the more common Chinese. */
  private static @Nullable String legacy(byte[] bytes) {
    String pairs = Gb18030Pairs.decode(bytes);
    String gb = pairs == null ? strict(bytes, GB18030) : pairs;
    if (gb != null && commonness(gb) >= 2) {
      return gb;
    }
    String big5 = strict(bytes, BIG5);
    if (big5 == null) {
      return gb;
    }
    return gb == null || commonness(big5) > commonness(gb) ? big5 : gb;
  }

  /** How many of a handful of the most common characters of these reports stand in the text. */
  private static int commonness(String text) {
    int found = 0;
    for (char common : "的公开信息政府政務開資年一公開".toCharArray()) {
      if (text.indexOf(common) >= 0) {
        found++;
      }
    }
    return found;
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /** UTF-16 without a mark shows in the zero bytes of line ends, digits and spaces. */
  private static @Nullable Charset wideWithoutMark(byte[] bytes) {
    int big = 0;
    int little = 0;
    int length = Math.min(bytes.length, 4096) & ~1;
    for (int i = 0; i < length; i += 2) {
      if (bytes[i] == 0 && isPlain(bytes[i + 1])) {
        big++;
      } else if (bytes[i + 1] == 0 && isPlain(bytes[i])) {
        little++;
      }
    }
    if (Math.max(big, little) * 128 < length || length == 0) {
      return null;
    }
    if (Math.min(big, little) * 128 >= length) {
      // The frames of a table are zero bytes too (U+2500, U+2502), in the other order.
      return spaces(bytes, length, 1) > spaces(bytes, length, 0)
          ? StandardCharsets.UTF_16LE
          : StandardCharsets.UTF_16BE;
    }
    return little > big ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
  }

  /** How many line ends, spaces and digits have their zero byte at a place of each two. */
  private static int spaces(byte[] bytes, int length, int zero) {
    int count = 0;
    for (int i = 0; i < length; i += 2) {
      byte other = bytes[i + 1 - zero];
      boolean common = other == '\n' || other == ' ' || (other >= '0' && other <= '9');
      count += bytes[i + zero] == 0 && common ? 1 : 0;
    }
    return count;
  }

  private static boolean isPlain(byte b) {
    return b == '\n' || b == '\r' || b == '\t' || (b >= ' ' && b < 127);
  }

  /**
   * The fast way into a string puts U+FFFD where the bytes are no UTF-8, slowly where they seldom
   * are. A text that holds this character itself is decoded again, slowly too.
   */
  private static @Nullable String strictUtf8(byte[] bytes) {
    if (!beginsAsUtf8(bytes)) {
      return null;
    }
    String text = new String(bytes, StandardCharsets.UTF_8);
    return text.indexOf('\uFFFD') < 0 ? text : strict(bytes, StandardCharsets.UTF_8);
  }

  /** Whether a first byte of the first few characters beyond ASCII has another behind it. */
  private static boolean beginsAsUtf8(byte[] bytes) {
    int seen = 0;
    for (int i = 0; i + 1 < bytes.length && seen < FIRST_CHARACTERS; i++) {
      if (bytes[i] < 0) {
        // 11xxxxxx begins a character, 10xxxxxx goes on with it.
        if ((bytes[i] & 0xC0) != 0xC0 || (bytes[i + 1] & 0xC0) != 0x80) {
          return false;
        }
        seen++;
        while (i + 1 < bytes.length && (bytes[i + 1] & 0xC0) == 0x80) {
          i++;
        }
      }
    }
    return true;
  }

  /** The text; null where the bytes are not all of an encoding. */
  static @Nullable String strict(byte[] bytes, Charset charset) {
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException e) {
      return null; // the answer of this method: not in this encoding
    }
  }

  private static String lenient(byte[] bytes, int from, Charset charset) {
    CharBuffer decoded = charset.decode(ByteBuffer.wrap(bytes, from, bytes.length - from));
    return decoded.toString();
  }

  private static long broken(String text) {
    return text.chars().filter(c -> c == '\uFFFD').count();
  }

  private static boolean looksLikeText(String text) {
    int odd = 0;
    int length = Math.min(text.length(), 100_000);
    char[] characters = new char[length];
    text.getChars(0, length, characters, 0); // a string asks at each character how it is stored
    for (char c : characters) {
      odd += ODD[c];
    }
    return odd <= length / 50;
  }

  private static byte[] odd() {
    byte[] odd = new byte[1 << 16];
    for (int i = 0; i < odd.length; i++) {
      char c = (char) i;
      boolean control = c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f';
      boolean nothing =
          c == '\uFFFD' || Character.isSurrogate(c) || (c >= '\uE000' && c <= '\uF8FF');
      odd[i] = (byte) (control || nothing || !Character.isDefined(c) ? 1 : 0);
    }
    return odd;
  }
}
