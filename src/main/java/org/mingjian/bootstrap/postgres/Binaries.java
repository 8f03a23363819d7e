package org.mingjian.bootstrap.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tukaani.xz.XZInputStream;

/**
 * The unpacked programs of PostgreSQL.
 *
 * @param folder with bin, lib and share
 */
record Binaries(Path folder) {
  private static final Logger LOG = LoggerFactory.getLogger(Binaries.class);
  private static final String PREFIX = "binaries-";
  private static final String UNFINISHED = "unfinished-binaries-";

  /** Where the programs of the class path are or will be; their checksum is in the name. */
  static Binaries of(Layout layout, Platform platform) throws IOException {
    return new Binaries(layout.root().resolve(PREFIX + identity(archive(platform))));
  }

  /** Unpacks the programs, so that their folder is there completely or not at all. */
  void unpackIfMissing(Layout layout, Platform platform) throws IOException {
    for (Path remnant : Folders.withPrefix(layout.root(), UNFINISHED)) {
      Folders.delete(remnant);
    }
    if (Files.isDirectory(folder)) {
      return;
    }
    LOG.info("unpacking PostgreSQL");
    Path unfinished = Files.createTempDirectory(layout.root(), UNFINISHED);
    try (InputStream in = archive(platform).openStream()) {
      unpack(in, unfinished);
    }
    Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rwxr-xr-x"));
    try {
      Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      throw new EmbeddedPostgresException("cannot rename folders in " + layout.root(), e);
    }
  }

  void delete() throws IOException {
    Folders.delete(folder);
  }

  /** Deletes the programs of earlier versions; no server may run from them. */
  void deleteOthers(Layout layout) throws IOException {
    for (Path other : Folders.withPrefix(layout.root(), PREFIX)) {
      if (!other.equals(folder)) {
        Folders.delete(other);
      }
    }
  }

  String program(String name) {
    return folder.resolve("bin").resolve(name).toString();
  }

  List<String> printVersion() {
    return List.of(program("postgres"), "--version");
  }

  private static URL archive(Platform platform) {
    URL archive = Binaries.class.getResource(platform.archive());
    if (archive == null) {
      throw new EmbeddedPostgresException(
          "PostgreSQL's programs are missing from the class path: " + platform.archive());
    }
    return archive;
  }

  private static String identity(URL archive) throws IOException {
    URLConnection connection = archive.openConnection();
    if (connection instanceof JarURLConnection jar) {
      return HexFormat.of().toHexDigits((int) jar.getJarEntry().getCrc());
    }
    return Long.toString(connection.getContentLengthLong());
  }

  private static void unpack(InputStream archive, Path target) throws IOException {
    try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(archive))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
          throw new IOException("the archive leaves its folder: " + entry.getName());
        }
        unpack(tar, entry, path);
      }
    }
  }

  private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path path)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(path);
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
      return;
    }
    Files.createDirectories(path.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
    } else if (entry.isFile()) {
      Files.copy(tar, path);
      boolean executable = (entry.getMode() & 0100) != 0;
      Files.setPosixFilePermissions(
          path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    } else {
      throw new IOException("the archive holds something unknown: " + entry.getName());
    }
  }
}
