package org.mingjian.cli;

import java.io.PrintWriter;

/**
 * A line that says how far something is, written over itself while it changes. Only a terminal can
 * write over a line; in a file or a log the states would stand one behind another, so that nothing
 * is written there. The launcher says which it is by the system property {@code mingjian.terminal},
 * because Java can ask for input and output together only, and {@code findings > file} leaves the
 * messages on the terminal.
 */
final class ProgressLine {
  private final PrintWriter out;
  private final boolean terminal;
  private boolean begun;

  ProgressLine(PrintWriter out) {
    this(out, Boolean.getBoolean("mingjian.terminal"));
  }

  ProgressLine(PrintWriter out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  void show(String text) {
    if (terminal) {
      begun = true;
      out.print("\r" + text);
      out.flush();
    }
  }

  /** What is written next begins a line of its own. */
  void end() {
    if (begun) {
      out.println();
      begun = false;
    }
    out.flush();
  }
}
