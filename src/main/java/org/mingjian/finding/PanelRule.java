package org.mingjian.finding;

import java.util.List;

/** A rule over the table of all units and all years. */
public non-sealed interface PanelRule extends Rule {
  /** Judges everything; the answers are about units of the county only. */
  List<Assessment> judge(Context context);
}
