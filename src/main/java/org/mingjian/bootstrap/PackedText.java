package org.mingjian.bootstrap;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** Long texts in little memory, still as texts: each character of a packed one holds a byte. */
final class PackedText {
  /** Shorter ones are left as they are. */
  private static final int LONG = 4_000;

  /** No text of the framework begins so. */
  private static final String MARK = "\u0001packed";

  private PackedText() {}

  /** The text, packed if it is long and was not packed before. */
  static String packed(String text) {
    if (text.length() < LONG || text.startsWith(MARK)) {
      return text;
    }
    Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (DeflaterOutputStream packing = new DeflaterOutputStream(bytes, deflater)) {
        packing.write(text.getBytes(StandardCharsets.UTF_8));
      }
      return MARK + bytes.toString(StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      deflater.end();
    }
  }

  /** What was packed; another text is left as it is. */
  static String unpacked(String text) {
    if (!text.startsWith(MARK)) {
      return text;
    }
    byte[] bytes = text.substring(MARK.length()).getBytes(StandardCharsets.ISO_8859_1);
    try (InflaterInputStream unpacking = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
      return new String(unpacking.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
