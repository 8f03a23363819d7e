package org.mingjian.ui.presentation;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mingjian.StatementCount;
import org.mingjian.TestDatabase;
import org.mingjian.bootstrap.Installation;
import org.mingjian.bootstrap.MingjianApplication;
import org.mingjian.bootstrap.Services;
import org.mingjian.catalogue.Division;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.chart.ChartJson;
import org.mingjian.chart.TableJson;
import org.mingjian.compare.Denominator;
import org.mingjian.compare.DenominatorFile;
import org.mingjian.compare.Measure;
import org.mingjian.compare.Measures;
import org.mingjian.compare.Part;
import org.mingjian.compare.PointValue;
import org.mingjian.compare.Quotient;
import org.mingjian.compare.Selection;
import org.mingjian.extract.FactValue;
import org.mingjian.presentation.NewSlide;
import org.mingjian.presentation.SlideContent;
import org.mingjian.report.FactId;
import org.mingjian.report.StoredFact;
import org.mingjian.report.StoredReport;
import org.mingjian.security.Actor;
import org.mingjian.security.Role;
import org.mingjian.security.Scope;
import org.mingjian.ui.ViewTest;
import org.mingjian.ui.chart.Chart;
import org.mingjian.ui.figure.FigureLinks;
import org.mingjian.ui.figure.KeyMeasures;
import org.mingjian.ui.figure.SourcePath;
import org.mingjian.ui.table.FigureTable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.test.context.support.WithMockUser;
import tools.jackson.databind.JsonNode;

/**
 * The promise that every number leads home, on the fictional county: each mark and each cell of
 * each screen, over all indicators and years, leads to a source that is there, that the account may
 * read, and that says the same figure.
 */
@SpringBootTest(classes = {MingjianApplication.class, EverySourceTest.Demonstrated.class})
class EverySourceTest extends ViewTest {
  private static final String COUNTY = DivisionRegister.DEMONSTRATION;
  private static final String TOWNSHIP_READER = "township";
  private static final String PASSWORD = "correct horse battery";
  private static final List<Integer> YEARS = IntStream.rangeClosed(2019, 2025).boxed().toList();
  private static final int CHUNK = 20;

  /** So many comparisons are opened, of the others their addresses are read. */
  private static final int MOST_OPENED = 20;

  private static final Pattern FACT = Pattern.compile("report/([0-9]+)\\?fact=([a-z0-9_.]+)");
  private static final Pattern PASSAGE =
      Pattern.compile("report/([0-9]+)\\?place=([0-9]+)-([0-9]+)");
  private static final Pattern REPORT = Pattern.compile("report/([0-9]+)");
  private static final Pattern FINDING = Pattern.compile("finding/([0-9]+)(\\?.*)?");
  private static final Pattern TOWNSHIP = Pattern.compile("township/([0-9]{9})(\\?.*)?");

  /** The fictional county as {@code serve --demo} has it. */
  @TestConfiguration(proxyBeanMethods = false)
  static class Demonstrated extends Surroundings {
    @Bean(destroyMethod = "close")
    Installation installation(TestDatabase database, StatementCount statements) throws IOException {
      Path home = Files.createTempDirectory(Path.of("target"), "sources-");
      Installation installation =
          Installation.open(
              Map.of(
                  "MINGJIAN_HOME", home.toString(),
                  "MINGJIAN_DATABASE_URL", database.jdbcUrl(),
                  "MINGJIAN_DATABASE_USER", database.user(),
                  "MINGJIAN_DATABASE_PASSWORD", database.password()),
              Clock.systemUTC(),
              statements);
      installation.demonstrate((_, _) -> {});
      return installation;
    }

    @Bean(destroyMethod = "")
    Services services(Installation installation) {
      Services services = installation.services();
      Actor administrator = Actor.commandLine();
      Scope county = Scope.of(List.of(COUNTY));
      services.accounts().create(administrator, VIEWER, PASSWORD, Role.VIEWER, county);
      services
          .accounts()
          .create(administrator, TOWNSHIP_READER, PASSWORD, Role.VIEWER, Scope.of(List.of(unit())));
      services
          .denominators()
          .add(
              administrator,
              Denominator.POPULATION,
              "人口.csv",
              services.divisions().children(COUNTY).stream()
                  .flatMap(division ->
                      YEARS.stream()
                          .map(year ->
                              new DenominatorFile.Row(
                                  1, division.code(), year, BigDecimal.valueOf(20_000 + year))))
                  .toList());
      return services;
    }
  }

  private static String unit() {
    return DivisionRegister.loadWithDemonstration().children(COUNTY).getFirst().code();
  }

  @Autowired private StandardDeck standard;

  /** An address, where it was met first, and the values that were shown for it. */
  private static final class Target {
    private final String where;
    private boolean figure;
    // What a mark says it counts; a list behind it holds as many.
    private int counted;
    private final Set<BigDecimal> values = new TreeSet<>();

    Target(String where) {
      this.where = where;
    }
  }

  private final Map<String, Target> targets = new LinkedHashMap<>();
  private final Map<Long, Optional<StoredReport>> reports = new HashMap<>();
  private final Map<String, List<Part>> partsOfAll = new HashMap<>();
  private final Set<String> astray = new LinkedHashSet<>();
  private int compared;
  private long comparisonsPerScreen;
  private int marks;
  private int cells;
  private int flags;
  private int listed;
  private String where = "";

  /** All that leads astray is told together. */
  private void check(Runnable assertions) {
    try {
      assertions.run();
    } catch (AssertionError wrong) {
      astray.add(String.valueOf(wrong.getMessage()).strip());
    }
  }

  /** A link may lead to an empty list, where it says none; a mark and a cell may not. */
  private void meetLink(String address) {
    targets.computeIfAbsent(address, _ -> new Target(where));
  }

  private void meet(@Nullable String address, @Nullable String value) {
    check(() ->
        assertThat(address != null && SourcePath.allowed(address))
            .as("%s leads from a slide to %s", where, address)
            .isTrue());
    if (address == null) {
      return;
    }
    Target target = targets.computeIfAbsent(address, _ -> new Target(where));
    target.figure = true;
    if (value != null) {
      target.values.add(new BigDecimal(value).stripTrailingZeros());
    }
  }

  /** Marks of the same findings count the same; one is a page of its own. */
  private void count(String address, int findings) {
    Target target = Objects.requireNonNull(targets.get(address));
    flags++;
    check(() -> {
      assertThat(findings == 1)
          .as(where + " leads to " + address)
          .isEqualTo(FINDING.matcher(address).matches());
      assertThat(target.counted == 0 || target.counted == findings)
          .as("%s counts %s and %s", address, findings, target.counted)
          .isTrue();
    });
    target.counted = findings;
  }

  private static @Nullable String text(JsonNode node, String name) {
    return node.has(name) ? node.get(name).stringValue() : null;
  }

  /** Everything in a specification that has an id, and every heading that has an address. */
  private void chart(JsonNode node) {
    if (node.isObject()) {
      String id = text(node, "id");
      if (id != null) {
        marks++;
        String address = FigureLinks.address(id).orElse(null);
        // The mark of two figures shows one of them; each has its own mark where it leads.
        meet(
            address,
            id.startsWith("pair:") || id.startsWith("median:") ? null : text(node, "value"));
        if (address != null && node.has("count")) {
          count(address, node.get("count").intValue());
        }
      }
      String address = text(node, "address");
      if (address != null) {
        meet(address, null);
      }
    }
    node.forEach(this::chart);
  }

  private void table(JsonNode spec) {
    for (JsonNode row : spec.get("rows")) {
      for (JsonNode heading : row.get("headings")) {
        Optional.ofNullable(text(heading, "address")).ifPresent(address -> meet(address, null));
      }
      for (JsonNode cell : row.get("cells")) {
        cells++;
        String address = text(cell, "address");
        // A date is sorted by its day.
        boolean figure = address != null && !REPORT.matcher(address).matches();
        if (figure && address.contains("?region=")) {
          // A number of reports or findings leads to their list, which may be empty.
          meetLink(address);
        } else {
          meet(address, figure ? text(cell, "value") : null);
        }
        for (JsonNode finding : cell.path("findings")) {
          meet(finding.get("address").stringValue(), null);
          count(finding.get("address").stringValue(), finding.get("count").intValue());
        }
      }
    }
    for (JsonNode line : spec.get("foot")) {
      for (JsonNode cell : line.get("cells")) {
        cells++;
        if (cell.has("value")) {
          meet(text(cell, "address"), null);
        }
      }
    }
  }

  private void links(Element element) {
    String href = element.getAttribute("href");
    if (href != null
        && element.getTag().equals("a")
        && !href.startsWith("VAADIN")
        && SourcePath.allowed(href)) {
      meetLink(href);
    }
    element.getChildren().forEach(this::links);
  }

  /** Opens a screen and takes all its marks, cells and links. */
  private void walk(String address) {
    where = address;
    open(address);
    assertThat(find(Paragraph.class).withId("failure").all()).as(address).isEmpty();
    List<JsonNode> specs = new ArrayList<>();
    find(Chart.class).all().forEach(chart -> specs.add(spec(chart)));
    specs.stream().filter(spec -> spec != null).forEach(this::chart);
    find(FigureTable.class)
        .all()
        .forEach(table -> {
          JsonNode spec = spec(table);
          if (spec != null) {
            table(spec);
          }
        });
    links(((Component) getCurrentView()).getElement());
  }

  private static @Nullable JsonNode spec(Component component) {
    return (JsonNode) component.getElement().getPropertyRaw("spec");
  }

  /** All indicators and derived measures, some at a time. */
  private void compareAll(String what) {
    List<Measure> all = Measures.catalogue().all();
    for (int from = 0; from < all.size(); from += CHUNK) {
      compare(all.subList(from, Math.min(all.size(), from + CHUNK)), what);
    }
  }

  private void compare(List<Measure> measures, String what) {
    walk(
        "compare?region="
            + COUNTY
            + "&measures="
            + Selection.formatMeasures(measures)
            + "&"
            + what);
  }

  /** A cell of each form, a figure of the text, a sum of cells, shares and rates. */
  private static List<Measure> ofEachKind() {
    return Stream.concat(
            KeyMeasures.ALL.stream(),
            Stream.of(Measures.PROCUREMENT, Measures.CHANNELS.getFirst(), Measures.DISCLOSED))
        .distinct()
        .toList();
  }

  @Test
  void everyMarkAndEveryCellLeadsToASourceThatSaysTheSame() {
    Actor reader = new Actor(VIEWER, Role.VIEWER, Scope.of(List.of(COUNTY)));
    for (int year : YEARS) {
      walk("?region=" + COUNTY + "&year=" + year);
      walk("?region=" + COUNTY + "&year=" + year + "&against=last");
      walk("townships?region=" + COUNTY + "&year=" + year);
    }
    for (Measure measure : KeyMeasures.ALL) {
      walk("?region=" + COUNTY + "&year=2025&rank=" + measure.key());
    }
    walk("?region=" + COUNTY.substring(0, 4) + "&year=2024");
    assertThat(marks).isGreaterThan(5_000);
    for (Division township : services.divisions().children(COUNTY)) {
      for (int year : YEARS) {
        walk("township/" + township.code() + "?year=" + year);
      }
    }
    compareAll("years=2019-2025&chart=bars");
    for (String chart : List.of("lines", "multiples", "heatmap", "distribution")) {
      compare(ofEachKind(), "show=chart&years=2019-2025&chart=" + chart);
    }
    compare(ofEachKind(), "years=2019-2025&chart=bars&per=population");
    for (int year : YEARS) {
      for (String chart : List.of("ranking", "funnel", "scatter")) {
        compare(ofEachKind(), "show=chart&years=" + year + "&chart=" + chart);
      }
    }
    String some =
        Selection.formatUnits(
            services.divisions().children(COUNTY).stream().limit(3).map(Division::code).toList());
    compare(ofEachKind(), "years=2019-2025&chart=lines&units=" + some);
    slides(reader);
    resolveAll(reader);
  }

  @Test
  @WithMockUser(username = TOWNSHIP_READER, roles = Role.VIEWER_ROLE)
  void anAccountOfOneTownshipIsLedNowhereThatIsClosedToIt() {
    String unit = unit();
    for (int year : YEARS) {
      walk("township/" + unit + "?year=" + year);
      walk("?region=" + COUNTY + "&year=" + year);
      walk("townships?region=" + COUNTY + "&year=" + year);
    }
    for (String chart : List.of("bars", "lines", "heatmap", "distribution", "ranking", "scatter")) {
      compare(ofEachKind(), "years=2019-2025&chart=" + chart);
    }
    resolveAll(new Actor(TOWNSHIP_READER, Role.VIEWER, Scope.of(List.of(unit))));
  }

  private void slides(Actor reader) {
    for (int year : YEARS) {
      List<NewSlide> slides = standard.slides(reader, COUNTY, year, Locale.SIMPLIFIED_CHINESE);
      assertThat(slides).isNotEmpty();
      for (NewSlide slide : slides) {
        where = "slide of " + year + ": " + slide.title();
        switch (slide.content()) {
          case SlideContent.Chart(var spec) -> chart(ChartJson.of(spec));
          case SlideContent.Table(var spec) -> table(TableJson.of(spec));
          case SlideContent.Words _ -> {}
          case SlideContent.Figures(var tiles) -> tiles.forEach(tile -> meet(tile.address(), null));
          case SlideContent.Statements(var said) -> said.forEach(one -> meet(one.address(), null));
        }
      }
    }
  }

  private void resolveAll(Actor reader) {
    // In the order in which they were met, so that each run opens the same screens.
    Map<String, Target> all = new LinkedHashMap<>(targets);
    long comparisons = all.keySet().stream().filter(EverySourceTest::compares).count();
    comparisonsPerScreen = Math.max(1, Math.ceilDiv(comparisons, MOST_OPENED));
    Map<String, Integer> kinds = new TreeMap<>();
    all.forEach((address, target) -> {
      String kind = address.replaceAll("[/?].*", "");
      kinds.merge(kind.isEmpty() ? "overview" : kind, 1, Integer::sum);
      where = address + ", met first on " + target.where;
      check(() -> resolve(reader, address, target));
    });
    System.out.println(
        marks
            + " marks, "
            + cells
            + " cells, "
            + flags
            + " signs of findings, "
            + listed
            + " lists of them counted, targets "
            + kinds);
    assertThat(astray).isEmpty();
  }

  private void resolve(Actor reader, String address, Target target) {
    Matcher fact = FACT.matcher(address);
    Matcher passage = PASSAGE.matcher(address);
    Matcher report = REPORT.matcher(address);
    Matcher finding = FINDING.matcher(address);
    Matcher township = TOWNSHIP.matcher(address);
    if (fact.matches()) {
      fact(reader, new FactId(Long.parseLong(fact.group(1)), fact.group(2)), target.values);
    } else if (passage.matches()) {
      StoredReport said = report(reader, Long.parseLong(passage.group(1))).orElseThrow();
      assertThat(Integer.parseInt(passage.group(2)))
          .as(where)
          .isLessThan(Integer.parseInt(passage.group(3)));
      assertThat(Integer.parseInt(passage.group(3)))
          .as(where)
          .isLessThanOrEqualTo(said.document().text().length());
    } else if (report.matches()) {
      assertThat(report(reader, Long.parseLong(report.group(1)))).as(where).isPresent();
    } else if (address.startsWith("parts?")) {
      parts(reader, address, target.values);
    } else if (finding.matches()) {
      assertThat(services.findings().find(reader, Long.parseLong(finding.group(1))))
          .as(where)
          .isPresent();
    } else if (township.matches()) {
      assertThat(target.values).as(where).isEmpty();
      assertThat(services.divisions().find(township.group(1))).as(where).isPresent();
      assertThat(reader.scope().contains(township.group(1))).as(where).isTrue();
    } else {
      assertThat(target.values).as(where).isEmpty();
      if (compares(address) && compared++ % comparisonsPerScreen != 0) {
        comparison(reader, address);
      } else {
        screen(address, target);
      }
    }
  }

  private static boolean compares(String address) {
    return address.startsWith("compare?");
  }

  private Optional<StoredReport> report(Actor reader, long id) {
    return reports.computeIfAbsent(id, one -> services.reports().load(reader, one));
  }

  private void fact(Actor reader, FactId id, Set<BigDecimal> shown) {
    StoredReport report =
        report(reader, id.report()).orElseThrow(() -> new AssertionError(where + " is closed"));
    assertThat(shown.size()).as(where).isLessThan(2);
    if (shown.isEmpty()) {
      return;
    }
    StoredFact fact =
        report.stored(id.indicator()).orElseThrow(() -> new AssertionError(where + " is nowhere"));
    assertThat(fact.value()).as(where).isInstanceOf(FactValue.Reported.class);
    assertThat(((FactValue.Reported) fact.value()).value())
        .as(where)
        .isEqualByComparingTo(shown.iterator().next());
    if (!fact.corrected()) {
      assertThat(fact.read().span()).as(where).isNotNull();
    }
  }

  private void parts(Actor reader, String address, Set<BigDecimal> shown) {
    QueryParameters asked = QueryParameters.fromString(address.substring("parts?".length()));
    Measure measure =
        Measures.find(asked.getSingleParameter("measure").orElseThrow()).orElseThrow();
    String unit = asked.getSingleParameter("unit").orElseThrow();
    int year = Integer.parseInt(asked.getSingleParameter("year").orElseThrow());
    // Those of all townships at once: a statement for each would take minutes.
    List<Part> parts =
        partsOfAll
            .computeIfAbsent(
                measure.key() + year,
                _ -> services.comparisons().parts(reader, COUNTY, year, measure))
            .stream()
            .filter(part -> part.division().startsWith(unit))
            .toList();
    Map<Boolean, BigDecimal> sums = new HashMap<>();
    for (Part part : parts) {
      FactId id = part.fact();
      if (id != null) {
        fact(
            reader,
            id,
            part.value() instanceof PointValue.Known known
                ? Set.of(known.value().stripTrailingZeros())
                : Set.of());
      }
      if (part.used() && part.value() instanceof PointValue.Known known) {
        sums.merge(part.divisor(), known.value(), BigDecimal::add);
      }
    }
    for (BigDecimal value : shown) {
      assertThat(parts).as(where).isNotEmpty();
      BigDecimal whole =
          switch (measure) {
            case Quotient quotient ->
                sums.get(false)
                    .multiply(quotient.factor())
                    .divide(sums.get(true), 10, RoundingMode.HALF_UP);
            default -> sums.get(false);
          };
      assertThat(whole.setScale(6, RoundingMode.HALF_UP))
          .as(where)
          .isEqualByComparingTo(value.setScale(6, RoundingMode.HALF_UP));
    }
  }

  /** What a comparison is asked for is there: its units within the scope, years, measures. */
  private void comparison(Actor reader, String address) {
    QueryParameters asked = QueryParameters.fromString(address.substring("compare?".length()));
    String region = asked.getSingleParameter("region").orElseThrow();
    List<String> units =
        asked.getSingleParameter("units").flatMap(Selection::parseUnits).orElse(List.of(region));
    assertThat(units).as(where).allMatch(reader.scope()::touches);
    assertThat(asked.getSingleParameter("years").flatMap(Selection::parseYears).orElse(List.of()))
        .as(where)
        .isNotEmpty()
        .allMatch(year -> YEARS.contains(year) || YEARS.contains(year + 1));
    String measures = asked.getSingleParameter("measures").orElseThrow();
    assertThat(Selection.parseMeasures(measures, Measures.catalogue()).orElse(List.of()))
        .as(where)
        .hasSize(measures.split(",", -1).length);
  }

  /** The marks of a chart, the cells of a table. */
  private static List<JsonNode> shownBy(@Nullable JsonNode spec) {
    if (spec == null) {
      return List.of();
    }
    List<JsonNode> shown = new ArrayList<>(spec.findValues("id"));
    shown.addAll(spec.findValues("cells"));
    return shown;
  }

  /** A screen of several figures opens, and shows some where a figure led to it. */
  private void screen(String address, Target target) {
    open(address);
    assertThat(find(Paragraph.class).withId("failure").all()).as(where).isEmpty();
    String view = getCurrentView().getClass().getSimpleName();
    if (compares(address)) {
      assertThat(view).as(where).isEqualTo("CompareView");
      if (!target.figure) {
        // Another chart or divisor of the same selection: it may say that it has nothing to show.
        return;
      }
      List<JsonNode> specs = new ArrayList<>();
      find(Chart.class).all().forEach(chart -> specs.add(spec(chart)));
      find(FigureTable.class).all().forEach(table -> specs.add(spec(table)));
      assertThat(specs).as(where).isNotEmpty();
      assertThat(specs.stream().flatMap(spec -> shownBy(spec).stream())).as(where).isNotEmpty();
    } else if (address.startsWith("findings?")) {
      assertThat(view).as(where).isEqualTo("FindingsView");
      if (!target.figure) {
        return;
      }
      assertThat(find(Grid.class).all()).as(where).isNotEmpty();
      Grid<?> grid = find(Grid.class).all().getFirst();
      assertThat(test(grid).size()).as(where).isPositive();
      if (target.counted > 0) {
        assertThat(test(grid).size()).as(where).isEqualTo(target.counted);
        listed++;
      }
    } else {
      assertThat(view)
          .as(where)
          .isIn("OverviewView", "TownshipsView", "ReportsView", "RulesView", "TownshipView");
    }
  }
}
