package org.mingjian.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.TestDatabase;
import org.mingjian.TestReports;
import org.mingjian.catalogue.Division;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.compare.Comparison;
import org.mingjian.compare.ComparisonService;
import org.mingjian.compare.Measures;
import org.mingjian.compare.PointValue;
import org.mingjian.compare.Selection;
import org.mingjian.ingest.ImportedFile;
import org.mingjian.ingest.ImportedJob;
import org.mingjian.security.Actor;

class DemonstrationTest {
  private static final Actor ACTOR = Actor.commandLine();
  private static final List<Integer> YEARS = IntStream.rangeClosed(2019, 2025).boxed().toList();

  private final TestDatabase database = TestDatabase.fresh();
  @TempDir private Path home;
  private Installation installation;

  @BeforeEach
  void open() {
    installation = opened();
  }

  private Installation opened() {
    return Installation.open(
        Map.of(
            "MINGJIAN_HOME", home.toString(),
            "MINGJIAN_DATABASE_URL", database.jdbcUrl(),
            "MINGJIAN_DATABASE_USER", database.user(),
            "MINGJIAN_DATABASE_PASSWORD", database.password()),
        Clock.systemUTC());
  }

  @AfterEach
  void close() {
    installation.close();
    database.close();
  }

  @Test
  void fillsAnEmptyDatabaseOnceWithAFictionalCounty() throws IOException {
    assertThat(installation.services().divisions().holdsDemonstration()).isFalse();
    List<Integer> done = new ArrayList<>();

    DemonstrationOutcome outcome = installation.demonstrate((now, all) -> done.add(all - now));

    Services services = installation.services();
    assertThat(outcome)
        .as(() -> files(services).toString())
        .isInstanceOfSatisfying(
            DemonstrationOutcome.Filled.class,
            filled -> {
              assertThat(filled.rejected()).isZero();
              assertThat(filled.waiting()).isLessThanOrEqualTo(2);
              assertThat(filled.filed()).isGreaterThanOrEqualTo(90);
              assertThat(done).hasSize(filled.filed() + filled.waiting()).endsWith(0);
            });
    assertThat(services.divisions().holdsDemonstration()).isTrue();
    assertThat(services.comparisons().extent(ACTOR))
        .isEqualTo(new ComparisonService.Extent(DivisionRegister.DEMONSTRATION, YEARS));
    assertThatTheOverviewHasFigures(services);

    assertThat(installation.demonstrate((_, _) -> {}))
        .isEqualTo(new DemonstrationOutcome.AlreadyThere());
    installation.close();
    installation = opened();
    assertThat(installation.services().divisions().holdsDemonstration()).isTrue();
    assertThat(installation.demonstrate((_, _) -> {}))
        .isEqualTo(new DemonstrationOutcome.AlreadyThere());
  }

  private static List<ImportedFile> files(Services services) {
    ImportedJob job = services.imports().jobs(ACTOR, 1).getFirst();
    return services
        .imports()
        .files(ACTOR, job.id(), org.mingjian.ingest.FilesShown.ALL, 0, 200)
        .stream()
        .filter(file -> !file.outcome().equals("filed"))
        .toList();
  }

  private static void assertThatTheOverviewHasFigures(Services services) {
    List<String> townships =
        services.divisions().children(DivisionRegister.DEMONSTRATION).stream()
            .map(Division::code)
            .toList();
    assertThat(townships).hasSize(14);
    Comparison received =
        services
            .comparisons()
            .compare(
                ACTOR,
                new Selection(DivisionRegister.DEMONSTRATION, YEARS),
                List.of(Measures.RECEIVED));
    Set<String> withFigures = new TreeSet<>();
    int figures = 0;
    for (String township : townships) {
      for (int year : YEARS) {
        if (received.at(township, year, Measures.RECEIVED).value() instanceof PointValue.Known) {
          withFigures.add(township);
          figures++;
        }
      }
    }
    assertThat(withFigures).containsExactlyInAnyOrderElementsOf(townships);
    assertThat(figures).isGreaterThanOrEqualTo(85);
  }

  @Test
  void goesOnWithADemonstrationThatWasInterrupted() throws IOException {
    assertThat(
            catchThrowable(() ->
                installation.demonstrate((done, _) -> {
                  if (done == 5) {
                    throw new IllegalStateException("interrupted");
                  }
                })))
        .hasMessage("interrupted");
    installation.close();
    installation = opened();

    assertThat(installation.demonstrate((_, _) -> {}))
        .isInstanceOfSatisfying(
            DemonstrationOutcome.Filled.class,
            filled -> assertThat(filled.filed()).isGreaterThanOrEqualTo(90));
    assertThat(installation.services().comparisons().extent(ACTOR).years()).isEqualTo(YEARS);
  }

  @Test
  void refusesADatabaseWithOtherReports() throws IOException {
    TestReports.of("610924109", 2020)
        .with("procurement.amount", "204.58")
        .storeIn(installation.services().reports(), ACTOR);

    assertThat(installation.demonstrate((_, _) -> {}))
        .isEqualTo(new DemonstrationOutcome.Refused());
    assertThat(installation.services().divisions().holdsDemonstration()).isFalse();
    assertThat(installation.services().comparisons().extent(ACTOR).years()).containsExactly(2020);
  }
}
