package org.mingjian.cli;

import java.io.PrintWriter;
import org.mingjian.cli.bench.FindingsBench;
import picocli.CommandLine.Option;

/** How many reports a measurement over a filled database invents. */
final class InventedReportsOptions {
  @Option(names = "--townships", description = "Townships a county (default: ${DEFAULT-VALUE}).")
  private int townships = 30;

  @Option(names = "--years", description = "Years of each (default: ${DEFAULT-VALUE}).")
  private int years = 15;

  @Option(names = "--units", description = "Townships in all (default: ${DEFAULT-VALUE}).")
  private int units = 3000;

  @Option(names = "--seed", description = "Seed of the reports (default: ${DEFAULT-VALUE}).")
  private long seed = 2026;

  FindingsBench bench(PrintWriter progress) {
    return new FindingsBench(townships, years, units, seed, progress);
  }
}
