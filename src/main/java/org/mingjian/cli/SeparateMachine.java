package org.mingjian.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs a command of this program in a Java machine of its own: what it loads, keeps and has
 * compiled changes nothing in a machine that measures.
 */
final class SeparateMachine {
  private SeparateMachine() {}

  /**
   * Runs a command to its end; its errors are seen, what it prints is not.
   *
   * @throws IOException when it cannot be started or ends with another status than 0
   */
  static void run(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx" + Runtime.getRuntime().maxMemory());
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(Main.class.getName());
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try {
      int status = process.waitFor();
      if (status != 0) {
        throw new IOException(String.join(" ", arguments) + " ended with status " + status);
      }
    } finally {
      process.destroy();
    }
  }
}
