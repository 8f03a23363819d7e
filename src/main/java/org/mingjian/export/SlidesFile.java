package org.mingjian.export;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Rectangle;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.poi.common.usermodel.fonts.FontGroup;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.sl.usermodel.TableCell.BorderEdge;
import org.apache.poi.sl.usermodel.TextParagraph.TextAlign;
import org.apache.poi.sl.usermodel.VerticalAlignment;
import org.apache.poi.util.Units;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xslf.usermodel.SlideLayout;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFChart;
import org.apache.poi.xslf.usermodel.XSLFNotes;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTableCell;
import org.apache.poi.xslf.usermodel.XSLFTableRow;
import org.apache.poi.xslf.usermodel.XSLFTextBox;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.poi.xslf.usermodel.XSLFTextRun;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.jspecify.annotations.Nullable;
import org.mingjian.chart.Bars;
import org.mingjian.chart.ChartSpec;
import org.mingjian.chart.Content;
import org.mingjian.chart.Distribution;
import org.mingjian.chart.Funnel;
import org.mingjian.chart.Heatmap;
import org.mingjian.chart.Lines;
import org.mingjian.chart.Ranking;
import org.mingjian.chart.Scatter;
import org.mingjian.chart.SmallMultiples;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTableCell;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTableCellProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.STPresetPatternVal;
import org.openxmlformats.schemas.presentationml.x2006.main.CTGraphicalObjectFrame;

/**
 * Exhibits as slides of 16:9: the title says the message, the chart is a native one that can be
 * edited, the foot names the source, the speaker's notes say what the screen says under its charts.
 * A chart with more rows than are readable goes over several slides of one scale.
 */
final class SlidesFile {
  static final int WIDTH = 960;
  private static final int HEIGHT = 540;
  static final int EDGE = 36;
  static final int TOP = 96;
  static final int FOOT = 488;
  static final int COVER_TOP = 150;
  private static final int ROWS = 20;
  private static final int TABLE_ROWS = 16;
  private static final int PANELS_ACROSS = 4;
  private static final int PANELS = 12;
  private static final int CHART_POINTS = 13;
  private static final int PANEL_POINTS = 10;
  // XML cannot hold them, and a reader would refuse the file.
  private static final Pattern FORBIDDEN =
      Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\uFFFE\uFFFF]");

  private final ExportTexts texts;
  private final SlideWords pages = new SlideWords();

  SlidesFile(ExportTexts texts) {
    this.texts = texts;
  }

  void write(String title, List<DeckPage> slides, Progress progress, OutputStream output)
      throws IOException {
    try (XMLSlideShow show = new XMLSlideShow()) {
      show.setPageSize(new Dimension(WIDTH, HEIGHT));
      show.getProperties().getCoreProperties().setTitle(title);
      for (int number = 0; number < slides.size(); number++) {
        progress.report(number, slides.size());
        add(show, slides.get(number));
      }
      progress.report(slides.size(), slides.size());
      show.write(output);
    }
  }

  private void add(XMLSlideShow show, DeckPage slide) throws IOException {
    switch (slide.body()) {
      case DeckPage.Drawn(Exhibit exhibit) -> drawn(show, slide, exhibit);
      case DeckPage.Words words -> pages.words(page(show, slide, slide.title(), List.of()), words);
      case DeckPage.Tiles tiles -> pages.tiles(page(show, slide, slide.title(), List.of()), tiles);
      case DeckPage.Sentences(List<DeckPage.Sentence> sentences) -> {
        int all = Math.max(1, (sentences.size() + SlideWords.MOST - 1) / SlideWords.MOST);
        for (int part = 0; part < all; part++) {
          pages.sentences(
              page(show, slide, title(slide, part, all), List.of()),
              sentences.subList(
                  part * SlideWords.MOST,
                  Math.min(sentences.size(), (part + 1) * SlideWords.MOST)));
        }
      }
    }
  }

  private void drawn(XMLSlideShow show, DeckPage slide, Exhibit exhibit) throws IOException {
    ChartSpec spec = exhibit.chart();
    if (spec == null) {
      table(show, slide, exhibit.figures(texts));
      return;
    }
    if (spec.isEmpty()) {
      XSLFSlide page = page(show, slide, slide.title(), List.of());
      words(
          page,
          texts.of("slide.empty"),
          new Rectangle(EDGE, 240, WIDTH - 2 * EDGE, 40),
          20,
          ChartColours.MUTED,
          TextAlign.CENTER);
      return;
    }
    switch (spec) {
      case Heatmap heatmap -> {
        ChartPages pages = ChartPages.of(heatmap, TABLE_ROWS);
        for (int part = 0; part < pages.parts().size(); part++) {
          if (pages.parts().get(part) instanceof Heatmap one) {
            XSLFSlide page =
                page(show, slide, title(slide, part, pages.parts().size()), missing(spec));
            heatmap(page, one);
          }
        }
      }
      case SmallMultiples panels -> panels(show, slide, panels);
      case Bars _, Lines _, Funnel _, Scatter _, Distribution _, Ranking _ -> {
        ChartPages pages = ChartPages.of(spec, ROWS);
        for (int part = 0; part < pages.parts().size(); part++) {
          XSLFSlide page =
              page(show, slide, title(slide, part, pages.parts().size()), missing(spec));
          XSLFChart chart =
              chart(show, page, new Rectangle(EDGE, TOP, WIDTH - 2 * EDGE, FOOT - TOP - 8), spec);
          draw(chart, pages.parts().get(part), pages.maximum(), texts, CHART_POINTS);
        }
      }
    }
  }

  /** Draws a chart of one native chart. */
  static void draw(
      org.apache.poi.xddf.usermodel.chart.XDDFChart chart,
      ChartSpec spec,
      @Nullable Double maximum,
      ExportTexts texts,
      int points)
      throws IOException {
    NativeChart drawing = new NativeChart(chart, texts, points);
    switch (spec) {
      case Bars bars -> drawing.draw(bars, maximum);
      case Lines lines -> drawing.draw(lines);
      case Funnel funnel -> drawing.draw(funnel);
      case Scatter scatter -> drawing.draw(scatter);
      case Distribution distribution -> drawing.draw(distribution);
      case Ranking ranking -> drawing.draw(ranking, maximum);
      case Heatmap _, SmallMultiples _ ->
          throw new IllegalArgumentException("not one chart: " + spec.frame().label());
    }
  }

  private String title(DeckPage slide, int part, int parts) {
    return parts == 1
        ? slide.title()
        : texts.of("slide.part", slide.title(), String.valueOf(part + 1), String.valueOf(parts));
  }

  /** What must be said under a chart because it cannot be drawn. */
  private List<String> missing(ChartSpec spec) {
    return switch (spec) {
      case Funnel funnel ->
          unplaced(
              funnel.points().stream()
                  .filter(point -> point.denominator() == null || point.figure().isMissing())
                  .map(point -> named(point.label(), point.figure().content()))
                  .toList());
      case Scatter scatter ->
          unplaced(
              scatter.points().stream()
                  .filter(point ->
                      point.figure().isMissing() || point.across() instanceof Content.Missing)
                  .map(point ->
                      named(
                          point.label(),
                          point.across() instanceof Content.Missing
                              ? point.across()
                              : point.figure().content()))
                  .toList());
      case Distribution distribution ->
          unplaced(
              distribution.points().stream()
                  .filter(point -> point.figure().isMissing())
                  .map(point -> named(point.label(), point.figure().content()))
                  .toList());
      case Lines lines -> breaks(lines.categories(), lines.breaks());
      case SmallMultiples panels -> breaks(panels.categories(), panels.breaks());
      case Bars _, Heatmap _, Ranking _ -> List.of();
    };
  }

  private List<String> breaks(List<String> categories, List<Lines.Break> breaks) {
    return breaks.isEmpty()
        ? List.of()
        : List.of(
            texts.of(
                "slide.breaks",
                String.join(
                    texts.of("comma"),
                    breaks.stream()
                        .map(one ->
                            categories.get(one.after())
                                + "–"
                                + categories.get(one.after() + 1)
                                + " "
                                + one.label())
                        .toList())));
  }

  private List<String> unplaced(List<String> names) {
    return names.isEmpty()
        ? List.of()
        : List.of(texts.of("slide.unplaced", String.join(texts.of("comma"), names)));
  }

  private String named(String label, Content content) {
    return content instanceof Content.Missing(var state)
        ? texts.of("chart.missing", label, state)
        : label;
  }

  private XSLFSlide page(XMLSlideShow show, DeckPage slide, String title, List<String> said) {
    XSLFSlide page =
        show.createSlide(show.getSlideMasters().getFirst().getLayout(SlideLayout.TITLE_ONLY));
    XSLFTextShape heading = page.getPlaceholder(0);
    boolean cover = slide.body() instanceof DeckPage.Words words && words.cover();
    heading.setAnchor(
        cover
            ? new Rectangle(EDGE, COVER_TOP, WIDTH - 2 * EDGE, 110)
            : new Rectangle(EDGE, 24, WIDTH - 2 * EDGE, 64));
    heading.setLeftInset(0);
    heading.setVerticalAlignment(VerticalAlignment.MIDDLE);
    heading.clearText();
    XSLFTextParagraph paragraph = heading.addNewTextParagraph();
    paragraph.setTextAlign(TextAlign.LEFT);
    int points = cover ? 40 : title.codePointCount(0, title.length()) > 56 ? 22 : 26;
    run(paragraph, title, points, ChartColours.TEXT).setBold(true);
    Notes notes = slide.notes();
    XSLFTextBox foot =
        words(
            page,
            texts.of("slide.source", notes.foot()),
            new Rectangle(EDGE, FOOT, WIDTH - 2 * EDGE, 20),
            12,
            ChartColours.MUTED,
            TextAlign.LEFT);
    SlideWords.link(foot, notes.address());
    if (!said.isEmpty()) {
      String line = String.join(texts.of("semicolon"), said);
      words(
          page,
          line.length() > 140 ? line.substring(0, 140) + "…" : line,
          new Rectangle(EDGE, FOOT + 18, WIDTH - 2 * EDGE, 20),
          11,
          ChartColours.MUTED,
          TextAlign.LEFT);
    }
    speakerNotes(show, page, slide, said);
    return page;
  }

  private void speakerNotes(XMLSlideShow show, XSLFSlide page, DeckPage slide, List<String> said) {
    List<String> lines = new ArrayList<>();
    if (!slide.speakerNotes().isBlank()) {
      lines.add(slide.speakerNotes());
    }
    ChartSpec spec =
        slide.body() instanceof DeckPage.Drawn(Exhibit exhibit) ? exhibit.chart() : null;
    if (spec != null) {
      lines.add(spec.frame().label());
      lines.add(spec.frame().description());
      lines.addAll(spec.frame().notes());
    }
    lines.addAll(said);
    slide.notes().lines().stream().filter(line -> !lines.contains(line)).forEach(lines::add);
    lines.add(slide.notes().foot());
    if (!slide.notes().address().isEmpty()) {
      lines.add(slide.notes().address());
    }
    XSLFNotes notes = show.getNotesSlide(page);
    for (XSLFTextShape shape : notes.getPlaceholders()) {
      if (shape.getTextType() == Placeholder.BODY) {
        shape.setText(clean(String.join("\n", lines)));
      }
    }
  }

  private static String clean(String text) {
    return FORBIDDEN.matcher(text).replaceAll("");
  }

  static XSLFTextRun run(XSLFTextParagraph paragraph, String text, double points, String colour) {
    XSLFTextRun run = paragraph.addNewTextRun();
    run.setText(clean(text));
    run.setFontFamily("Arial", FontGroup.LATIN);
    run.setFontFamily(NativeChart.FONT, FontGroup.EAST_ASIAN);
    run.setFontSize(points);
    run.setFontColor(Color.decode("#" + colour));
    return run;
  }

  static XSLFTextBox words(
      XSLFSlide page, String text, Rectangle place, double points, String colour, TextAlign align) {
    XSLFTextBox box = page.createTextBox();
    box.setAnchor(place);
    box.setLeftInset(0);
    box.setRightInset(0);
    box.setTopInset(0);
    box.setBottomInset(0);
    box.setVerticalAlignment(VerticalAlignment.MIDDLE);
    box.clearText();
    XSLFTextParagraph paragraph = box.addNewTextParagraph();
    paragraph.setTextAlign(align);
    run(paragraph, text, points, colour);
    return box;
  }

  private static XSLFChart chart(
      XMLSlideShow show, XSLFSlide page, Rectangle place, ChartSpec spec) {
    XSLFChart chart = show.createChart();
    page.addChart(
        chart,
        new Rectangle(
            Units.toEMU(place.x),
            Units.toEMU(place.y),
            Units.toEMU(place.width),
            Units.toEMU(place.height)));
    describe(page, spec.frame().label() + "\n" + spec.frame().description());
    return chart;
  }

  /** The alternative text of the newest shape, for those who cannot see it. */
  private static void describe(XSLFSlide page, String text) {
    List<XSLFShape> shapes = page.getShapes();
    if (shapes.getLast().getXmlObject() instanceof CTGraphicalObjectFrame frame) {
      frame.getNvGraphicFramePr().getCNvPr().setDescr(clean(text));
    }
  }

  private void panels(XMLSlideShow show, DeckPage slide, SmallMultiples spec) throws IOException {
    int all = spec.panels().size();
    int pages = (all + PANELS - 1) / PANELS;
    Double maximum = spec.sharedScale() ? maximum(spec) : null;
    for (int part = 0; part < pages; part++) {
      XSLFSlide page = page(show, slide, title(slide, part, pages), missing(spec));
      List<SmallMultiples.Panel> some =
          spec.panels().subList(part * PANELS, Math.min(all, (part + 1) * PANELS));
      int across = Math.min(PANELS_ACROSS, some.size());
      int down = (some.size() + across - 1) / across;
      int width = (WIDTH - 2 * EDGE) / across;
      int height = (FOOT - TOP - 8) / down;
      for (int at = 0; at < some.size(); at++) {
        SmallMultiples.Panel panel = some.get(at);
        int left = EDGE + (at % across) * width;
        int top = TOP + (at / across) * height;
        words(
            page,
            spec.sharedScale()
                ? panel.title()
                : panel.title() + texts.of("table.axis", panel.axisTitle()),
            new Rectangle(left, top, width, 18),
            12,
            ChartColours.TEXT,
            TextAlign.LEFT);
        XSLFChart chart =
            chart(show, page, new Rectangle(left, top + 18, width - 8, height - 24), spec);
        new NativeChart(chart, texts, PANEL_POINTS).draw(spec, panel, maximum);
      }
    }
  }

  private static double maximum(SmallMultiples spec) {
    return ChartPages.rounded(
        spec.panels().stream()
            .flatMap(panel -> panel.marks().stream())
            .map(mark -> mark.figure().content())
            .mapToDouble(content ->
                content instanceof Content.Amount(BigDecimal value, _, _) ? value.doubleValue() : 0)
            .max()
            .orElse(0));
  }

  private void heatmap(XSLFSlide page, Heatmap spec) {
    int columns = spec.columns().size() + 1;
    XSLFTable table = page.createTable(spec.rows().size() + 1, columns);
    double names = 180;
    double width = (WIDTH - 2 * EDGE - names) / Math.max(1, spec.columns().size());
    double height = Math.min(22.0, (FOOT - TOP - 60.0) / Math.max(1, spec.rows().size()));
    frame(table, columns, names, width, height);
    head(table.getCell(0, 0), spec.corner());
    for (int column = 0; column < spec.columns().size(); column++) {
      head(table.getCell(0, column + 1), heading(spec.columns().get(column)));
    }
    for (int row = 0; row < spec.rows().size(); row++) {
      name(table.getCell(row + 1, 0), heading(spec.rows().get(row)));
      for (int column = 0; column < spec.columns().size(); column++) {
        figure(
            table.getCell(row + 1, column + 1),
            "",
            ChartColours.ground(org.mingjian.chart.Significance.NONE),
            false);
      }
    }
    for (Heatmap.Cell cell : spec.cells()) {
      XSLFTableCell target = table.getCell(cell.row() + 1, cell.column() + 1);
      target.clearText();
      figure(
          target,
          cell.text() + (cell.figure().flags().isEmpty() ? "" : " ◥"),
          ChartColours.ground(cell.significance()),
          cell.figure().isMissing());
    }
    describe(page, spec.frame().label() + "\n" + spec.frame().description());
    legend(page, spec);
  }

  /** What the colours of a heatmap mean: only those that occur. */
  private void legend(XSLFSlide page, Heatmap spec) {
    XSLFTextBox box = page.createTextBox();
    box.setAnchor(new Rectangle(EDGE, FOOT - 18, WIDTH - 2 * EDGE, 16));
    box.setLeftInset(0);
    box.setTopInset(0);
    box.setBottomInset(0);
    box.clearText();
    XSLFTextParagraph paragraph = box.addNewTextParagraph();
    for (var significance : org.mingjian.chart.Significance.values()) {
      boolean occurs = spec.cells().stream().anyMatch(cell -> cell.significance() == significance);
      String ground = ChartColours.ground(significance);
      if (occurs && !ground.equals("FFFFFF")) {
        run(paragraph, "■ ", 12, ground);
        run(
            paragraph,
            String.valueOf(spec.frame().words().significance().get(significance)) + "　",
            11,
            ChartColours.MUTED);
      }
    }
    if (spec.cells().stream().anyMatch(cell -> cell.figure().isMissing())) {
      run(paragraph, "▨ ", 12, ChartColours.MUTED);
      run(paragraph, spec.frame().words().missing(), 11, ChartColours.MUTED);
    }
  }

  private String heading(Heatmap.Heading heading) {
    return heading.unit() == null
        ? heading.text()
        : texts.of("table.with_unit", heading.text(), heading.unit());
  }

  private static void frame(
      XSLFTable table, int columns, double names, double width, double height) {
    table.setAnchor(new Rectangle(EDGE, TOP, WIDTH - 2 * EDGE, (int) (height * 2)));
    for (int column = 0; column < columns; column++) {
      table.setColumnWidth(column, column == 0 ? names : width);
    }
    for (XSLFTableRow row : table.getRows()) {
      row.setHeight(height);
    }
  }

  private static void cell(
      XSLFTableCell cell,
      String text,
      double points,
      String colour,
      TextAlign align,
      boolean bold) {
    cell.setTopInset(2);
    cell.setBottomInset(2);
    cell.setLeftInset(4);
    cell.setRightInset(4);
    cell.setVerticalAlignment(VerticalAlignment.MIDDLE);
    for (BorderEdge edge : BorderEdge.values()) {
      XDDFLineProperties border = new XDDFLineProperties(ChartColours.fill(ChartColours.LINE));
      border.setWidth(0.5);
      cell.setBorderProperties(edge, border);
    }
    cell.clearText();
    XSLFTextParagraph paragraph = cell.addNewTextParagraph();
    paragraph.setTextAlign(align);
    run(paragraph, text, points, colour).setBold(bold);
    // The library makes the text of a cell without it, and other programs would repair the slide.
    if (cell.getXmlObject() instanceof CTTableCell made && made.getTxBody().getBodyPr() == null) {
      made.getTxBody().addNewBodyPr();
    }
  }

  private static void head(XSLFTableCell cell, String text) {
    cell(cell, text, 11, ChartColours.TEXT, TextAlign.CENTER, true);
    cell.setFillColor(Color.decode("#EEF1F4"));
  }

  private static void name(XSLFTableCell cell, String text) {
    // A long name gets smaller type rather than a second line, which would push the table down.
    double points = Math.clamp(168.0 / Math.max(1, text.codePointCount(0, text.length())), 7, 11);
    cell(cell, text, points, ChartColours.TEXT, TextAlign.LEFT, false);
  }

  private static void figure(XSLFTableCell cell, String text, String ground, boolean missing) {
    cell(
        cell,
        text,
        11,
        missing ? ChartColours.MUTED : ChartColours.TEXT,
        missing ? TextAlign.CENTER : TextAlign.RIGHT,
        false);
    cell.setFillColor(Color.decode("#" + ground));
    if (missing) {
      hatch(cell);
    }
  }

  private static void hatch(XSLFTableCell cell) {
    if (cell.getXmlObject() instanceof CTTableCell ct) {
      CTTableCellProperties properties = ct.getTcPr();
      if (properties.isSetSolidFill()) {
        properties.unsetSolidFill();
      }
      var pattern = properties.addNewPattFill();
      pattern.setPrst(STPresetPatternVal.LT_UP_DIAG);
      pattern.addNewFgClr().addNewSrgbClr().setVal(java.util.HexFormat.of().parseHex("B9BFC8"));
      pattern.addNewBgClr().addNewSrgbClr().setVal(java.util.HexFormat.of().parseHex("FFFFFF"));
    }
  }

  /** A table alone: as many rows a slide as are readable. */
  private void table(XMLSlideShow show, DeckPage slide, ExportTable table) {
    List<ExportTable.Row> rows = new ArrayList<>(table.rows());
    rows.addAll(table.foot());
    int pages = Math.max(1, (rows.size() + TABLE_ROWS - 1) / TABLE_ROWS);
    int names = table.headings().size();
    int columns = names + table.columns().size();
    for (int part = 0; part < pages; part++) {
      XSLFSlide page = page(show, slide, title(slide, part, pages), List.of());
      List<ExportTable.Row> some =
          rows.subList(part * TABLE_ROWS, Math.min(rows.size(), (part + 1) * TABLE_ROWS));
      XSLFTable drawn = page.createTable(some.size() + 1, columns);
      double width = (WIDTH - 2.0 * EDGE) / (columns + 0.5);
      frame(drawn, columns, width * 1.5, width, Math.min(24.0, (FOOT - TOP) / (some.size() + 1.0)));
      for (int column = 0; column < names; column++) {
        head(drawn.getCell(0, column), table.headings().get(column));
      }
      for (int column = names; column < columns; column++) {
        head(
            drawn.getCell(0, column), TableCsv.heading(table.columns().get(column - names), texts));
      }
      for (int row = 0; row < some.size(); row++) {
        for (int column = 0; column < names; column++) {
          name(drawn.getCell(row + 1, column), some.get(row).names().get(column));
        }
        for (int column = names; column < columns; column++) {
          ExportTable.Cell cell = some.get(row).cells().get(column - names);
          figure(
              drawn.getCell(row + 1, column),
              text(cell, table.columns().get(column - names).digits()),
              "FFFFFF",
              cell instanceof ExportTable.Missing);
        }
      }
    }
  }

  private String text(ExportTable.Cell cell, int digits) {
    return switch (cell) {
      case ExportTable.Figure figure ->
          number(figure.value(), digits, texts.locale())
              + (figure.approximate() ? "+" : "")
              + (figure.incomplete() ? "*" : "");
      case ExportTable.Missing missing -> missing.reason();
      case ExportTable.Words words -> words.text();
    };
  }

  static String number(BigDecimal value, int digits, Locale locale) {
    var format = java.text.NumberFormat.getNumberInstance(locale);
    format.setMaximumFractionDigits(digits);
    format.setRoundingMode(java.math.RoundingMode.HALF_UP);
    return format.format(value);
  }
}
