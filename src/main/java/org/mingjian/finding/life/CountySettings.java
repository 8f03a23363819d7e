package org.mingjian.finding.life;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.mingjian.finding.Settings;

/**
 * A version of what a county has decided about its rules.
 *
 * @param settings with the number of the version, which every finding made with it names; 0 where
 *     the county has said nothing
 * @param reason the person's own words; null for the defaults
 */
public record CountySettings(
    String county,
    Settings settings,
    PeerChoice peers,
    @Nullable String reason,
    @Nullable OffsetDateTime madeAt,
    @Nullable String madeBy) {
  /** What holds where a county has said nothing. */
  public static CountySettings defaults(String county) {
    return new CountySettings(
        county, Settings.defaults(), new PeerChoice.County(), null, null, null);
  }
}
