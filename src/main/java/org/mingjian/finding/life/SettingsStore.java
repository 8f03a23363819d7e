package org.mingjian.finding.life;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.mingjian.catalogue.DivisionLevel;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.finding.RuleCatalogue;
import org.mingjian.finding.Settings;
import org.mingjian.security.Actor;
import org.mingjian.security.AuditRepository;
import org.mingjian.security.NotAllowedException;
import org.mingjian.security.Role;
import org.mingjian.security.ScopedDatabase;

/**
 * What counties have decided about their rules, and groups of peers. A change adds a version and
 * has the county judged anew in the background.
 */
public final class SettingsStore {
  /** A larger group would not fit into the memory that judging may take. */
  public static final int MOST_UNITS = 500;

  private static final int MOST_VERSIONS = 200;
  private static final int LONGEST_NAME = 80;

  private final ScopedDatabase database;
  private final AuditRepository audit;
  private final DivisionRegister divisions;
  private final RuleCatalogue rules;
  private final SettingsRepository repository;

  public SettingsStore(
      ScopedDatabase database,
      AuditRepository audit,
      DivisionRegister divisions,
      RuleCatalogue rules,
      Clock clock) {
    this.database = database;
    this.audit = audit;
    this.divisions = divisions;
    this.rules = rules;
    this.repository = new SettingsRepository(clock);
  }

  /** The settings of a county that count. */
  public CountySettings current(Actor actor, String county) {
    return database.read(actor, context -> repository.current(context, county));
  }

  /** The versions of a county's settings, the newest first; the defaults are not among them. */
  public List<CountySettings> versions(Actor actor, String county) {
    return database.read(actor, context -> repository.versions(context, county, MOST_VERSIONS));
  }

  /**
   * Adds a version.
   *
   * @param seen the version that the person has changed
   * @param settings its version does not count
   * @param reason the person's own words, not blank
   * @return nothing when somebody else has changed the settings meanwhile
   * @throws NotAllowedException when the role is too low or the county outside the scope
   * @throws IllegalArgumentException for an unknown county, rule or group
   */
  public Optional<CountySettings> change(
      Actor actor, String county, long seen, Settings settings, PeerChoice peers, String reason) {
    actor.require(Role.EDITOR);
    requireCounty(actor, county);
    settings.off().forEach(rules::require);
    if (reason.isBlank()) {
      throw new IllegalArgumentException("a change of the settings needs a reason");
    }
    return database.write(
        actor,
        context -> {
          repository.lock(context, county);
          if (peers instanceof PeerChoice.Group(String name)
              && repository.group(context, name).isEmpty()) {
            throw new IllegalArgumentException("There is no group of peers named " + name + ".");
          }
          long newest = repository.current(context, county).settings().version();
          if (newest != seen) {
            return Optional.empty();
          }
          repository.add(
              context, county, numbered(settings, newest + 1), peers, reason, actor.name());
          audit.add(
              context,
              actor.name(),
              "settings.change",
              "county:" + county,
              Map.of(
                  "version",
                  newest + 1,
                  "peers",
                  peers.code(),
                  "limits",
                  SettingsJson.write(settings).data(),
                  "reason",
                  reason));
          return Optional.of(repository.current(context, county));
        });
  }

  private void requireCounty(Actor actor, String county) {
    if (divisions.find(county).filter(at -> at.level() == DivisionLevel.COUNTY).isEmpty()) {
      throw new IllegalArgumentException("not a county: " + county);
    }
    if (!actor.scope().contains(county)) {
      throw new NotAllowedException(
          "county " + county + " is outside the scope of " + actor.name());
    }
  }

  private static Settings numbered(Settings settings, long version) {
    return new Settings(
        version,
        settings.deadline(),
        settings.answerDays(),
        settings.normativeLimit(),
        settings.procurementLimit(),
        settings.procurementMultiple(),
        settings.similarityLimit(),
        settings.growthTolerance(),
        settings.panelLevel(),
        settings.falseDiscoveryRate(),
        settings.kindsApart(),
        settings.off());
  }

  /** The groups of peers of the installation, by name. */
  public List<PeerGroup> groups(Actor actor) {
    return database.read(actor, repository::groups);
  }

  /**
   * Makes a group of peers, or changes or withdraws the one of that name. Counties that compare
   * with it are judged anew; those whose group was withdrawn compare their own townships.
   *
   * @param units codes of townships; empty to withdraw
   * @throws NotAllowedException when the role is too low, or a unit of the group, as it is or as it
   *     shall be, lies outside the scope
   */
  public void saveGroup(Actor actor, String name, List<String> units) {
    actor.require(Role.EDITOR);
    String clean = name.strip();
    if (clean.isEmpty() || clean.length() > LONGEST_NAME) {
      throw new IllegalArgumentException("A group's name has 1 to 80 characters.");
    }
    if (units.size() > MOST_UNITS) {
      throw new IllegalArgumentException("A group has at most " + MOST_UNITS + " units.");
    }
    for (String unit : units) {
      if (divisions.find(unit).filter(at -> at.level() == DivisionLevel.TOWNSHIP).isEmpty()) {
        throw new IllegalArgumentException("not a township: " + unit);
      }
    }
    database.write(
        actor,
        context -> {
          requireAll(actor, units);
          repository.lock(context, "group/" + clean);
          repository
              .group(context, clean)
              .ifPresent(existing -> requireAll(actor, existing.units()));
          repository.addGroup(context, clean, List.copyOf(new TreeSet<>(units)), actor.name());
          audit.add(context, actor.name(), "peers.save", "peers:" + clean, Map.of("units", units));
          return clean;
        });
  }

  private static void requireAll(Actor actor, List<String> units) {
    for (String unit : units) {
      if (!actor.scope().contains(unit)) {
        throw new NotAllowedException("unit " + unit + " is outside the scope of " + actor.name());
      }
    }
  }
}
