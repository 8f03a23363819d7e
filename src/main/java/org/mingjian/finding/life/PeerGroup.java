package org.mingjian.finding.life;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * Units that are compared with each other.
 *
 * @param units codes of townships, ascending
 */
public record PeerGroup(String name, List<String> units, OffsetDateTime madeAt, String madeBy) {
  public PeerGroup {
    units = List.copyOf(units);
  }
}
