package org.mingjian.cli.bench;

import java.util.List;
import java.util.Locale;

/** Speeds of reading as a table of Markdown. */
public final class ReadingSpeedTable {
  private ReadingSpeedTable() {}

  /** A line a format; what was refused in whole has no speed of reading. */
  public static String of(List<ReadingSpeed> speeds) {
    StringBuilder text =
        new StringBuilder(
            "| format | reports | refused | reports per second | slowest round | fastest round |"
                + " peak heap (MB) |\n|---|---:|---:|---:|---:|---:|---:|\n");
    for (ReadingSpeed speed : speeds) {
      if (speed.refused() == speed.reports()) {
        text.append(
            String.format(
                Locale.ROOT,
                "| %s | %d | %d | – | – | – | – |%n",
                speed.format(),
                speed.reports(),
                speed.refused()));
      } else {
        text.append(
            String.format(
                Locale.ROOT,
                "| %s | %d | %d | %,.0f | %,.0f | %,.0f | %d |%n",
                speed.format(),
                speed.reports(),
                speed.refused(),
                speed.median(),
                speed.perSecond().getFirst(),
                speed.perSecond().getLast(),
                speed.peakHeap() >> 20));
      }
    }
    return text.toString();
  }
}
