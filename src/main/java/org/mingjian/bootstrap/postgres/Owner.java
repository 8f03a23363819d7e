package org.mingjian.bootstrap.postgres;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.regex.Pattern;

/** A user of the operating system, by numbers. */
record Owner(int user, int group) {
  private static final Pattern NUMBER = Pattern.compile("[0-9]+");

  static Owner of(Path path) throws IOException {
    return new Owner(
        (Integer) Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS),
        (Integer) Files.getAttribute(path, "unix:gid", LinkOption.NOFOLLOW_LINKS));
  }

  /** The user of this process. */
  static Owner current() throws IOException {
    return of(Path.of("/proc/self"));
  }

  /** A user whom the machine knows by name: initdb refuses to work for another. */
  static Optional<Owner> named(String name) throws IOException {
    for (String line : Files.readAllLines(Path.of("/etc/passwd"))) {
      String[] fields = line.split(":", -1);
      if (fields.length > 3 && fields[0].equals(name)) {
        return Optional.of(new Owner(Integer.parseInt(fields[2]), Integer.parseInt(fields[3])));
      }
    }
    return Optional.empty();
  }

  static boolean hasName(Path path) throws IOException {
    return !NUMBER.matcher(Files.getOwner(path).getName()).matches();
  }

  boolean isRoot() {
    return user == 0;
  }

  /** Gives a file, or a folder with all in it, to this user. */
  void take(Path path) throws IOException {
    Files.walkFileTree(
        path,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            set(folder);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            set(file);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private void set(Path path) throws IOException {
    if (!of(path).equals(this)) {
      Files.setAttribute(path, "unix:gid", group, LinkOption.NOFOLLOW_LINKS);
      Files.setAttribute(path, "unix:uid", user, LinkOption.NOFOLLOW_LINKS);
    }
  }
}
