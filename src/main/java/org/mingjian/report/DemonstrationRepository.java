package org.mingjian.report;

import static org.mingjian.database.Tables.DIVISION;
import static org.mingjian.database.Tables.REFERENCE_DATA;
import static org.mingjian.database.Tables.REPORT;

import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.security.Actor;
import org.mingjian.security.Scope;
import org.mingjian.security.ScopedDatabase;

/**
 * What a database says of the demonstration. Its divisions mark the database from the first moment
 * on; a row of the reference data says that all its reports are in.
 */
public final class DemonstrationRepository {
  private static final String COMPLETE = "demonstration";

  private final ScopedDatabase database;

  public DemonstrationRepository(ScopedDatabase database) {
    this.database = database;
  }

  /** Whether the fictional divisions are in the database. */
  public boolean isMarked() {
    return database.read(
        Scope.everything(),
        context -> context.fetchExists(DIVISION, DIVISION.CODE.eq(DivisionRegister.DEMONSTRATION)));
  }

  public boolean isComplete() {
    return database.read(
        Scope.everything(),
        context -> context.fetchExists(REFERENCE_DATA, REFERENCE_DATA.NAME.eq(COMPLETE)));
  }

  public boolean holdsReports() {
    return database.read(Scope.everything(), context -> context.fetchExists(REPORT));
  }

  /**
   * Notes that all reports of the demonstration are in.
   *
   * @param sha256 of what says which reports they are
   */
  public void complete(Actor actor, String sha256) {
    database.write(
        actor,
        context ->
            context
                .insertInto(REFERENCE_DATA, REFERENCE_DATA.NAME, REFERENCE_DATA.SHA256)
                .values(COMPLETE, sha256)
                .onConflict(REFERENCE_DATA.NAME)
                .doUpdate()
                .set(REFERENCE_DATA.SHA256, sha256)
                .execute());
  }
}
