package org.mingjian.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.TestBrowser;
import org.mingjian.bootstrap.Installation;
import org.mingjian.bootstrap.Services;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.finding.life.FindingFilter;
import org.mingjian.finding.life.FindingOrder;
import org.mingjian.search.ReportFilter;
import org.mingjian.search.ReportOrder;
import org.mingjian.security.Actor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Measures the screens in Chromium on the demonstration county, in an installation of its own:
 * {@code ./mingjian bench screens}. The tests leave it out, because its figures depend on the
 * machine.
 */
class ScreensBench {
  private static final Path RESULT = Path.of("target", "bench", "screens.md");
  private static final String BEGIN = "<!-- bench screens -->\n";
  private static final String END = "<!-- bench screens: end -->\n";

  /** Until the Java machine and the browser have seen everything a few times. */
  private static final int WARM_UP = Integer.getInteger("bench.warm_up", 8);

  private static final int NAVIGATIONS = Integer.getInteger("bench.navigations", 20);

  /** Rounds of changes between the first ones and those of a program in use. */
  private static final int ROUNDS_IN_USE = 4;

  /** Changes of the overview, and as many of the comparison. */
  private static final int CHANGES = Integer.getInteger("bench.changes", 50) / 2;

  private static final int SESSIONS = Integer.getInteger("bench.sessions", 6);
  private static final String COUNTY = DivisionRegister.DEMONSTRATION;
  private static final String PREFECTURE = COUNTY.substring(0, 4);
  private static final String PROVINCE = COUNTY.substring(0, 2);
  private static final int YEAR = 2024;
  private static final String OVERVIEW = "?region=" + COUNTY + "&year=" + YEAR;
  private static final String COMPARE = "compare?region=" + COUNTY + "&years=" + YEAR;

  private final StatementOwners statements = new StatementOwners();
  private final List<String> lines = new ArrayList<>();

  @TempDir private Path folder;

  /** The parts that all measurements share. */
  private record Bench(
      TestBrowser browser, Stopwatch stopwatch, String origin, DivisionRegister divisions) {
    void open(String address) {
      browser.open(origin + "/" + address);
    }

    /** Follows a link within the application, as those of its screens are followed. */
    double follow(String address) {
      return stopwatch.milliseconds(() -> {
        browser.run(
            """
            const link = document.createElement('a');
            link.id = 'to-follow';
            link.href = arguments[0];
            link.textContent = '→';
            link.style = 'position:fixed;inset:0 auto auto 0;z-index:1000;background:white';
            document.body.append(link);
            """,
            address);
        browser.element("#to-follow").click();
        browser.run("document.querySelector('#to-follow').remove()");
      });
    }

    void logIn() {
      browser.becomeSomebodyNew();
      open("login");
      new LoginPage(browser).logIn(Person.ADMINISTRATOR.account(), Person.ADMINISTRATOR.password());
      stopwatch.milliseconds();
    }
  }

  private record Screen(String name, String address) {}

  @Test
  void measure() throws IOException {
    try (TestBrowser browser = TestBrowser.start();
        Installation installation =
            Installation.open(
                Map.of("MINGJIAN_HOME", folder.resolve("home").toString()),
                Clock.systemUTC(),
                statements)) {
      installation.demonstrate((_, _) -> {});
      Services services = installation.services();
      Person person = Person.ADMINISTRATOR;
      services
          .accounts()
          .create(
              Actor.commandLine(),
              person.account(),
              person.password(),
              person.actor().role(),
              person.actor().scope());
      try (ConfigurableApplicationContext context = RunningApplication.serve(services)) {
        browser.resize(1440, 1000);
        Bench bench =
            new Bench(
                browser,
                Stopwatch.in(browser),
                RunningApplication.origin(context),
                services.divisions());
        lines.add("| what | 50 % | 95 % | promise | |");
        lines.add("|---|--:|--:|--:|---|");
        measureBytes(bench);
        measureNavigations(bench);
        measureChanges(bench);
        List<Screen> screens = screens(services);
        measureSessions(bench, screens);
        lines.add("");
        measureStatements(bench, screens);
      }
    }
    write();
  }

  private void measureBytes(Bench bench) {
    bench.browser.forgetFiles();
    bench.open("login");
    bench.stopwatch.milliseconds();
    long login = bench.stopwatch.bytes();
    bench.logIn();
    bench.open(OVERVIEW);
    double first = bench.stopwatch.milliseconds();
    long overview = bench.stopwatch.bytes();
    bench.browser.forgetFiles();
    bench.open(OVERVIEW);
    bench.stopwatch.milliseconds();
    long fresh = bench.stopwatch.bytes();
    row("overview, the first ever in this program: ms", format("%.0f", first), "", "", "");
    row(
        "bytes sent for the login page with nothing kept, in thousands",
        format("%.0f", login / 1e3),
        "",
        "",
        "");
    row(
        "bytes sent for the overview, with nothing kept, and with the files of the login page kept,"
            + " in thousands",
        format("%.0f / %.0f", fresh / 1e3, overview / 1e3),
        "",
        "",
        "");
  }

  private void measureNavigations(Bench bench) {
    for (int run = 0; run < WARM_UP; run++) {
      bench.open(OVERVIEW);
      bench.stopwatch.milliseconds();
    }
    List<Double> times = new ArrayList<>();
    for (int run = 0; run < NAVIGATIONS; run++) {
      bench.open(OVERVIEW);
      times.add(bench.stopwatch.milliseconds());
    }
    assertThat(bench.browser.number("return document.querySelectorAll('.widget').length"))
        .as("widgets of the overview")
        .isGreaterThanOrEqualTo(8);
    row("overview, from navigation until all is drawn, " + NAVIGATIONS + " times: ms", times, 1000);
  }

  private void measureChanges(Bench bench) {
    // The Java machine translates what is used much, which takes the processors meanwhile: what a
    // reader meets in a program that has just begun is told apart from what he meets later.
    changes(bench, "a filter change in a program that has just begun", 0);
    for (int round = 0; round < ROUNDS_IN_USE; round++) {
      changes(bench, new LinkedHashMap<>());
    }
    changes(
        bench,
        "a filter change in a program in use, after "
            + 2 * CHANGES * (ROUNDS_IN_USE + 1)
            + " of them",
        300);
  }

  private void changes(Bench bench, String what, int promise) {
    Map<String, List<Double>> kinds = new LinkedHashMap<>();
    changes(bench, kinds);
    List<Double> all = kinds.values().stream().flatMap(List::stream).toList();
    row(what + ", until all is drawn, " + all.size() + " times: ms", all, promise);
    kinds.forEach((kind, times) -> row("– " + kind + ", " + times.size() + " times", times, 0));
  }

  private static void changes(Bench bench, Map<String, List<Double>> kinds) {
    bench.open(OVERVIEW);
    bench.stopwatch.milliseconds();
    changeOverview(bench, kinds, CHANGES);
    bench.open(COMPARE);
    bench.stopwatch.milliseconds();
    changeCompare(bench, kinds, CHANGES);
  }

  private static void changeOverview(Bench bench, Map<String, List<Double>> kinds, int changes) {
    List<String> regions = List.of(PREFECTURE, PROVINCE, PREFECTURE, COUNTY);
    for (int nth = 0; nth < changes; nth++) {
      int turn = nth / 4;
      switch (nth % 4) {
        case 0, 2 ->
            add(
                kinds,
                "overview: year",
                chooseOne(bench, "#year", 2019 + (turn * 2 + nth % 4 / 2) % 7 + " 年"));
        case 1 -> {
          String code = regions.get(turn % regions.size());
          add(kinds, "overview: region", choose(bench, "#region", code, name(bench, code)));
        }
        default -> add(kinds, "overview: measure", chooseOne(bench, "#rank", another(bench)));
      }
    }
  }

  private static void changeCompare(Bench bench, Map<String, List<Double>> kinds, int changes) {
    List<String> regions = List.of(PREFECTURE, PROVINCE, PREFECTURE, COUNTY);
    List<String> charts = List.of("lines", "heatmap", "distribution", "bars");
    for (int nth = 0; nth < changes; nth++) {
      int turn = nth / 4;
      switch (nth % 4) {
        case 0 -> add(kinds, "compare: year", click(bench, "#year-" + (2019 + turn % 5)));
        case 1 -> {
          String code = regions.get(turn % regions.size());
          add(kinds, "compare: region", choose(bench, "#region", code, name(bench, code)));
        }
        case 2 -> add(kinds, "compare: measure", chooseAnother(bench, "#measures"));
        default -> add(kinds, "compare: chart", click(bench, "#chart-" + charts.get(turn % 4)));
      }
    }
  }

  private static void add(Map<String, List<Double>> kinds, String kind, double took) {
    kinds.computeIfAbsent(kind, _ -> new ArrayList<>()).add(took);
  }

  private static String name(Bench bench, String code) {
    return bench.divisions.find(code).orElseThrow().name();
  }

  private static double click(Bench bench, String path) {
    return bench.stopwatch.milliseconds(() -> bench.browser.element(path).click());
  }

  private static double chooseOne(Bench bench, String list, String text) {
    return bench.stopwatch.milliseconds(() -> bench.browser.choose(list, text));
  }

  /** A measure to rank by that is not chosen. */
  private static String another(Bench bench) {
    return bench.browser.string(
        "return [...find('#rank').options].find(option => !option.selected).text");
  }

  /** Types into a box and takes the first offer, which ends with a text. */
  private static double choose(Bench bench, String box, String typed, String end) {
    if (bench.browser.has(box + " button")) {
      bench.browser.element(box + " button").click();
    }
    WebElement input = bench.browser.element(box + " input");
    input.click();
    input.sendKeys(Keys.chord(Keys.CONTROL, "a"), typed);
    bench.browser.waitUntil(
        "return " + OFFERS + "[0]?.textContent.trim().endsWith(arguments[0])", end);
    return offered(bench);
  }

  /** Opens a box and takes the first offer that is not taken yet. */
  private static double chooseAnother(Bench bench, String box) {
    bench.browser.element(box + " input").click();
    bench.browser.waitUntil("return " + OFFERS + ".some(item => !item.hasAttribute('selected'))");
    return offered(bench);
  }

  private static final String OFFERS =
      """
      [...document.querySelectorAll('vaadin-combo-box-item, vaadin-multi-select-combo-box-item')]
        .filter(item => item.checkVisibility() && item.textContent.trim() !== '')
        .sort((one, other) => one.index - other.index)
      """
          .strip();

  private static double offered(Bench bench) {
    double took =
        bench.stopwatch.milliseconds(() ->
            ((WebElement)
                    bench.browser.run(
                        "return " + OFFERS + ".find(item => !item.hasAttribute('selected'))"))
                .click());
    bench.browser.press(Keys.ESCAPE);
    return took;
  }

  private static List<Screen> screens(Services services) {
    Actor actor = Person.ADMINISTRATOR.actor();
    long report =
        services
            .search()
            .list(actor, ReportFilter.of(COUNTY), ReportOrder.FINDINGS, 0, 1)
            .getFirst()
            .report();
    long finding =
        services
            .findings()
            .list(actor, FindingFilter.of(COUNTY), FindingOrder.SEVERITY, 0, 1)
            .getFirst()
            .id();
    String township = services.divisions().children(COUNTY).getFirst().code();
    return List.of(
        new Screen("compare", COMPARE),
        new Screen("townships", "townships?region=" + COUNTY + "&year=" + YEAR),
        new Screen("township", "township/" + township + "?year=" + YEAR),
        new Screen("findings", "findings?region=" + COUNTY),
        new Screen("finding", "finding/" + finding),
        new Screen("reports", "reports?region=" + COUNTY),
        new Screen("reports, searched", "reports?region=" + COUNTY + "&q=信息公开"),
        new Screen("source", "report/" + report),
        new Screen(
            "parts", "parts?unit=" + COUNTY + "&year=" + YEAR + "&measure=request.received.total"),
        new Screen("waiting", "waiting"),
        new Screen("import", "import"),
        new Screen("presentations", "presentations"),
        new Screen("rules", "rules"),
        new Screen("settings", "settings?region=" + COUNTY),
        new Screen("administration", "administration"),
        new Screen("overview", OVERVIEW));
  }

  /**
   * What a session holds: several readers walk through all screens and stay on the last; the heap
   * that is in use after a full collection, without what it was before them, by their number.
   */
  private void measureSessions(Bench bench, List<Screen> screens) {
    walk(bench, screens);
    long before = used();
    for (int session = 0; session < SESSIONS; session++) {
      walk(bench, screens);
    }
    double each = (used() - before) / (double) SESSIONS / 1e6;
    row(
        "a session after a walk through " + screens.size() + " screens: MB",
        format("%.2f", each),
        "",
        "1",
        each < 1 ? "held" : "**not held**");
  }

  private static void walk(Bench bench, List<Screen> screens) {
    bench.logIn();
    for (Screen screen : screens) {
      bench.follow(screen.address());
    }
    bench.stopwatch.stay();
  }

  private static long used() {
    long least = Long.MAX_VALUE;
    for (int run = 0; run < 4; run++) {
      System.gc();
      least = Math.min(least, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    }
    return least;
  }

  private void measureStatements(Bench bench, List<Screen> screens) {
    // The filter at the head and the saved views load for themselves, as widgets do.
    lines.add(
        "| screen | ms from click until drawn | widgets, with filter and saved views | statements |"
            + " by widget |");
    lines.add("|---|--:|--:|--:|---|");
    bench.logIn();
    for (Screen screen : screens) {
      bench.follow(screen.address());
    }
    for (Screen screen : screens) {
      statements.take();
      double took = bench.follow(screen.address());
      Map<String, Integer> by = new TreeMap<>(statements.take());
      int all = by.values().stream().mapToInt(Integer::intValue).sum();
      long widgets =
          (long)
              bench.browser.number(
                  "return document.querySelectorAll('.widget, .filter-bar, .views-bar').length");
      lines.add(
          format(
              "| %s | %.0f | %s | %d | %s |",
              screen.name(),
              took,
              widgets == 0 ? "" : String.valueOf(widgets),
              all,
              by.entrySet().stream()
                  .map(entry -> entry.getKey() + " " + entry.getValue())
                  .collect(Collectors.joining(", "))));
    }
  }

  private void row(String what, List<Double> times, int promise) {
    double[] sorted = times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    double most = sorted[(int) Math.ceil(sorted.length * 0.95) - 1];
    row(
        what,
        format("%.0f", sorted[sorted.length / 2]),
        format("%.0f", most),
        promise == 0 ? "" : format("%,d", promise),
        promise == 0 ? "" : most <= promise ? "held" : "**not held**");
  }

  private void row(String what, String half, String most, String promise, String held) {
    lines.add("| " + String.join(" | ", what, half, most, promise, held) + " |");
  }

  @SuppressWarnings("AnnotateFormatMethod") // called with literals only
  private static String format(String pattern, Object... parts) {
    return String.format(Locale.ROOT, pattern, parts);
  }

  private void write() throws IOException {
    Runtime runtime = Runtime.getRuntime();
    String text =
        format(
                "`./mingjian bench screens`, %s, %d processors, load %.1f at the end, Java %s with a"
                    + " heap of %d MB at most; production mode, the demonstration county, Chromium"
                    + " at 1440x1000 on the same machine.\n\n",
                LocalDate.now(ZoneOffset.UTC),
                runtime.availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                Runtime.version().feature(),
                runtime.maxMemory() >> 20)
            + String.join("\n", lines)
            + "\n";
    Files.createDirectories(RESULT.getParent());
    Files.writeString(RESULT, text);
    String target = System.getProperty("bench.write", "");
    if (!target.isEmpty()) {
      replace(Path.of(target), text);
    }
  }

  /** Puts the result between its marks, or at the end with them. */
  private static void replace(Path file, String text) throws IOException {
    String before = Files.readString(file, UTF_8);
    int begin = before.indexOf(BEGIN);
    int end = before.indexOf(END);
    String marked = BEGIN + "\n" + text + "\n" + END;
    Files.writeString(
        file,
        begin >= 0 && end > begin
            ? before.substring(0, begin) + marked + before.substring(end + END.length())
            : before.stripTrailing() + "\n\n" + marked);
  }
}
