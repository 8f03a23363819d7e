package org.mingjian.corpus;

import com.ibm.icu.text.Transliterator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjian.catalogue.Indicator;
import org.mingjian.catalogue.IndicatorCatalogue;

/** Puts a report together: title, sections, tables, closing; and what can be known of it. */
final class ReportComposer {
  private static final Transliterator TRADITIONAL =
      Transliterator.getInstance("Simplified-Traditional");
  private static final String TITLE = "政府信息公开工作年度报告";
  private static final List<String> HEADINGS =
      List.of(
          "一、总体情况",
          "二、主动公开政府信息情况",
          "三、收到和处理政府信息公开申请情况",
          "四、政府信息公开行政复议、行政诉讼情况",
          "五、存在的主要问题及改进情况",
          "六、其他需要报告的事项");

  private final Grammar grammar;
  private final IndicatorCatalogue catalogue;
  private final long seed;

  ReportComposer(Grammar grammar, IndicatorCatalogue catalogue, long seed) {
    this.grammar = grammar;
    this.catalogue = catalogue;
    this.seed = seed;
  }

  /** The heading of a section, counted from 1. */
  static String heading(int section) {
    return HEADINGS.get(section - 1);
  }

  /** A report and what is known of it. */
  record Composed(ReportDocument document, ReportTruth truth) {}

  /**
   * Composes a report.
   *
   * @param imprinted whether a site's index block stands above it
   */
  Composed compose(ReportPlan plan, boolean imprinted) {
    ReportTruth truth = new ReportTruth(plan.place, plan.year);
    truth.anomalies.addAll(plan.anomalies);
    truth.form = plan.form.equals("free") ? null : plan.form;
    Dice dice = Dice.of(seed, "compose", plan.place.township().code(), plan.year);
    List<ReportDocument.Piece> pieces = new ArrayList<>();
    boolean tablesOnly =
        plan.variations.contains(Variation.TABLES_ONLY) && !plan.form.equals("free");
    if (tablesOnly) {
      truth.note(Anomaly.of("form.section_missing"));
      truth.note(Anomaly.of("form.title"));
      tables(plan, truth, dice).forEach(table -> pieces.add(new ReportDocument.Form(table)));
      ReportDocument document = new ReportDocument(pieces, null);
      return finished(plan, document, truth);
    }
    titles(plan, pieces, truth, dice);
    sections(plan, pieces, truth, dice);
    closing(plan, pieces, truth, dice);
    ReportDocument.Imprint imprint = imprinted ? imprint(plan, truth, dice) : null;
    return finished(plan, new ReportDocument(pieces, imprint), truth);
  }

  private void titles(
      ReportPlan plan, List<ReportDocument.Piece> pieces, ReportTruth truth, Dice dice) {
    String unit = dice.chance(0.35) ? plan.place.office() : plan.place.name();
    String year = plan.titleYear + "年";
    truth.organisation = plan.place.name();
    truth.year = plan.year;
    if (plan.variations.contains(Variation.TITLE_WRONG_YEAR)) {
      year = plan.year - 1 + "年";
      truth.note(Anomaly.of("time.year_mismatch"));
    }
    if (plan.variations.contains(Variation.TITLE_WRONG_UNIT) && plan.neighbour != null) {
      unit = plan.neighbour.name();
      truth.undecidable.add("organisation");
      truth.organisationOfTitle = unit;
      truth.kindOfTitle = plan.neighbour.kind();
      truth.note(Anomaly.of("text.other_unit"));
    }
    if (!year.equals(plan.year + "年")) {
      truth.undecidable.add("year");
    }
    String title = unit + year + TITLE;
    if (plan.titleDeparts) {
      title = unit + year + "政务公开工作总结";
    } else if (plan.variations.contains(Variation.TITLE_WITHOUT_UNIT)) {
      title = year + TITLE;
    } else if (plan.variations.contains(Variation.TITLE_WITHOUT_YEAR)) {
      title = unit + TITLE;
    } else if (plan.variations.contains(Variation.TITLE_BARE)) {
      title = TITLE;
    } else if (plan.variations.contains(Variation.TITLE_MISSING)) {
      title = "";
    }
    boolean odd = !title.equals(unit + year + TITLE);
    if (odd && !plan.titleDeparts) {
      truth.note(Anomaly.of("form.title"));
    }
    if (title.isEmpty()) {
      truth.title = null;
      return;
    }
    truth.title = title;
    pieces.add(new ReportDocument.Title(title));
    if (plan.variations.contains(Variation.TITLE_BARE)) {
      pieces.add(new ReportDocument.Title(plan.place.office()));
    } else if (!odd && dice.chance(0.15)) {
      pieces.add(new ReportDocument.Closing("（" + writtenDate(plan.signedOn, 0) + "）"));
      truth.signedOn = plan.signedOn;
    }
  }

  private void sections(
      ReportPlan plan, List<ReportDocument.Piece> pieces, ReportTruth truth, Dice dice) {
    Narrator narrator = new Narrator(grammar, plan, seed, truth);
    if (plan.periodTo != null) {
      truth.periodFrom = LocalDate.of(plan.year, 1, 1);
      truth.periodTo = plan.periodTo;
    }
    if (!plan.hasForm()) {
      earlier(plan, pieces, truth, dice, narrator);
      return;
    }
    List<GridTable> tables = tables(plan, truth, dice);
    List<String> overview = narrator.overview();
    List<String> problems = narrator.problems();
    String other = narrator.otherMatters();
    for (int section = 1; section <= HEADINGS.size(); section++) {
      if (plan.missingSections.contains(section)) {
        continue;
      }
      pieces.add(new ReportDocument.Heading(HEADINGS.get(section - 1)));
      int number = section;
      switch (section) {
        case 1 -> overview.forEach(text -> pieces.add(new ReportDocument.Text(text)));
        case 5 -> problems.forEach(text -> pieces.add(new ReportDocument.Text(text)));
        case 6 -> pieces.add(new ReportDocument.Text(other));
        default ->
            tables.stream()
                .filter(table -> table.number() == number)
                .forEach(table -> pieces.add(new ReportDocument.Form(table)));
      }
    }
  }

  /** The reports before 2019: free text, since 2014 with the statistics sheet at their end. */
  private void earlier(
      ReportPlan plan,
      List<ReportDocument.Piece> pieces,
      ReportTruth truth,
      Dice dice,
      Narrator narrator) {
    List<String> overview = narrator.overview();
    pieces.add(new ReportDocument.Heading("一、概述"));
    pieces.add(new ReportDocument.Text(overview.getFirst()));
    pieces.add(new ReportDocument.Heading("二、主动公开政府信息情况"));
    overview.stream().skip(1).forEach(text -> pieces.add(new ReportDocument.Text(text)));
    pieces.add(new ReportDocument.Heading("三、政府信息公开收费及减免情况"));
    pieces.add(new ReportDocument.Text("本年度未向申请人收取任何费用。"));
    pieces.add(new ReportDocument.Heading("四、行政复议和行政诉讼情况"));
    pieces.add(new ReportDocument.Text("有关情况" + dice.pick("按规定办理。", "另行统计。")));
    pieces.add(new ReportDocument.Heading("五、存在的问题和改进措施"));
    narrator.problems().forEach(text -> pieces.add(new ReportDocument.Text(text)));
    if (plan.form.equals("2014")) {
      pieces.add(new ReportDocument.Heading("附件：政府信息公开情况统计表（" + plan.year + "年度）"));
      pieces.addAll(tables(plan, truth, dice).stream().map(ReportDocument.Form::new).toList());
    }
  }

  private List<GridTable> tables(ReportPlan plan, ReportTruth truth, Dice dice) {
    if (plan.form.equals("2014")) {
      SheetTable sheet = new SheetTable(catalogue, plan.variations, dice, truth);
      List<GridTable> drawn = List.of(sheet.draw(plan.figures));
      noteBlanks(plan, truth);
      return drawn;
    }
    FormTables forms = new FormTables(plan.form, plan.figures, plan.variations, dice, truth);
    List<GridTable> tables =
        new ArrayList<>(List.of(forms.disclosed(), forms.requests(), forms.disputes()));
    TableVariations variations = new TableVariations(plan.variations, dice, truth);
    List<GridTable> varied = new ArrayList<>(tables.stream().map(variations::apply).toList());
    if (plan.variations.contains(Variation.TABLES_MISSING)) {
      plan.missingTables.add(dice.between(2, 4));
      if (dice.chance(0.4)) {
        plan.missingTables.add(dice.between(2, 4));
      }
      truth.note(Anomaly.of("form.table_missing"));
    }
    varied.removeIf(table -> plan.missingTables.contains(table.number()));
    for (String indicator : plan.blankCells) {
      truth.put(indicator, CellTruth.blank(""));
    }
    varied.replaceAll(table ->
        table.mapCells(cell ->
            cell.indicator() != null && plan.blankCells.contains(cell.indicator())
                ? cell.withText("")
                : cell));
    absentCells(plan, truth);
    return varied;
  }

  /** Every cell of the form that the document does not have. */
  private void absentCells(ReportPlan plan, ReportTruth truth) {
    for (Indicator indicator : catalogue.of(plan.form)) {
      if (!truth.facts().containsKey(indicator.code())
          || plan.missingTables.contains(indicator.table())) {
        truth.put(indicator.code(), CellTruth.absent());
      }
    }
    truth
        .facts()
        .keySet()
        .removeIf(code -> {
          Indicator indicator = catalogue.require(code);
          return !indicator.isOn(plan.form) && plan.missingTables.contains(indicator.table());
        });
    noteBlanks(plan, truth);
  }

  private static void noteBlanks(ReportPlan plan, ReportTruth truth) {
    long blanks = truth.facts().values().stream().filter(c -> c.state().equals("blank")).count();
    if (blanks > 0 && plan.blankCells.isEmpty()) {
      truth.note(
          new Anomaly(
              "form.blank_cells",
              truth.facts().entrySet().stream()
                  .filter(entry -> entry.getValue().state().equals("blank"))
                  .map(java.util.Map.Entry::getKey)
                  .toList()));
    }
  }

  private static void closing(
      ReportPlan plan, List<ReportDocument.Piece> pieces, ReportTruth truth, Dice dice) {
    if (truth.signedOn != null) {
      return;
    }
    boolean mustDate =
        plan.anomalies.stream()
            .anyMatch(anomaly ->
                anomaly.rule().startsWith("time.") || anomaly.rule().equals("text.other_unit"));
    if (mustDate || dice.chance(0.75)) {
      pieces.add(new ReportDocument.Closing(plan.place.office()));
      pieces.add(
          new ReportDocument.Closing(writtenDate(plan.signedOn, dice.weighted(70, 15, 8, 7))));
      truth.signedOn = plan.signedOn;
    }
  }

  private static String writtenDate(LocalDate date, int writing) {
    return switch (writing) {
      case 0 -> date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
      case 1 -> ChineseNumbers.date(date);
      case 2 -> date.toString();
      default -> date.getYear() + "." + date.getMonthValue() + "." + date.getDayOfMonth();
    };
  }

  private static ReportDocument.Imprint imprint(ReportPlan plan, ReportTruth truth, Dice dice) {
    truth.publishedOn = plan.publishedOn;
    return new ReportDocument.Imprint(
        "0"
            + dice.between(10000000, 99999999)
            + "/"
            + (plan.year + 1)
            + "-"
            + String.format(java.util.Locale.ROOT, "%05d", dice.between(1, 9999)),
        plan.place.office(),
        plan.publishedOn.toString(),
        nameOnSite(plan, truth));
  }

  /** Sites give a page a full name also where the report's own title is bare. */
  private static String nameOnSite(ReportPlan plan, ReportTruth truth) {
    String full = plan.place.name() + plan.titleYear + "年" + TITLE;
    String title = truth.title;
    if (title != null && plan.titleDeparts) {
      return title;
    }
    if (title == null || title.length() < full.length()) {
      truth.undecidable.add("title");
      return full;
    }
    return title;
  }

  private static Composed finished(ReportPlan plan, ReportDocument document, ReportTruth truth) {
    String text = textOf(document);
    // A site names its county in the breadcrumb and in the footer.
    Place neighbour = plan.neighbour;
    boolean named = text.contains(plan.place.name());
    if (!named && truth.organisationOfTitle != null && neighbour != null) {
      truth.said = neighbour;
      truth.organisation = neighbour.name();
      if (!isBetrayed(plan.place, neighbour, text)) {
        truth.undecidable.remove("organisation");
      }
    } else if (!named) {
      truth.organisation = null;
    }
    truth.countyNamed =
        document.imprint() != null
            ? truth.said.county().equals(plan.place.county())
            : text.contains(truth.said.county().name());
    boolean yearStands =
        truth.periodTo != null
            || text.replaceAll("\\d{4}年\\d+月\\d+日", "").contains(plan.year + "年");
    if (!yearStands) {
      truth.undecidable.add("year");
      if (truth.signedOn == null) {
        // Then nothing tells a wrong year of the title from a right one.
        boolean titled = text.contains(plan.year - 1 + "年政");
        truth.year =
            titled && plan.variations.contains(Variation.TITLE_WRONG_YEAR) ? plan.year - 1 : null;
        truth.undecidable.remove("year");
      }
    }
    if (plan.variations.contains(Variation.TRADITIONAL)) {
      truth.title = traditional(truth.title);
      truth.organisation = traditional(truth.organisation);
      return new Composed(document.mapTexts(TRADITIONAL::transliterate), truth);
    }
    return new Composed(document, truth);
  }

  /** Whether a text calls its unit by another kind (我镇) than the title does. */
  private static boolean isBetrayed(Place place, Place neighbour, String text) {
    return !place.self().equals(neighbour.self()) && text.contains(place.self());
  }

  private static @Nullable String traditional(@Nullable String text) {
    return text == null ? null : TRADITIONAL.transliterate(text);
  }

  private static String textOf(ReportDocument document) {
    StringBuilder text = new StringBuilder();
    if (document.imprint() != null) {
      text.append(document.imprint().publisher()).append(document.imprint().name()).append('\n');
    }
    for (ReportDocument.Piece piece : document.pieces()) {
      text.append(
          switch (piece) {
            case ReportDocument.Title title -> title.text();
            case ReportDocument.Heading heading -> heading.text();
            case ReportDocument.Text paragraph -> paragraph.text();
            case ReportDocument.Closing closing -> closing.text();
            case ReportDocument.Form _ -> "";
          });
      text.append('\n');
    }
    return text.toString();
  }
}
