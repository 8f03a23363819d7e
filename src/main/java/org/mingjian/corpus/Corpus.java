package org.mingjian.corpus;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.catalogue.IndicatorCatalogue;
import org.mingjian.corpus.LayoutChoice.Layout;
import org.mingjian.corpus.ReportComposer.Composed;

/**
 * Writes a corpus: {@code reports/} with the files, {@code truth.ndjson} with a line per report,
 * {@code anomalies.ndjson} with a line per planted anomaly, {@code divisions.csv} with the units.
 */
public final class Corpus {
  /** The code of all layouts in which every cell can be known and no rule is broken. */
  public static final String NATURAL = "natural";

  private static final int REPORTS_PER_ARCHIVE = 4;

  private final IndicatorCatalogue catalogue = IndicatorCatalogue.load();
  private final Grammar grammar = Grammar.load();

  /** The codes of all formats. */
  public static List<String> formatCodes() {
    return List.of(Format.values()).stream().map(Format::code).toList();
  }

  /** The codes of all arrangements and variations. */
  public static List<String> layoutCodes() {
    List<String> codes = new ArrayList<>();
    for (Arrangement arrangement : Arrangement.values()) {
      codes.add(arrangement.code());
    }
    for (Variation variation : Variation.values()) {
      codes.add(variation.code());
    }
    return codes;
  }

  /**
   * Writes the files. The same options give the same bytes.
   *
   * @throws IllegalArgumentException for a code that does not exist
   */
  public CorpusSummary write(CorpusOptions options) throws IOException {
    Places places =
        options.county() == null
            ? Places.fictional(options.townships())
            : Places.real(DivisionRegister.load(), options.county());
    List<ReportPlan> plans = plans(options, places.townships(options.townships()));
    List<String> unplanted =
        options.anomalies()
            ? new AnomalyPlanter(plans, catalogue, options.seed()).plant()
            : List.of();
    Path reports = Files.createDirectories(options.out().resolve("reports"));
    Files.writeString(options.out().resolve("divisions.csv"), places.csv());
    Output output = new Output(reports);
    LayoutChoice choice = layouts(options);
    Map<Format, FileWriter> writers = writers();
    ReportComposer composer = new ReportComposer(grammar, catalogue, options.seed());
    int number = 0;
    for (ReportPlan plan : plans) {
      output.planted(plan);
      if (plan.missing) {
        continue;
      }
      write(plan, number, choice.next(number, plan.form), composer, writers, options, output);
      number++;
    }
    output.closeArchive();
    Files.writeString(options.out().resolve("truth.ndjson"), output.truths);
    Files.writeString(options.out().resolve("anomalies.ndjson"), output.anomalies);
    return new CorpusSummary(number, output.cells, output.planted, unplanted);
  }

  private void write(
      ReportPlan plan,
      int number,
      Layout layout,
      ReportComposer composer,
      Map<Format, FileWriter> writers,
      CorpusOptions options,
      Output output)
      throws IOException {
    Dice dice = Dice.of(options.seed(), "file", number);
    Format format = layout.format() == Format.ZIP ? inArchive(dice) : layout.format();
    plan.variations.add(layout.variation());
    boolean imprinted = format.isPage() || (format.isText() && dice.chance(0.12));
    boolean blankable = layout.variation() != Variation.TABLES_ONLY;
    adapt(plan, layout.variation(), dice);
    Composed composed = composer.compose(plan, imprinted && blankable);
    FileWriter.Job job =
        new FileWriter.Job(plan, composed.document(), composed.truth(), layout.arrangement(), dice);
    FileWriter writer = writers.get(format);
    if (writer == null) {
      throw new IllegalStateException("no writer of " + format);
    }
    byte[] bytes = writer.write(job);
    if (format == Format.PDF_IMAGE) {
      composed.truth().showsPicturesOnly();
    }
    String name = String.format(Locale.ROOT, "%05d.%s", number + 1, format.extension());
    String code = layout.in(format).code();
    String file = output.add(name, bytes, layout.format() == Format.ZIP);
    output.truth(
        TruthLine.of(composed.truth(), file, layout.format(), code, catalogue),
        composed.truth().facts().size());
  }

  /** Archives hold other formats. */
  private static Format inArchive(Dice dice) {
    return dice.pick(
        List.of(Format.TXT, Format.HTML, Format.DOCX, Format.TXT_GB18030, Format.PDF, Format.XLSX));
  }

  /** A figure must be large before a separator can stand in it. */
  private static void adapt(ReportPlan plan, Variation variation, Dice dice) {
    if (variation == Variation.THOUSANDS_SEPARATORS) {
      plan.figures.set("licence.decisions", dice.between(1_001, 1_990));
      plan.figures.set("penalty.decisions", dice.between(1_001, 1_472));
    }
  }

  private List<ReportPlan> plans(CorpusOptions options, List<Place> townships) {
    List<ReportPlan> plans = new ArrayList<>();
    for (int unit = 0; unit < townships.size(); unit++) {
      Place place = townships.get(unit);
      Place neighbour = townships.get((unit + 1) % townships.size());
      History history =
          History.generate(place, options.fromYear(), options.toYear(), options.seed());
      ReportPlan before = null;
      for (Map.Entry<Integer, Figures> year : history.years().entrySet()) {
        SheetTable.fill(
            year.getValue(),
            Dice.of(options.seed(), "sheet", place.township().code(), year.getKey()));
        before =
            new ReportPlan(
                place,
                year.getKey(),
                year.getValue(),
                before,
                Dice.of(options.seed(), "plan", place.township().code(), year.getKey()));
        before.neighbour = neighbour.equals(place) ? null : neighbour;
        plans.add(before);
      }
    }
    return plans;
  }

  private static LayoutChoice layouts(CorpusOptions options) {
    List<Arrangement> arrangements = new ArrayList<>();
    List<Variation> variations = new ArrayList<>();
    List<String> layouts = options.layouts();
    if (options.anomalies() && layouts.isEmpty()) {
      layouts = List.of(NATURAL);
    }
    for (String code : layouts) {
      List<Arrangement> named =
          Stream.of(Arrangement.values())
              .filter(arrangement -> arrangement.code().equals(code) || code.equals(NATURAL))
              .filter(arrangement -> !code.equals(NATURAL) || arrangement.isNatural())
              .toList();
      List<Variation> odd =
          Stream.of(Variation.values()).filter(variation -> variation.code().equals(code)).toList();
      if (named.isEmpty() && odd.isEmpty()) {
        throw new IllegalArgumentException("no layout has the code " + code);
      }
      arrangements.addAll(named);
      variations.addAll(odd);
    }
    if (variations.isEmpty()) {
      variations.addAll(layouts.isEmpty() ? List.of(Variation.values()) : List.of(Variation.PLAIN));
    }
    if (arrangements.isEmpty()) {
      arrangements.addAll(List.of(Arrangement.values()));
    }
    return new LayoutChoice(formats(options), arrangements, variations, options.seed());
  }

  private static List<Format> formats(CorpusOptions options) {
    List<Format> written = writers().keySet().stream().toList();
    if (options.formats().isEmpty()) {
      List<Format> all = new ArrayList<>(written);
      if (options.anomalies()) {
        all.remove(Format.PDF_IMAGE); // nothing can be planted in a picture, and it breaks rules
      }
      all.add(Format.ZIP);
      return all;
    }
    List<Format> formats = new ArrayList<>();
    for (String code : options.formats()) {
      formats.addAll(
          Stream.of(Format.values())
              .filter(format -> format.code().equals(code))
              .filter(format -> format == Format.ZIP || written.contains(format))
              .toList());
    }
    if (formats.size() != options.formats().size()) {
      throw new IllegalArgumentException("unknown format among " + options.formats());
    }
    return formats;
  }

  private static Map<Format, FileWriter> writers() {
    Map<Format, FileWriter> writers = new EnumMap<>(Format.class);
    for (Format format : Format.values()) {
      if (format.isText()) {
        writers.put(format, new TextFileWriter(format));
      }
    }
    writers.put(Format.HTML, new HtmlFileWriter(false));
    writers.put(Format.HTML_GB, new HtmlFileWriter(true));
    writers.put(Format.DOCX, new DocxFileWriter());
    writers.put(Format.DOC, new DocFileWriter());
    writers.put(Format.PDF, new PdfFileWriter(false));
    writers.put(Format.PDF_IMAGE, new PdfFileWriter(true));
    writers.put(Format.XLSX, new WorkbookFileWriter(true));
    writers.put(Format.XLS, new WorkbookFileWriter(false));
    return writers;
  }

  /** What has been written so far. */
  private static final class Output {
    private final Path folder;
    private final StringBuilder truths = new StringBuilder();
    private final StringBuilder anomalies = new StringBuilder();
    private final Map<String, byte[]> archive = new LinkedHashMap<>();
    private int archives;
    private int cells;
    private int planted;

    Output(Path folder) {
      this.folder = folder;
    }

    String add(String name, byte[] bytes, boolean archived) throws IOException {
      if (!archived) {
        Files.write(folder.resolve(name), bytes);
        return name;
      }
      String inner = archives % 2 == 0 ? name : "年报材料/" + name;
      archive.put(inner, bytes);
      String file = archiveName() + "!/" + inner;
      if (archive.size() == REPORTS_PER_ARCHIVE) {
        closeArchive();
      }
      return file;
    }

    private String archiveName() {
      return String.format(Locale.ROOT, "archive-%04d.zip", archives + 1);
    }

    void closeArchive() throws IOException {
      if (!archive.isEmpty()) {
        Files.write(folder.resolve(archiveName()), Archives.of(archive, namesOf(archives)));
        archive.clear();
        archives++;
      }
    }

    private static Charset namesOf(int archives) {
      return archives % 4 == 3 ? Charset.forName("GB18030") : StandardCharsets.UTF_8;
    }

    void truth(String line, int cellsKnown) {
      truths.append(line).append('\n');
      cells += cellsKnown;
    }

    void planted(ReportPlan plan) {
      planted += plan.anomalies.size();
      for (Anomaly anomaly : plan.anomalies) {
        anomalies.append(TruthLine.anomaly(plan, anomaly)).append('\n');
      }
    }
  }
}
