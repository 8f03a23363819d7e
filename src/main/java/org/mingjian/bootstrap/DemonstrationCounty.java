package org.mingjian.bootstrap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mingjian.catalogue.Division;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.corpus.Corpus;
import org.mingjian.corpus.CorpusOptions;
import org.mingjian.corpus.CorpusSummary;
import org.mingjian.ingest.CountyGiven;
import org.mingjian.ingest.ImportItem;
import org.mingjian.ingest.ImportJob;
import org.mingjian.ingest.ImportOutcome;
import org.mingjian.ingest.ImportService;
import org.mingjian.report.OriginalFiles;
import org.mingjian.security.Actor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The reports of a county that does not exist: written by the corpus with a case of every rule, and
 * read through the import like any others. Written anew they have the same bytes, so that an
 * interrupted import goes on where it stopped.
 */
final class DemonstrationCounty {
  private static final int TOWNSHIPS = 14;
  private static final int FIRST_YEAR = 2019;
  private static final int LAST_YEAR = 2025;
  private static final long SEED = 990109;
  private static final List<String> FORMATS =
      List.of("html", "docx", "pdf", "txt", "doc", "xlsx", "html-gb", "txt-gb18030", "xls");
  private static final String REASON = "示例数据";

  private final DivisionRegister divisions;
  private final ImportService imports;

  DemonstrationCounty(DivisionRegister divisions, ImportService imports) {
    this.divisions = divisions;
    this.imports = imports;
  }

  /**
   * The reports that were imported.
   *
   * @param sha256 of the list of all reports
   */
  record Imported(DemonstrationOutcome.Filled filled, String sha256) {}

  /**
   * Writes the reports and imports them.
   *
   * @throws IllegalStateException when a rule has no case among them
   */
  Imported fill(DemonstrationProgress progress) throws IOException {
    try (TemporaryFolder folder = TemporaryFolder.create()) {
      CorpusSummary corpus =
          new Corpus()
              .write(
                  new CorpusOptions(
                      folder.path(),
                      TOWNSHIPS,
                      FIRST_YEAR,
                      LAST_YEAR,
                      SEED,
                      true,
                      FORMATS,
                      List.of(),
                      null));
      if (!corpus.unplanted().isEmpty()) {
        throw new IllegalStateException("no report shows a case of " + corpus.unplanted());
      }
      Path truth = folder.path().resolve("truth.ndjson");
      Counter counter = new Counter(corpus.reports(), progress);
      importAll(folder.path().resolve("reports"), names(truth), counter);
      return new Imported(counter.filled(), OriginalFiles.sha256(Files.readAllBytes(truth)));
    }
  }

  private void importAll(Path reports, Map<String, String> names, Counter counter)
      throws IOException {
    ImportJob job =
        imports.begin(Actor.commandLine(), new CountyGiven(DivisionRegister.DEMONSTRATION, REASON));
    List<Path> files;
    try (Stream<Path> list = Files.list(reports)) {
      files = list.sorted().toList();
    }
    for (Path file : files) {
      String name = file.getFileName().toString();
      imports.importUpload(job, names.getOrDefault(name, name), file, counter::add);
    }
    imports.finish(job);
  }

  /** The names that a clerk would give the files, by the names of the corpus. */
  private Map<String, String> names(Path truth) throws IOException {
    JsonMapper json = JsonMapper.builder().build();
    Map<String, String> names = new HashMap<>();
    for (String line : Files.readAllLines(truth)) {
      JsonNode report = json.readTree(line);
      String file = report.path("file").asString("");
      String year = report.path("year").asString("");
      divisions
          .find(report.path("division").path("code").asString(""))
          .map(Division::name)
          .filter(_ -> !year.isEmpty())
          .ifPresent(
              unit -> names.put(file, unit + year + "年年报" + file.substring(file.lastIndexOf('.'))));
    }
    return names;
  }

  /** Counts what became of the files. */
  private static final class Counter {
    private final int all;
    private final DemonstrationProgress progress;
    private int filed;
    private int waiting;
    private int rejected;

    Counter(int all, DemonstrationProgress progress) {
      this.all = all;
      this.progress = progress;
    }

    void add(ImportItem item) {
      switch (item.outcome()) {
        case ImportOutcome.Filed _ -> filed++;
        case ImportOutcome.Waiting _ -> waiting++;
        case ImportOutcome.Rejected _ -> rejected++;
        case ImportOutcome.Known known -> {
          if (known.waits()) {
            waiting++;
          } else {
            filed++;
          }
        }
      }
      progress.report(filed + waiting + rejected, all);
    }

    DemonstrationOutcome.Filled filled() {
      return new DemonstrationOutcome.Filled(filed, waiting, rejected);
    }
  }
}
