package org.mingjian.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Unfolds zip archives in memory, an entry at a time, within the limits. */
final class ArchiveWalker {
  /** What Chinese Windows writes into archives; entries marked as UTF-8 are read as such. */
  private static final Charset NAMES = Charset.forName("GB18030");

  private static final int DEEPEST = 3;
  private static final byte[] NOTHING = {};

  private final ReadingLimits limits;

  ArchiveWalker(ReadingLimits limits) {
    this.limits = limits;
  }

  void walk(String name, byte[] bytes, Consumer<SourceFile> receiver) {
    walk(name, bytes, receiver, 1, new long[] {limits.archiveBytes(), limits.entries()});
  }

  /**
   * @param left the bytes and the entries that may still be unfolded, shared by nested archives
   */
  private void walk(
      String name, byte[] bytes, Consumer<SourceFile> receiver, int depth, long[] left) {
    String entryName = name;
    int files = 0;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes), NAMES)) {
      while (true) {
        ZipEntry entry;
        byte[] content;
        long allowed = Math.min(limits.fileBytes(), left[0]);
        // Only what the archive does is caught: a fault of the receiver is none of the archive.
        try {
          entry = zip.getNextEntry();
          if (entry == null) {
            break;
          }
          entryName = name + "!/" + entry.getName();
          if (entry.isDirectory() || isClutter(entry.getName())) {
            continue;
          }
          files++;
          if (left[1]-- <= 0) {
            content = NOTHING;
          } else {
            content = zip.readNBytes((int) Math.min(allowed + 1, Integer.MAX_VALUE - 16));
          }
        } catch (IOException | IllegalArgumentException e) {
          // IllegalArgumentException: a name that is not valid in the archive's encoding.
          receiver.accept(isOffice(name) ? damaged(name) : broken(entryName));
          return;
        }
        if (left[1] < 0) {
          receiver.accept(failed(name, "file.too_many_entries", limits.entries()));
          return;
        }
        if (content.length > allowed) {
          receiver.accept(failed(entryName, "file.unfolds_too_far", allowed >> 20));
          return;
        }
        left[0] -= content.length;
        if (FileType.of(content) != FileType.ARCHIVE) {
          receiver.accept(new SourceFile.Content(entryName, content));
        } else if (depth >= DEEPEST) {
          receiver.accept(failed(entryName, "file.nested_too_deeply", DEEPEST));
        } else {
          walk(entryName, content, receiver, depth + 1, left);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("bytes in memory cannot fail to close", e);
    }
    if (files == 0) {
      receiver.accept(
          isOffice(name)
              ? damaged(name)
              : new SourceFile.Failed(name, new DocumentProblem("file.archive_empty", List.of())));
    }
  }

  private static SourceFile broken(String name) {
    return new SourceFile.Failed(name, new DocumentProblem("file.archive_broken", List.of()));
  }

  /** Office files are archives too: one whose parts are lost is no archive to its owner. */
  private static boolean isOffice(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".docx") || lower.endsWith(".xlsx");
  }

  private static SourceFile damaged(String name) {
    return new SourceFile.Failed(name, new DocumentProblem("file.broken", List.of()));
  }

  private static boolean isClutter(String name) {
    String last = name.substring(name.lastIndexOf('/') + 1);
    return name.startsWith("__MACOSX/") || last.equals(".DS_Store") || last.equals("Thumbs.db");
  }

  private static SourceFile failed(String name, String code, long limit) {
    return new SourceFile.Failed(name, new DocumentProblem(code, List.of(Long.toString(limit))));
  }
}
