package org.mingjian.cli.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mingjian.bootstrap.TemporaryFolder;
import org.mingjian.corpus.Corpus;
import org.mingjian.corpus.CorpusOptions;
import org.mingjian.finding.Assessment;
import org.mingjian.finding.Context;
import org.mingjian.finding.Finding;
import org.mingjian.finding.Judge;
import org.mingjian.finding.ReportSet;
import org.mingjian.finding.Settings;
import org.mingjian.finding.Severity;
import org.mingjian.finding.rule.StatisticalFamilies;
import org.mingjian.finding.standard.StandardJudge;

/**
 * Judges invented counties by all rules: how many families the statistical rules flag where there
 * is nothing to find, and what they find of the cases that were planted. The reports are written as
 * files and read by the real reader, without a database.
 */
public final class RulesBench {
  private final PrintWriter out;
  private final Context.Catalogues catalogues = Context.Catalogues.load();
  private final Map<String, Tally> clean = new TreeMap<>();
  private final Map<String, Map<String, Tally>> matters = new TreeMap<>();
  private final Found found = new Found();

  /** A measurement. */
  public RulesBench(PrintWriter out) {
    this.out = out;
  }

  /** Families of a rule. */
  private static final class Tally {
    private int assessed;
    private int flagged;

    void add(int more, int ofThem) {
      assessed += more;
      flagged += ofThem;
    }

    @Override
    public String toString() {
      return flagged + " of " + assessed;
    }
  }

  /** Planted cases by severity, and errors that nobody planted. */
  private static final class Found {
    private final Map<Severity, int[]> cases = new HashMap<>();
    private int unplanted;

    void add(Severity severity, boolean met) {
      int[] counts = cases.computeIfAbsent(severity, key -> new int[2]);
      counts[0] += met ? 1 : 0;
      counts[1]++;
    }

    void add(Found other) {
      other.cases.forEach((severity, counts) -> {
        int[] own = cases.computeIfAbsent(severity, key -> new int[2]);
        own[0] += counts[0];
        own[1] += counts[1];
      });
      unplanted += other.unplanted;
    }

    String of(Severity severity) {
      int[] counts = cases.getOrDefault(severity, new int[2]);
      return counts[0] + " of " + counts[1];
    }
  }

  /**
   * Prints a line a seed for counties without anything to find, and one for them all.
   *
   * @param townships of all counties of a seed together; up to 14 are one county, and 30 more each
   *     a further one
   */
  public void clean(List<Long> seeds, List<Integer> townships, int from, int to)
      throws IOException {
    out.println("| seed | townships | years | peers | history | changes | rates | errors |");
    out.println("|--:|--:|---|--:|--:|--:|--:|--:|");
    int errors = 0;
    for (int index = 0; index < seeds.size(); index++) {
      int units = townships.get(index % townships.size());
      errors += clean(seeds.get(index), units, from, to);
    }
    row("all", "", "", clean, errors);
    StringBuilder rates = new StringBuilder("| share | | |");
    for (String rule : StatisticalFamilies.rules()) {
      Tally tally = clean.getOrDefault(rule, new Tally());
      rates.append(
          String.format(
              Locale.ROOT, " %.1f %% |", 100.0 * tally.flagged / Math.max(1, tally.assessed)));
    }
    out.println(rates + " |");
    out.println();
    matters();
  }

  /** The same by matter: each of them has to keep the level, not only all together. */
  private void matters() {
    out.println("| matter | peers | history | changes | rates |");
    out.println("|---|--:|--:|--:|--:|");
    matters.forEach((matter, tallies) -> {
      StringBuilder line = new StringBuilder("| " + matter + " |");
      for (String rule : StatisticalFamilies.rules()) {
        @Nullable Tally tally = tallies.get(rule);
        line.append(' ')
            .append(
                tally == null
                    ? "-"
                    : String.format(
                        Locale.ROOT,
                        "%s (%.1f %%)",
                        tally,
                        100.0 * tally.flagged / Math.max(1, tally.assessed)))
            .append(" |");
      }
      out.println(line);
    });
    out.flush();
  }

  private int clean(long seed, int townships, int from, int to) throws IOException {
    try (TemporaryFolder folder = TemporaryFolder.create()) {
      InventedCounties invented = invent(folder.path(), seed, townships, from, to, false);
      Map<String, Tally> tallies = new TreeMap<>();
      int errors = 0;
      for (ReportSet county : invented.counties()) {
        List<Assessment> assessments = judge(invented, county);
        for (String rule : StatisticalFamilies.rules()) {
          Set<String> assessed = new HashSet<>();
          Set<String> flagged = new HashSet<>();
          for (Assessment assessment : assessments) {
            if (assessment.subject().rule().equals(rule)
                && !(assessment instanceof Assessment.NotAssessable)) {
              String family = StatisticalFamilies.of(assessment.subject()).orElseThrow();
              assessed.add(family);
              if (assessment instanceof Assessment.Broken) {
                flagged.add(family);
              }
            }
          }
          tallies.computeIfAbsent(rule, key -> new Tally()).add(assessed.size(), flagged.size());
          for (String family : assessed) {
            matters
                .computeIfAbsent(family.replaceFirst("/.*", ""), key -> new TreeMap<>())
                .computeIfAbsent(rule, key -> new Tally())
                .add(1, flagged.contains(family) ? 1 : 0);
          }
        }
        errors += (int) findings(assessments).stream().filter(RulesBench::isError).count();
      }
      tallies.forEach((rule, tally) ->
          clean.computeIfAbsent(rule, key -> new Tally()).add(tally.assessed, tally.flagged));
      row(Long.toString(seed), Integer.toString(townships), from + "-" + to, tallies, errors);
      return errors;
    }
  }

  private void row(
      String seed, String townships, String years, Map<String, Tally> tallies, int errors) {
    StringBuilder line = new StringBuilder("| " + seed + " | " + townships + " | " + years + " |");
    for (String rule : StatisticalFamilies.rules()) {
      line.append(' ').append(tallies.getOrDefault(rule, new Tally())).append(" |");
    }
    out.println(line + " " + errors + " |");
    out.flush();
  }

  /**
   * Prints a line a seed for counties with planted cases, one for them all, and what was missed.
   */
  public void planted(List<Long> seeds, List<Integer> townships, int from, int to)
      throws IOException {
    out.println(
        "| seed | townships | years | errors found | queries found | notes found | errors not planted"
            + " | missed |");
    out.println("|--:|--:|---|--:|--:|--:|--:|---|");
    for (int index = 0; index < seeds.size(); index++) {
      planted(seeds.get(index), townships.get(index % townships.size()), from, to);
    }
    row("all", "", "", found, List.of());
  }

  private void planted(long seed, int townships, int from, int to) throws IOException {
    try (TemporaryFolder folder = TemporaryFolder.create()) {
      InventedCounties invented = invent(folder.path(), seed, townships, from, to, true);
      List<Finding> findings = new ArrayList<>();
      for (ReportSet county : invented.counties()) {
        findings.addAll(findings(judge(invented, county)));
      }
      Found ofSeed = new Found();
      List<String> notes = new ArrayList<>();
      for (InventedCounties.Planted one : invented.planted()) {
        boolean met = findings.stream().anyMatch(one::isMetBy);
        ofSeed.add(catalogues.rules().require(one.rule()).severity(), met);
        if (!met) {
          notes.add(one.rule() + " " + one.division() + " " + one.year());
        }
      }
      for (Finding finding : findings) {
        if (isError(finding)
            && invented.planted().stream().noneMatch(one -> one.isMetBy(finding))) {
          ofSeed.unplanted++;
          notes.add("not planted: " + finding.fingerprint());
        }
      }
      row(Long.toString(seed), Integer.toString(townships), from + "-" + to, ofSeed, notes);
      found.add(ofSeed);
    }
  }

  private void row(String seed, String townships, String years, Found cases, List<String> notes) {
    out.printf(
        Locale.ROOT,
        "| %s | %s | %s | %s | %s | %s | %d | %s |%n",
        seed,
        townships,
        years,
        cases.of(Severity.ERROR),
        cases.of(Severity.QUERY),
        cases.of(Severity.INFO),
        cases.unplanted,
        String.join("; ", notes));
    out.flush();
  }

  private static InventedCounties invent(
      Path folder, long seed, int townships, int from, int to, boolean anomalies)
      throws IOException {
    return InventedCounties.read(
        new CorpusOptions(
            folder,
            townships,
            from,
            to,
            seed,
            anomalies,
            anomalies ? List.of() : List.of("txt", "html", "docx"),
            List.of(Corpus.NATURAL),
            null));
  }

  private List<Assessment> judge(InventedCounties invented, ReportSet county) {
    Judge judge = StandardJudge.create(invented.register());
    return judge.judge(Context.of(county, Settings.defaults(), catalogues));
  }

  private static List<Finding> findings(List<Assessment> assessments) {
    List<Finding> findings = new ArrayList<>();
    for (Assessment assessment : assessments) {
      if (assessment instanceof Assessment.Broken(Finding finding)) {
        findings.add(finding);
      }
    }
    return findings;
  }

  private static boolean isError(Finding finding) {
    return finding.severity() == Severity.ERROR;
  }
}
