package org.mingjian.finding;

import java.util.List;

/**
 * A rule over the reports of one year ({@link Context#peers()}); it may look at the year before,
 * and at no other.
 */
public non-sealed interface PeerRule extends Rule {
  /** Judges a year; the answers are about units of the county ({@link Context#county()}) only. */
  List<Assessment> judge(int year, Context context);
}
