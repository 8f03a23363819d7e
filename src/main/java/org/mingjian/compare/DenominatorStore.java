package org.mingjian.compare;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.security.Actor;
import org.mingjian.security.AuditRepository;
import org.mingjian.security.NotAllowedException;
import org.mingjian.security.Role;
import org.mingjian.security.ScopedDatabase;

/** What figures can be divided by: residents, staff, communities by unit and year. */
public final class DenominatorStore {
  private static final int LONGEST_NAME = 200;
  // A statement takes at most 65,535 values.
  private static final int ROWS_A_STATEMENT = 10_000;

  private final ScopedDatabase database;
  private final AuditRepository audit;
  private final DivisionRegister divisions;
  private final DenominatorRepository repository;

  public DenominatorStore(
      ScopedDatabase database, AuditRepository audit, DivisionRegister divisions, Clock clock) {
    this.database = database;
    this.audit = audit;
    this.divisions = divisions;
    this.repository = new DenominatorRepository(clock);
  }

  /** Reads a file and stores nothing. */
  public DenominatorFile preview(Actor actor, byte[] bytes) {
    actor.require(Role.EDITOR);
    return DenominatorFile.read(bytes, divisions, actor.scope());
  }

  /**
   * Adds the rows of a file; what was uploaded before stays, and counts no longer where a row is
   * newer.
   *
   * @throws NotAllowedException when the role is too low or a row lies outside the scope
   * @throws IllegalArgumentException when there are no rows, or too many
   */
  public void add(Actor actor, Denominator kind, String file, List<DenominatorFile.Row> rows) {
    actor.require(Role.EDITOR);
    if (rows.isEmpty() || rows.size() > DenominatorFile.MOST_ROWS) {
      throw new IllegalArgumentException("no upload of " + rows.size() + " rows");
    }
    for (DenominatorFile.Row row : rows) {
      if (!actor.scope().contains(row.division())) {
        throw new NotAllowedException(
            "unit " + row.division() + " is outside the scope of " + actor.name());
      }
    }
    String clean = file.replaceAll("\\p{Cntrl}", "").strip();
    String name =
        clean.isEmpty() ? "-" : clean.substring(0, Math.min(LONGEST_NAME, clean.length()));
    database.write(
        actor,
        context -> {
          for (int first = 0; first < rows.size(); first += ROWS_A_STATEMENT) {
            List<DenominatorFile.Row> some =
                rows.subList(first, Math.min(rows.size(), first + ROWS_A_STATEMENT));
            long upload = repository.add(context, kind, name, some, actor.name());
            audit.add(
                context,
                actor.name(),
                "denominator.upload",
                "denominator:" + upload,
                Map.of("kind", kind.code(), "file", name, "rows", some.size()));
          }
          return rows.size();
        });
  }
}
