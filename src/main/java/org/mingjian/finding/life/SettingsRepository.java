package org.mingjian.finding.life;

import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.val;
import static org.mingjian.database.Tables.COUNTY_SETTINGS;
import static org.mingjian.database.Tables.JUDGING_TASK;
import static org.mingjian.database.Tables.PEER_GROUP;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.mingjian.finding.Settings;
import org.mingjian.report.ReportScope;

/** Rows of settings and groups of peers. */
final class SettingsRepository {
  private final Clock clock;

  SettingsRepository(Clock clock) {
    this.clock = clock;
  }

  /** The settings of a county that count. */
  CountySettings current(DSLContext context, String county) {
    return versions(context, county, 1).stream()
        .findFirst()
        .orElseGet(() -> CountySettings.defaults(county));
  }

  /** The newest first. */
  List<CountySettings> versions(DSLContext context, String county, int limit) {
    return context
        .selectFrom(COUNTY_SETTINGS)
        .where(COUNTY_SETTINGS.COUNTY_CODE.eq(county))
        .orderBy(COUNTY_SETTINGS.VERSION.desc())
        .limit(limit)
        .fetch(SettingsRepository::settings);
  }

  private static CountySettings settings(Record row) {
    return new CountySettings(
        row.get(COUNTY_SETTINGS.COUNTY_CODE),
        SettingsJson.read(row.get(COUNTY_SETTINGS.VERSION), row.get(COUNTY_SETTINGS.LIMITS)),
        PeerChoice.of(row.get(COUNTY_SETTINGS.PEERS)),
        row.get(COUNTY_SETTINGS.REASON),
        row.get(COUNTY_SETTINGS.MADE_AT),
        row.get(COUNTY_SETTINGS.MADE_BY));
  }

  /** Holds back others that change the settings of the county, until the transaction ends. */
  void lock(DSLContext context, String county) {
    context
        .select(
            function(
                "pg_advisory_xact_lock",
                Object.class,
                function("hashtextextended", Long.class, val("settings/" + county), inline(0))))
        .fetch();
  }

  void add(
      DSLContext context,
      String county,
      Settings settings,
      PeerChoice peers,
      String reason,
      String account) {
    context
        .insertInto(COUNTY_SETTINGS)
        .set(COUNTY_SETTINGS.COUNTY_CODE, county)
        .set(COUNTY_SETTINGS.VERSION, settings.version())
        .set(COUNTY_SETTINGS.PEERS, peers.code())
        .set(COUNTY_SETTINGS.LIMITS, SettingsJson.write(settings))
        .set(COUNTY_SETTINGS.REASON, reason)
        .set(COUNTY_SETTINGS.MADE_AT, OffsetDateTime.now(clock))
        .set(COUNTY_SETTINGS.MADE_BY, account)
        .execute();
    queue(context, county);
  }

  private static void queue(DSLContext context, String county) {
    context.insertInto(JUDGING_TASK).set(JUDGING_TASK.COUNTY_CODE, county).execute();
  }

  /** The counties that compare with whom a condition on the code of their choice says. */
  static List<String> choosing(DSLContext context, Condition choice) {
    var newest = COUNTY_SETTINGS.as("newest");
    return context
        .select(COUNTY_SETTINGS.COUNTY_CODE)
        .from(COUNTY_SETTINGS)
        .where(choice)
        .andNotExists(
            context
                .selectOne()
                .from(newest)
                .where(newest.COUNTY_CODE.eq(COUNTY_SETTINGS.COUNTY_CODE))
                .and(newest.VERSION.gt(COUNTY_SETTINGS.VERSION)))
        .orderBy(COUNTY_SETTINGS.COUNTY_CODE)
        .fetch(row -> row.value1());
  }

  /** The counties of a prefecture that compare all its townships. */
  static List<String> comparingPrefecture(DSLContext context, String prefecture) {
    return choosing(
        context,
        COUNTY_SETTINGS
            .PEERS
            .eq(new PeerChoice.Prefecture().code())
            .and(ReportScope.within(prefecture, COUNTY_SETTINGS.COUNTY_CODE)));
  }

  static List<String> comparingGroup(DSLContext context, String name) {
    return choosing(context, COUNTY_SETTINGS.PEERS.eq(new PeerChoice.Group(name).code()));
  }

  /** The groups that were not withdrawn, by name. */
  List<PeerGroup> groups(DSLContext context) {
    return context
        .select(PEER_GROUP.NAME, PEER_GROUP.UNITS, PEER_GROUP.MADE_AT, PEER_GROUP.MADE_BY)
        .distinctOn(PEER_GROUP.NAME)
        .from(PEER_GROUP)
        .orderBy(PEER_GROUP.NAME, PEER_GROUP.ID.desc())
        .fetch(row ->
            new PeerGroup(row.value1(), Arrays.asList(row.value2()), row.value3(), row.value4()))
        .stream()
        .filter(group -> !group.units().isEmpty())
        .toList();
  }

  Optional<PeerGroup> group(DSLContext context, String name) {
    return groups(context).stream().filter(group -> group.name().equals(name)).findFirst();
  }

  void addGroup(DSLContext context, String name, List<String> units, String account) {
    context
        .insertInto(PEER_GROUP)
        .set(PEER_GROUP.NAME, name)
        .set(PEER_GROUP.UNITS, units.toArray(String[]::new))
        .set(PEER_GROUP.MADE_AT, OffsetDateTime.now(clock))
        .set(PEER_GROUP.MADE_BY, account)
        .execute();
    comparingGroup(context, name).forEach(county -> queue(context, county));
  }
}
