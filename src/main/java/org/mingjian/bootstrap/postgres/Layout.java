package org.mingjian.bootstrap.postgres;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.regex.Pattern;

/**
 * The files of the embedded PostgreSQL.
 *
 * @param root the folder {@code postgres} in the home, as a real path
 */
record Layout(Path root) {
  // They put paths into shell commands between double quotes.
  private static final Pattern UNSAFE = Pattern.compile("[\"$`\\\\\\n\\r]");

  static Layout in(Path home) {
    Path root = home.toAbsolutePath().normalize().resolve("postgres");
    if (UNSAFE.matcher(root.toString()).find()) {
      throw new EmbeddedPostgresException(
          "the path "
              + root
              + " holds a character that PostgreSQL's programs cannot take: choose a MINGJIAN_HOME"
              + " without \" $ ` \\ and line breaks");
    }
    try {
      Files.createDirectories(root.getParent());
      if (!Files.isDirectory(root)) {
        Files.createDirectories(
            root,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      }
      return new Layout(root.toRealPath());
    } catch (AccessDeniedException e) {
      throw new EmbeddedPostgresException(
          "no permission to write " + e.getFile() + " as user " + System.getProperty("user.name"),
          e);
    } catch (FileAlreadyExistsException e) {
      throw new EmbeddedPostgresException(e.getFile() + " is a file, not a folder", e);
    } catch (IOException e) {
      throw new EmbeddedPostgresException(
          "cannot make the folder " + root + ": " + e.getMessage(), e);
    }
  }

  Path home() {
    return root.resolveSibling(".").normalize();
  }

  Path data() {
    return root.resolve("data");
  }

  Path versionFile() {
    return data().resolve("PG_VERSION");
  }

  Path settings() {
    return data().resolve("mingjian.conf");
  }

  Path postmasterFile() {
    return data().resolve("postmaster.pid");
  }

  Path serverLog() {
    return root.resolve("server.log");
  }

  Path startLock() {
    return root.resolve("start.lock");
  }

  Path usersLock() {
    return root.resolve("users.lock");
  }

  /** Names the machine and container in which the server was started. */
  Path place() {
    return root.resolve("place");
  }

  Path secret(String role) {
    return root.resolve(role + ".password");
  }
}
