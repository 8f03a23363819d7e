package org.mingjian.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
  private final StringWriter written = new StringWriter();
  private final PrintWriter out = new PrintWriter(written);

  @Test
  void onATerminalTheStateIsWrittenOverAndTheLineEnded() {
    ProgressLine line = new ProgressLine(out, true);
    line.show("1 / 2");
    line.show("2 / 2");
    line.end();
    line.end();
    assertThat(written).hasToString("\r1 / 2\r2 / 2" + System.lineSeparator());
  }

  @Test
  void aFileHoldsNoStatesOneBehindAnother() {
    ProgressLine line = new ProgressLine(out, false);
    line.show("1 / 2");
    line.end();
    assertThat(written.toString()).isEmpty();
  }
}
