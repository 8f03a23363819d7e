package org.mingjian.ui.compare;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingjian.compare.Measure;
import org.mingjian.compare.MeasureCatalogue;

/** Where the mark of a median leads: to the figures that it is the middle of. */
final class MedianLink {
  private static final Pattern ID =
      Pattern.compile("median:([0-9]{4}):([a-z0-9_.]{1,120}):[0-9]{0,9}");

  private MedianLink() {}

  /** The id of a median; the panel keeps several of one chart apart. */
  static String id(int year, Measure measure, String panel) {
    return "median:" + year + ":" + measure.key() + ":" + panel;
  }

  /** The distribution behind an id; nothing for what is no median. */
  static Optional<CompareAddress> address(
      String id, CompareAddress shown, MeasureCatalogue catalogue) {
    Matcher matcher = ID.matcher(id);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int year = Integer.parseInt(matcher.group(1));
    return catalogue
        .find(matcher.group(2))
        .map(measure ->
            shown
                .with(ChartType.DISTRIBUTION)
                .dividedBy(null)
                .with(shown.selection().withMeasures(List.of(measure)).withYears(List.of(year))));
  }
}
