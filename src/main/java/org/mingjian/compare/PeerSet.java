package org.mingjian.compare;

import org.mingjian.finding.UnitKind;
import org.mingjian.finding.life.PeerChoice;

/**
 * With whom a unit is compared: what its county has chosen, as the findings do. Only those within
 * the scope of who asks take part.
 *
 * @param region the county; for units that are no townships the region that they lie in
 * @param choice the townships of the county, of the prefecture, or a group
 * @param kind the kind of unit where the county keeps kinds apart, else {@link UnitKind#ANY}
 */
public record PeerSet(String region, PeerChoice choice, UnitKind kind, Part part) {
  /** Which of them, where a named group holds units of the county itself. */
  public enum Part {
    /** All of them. */
    ALL,
    /** The units of the group. */
    GROUP,
    /** The units of the county that are not in the group. */
    REST
  }
}
