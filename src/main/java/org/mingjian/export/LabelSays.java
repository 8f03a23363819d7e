package org.mingjian.export;

import java.util.List;
import java.util.function.Supplier;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBoolean;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbl;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;

/**
 * What the labels of a native chart say. Every setting has to be given and in this order, or a
 * program takes the file for damaged or shows what nobody asked for.
 */
enum LabelSays {
  NOTHING,
  VALUE,
  SERIES;

  /** At one point; comes after all else that is set of the label. */
  void at(CTDLbl label) {
    set(
        List.of(
            label::addNewShowLegendKey,
            label::addNewShowVal,
            label::addNewShowCatName,
            label::addNewShowSerName,
            label::addNewShowPercent,
            label::addNewShowBubbleSize));
  }

  /** At all points that have no label of their own; comes after those labels. */
  void atOthers(CTDLbls labels) {
    set(
        List.of(
            labels::addNewShowLegendKey,
            labels::addNewShowVal,
            labels::addNewShowCatName,
            labels::addNewShowSerName,
            labels::addNewShowPercent,
            labels::addNewShowBubbleSize));
  }

  private void set(List<Supplier<CTBoolean>> settings) {
    int said =
        switch (this) {
          case NOTHING -> -1;
          case VALUE -> 1;
          case SERIES -> 3;
        };
    for (int index = 0; index < settings.size(); index++) {
      settings.get(index).get().setVal(index == said);
    }
  }
}
