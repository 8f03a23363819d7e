package org.mingjian.ui.compare;

import java.util.List;
import org.mingjian.compare.Comparison;
import org.mingjian.compare.Measure;
import org.mingjian.compare.Selection;
import org.mingjian.ui.figure.Figures;
import org.mingjian.ui.figure.Texts;

/**
 * What a chart or table of a comparison is called once it stands elsewhere, on a slide or in a
 * file: the figures, whose they are, and of which years.
 */
final class CompareTitle {
  private static final int MOST_NAMED = 3;

  private final Comparison comparison;
  private final Figures figures;
  private final Texts texts;

  CompareTitle(Comparison comparison, Figures figures, Texts texts) {
    this.comparison = comparison;
    this.figures = figures;
    this.texts = texts;
  }

  String of(String what, List<Integer> years) {
    return texts.of("compare.chart.label", what, where(), Selection.formatYears(years));
  }

  /** All measures by name, or the first ones and how many there are. */
  String measures() {
    List<Measure> measures = comparison.measures();
    String named = joined(measures.stream().limit(MOST_NAMED).map(figures::title).toList());
    return measures.size() <= MOST_NAMED
        ? named
        : texts.of("compare.chart.measures", named, measures.size());
  }

  private String where() {
    Selection selection = comparison.selection();
    String region =
        selection.region().isEmpty()
            ? texts.of("overview.country")
            : figures.name(selection.region());
    List<String> units = selection.units();
    if (units.isEmpty() || units.equals(List.of(selection.region()))) {
      return region;
    }
    return units.size() > MOST_NAMED
        ? texts.of("compare.chart.units", region, units.size())
        : texts.of(
            "compare.chart.these", region, joined(units.stream().map(figures::name).toList()));
  }

  private String joined(List<String> names) {
    return String.join(texts.of("compare.chart.separator"), names);
  }
}
