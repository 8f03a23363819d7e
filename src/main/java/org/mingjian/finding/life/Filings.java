package org.mingjian.finding.life;

import java.util.List;
import org.mingjian.security.Actor;
import org.mingjian.security.ScopedDatabase;

/**
 * Who has filed which reports. Whether one is late is what the findings say, so that no two screens
 * contradict each other; who has filed none is for whoever knows the register of divisions.
 */
public final class Filings {
  /** The rule whose findings make a report a late one. */
  public static final String LATE = "time.late";

  private final ScopedDatabase database;
  private final FilingQueries queries = new FilingQueries();

  public Filings(ScopedDatabase database) {
    this.database = database;
  }

  /** The reports of the townships of a region that count, by unit and year, in one statement. */
  public List<Filing> list(Actor actor, String region) {
    return database.read(actor, context -> queries.list(context, actor.scope(), region));
  }

  /**
   * What is held of each county of a region that has any report, by code, in one statement.
   *
   * @param region empty for the country
   */
  public List<CountyFilings> counties(Actor actor, String region, int year) {
    return database.read(actor, context -> queries.counties(context, actor.scope(), region, year));
  }
}
