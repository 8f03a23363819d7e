package org.mingjian.bootstrap.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs programs of the operating system and of PostgreSQL. */
final class Commands {
  private Commands() {}

  /**
   * How a program ended.
   *
   * @param output what it wrote, both streams
   */
  record Result(int exitCode, String output) {
    boolean succeeded() {
      return exitCode == 0;
    }
  }

  /**
   * Runs a program to its end.
   *
   * @throws IOException when it cannot be started
   * @throws EmbeddedPostgresException when it takes longer than {@code limit}
   */
  static Result run(Path folder, Duration limit, List<String> command) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    builder.environment().put("LC_ALL", "C.UTF-8");
    Process process = builder.start();
    process.getOutputStream().close();
    CompletableFuture<String> output = new CompletableFuture<>();
    Thread.startVirtualThread(() -> read(process, output));
    try {
      if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly();
        throw new EmbeddedPostgresException(
            name(command) + " did not end within " + limit.toSeconds() + " s");
      }
      // A program that a killed one left behind may hold the pipe open for ever.
      return new Result(process.exitValue(), output.get(10, TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new EmbeddedPostgresException("interrupted while " + name(command) + " ran", e);
    } catch (ExecutionException | TimeoutException e) {
      throw new IOException("cannot read what " + name(command) + " wrote", e);
    }
  }

  private static void read(Process process, CompletableFuture<String> output) {
    try {
      output.complete(
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip());
    } catch (IOException | UncheckedIOException e) {
      output.completeExceptionally(e);
    }
  }

  private static String name(List<String> command) {
    return String.join(" ", command);
  }

  /** A program on the PATH or in the usual folders of administrators' programs. */
  static Optional<String> find(String program) {
    String path = System.getenv().getOrDefault("PATH", "") + ":/usr/bin:/bin:/usr/sbin:/sbin";
    for (String folder : path.split(":", -1)) {
      Path candidate = Path.of(folder.isEmpty() ? "." : folder, program);
      if (Files.isExecutable(candidate)) {
        return Optional.of(candidate.toAbsolutePath().toString());
      }
    }
    return Optional.empty();
  }
}
