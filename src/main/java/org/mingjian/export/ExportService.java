package org.mingjian.export;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.mingjian.catalogue.Division;
import org.mingjian.catalogue.DivisionCode;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.catalogue.IndicatorCatalogue;
import org.mingjian.compare.Comparison;
import org.mingjian.compare.ComparisonService;
import org.mingjian.compare.Selection;
import org.mingjian.finding.FindingMessages;
import org.mingjian.finding.life.FindingFilter;
import org.mingjian.finding.life.FindingOrder;
import org.mingjian.finding.life.FindingStore;
import org.mingjian.finding.life.SettingsStore;
import org.mingjian.finding.life.StoredFinding;
import org.mingjian.report.ReportStore;
import org.mingjian.report.StoredReport;
import org.mingjian.security.Actor;

/**
 * What can be exported. A method says what a file will hold; {@link ExportJobs} makes it. All that
 * a file holds is looked up within the scope of the actor, at the moment it is made.
 */
public final class ExportService {
  private static final int PAGE = 500;

  private final ReportStore reports;
  private final FindingStore findings;
  private final FindingMessages messages;
  private final ComparisonService comparisons;
  private final DivisionRegister divisions;
  private final IndicatorCatalogue indicators;
  private final Function<String, Optional<List<String>>> measures;
  private final SettingsStore settings;
  private final Clock clock;
  private final DocumentTexts texts = new DocumentTexts();

  /**
   * Uses the services of the read side.
   *
   * @param measures the key of a measure to the codes of the figures it is made of
   */
  public ExportService(
      ReportStore reports,
      FindingStore findings,
      FindingMessages messages,
      ComparisonService comparisons,
      DivisionRegister divisions,
      IndicatorCatalogue indicators,
      Function<String, Optional<List<String>>> measures,
      SettingsStore settings,
      Clock clock) {
    this.reports = reports;
    this.findings = findings;
    this.messages = messages;
    this.comparisons = comparisons;
    this.divisions = divisions;
    this.indicators = indicators;
    this.measures = measures;
    this.settings = settings;
    this.clock = clock;
  }

  /** Today in China. */
  public LocalDate today() {
    return ExportTimes.day(OffsetDateTime.now(clock));
  }

  /**
   * The last day for answers of the units of a county, counted from today, as the county has it.
   *
   * @param division the county, or one of its townships
   */
  public LocalDate answerBy(Actor actor, String division) {
    return today()
        .plusDays(settings.current(actor, DivisionCode.countyOf(division)).settings().answerDays());
  }

  /**
   * Notes for an exhibit.
   *
   * @param selection region, years and measures in one line
   * @param address the whole address of the screen, empty for none
   */
  public Notes notes(
      Actor actor, String selection, String address, List<String> lines, Locale locale) {
    return new Notes(
        selection,
        new ExportTexts(locale)
            .of("made", ExportTimes.minute(OffsetDateTime.now(clock)), actor.name()),
        address,
        lines);
  }

  /**
   * Tables as a workbook with their sources.
   *
   * @param base what links begin with, for example {@code https://host/}; empty for no links
   */
  public ExportFile workbook(
      Actor actor, String title, List<Exhibit> exhibits, Locale locale, String base) {
    ExportTexts words = new ExportTexts(locale);
    return new ExportFile(
        title + ".xlsx",
        "xlsx",
        details(title, exhibits),
        (progress, output) -> {
          List<ExportTable> tables =
              exhibits.stream().map(exhibit -> exhibit.figures(words)).toList();
          Notes notes = exhibits.getFirst().notes();
          for (Exhibit exhibit : exhibits) {
            notes = notes.with(exhibit.notes().lines());
            if (exhibit.chart() != null) {
              notes = notes.with(exhibit.chart().frame().notes());
            }
          }
          progress.report(0, tables.size());
          new WorkbookFile(words, divisions, this::indicatorName, base)
              .write(
                  tables,
                  FigureSources.of(reports, actor, tables, measures),
                  notes,
                  progress,
                  output);
        });
  }

  /** All figures of the reports of a county and year, a row a township, with their sources. */
  public ExportFile county(Actor actor, String county, int year, Locale locale, String base) {
    ExportTexts words = new ExportTexts(locale);
    String title = words.of("county.title", name(county), String.valueOf(year));
    return new ExportFile(
        title + ".xlsx",
        "county",
        Map.of("division", county, "year", String.valueOf(year)),
        (progress, output) -> {
          progress.report(0, 2);
          List<ExportTable> tables =
              List.of(
                  new CountyTable(reports, indicators, this::indicatorName, words)
                      .of(actor, title, townships(actor, county), year));
          Notes notes =
              notes(
                  actor,
                  words.of("county.selection", name(county), String.valueOf(year)),
                  "",
                  List.of(),
                  locale);
          new WorkbookFile(words, divisions, this::indicatorName, base)
              .write(
                  tables,
                  FigureSources.of(reports, actor, tables, measures),
                  notes,
                  progress,
                  output);
        });
  }

  /**
   * A list of findings as a workbook; all of the list, whatever a screen shows of it.
   *
   * @param selection the list in words
   */
  public ExportFile findings(
      Actor actor, FindingFilter filter, String selection, Locale locale, String base) {
    ExportTexts words = new ExportTexts(locale);
    String title = words.of("finding.list");
    return new ExportFile(
        title + ".xlsx",
        "findings",
        Map.of("division", filter.region(), "selection", selection),
        (progress, output) -> {
          List<StoredFinding> all = new ArrayList<>();
          List<StoredFinding> page;
          do {
            page = findings.list(actor, filter, FindingOrder.DIVISION, all.size(), PAGE);
            all.addAll(page);
            progress.report(0, all.size());
          } while (page.size() == PAGE);
          Set<Long> reportIds = new HashSet<>();
          all.forEach(
              found -> found.finding().evidence().forEach(place -> reportIds.add(place.report())));
          List<ExportTable> tables =
              List.of(
                  new FindingsTable(messages, divisions, words)
                      .of(title, all, findings.files(actor, reportIds)));
          new WorkbookFile(words, divisions, this::indicatorName, base)
              .write(
                  tables,
                  FigureSources.NONE,
                  notes(actor, selection, "", List.of(words.of("finding.list.note")), locale),
                  progress,
                  output);
        });
  }

  /** A table as CSV. */
  public ExportFile csv(String title, Exhibit exhibit, Locale locale) {
    ExportTexts words = new ExportTexts(locale);
    return new ExportFile(
        title + ".csv",
        "csv",
        details(title, List.of(exhibit)),
        (progress, output) -> {
          progress.report(0, 1);
          TableCsv.write(exhibit.figures(words), words, output);
        });
  }

  /** Exhibits as slides with native charts, one message a slide. */
  public ExportFile slides(String title, List<Exhibit> exhibits, Locale locale) {
    return deck(title, exhibits.stream().map(DeckPage::of).toList(), locale);
  }

  /** A presentation as slides with native charts. */
  public ExportFile deck(String title, List<DeckPage> pages, Locale locale) {
    return new ExportFile(
        title + ".pptx",
        "pptx",
        pages.isEmpty()
            ? Map.of("title", title)
            : Map.of("title", title, "selection", pages.getFirst().notes().selection()),
        (progress, output) ->
            new SlidesFile(new ExportTexts(locale)).write(title, pages, progress, output));
  }

  private static Map<String, String> details(String title, List<Exhibit> exhibits) {
    return exhibits.isEmpty()
        ? Map.of("title", title)
        : Map.of("title", title, "selection", exhibits.getFirst().notes().selection());
  }

  /** The circular of a county about a year. */
  public ExportFile bulletin(Actor actor, String county, int year, LocalDate due) {
    Bulletin bulletin = new Bulletin(messages, divisions, texts);
    return new ExportFile(
        bulletin.title(county, year) + ".docx",
        "bulletin",
        Map.of("division", county, "year", String.valueOf(year)),
        (progress, output) -> {
          progress.report(0, 2);
          List<Comparison> compared = new ArrayList<>();
          for (var group : Bulletin.measures()) {
            compared.add(
                comparisons.compare(actor, new Selection(county, List.of(year - 1, year)), group));
          }
          Bulletin.Material material =
              new Bulletin.Material(
                  county,
                  year,
                  townships(actor, county),
                  compared,
                  CountyFindings.of(findings, actor, county, year));
          progress.report(1, 2);
          bulletin.write(material, today(), due, output);
        });
  }

  private List<Division> townships(Actor actor, String county) {
    return divisions.children(county).stream()
        .filter(division -> DivisionCode.isTownship(division.code()))
        .filter(division -> actor.scope().contains(division.code()))
        .toList();
  }

  /** The letter to one township about a year; nothing where there is nothing to write about. */
  public Optional<ExportFile> notice(Actor actor, String township, int year, LocalDate due) {
    Notice.Content content =
        Notice.Content.of(
            CountyFindings.of(findings, actor, township, year).getOrDefault(township, List.of()));
    if (!content.concernsTheUnit()) {
      return Optional.empty();
    }
    return Optional.of(
        new ExportFile(
            noticeName(township, year, content),
            "notice",
            Map.of("division", township, "year", String.valueOf(year)),
            (progress, output) -> {
              progress.report(0, 1);
              notice().write(township, year, content, loaded(actor), today(), due, output);
            }));
  }

  /** The letters to all townships of a county about a year, with a list, in one archive. */
  public ExportFile notices(Actor actor, String county, int year, LocalDate due) {
    ExportTexts words = new ExportTexts(Locale.SIMPLIFIED_CHINESE);
    return new ExportFile(
        texts.of("notices.archive", name(county), String.valueOf(year)) + ".zip",
        "notices",
        Map.of("division", county, "year", String.valueOf(year)),
        (progress, output) -> {
          Map<String, List<StoredFinding>> byUnit =
              CountyFindings.of(findings, actor, county, year);
          List<Division> units = townships(actor, county);
          List<ExportTable.Row> list = new ArrayList<>();
          try (ZipOutputStream zip =
              new ZipOutputStream(new Unclosed(output), StandardCharsets.UTF_8)) {
            for (int i = 0; i < units.size(); i++) {
              progress.report(i, units.size());
              Division unit = units.get(i);
              Notice.Content content =
                  Notice.Content.of(byUnit.getOrDefault(unit.code(), List.of()));
              list.add(listed(unit, year, content, words));
              if (content.concernsTheUnit()) {
                zip.putNextEntry(new ZipEntry(noticeName(unit.code(), year, content)));
                notice()
                    .write(
                        unit.code(), year, content, loaded(actor), today(), due, new Unclosed(zip));
                zip.closeEntry();
              }
            }
            progress.report(units.size(), units.size());
            zip.putNextEntry(new ZipEntry(words.of("notices.list") + ".csv"));
            TableCsv.write(list(county, year, list, words), words, new Unclosed(zip));
            zip.closeEntry();
          }
        });
  }

  private ExportTable list(String county, int year, List<ExportTable.Row> rows, ExportTexts words) {
    return new ExportTable(
        name(county) + year,
        List.of(words.of("notices.unit")),
        List.of(
            new ExportTable.Column(words.of("notices.broken"), "", 0),
            new ExportTable.Column(words.of("notices.asked"), "", 0),
            new ExportTable.Column(words.of("notices.doubtful"), "", 0),
            new ExportTable.Column(words.of("notices.document"), "", 0)),
        rows,
        List.of());
  }

  private ExportTable.Row listed(
      Division unit, int year, Notice.Content content, ExportTexts words) {
    return new ExportTable.Row(
        List.of(unit.name()),
        List.of(
            number(content.broken().size()),
            number(content.asked().size()),
            number(content.doubtful().size()),
            ExportTable.Words.of(
                content.concernsTheUnit()
                    ? noticeName(unit.code(), year, content)
                    : words.of("notices.none"))));
  }

  private static ExportTable.Cell number(int count) {
    return new ExportTable.Figure(java.math.BigDecimal.valueOf(count), false, false, "", List.of());
  }

  private Notice notice() {
    return new Notice(messages, divisions, texts);
  }

  private String noticeName(String unit, int year, Notice.Content content) {
    return texts.of(
            content.broken().isEmpty() ? "notice.file_name.ask" : "notice.file_name",
            name(unit),
            String.valueOf(year))
        + ".docx";
  }

  /** Reports as they are needed; those of one letter are kept while it is written. */
  private LongFunction<Optional<StoredReport>> loaded(Actor actor) {
    Map<Long, Optional<StoredReport>> kept = new HashMap<>();
    return id -> kept.computeIfAbsent(id, one -> reports.load(actor, one));
  }

  /** The county that a division lies in; nothing above counties. */
  public Optional<String> county(String division) {
    return DivisionCode.isInCounty(division)
        ? Optional.of(DivisionCode.countyOf(division))
        : Optional.empty();
  }

  private String name(String division) {
    return divisions.find(division).map(Division::name).orElse(division);
  }

  private String indicatorName(String code, Locale locale) {
    if (indicators.find(code).isPresent()) {
      return messages.indicator(code, locale);
    }
    ResourceBundle bundle =
        ResourceBundle.getBundle(
            "vaadin-i18n.translations",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    String key = "indicator." + code;
    return bundle.containsKey(key) ? bundle.getString(key) : code;
  }

  /** What is written here closes what it wrote; an archive goes on. */
  private static final class Unclosed extends FilterOutputStream {
    private Unclosed(OutputStream output) {
      super(output);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
