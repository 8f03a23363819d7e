package org.mingjian.corpus;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Zip files that do not tell when they were made. */
final class Archives {
  static final String TIME = "2021-01-01T00:00:00Z";
  private static final LocalDateTime LOCAL_TIME = LocalDateTime.of(2021, 1, 1, 0, 0);

  private Archives() {}

  /** The same entries in the order of their names, with one time. */
  static byte[] withFixedTimes(byte[] archive) throws IOException {
    Map<String, byte[]> entries = new TreeMap<>(Archives::contentTypesFirst);
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        entries.put(entry.getName(), in.readAllBytes());
      }
    }
    return of(entries, StandardCharsets.UTF_8);
  }

  /**
   * An archive of the entries in the map's order.
   *
   * @param names the encoding of the names; Chinese Windows wrote GB18030 and did not say so
   */
  static byte[] of(Map<String, byte[]> entries, Charset names) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes, names)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        ZipEntry header = new ZipEntry(entry.getKey());
        header.setTimeLocal(LOCAL_TIME);
        out.putNextEntry(header);
        out.write(entry.getValue());
        out.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  /** Office files open with their list of content types. */
  private static int contentTypesFirst(String left, String right) {
    boolean leftFirst = left.equals("[Content_Types].xml");
    boolean rightFirst = right.equals("[Content_Types].xml");
    return leftFirst == rightFirst ? left.compareTo(right) : leftFirst ? -1 : 1;
  }
}
