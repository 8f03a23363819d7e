package org.mingjian.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingjian.bootstrap.Installation;
import org.mingjian.bootstrap.Services;
import org.mingjian.finding.Settings;
import org.mingjian.finding.life.CountySettings;
import org.mingjian.finding.life.JudgingOutcome;
import org.mingjian.finding.life.PeerChoice;
import org.mingjian.finding.life.SettingsStore;
import org.mingjian.security.Actor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code mingjian settings}: what a county has decided about its rules. */
@Command(
    name = "settings",
    description =
        "Show a county's settings, or change them and judge it anew. Each change is a version with"
            + " a reason.",
    mixinStandardHelpOptions = true)
final class SettingsCommand implements Callable<Integer> {
  @Option(
      names = "--county",
      paramLabel = "CODE",
      required = true,
      description = "A code of 6 digits, or a name that only one county has.")
  private String county = "";

  @Option(names = "--history", description = "Show all versions.")
  private boolean history;

  @Option(names = "--reason", description = "Why the settings are changed.")
  private @Nullable String reason;

  @Option(
      names = "--deadline",
      paramLabel = "MM-DD",
      description = "Reports are expected until this day of the next year.")
  private @Nullable String deadline;

  @Option(
      names = "--answer-days",
      description = "Days within which units are asked to answer, 1 to 365.")
  private @Nullable Integer answerDays;

  @Option(names = "--normative-limit", description = "Normative documents in a year.")
  private @Nullable BigDecimal normativeLimit;

  @Option(names = "--procurement-limit", description = "Amount of procurement, 10,000 yuan.")
  private @Nullable BigDecimal procurementLimit;

  @Option(
      names = "--procurement-multiple",
      description = "The same as a multiple of the peers' median.")
  private @Nullable BigDecimal procurementMultiple;

  @Option(names = "--similarity-limit", description = "From which share on texts are alike, 0-1.")
  private @Nullable BigDecimal similarityLimit;

  @Option(names = "--growth-tolerance", description = "Points between stated and computed growth.")
  private @Nullable BigDecimal growthTolerance;

  @Option(names = "--panel-level", description = "Chance of a flag in a panel without outliers.")
  private @Nullable Double panelLevel;

  @Option(names = "--fdr", description = "Tolerated share of false statistical flags.")
  private @Nullable Double falseDiscoveryRate;

  @Option(
      names = "--kinds-apart",
      paramLabel = "true|false",
      description = "Whether towns, townships and sub-districts are compared apart.")
  private @Nullable Boolean kindsApart;

  @Option(names = "--off", split = ",", paramLabel = "RULE", description = "Switch rules off.")
  private List<String> off = List.of();

  @Option(names = "--on", split = ",", paramLabel = "RULE", description = "Switch rules on again.")
  private List<String> on = List.of();

  @Option(
      names = "--peers",
      paramLabel = "county|prefecture|group:NAME",
      description = "With whom figures are compared.")
  private @Nullable String peers;

  @Mixin private LanguageOption language = new LanguageOption();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    Messages messages = language.messages();
    try (Installation installation = Installation.open(System.getenv(), Clock.systemUTC())) {
      Services services = installation.services();
      SettingsStore store = services.settings();
      String code =
          CountyArgument.require(services.divisions(), county, messages, CommandLines.of(spec));
      CountySettings now = store.current(Actor.commandLine(), code);
      Settings wanted = changed(now.settings());
      PeerChoice wantedPeers = peers == null ? now.peers() : PeerChoice.of(peers);
      PrintWriter out = CommandLines.of(spec).getOut();
      if (wanted.equals(now.settings()) && wantedPeers.equals(now.peers())) {
        List<CountySettings> shown =
            history ? store.versions(Actor.commandLine(), code) : List.of(now);
        shown.forEach(version -> print(version, messages, out));
        out.flush();
        return 0;
      }
      if (reason == null || reason.isBlank()) {
        throw new ParameterException(
            CommandLines.of(spec), messages.text("cli.settings.reason_needed"));
      }
      Optional<CountySettings> saved =
          store.change(
              Actor.commandLine(), code, now.settings().version(), wanted, wantedPeers, reason);
      if (saved.isEmpty()) {
        throw new ParameterException(
            CommandLines.of(spec), messages.text("cli.settings.changed_meanwhile"));
      }
      print(saved.get(), messages, out);
      JudgingReport report = new JudgingReport(messages, CommandLines.of(spec).getErr());
      JudgingOutcome outcome = services.judging().drain(report::progress);
      boolean complete = report.complete(outcome);
      out.println(report.summary(outcome));
      out.flush();
      return complete ? 0 : 1;
    }
  }

  private Settings changed(Settings now) {
    Set<String> rulesOff = new TreeSet<>(now.off());
    rulesOff.addAll(off);
    on.forEach(rulesOff::remove);
    return new Settings(
        now.version(),
        deadline == null ? now.deadline() : MonthDay.parse("--" + deadline),
        answerDays == null ? now.answerDays() : answerDays,
        normativeLimit == null ? now.normativeLimit() : normativeLimit,
        procurementLimit == null ? now.procurementLimit() : procurementLimit,
        procurementMultiple == null ? now.procurementMultiple() : procurementMultiple,
        similarityLimit == null ? now.similarityLimit() : similarityLimit,
        growthTolerance == null ? now.growthTolerance() : growthTolerance,
        panelLevel == null ? now.panelLevel() : panelLevel,
        falseDiscoveryRate == null ? now.falseDiscoveryRate() : falseDiscoveryRate,
        kindsApart == null ? now.kindsApart() : kindsApart,
        rulesOff);
  }

  private static void print(CountySettings version, Messages messages, PrintWriter out) {
    Settings settings = version.settings();
    out.println(
        version.reason() == null
            ? messages.text("cli.settings.defaults")
            : messages.text(
                "cli.settings.version",
                Long.toString(settings.version()),
                String.valueOf(version.madeAt()),
                String.valueOf(version.madeBy()),
                version.reason()));
    out.println("  deadline " + settings.deadline().toString().substring(2));
    out.println("  answer-days " + settings.answerDays());
    out.println("  normative-limit " + settings.normativeLimit().toPlainString());
    out.println("  procurement-limit " + settings.procurementLimit().toPlainString());
    out.println("  procurement-multiple " + settings.procurementMultiple().toPlainString());
    out.println("  similarity-limit " + settings.similarityLimit().toPlainString());
    out.println("  growth-tolerance " + settings.growthTolerance().toPlainString());
    out.println("  panel-level " + settings.panelLevel());
    out.println("  fdr " + settings.falseDiscoveryRate());
    out.println("  kinds-apart " + settings.kindsApart());
    out.println("  peers " + version.peers().code());
    out.println("  off " + String.join(",", new TreeSet<>(settings.off())));
  }
}
