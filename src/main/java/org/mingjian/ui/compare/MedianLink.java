package org.mingjian.ui.compare;

import java.util.List;
import java.util.Optional;
import org.mingjian.compare.MeasureCatalogue;
import org.mingjian.ui.figure.FigureLinks;

/**
 * Where the mark of a median leads from this screen: to the figures that it is the middle of, with
 * everything else as it is shown.
 */
final class MedianLink {
  private MedianLink() {}

  /** The distribution behind an id; nothing for what is no median. */
  static Optional<CompareAddress> address(
      String id, CompareAddress shown, MeasureCatalogue catalogue) {
    return FigureLinks.median(id)
        .flatMap(median ->
            catalogue
                .find(median.measure())
                .map(measure ->
                    shown
                        .with(ChartType.DISTRIBUTION)
                        .dividedBy(null)
                        .with(
                            shown
                                .selection()
                                .withMeasures(List.of(measure))
                                .withYears(List.of(median.year())))));
  }
}
