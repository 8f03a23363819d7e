package org.mingjian.finding;

/**
 * A rule: one small final class, without state of its own. What it sees decides its kind, and that
 * decides what has to be judged again after an import (see {@link Slice}):
 *
 * <ul>
 *   <li>{@link ReportRule}: one report
 *   <li>{@link UnitRule}: a report beside the other years of its unit
 *   <li>{@link PeerRule}: all reports of a year, and for some those of the year before
 *   <li>{@link PanelRule}: all reports of all years
 * </ul>
 */
public sealed interface Rule permits ReportRule, UnitRule, PeerRule, PanelRule {
  /** The id of {@code db/reference/rules.csv}. */
  String id();
}
