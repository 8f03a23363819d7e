package org.mingjian.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingjian.bootstrap.Installation;
import org.mingjian.bootstrap.Services;
import org.mingjian.catalogue.DivisionCode;
import org.mingjian.finding.Evidence;
import org.mingjian.finding.life.EvidenceFile;
import org.mingjian.finding.life.FindingFilter;
import org.mingjian.finding.life.FindingJson;
import org.mingjian.finding.life.FindingOrder;
import org.mingjian.finding.life.FindingState;
import org.mingjian.finding.life.FindingStore;
import org.mingjian.finding.life.StoredFinding;
import org.mingjian.security.Actor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code mingjian findings}: the findings as JSON, a county at a time. */
@Command(
    name = "findings",
    description = "Print the findings that stand, a JSON object a line; judges first what waits.",
    mixinStandardHelpOptions = true)
final class FindingsCommand implements Callable<Integer> {
  private static final int PAGE = 500;
  private static final Set<FindingState> STANDING =
      Set.of(
          FindingState.OPEN,
          FindingState.ASKED,
          FindingState.EXPLAINED,
          FindingState.CONFIRMED,
          FindingState.DISMISSED);

  /** Formats of the output. */
  enum Format {
    ndjson
  }

  @Option(
      names = "--format",
      defaultValue = "ndjson",
      description = "${COMPLETION-CANDIDATES}: one JSON object per finding and line.")
  private Format format = Format.ndjson;

  @Option(
      names = "--county",
      paramLabel = "CODE",
      description = "Of this county only: a code of 6 digits, or a name that only one county has.")
  private @Nullable String county;

  @Option(names = "--year", description = "Of this year only.")
  private @Nullable Integer year;

  @Option(names = "--closed", description = "Also findings that do not stand any more.")
  private boolean closed;

  @Mixin private LanguageOption language = new LanguageOption();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    Messages messages = language.messages();
    try (Installation installation = Installation.open(System.getenv(), Clock.systemUTC())) {
      Services services = installation.services();
      String region =
          county == null
              ? ""
              : CountyArgument.require(
                  services.divisions(), county, messages, CommandLines.of(spec));
      JudgingReport judging = new JudgingReport(messages, CommandLines.of(spec).getErr());
      boolean complete = judging.complete(services.judging().drain(judging::progress));
      PrintWriter out =
          new PrintWriter(
              new OutputStreamWriter(
                  new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8));
      print(services, region, new FindingJson(services.findingMessages(), messages.locale()), out);
      out.flush();
      return switch (format) {
        case ndjson -> complete ? 0 : 1;
      };
    }
  }

  private void print(Services services, String region, FindingJson json, PrintWriter out) {
    FindingStore findings = services.findings();
    FindingFilter all =
        FindingFilter.of(region)
            .withYears(year == null ? Set.of() : Set.of(year))
            .withStates(closed ? Set.of() : STANDING);
    Set<String> counties = new TreeSet<>();
    findings
        .counts(Actor.commandLine(), all)
        .divisions()
        .keySet()
        .forEach(division -> counties.add(DivisionCode.countyOf(division)));
    for (String code : counties) {
      FindingFilter here = FindingFilter.of(code).withYears(all.years()).withStates(all.states());
      List<StoredFinding> page;
      int offset = 0;
      do {
        page = findings.list(Actor.commandLine(), here, FindingOrder.DIVISION, offset, PAGE);
        Map<Long, EvidenceFile> files = findings.files(Actor.commandLine(), reports(page));
        page.forEach(finding -> out.println(json.of(finding, files)));
        offset += PAGE;
      } while (page.size() == PAGE);
    }
  }

  private static Set<Long> reports(List<StoredFinding> findings) {
    Set<Long> reports = new HashSet<>();
    findings.forEach(finding ->
        finding.finding().evidence().stream().map(Evidence::report).forEach(reports::add));
    return reports;
  }
}
