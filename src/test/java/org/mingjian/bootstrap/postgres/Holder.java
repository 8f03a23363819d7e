package org.mingjian.bootstrap.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Drives a {@link HolderMain} in a process and a session of its own. */
final class Holder implements AutoCloseable {
  private final Process process;
  private final BufferedReader output;

  private Holder(Process process) {
    this.process = process;
    this.output = process.inputReader(StandardCharsets.UTF_8);
  }

  static Holder begin(Path home) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                "setsid",
                // Whoever runs the tests in the background hands down an ignored Ctrl-C.
                "env",
                "--default-signal=INT",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                HolderMain.class.getName(),
                home.toString()));
    return new Holder(
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
  }

  /** Waits until the home is open and returns the address of the database. */
  String awaitOpened() throws IOException {
    return awaitLine("opened ").substring("opened ".length());
  }

  /** Skips lines up to one that begins so. */
  String awaitLine(String beginning) throws IOException {
    StringBuilder skipped = new StringBuilder();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      if (line.startsWith(beginning)) {
        return line;
      }
      skipped.append(line).append('\n');
    }
    throw new AssertionError("the process ended without '" + beginning + "':\n" + skipped);
  }

  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** What Ctrl-C does in a terminal. */
  void interruptGroup() throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-INT", "--", "-" + process.pid()).inheritIO().start().waitFor();
  }

  void awaitEnd() throws InterruptedException {
    process.waitFor();
  }

  /** Lets the process close the home; harmless when it has ended. */
  void end() throws IOException {
    process.getOutputStream().close();
    process.onExit().join();
  }

  @Override
  public void close() throws IOException {
    end();
  }
}
