package org.mingjian.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingjian.database.Tables.AUDIT_EVENT;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.TestDatabase;
import org.mingjian.TestReports;
import org.mingjian.security.Actor;
import org.mingjian.security.AuditRepository;
import org.mingjian.security.Role;
import org.mingjian.security.Scope;
import org.mingjian.security.ScopedDatabase;

@Timeout(60)
class ExportJobsTest {
  private static final Actor WANG = new Actor("wang", Role.VIEWER, Scope.of(List.of("610924")));
  private static final Actor LI = new Actor("li", Role.ADMINISTRATOR, Scope.everything());

  private final TestDatabase test = TestDatabase.fresh();
  private final ScopedDatabase database = new ScopedDatabase(test.dataSource());
  private Path folder;
  private ExportJobs jobs;

  @BeforeEach
  void open(@TempDir Path home) {
    folder = home.resolve("exports");
    jobs =
        new ExportJobs(folder, database, new AuditRepository(TestReports.CLOCK), TestReports.CLOCK);
  }

  @AfterEach
  void close() {
    jobs.close();
    test.close();
  }

  private static ExportFile file(ExportFile.Maker maker) {
    return new ExportFile("数据/../a.csv", "csv", Map.of("title", "数据"), maker);
  }

  private void await(BooleanSupplier condition) {
    while (!condition.getAsBoolean()) {
      if (Thread.interrupted()) {
        throw new AssertionError("what was waited for did not happen");
      }
      Thread.onSpinWait();
    }
  }

  private ExportState state(UUID job) {
    return jobs.state(WANG, job).orElseThrow();
  }

  private long audited() {
    return database.read(
        Scope.everything(),
        context ->
            (long)
                context.fetchCount(
                    AUDIT_EVENT,
                    AUDIT_EVENT.ACTION.eq("export.make").and(AUDIT_EVENT.ACCOUNT_NAME.eq("wang"))));
  }

  private List<Path> files() throws IOException {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  @Test
  void aFileIsAuditedThenDownloadedByItsOwnerUntilItIsLeft() throws IOException {
    UUID job =
        jobs.start(WANG, file((_, output) -> output.write("1".getBytes(StandardCharsets.UTF_8))))
            .orElseThrow();
    await(() -> state(job) instanceof ExportState.Ready);

    assertThat(audited()).isEqualTo(1);
    assertThat(jobs.take(LI, job)).isEmpty();
    jobs.leave(WANG, job);
    assertThat(files()).as("its download may be on the way").hasSize(1);
    for (int time = 0; time < 2; time++) {
      ExportJobs.Made made = jobs.take(WANG, job).orElseThrow();
      assertThat(made.name()).isEqualTo("数据..a.csv");
      try (InputStream content = made.content()) {
        assertThat(content.readAllBytes()).hasSize((int) made.bytes()).isEqualTo(new byte[] {'1'});
      }
    }
    jobs.leave(WANG, job);
    assertThat(jobs.take(WANG, job)).isEmpty();
    assertThat(files()).isEmpty();
  }

  @Test
  void aJobThatIsCancelledStopsLeavesNothingAndIsNotAudited() throws Exception {
    CountDownLatch half = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    CountDownLatch stopped = new CountDownLatch(1);
    UUID job =
        jobs.start(
                WANG,
                file((progress, output) -> {
                  output.write(1);
                  progress.report(1, 2);
                  half.countDown();
                  try {
                    goOn.await();
                    progress.report(2, 2);
                  } catch (InterruptedException e) {
                    throw new IOException(e);
                  } finally {
                    stopped.countDown();
                  }
                }))
            .orElseThrow();
    half.await();
    assertThat(state(job)).isEqualTo(new ExportState.Running(1, 2));
    jobs.leave(LI, job);
    assertThat(jobs.state(WANG, job)).isPresent();

    jobs.leave(WANG, job);
    goOn.countDown();

    assertThat(stopped.await(30, TimeUnit.SECONDS)).isTrue();
    assertThat(jobs.state(WANG, job)).isEmpty();
    await(() -> {
      try {
        return files().isEmpty();
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    });
    assertThat(audited()).isZero();
  }

  @Test
  void aJobThatFailsSaysSoAndLeavesNothing() throws IOException {
    UUID job =
        jobs.start(
                WANG,
                file((_, output) -> {
                  output.write(1);
                  throw new IOException("no room");
                }))
            .orElseThrow();
    await(() -> state(job) instanceof ExportState.Failed);
    await(() -> {
      try {
        return files().isEmpty();
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    });
    assertThat(audited()).isZero();
  }

  @Test
  void anAccountMakesFewFilesAtOnce() {
    CountDownLatch goOn = new CountDownLatch(1);
    ExportFile slow =
        file((_, _) -> {
          try {
            goOn.await();
          } catch (InterruptedException e) {
            throw new IOException(e);
          }
        });
    for (int i = 0; i < ExportJobs.MOST_OF_AN_ACCOUNT; i++) {
      assertThat(jobs.start(WANG, slow)).isPresent();
    }
    assertThat(jobs.start(WANG, slow)).isEmpty();
    assertThat(jobs.start(LI, slow)).isPresent();
    goOn.countDown();
  }
}
