package org.mingjian.finding.life;

import java.time.Clock;
import java.util.List;
import org.mingjian.security.Actor;
import org.mingjian.security.ScopedDatabase;

/** The filters that an account has saved for itself; nobody else sees them. */
public final class SavedFilters {
  private static final int LONGEST_NAME = 80;
  private static final int LONGEST_QUERY = 4000;

  private final ScopedDatabase database;
  private final SavedFilterRepository repository;

  public SavedFilters(ScopedDatabase database, Clock clock) {
    this.database = database;
    this.repository = new SavedFilterRepository(clock);
  }

  /** By name. */
  public List<SavedFilter> list(Actor actor) {
    return database.read(actor, context -> repository.list(context, actor.name()));
  }

  /**
   * Saves a filter, in place of the one of that name.
   *
   * @param query the address of the list behind its question mark
   * @throws IllegalArgumentException when the name is blank or something is too long
   */
  public void save(Actor actor, String name, String query) {
    String clean = name.strip();
    if (clean.isEmpty() || clean.length() > LONGEST_NAME || query.length() > LONGEST_QUERY) {
      throw new IllegalArgumentException("A filter's name has 1 to 80 characters.");
    }
    database.write(
        actor,
        context -> {
          repository.save(context, actor.name(), clean, query);
          return clean;
        });
  }

  /** Whether there was one of that name. */
  public boolean delete(Actor actor, String name) {
    return database.write(actor, context -> repository.delete(context, actor.name(), name.strip()));
  }
}
