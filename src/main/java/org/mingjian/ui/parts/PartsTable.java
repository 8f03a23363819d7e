package org.mingjian.ui.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mingjian.catalogue.Division;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.chart.TableSpec;
import org.mingjian.compare.Measure;
import org.mingjian.compare.Part;
import org.mingjian.compare.PointValue;
import org.mingjian.report.FactId;
import org.mingjian.ui.IndicatorNames;
import org.mingjian.ui.figure.FigureTexts;

/** The parts of a figure as a table that leaves the screen, each with its source. */
final class PartsTable {
  private static final int ALL_DECIMALS = 20;

  private final FigureTexts.Translation words;
  private final Locale locale;
  private final IndicatorNames names;
  private final DivisionRegister divisions;

  PartsTable(
      FigureTexts.Translation words,
      Locale locale,
      IndicatorNames names,
      DivisionRegister divisions) {
    this.words = words;
    this.locale = locale;
    this.names = names;
    this.divisions = divisions;
  }

  TableSpec of(String caption, Measure measure, List<Part> parts) {
    FigureTexts texts = new FigureTexts(words, locale, ALL_DECIMALS);
    List<TableSpec.Row> rows = new ArrayList<>();
    for (Part part : parts) {
      FactId fact = part.fact();
      rows.add(
          new TableSpec.Row(
              List.of(
                  new TableSpec.Heading(name(part.division()), null),
                  new TableSpec.Heading(
                      fact == null
                          ? words.of("denominator." + part.indicator())
                          : names.part(part.indicator(), locale),
                      null)),
              List.of(
                  new TableSpec.Cell(
                      texts.text(part.value()),
                      part.value() instanceof PointValue.Missing
                          ? TableSpec.State.MISSING
                          : TableSpec.State.FIGURE,
                      part.value() instanceof PointValue.Known known ? known.value() : null,
                      fact == null ? null : "report/" + fact.report() + "?fact=" + fact.indicator(),
                      hint(part),
                      List.of()))));
    }
    return new TableSpec(
        caption,
        false,
        List.of(words.of("parts.division"), words.of("parts.part")),
        List.of(new TableSpec.Column("value", words.of("parts.value"), unit(measure))),
        rows,
        List.of());
  }

  /** The two sums of a quotient may have units of their own. */
  private @Nullable String unit(Measure measure) {
    String unit = measure.isDerived() ? "" : names.unit(measure.indicators().getFirst(), locale);
    return unit.isEmpty() ? null : unit;
  }

  private @Nullable String hint(Part part) {
    String hint =
        (part.divisor() ? words.of("parts.divisor") : "")
            + (part.used() ? "" : words.of("parts.unused"));
    return hint.isBlank() ? null : hint.strip();
  }

  private String name(String code) {
    return divisions.find(code).map(Division::name).orElse(code);
  }
}
