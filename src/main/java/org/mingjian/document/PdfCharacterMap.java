package org.mingjian.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * How many characters the map of a font (a CMap, ISO 32000-1, 9.7.5) grows to when the library
 * reads it: a range is an entry for each of its codes there. Goes through the words of a map as the
 * library does, so that both see the same ranges.
 */
final class PdfCharacterMap {
  /** A map of the library that another may include holds no more. */
  private static final int INCLUDED = 20_000;

  /** In a range, only the last byte of a target counts on, unless it is the only one. */
  private static final int LAST_BYTE = 256;

  private static final int ALL_OF_TWO_BYTES = 65_536;

  /** Longer targets take so many bytes for an entry more. */
  private static final int LONG = 16;

  private sealed interface Word {}

  /** The bytes are those of the first 256 characters. */
  private record Code(String bytes) implements Word {}

  private record Operator(String name) implements Word {}

  private record Listed(long codes) implements Word {}

  private enum Other implements Word {
    NAME,
    END_OF_LIST,
    END_OF_DICTIONARY,
    SOMETHING
  }

  /** Where the library gives a map up. */
  private static final class BrokenException extends Exception {
    @java.io.Serial private static final long serialVersionUID = 1L;

    BrokenException() {
      super(null, null, false, false);
    }
  }

  private final byte[] bytes;
  private final long enough;
  private int at;
  private long entries;

  private PdfCharacterMap(byte[] bytes, long enough) {
    this.bytes = bytes;
    this.enough = enough;
  }

  /** The entries of a map; counting ends at the first sum above enough. */
  static long entries(byte[] map, long enough) {
    PdfCharacterMap counting = new PdfCharacterMap(map, enough);
    try {
      counting.count();
    } catch (BrokenException e) {
      return counting.entries; // the library gives up here, too
    }
    return counting.entries;
  }

  private void count() throws BrokenException {
    for (Word word = next(); word != null && entries <= enough; word = next()) {
      ReadingTime.check();
      switch (word) {
        case Operator(String name) -> {
          if (name.equals("beginbfrange")) {
            ranges();
          } else if (name.equals("usecmap")) {
            entries += INCLUDED;
          } else if (name.equals("endcmap")) {
            return;
          }
        }
        case Code(String code) -> entries += size(code);
        case Listed(long codes) -> entries += codes;
        case Other _ -> {}
      }
    }
  }

  private static long size(String code) {
    return 1L + code.length() / LONG;
  }

  /** Three words a range; a word that ends the ranges does so only where a code is due. */
  private void ranges() throws BrokenException {
    while (entries <= enough) {
      if (!(next() instanceof Code(String first)) || !(next() instanceof Code(String last))) {
        return;
      }
      Word target = next();
      long range = (long) number(last) - number(first) + 1;
      switch (target) {
        case Code(String code) when code.length() == 1 -> entries += Math.max(0, range);
        case Code(String code) when code.equals("\0\0") ->
            entries += Math.clamp(range, 0, ALL_OF_TWO_BYTES);
        case Code(String code) -> entries += Math.clamp(range, 0, LAST_BYTE) * size(code);
        case Listed(long codes) -> entries += codes;
        case Operator _, Other _ -> entries++;
        case null -> {
          return;
        }
      }
    }
  }

  private static int number(String code) {
    int number = 0;
    for (int i = 0; i < code.length(); i++) {
      number = number << 8 | code.charAt(i);
    }
    return number;
  }

  // ---- words

  private int read() {
    return at < bytes.length ? bytes[at++] & 0xFF : -1;
  }

  private @Nullable Word next() throws BrokenException {
    int one = read();
    while (one == '\t' || one == ' ' || one == '\r' || one == '\n') {
      one = read();
    }
    return switch (one) {
      case -1 -> null;
      case '%' -> {
        while (one != -1 && one != '\r' && one != '\n') {
          one = read();
        }
        yield Other.SOMETHING;
      }
      case '(' -> {
        while (one != -1 && one != ')') {
          one = read();
        }
        yield Other.SOMETHING;
      }
      case '>' -> {
        if (read() != '>') {
          throw new BrokenException();
        }
        yield Other.END_OF_DICTIONARY;
      }
      case ']' -> Other.END_OF_LIST;
      case '[' -> list();
      case '<' -> codeOrDictionary();
      case '/' -> {
        word(false);
        yield Other.NAME;
      }
      case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> {
        while (at < bytes.length && (isDigit(bytes[at]) || bytes[at] == '.')) {
          at++;
        }
        yield Other.SOMETHING;
      }
      default -> {
        at--;
        yield new Operator(word(true));
      }
    };
  }

  /** The first character always belongs to an operator, and is none of a name. */
  private String word(boolean operator) {
    int start = at;
    if (operator) {
      at++;
    }
    while (at < bytes.length && !ends(bytes[at]) && !(operator && isDigit(bytes[at]))) {
      at++;
    }
    return new String(bytes, start, at - start, ISO_8859_1);
  }

  private static boolean isDigit(byte one) {
    return one >= '0' && one <= '9';
  }

  private static boolean ends(byte one) {
    return one == ' ' || one == '\r' || one == '\n' || "()<>[]{}/%".indexOf(one) >= 0;
  }

  private Word list() throws BrokenException {
    long codes = 0;
    for (Word word = next(); word != null && word != Other.END_OF_LIST; word = next()) {
      codes += word instanceof Code(String code) ? size(code) : 1;
    }
    return new Listed(codes);
  }

  private Word codeOrDictionary() throws BrokenException {
    int one = read();
    if (one == '<') {
      while (next() == Other.NAME) {
        next();
        entries++;
      }
      return Other.SOMETHING;
    }
    ByteArrayOutputStream code = new ByteArrayOutputStream();
    int high = -1;
    for (; one != -1 && one != '>'; one = read()) {
      if (one == ' ' || one == '\r' || one == '\n') {
        continue;
      }
      int digit = Character.digit(one, 16);
      if (digit < 0 || code.size() > 512) {
        throw new BrokenException();
      }
      if (high < 0) {
        high = digit << 4;
      } else {
        code.write(high + digit);
        high = -1;
      }
    }
    if (high >= 0) {
      code.write(high);
    }
    return new Code(code.toString(ISO_8859_1));
  }
}
