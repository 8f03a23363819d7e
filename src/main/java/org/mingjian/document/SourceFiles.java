package org.mingjian.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Walks files, folders and zip archives, one file at a time, so that memory does not grow with
 * their number. Links are not followed out of a folder.
 */
public final class SourceFiles {
  private final ReadingLimits limits;
  private final ArchiveWalker archives;

  public SourceFiles(ReadingLimits limits) {
    this.limits = limits;
    this.archives = new ArchiveWalker(limits);
  }

  /** Hands every file at or below a path to the receiver: folders by name, archives in order. */
  public void walk(Path path, Consumer<SourceFile> receiver) {
    walk(path, path.toString(), receiver, 0);
  }

  private void walk(Path path, String name, Consumer<SourceFile> receiver, int depth) {
    if (Files.isDirectory(path)) {
      if (depth > limits.nesting()) {
        receiver.accept(failed(name, "file.nested_too_deeply", limits.nesting()));
        return;
      }
      List<Path> children;
      try (Stream<Path> list = Files.list(path)) {
        children = list.sorted().toList();
      } catch (IOException e) {
        receiver.accept(new SourceFile.Failed(name, unreadable(e)));
        return;
      }
      for (Path child : children) {
        if (Files.isSymbolicLink(child) && Files.isDirectory(child)) {
          continue;
        }
        walk(child, child.toString(), receiver, depth + 1);
      }
      return;
    }
    try {
      if (!Files.exists(path)) {
        receiver.accept(
            new SourceFile.Failed(name, new DocumentProblem("file.missing", List.of())));
        return;
      }
      if (!Files.isRegularFile(path)) {
        receiver.accept(
            new SourceFile.Failed(name, new DocumentProblem("file.not_regular", List.of())));
        return;
      }
      if (Files.size(path) > limits.fileBytes()) {
        receiver.accept(failed(name, "file.too_large", limits.fileBytes() >> 20));
        return;
      }
      expand(name, Files.readAllBytes(path), receiver);
    } catch (IOException e) {
      receiver.accept(new SourceFile.Failed(name, unreadable(e)));
    }
  }

  /** Hands on the file, or the files inside it when it is an archive. */
  public void expand(String name, byte[] bytes, Consumer<SourceFile> receiver) {
    if (FileType.of(bytes) == FileType.ARCHIVE) {
      archives.walk(name, bytes, receiver);
    } else {
      receiver.accept(new SourceFile.Content(name, bytes));
    }
  }

  private static SourceFile failed(String name, String code, long limit) {
    return new SourceFile.Failed(name, new DocumentProblem(code, List.of(Long.toString(limit))));
  }

  private static DocumentProblem unreadable(IOException e) {
    return new DocumentProblem("file.cannot_open", List.of(e.getClass().getSimpleName()));
  }
}
