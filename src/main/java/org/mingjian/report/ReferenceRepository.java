package org.mingjian.report;

import static org.mingjian.database.Tables.REFERENCE_DATA;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.mingjian.catalogue.Division;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.security.Actor;
import org.mingjian.security.ScopedDatabase;

/** Brings the register of divisions into the database, so that reports can point to it. */
public final class ReferenceRepository {
  private static final String DIVISIONS = "divisions";
  private static final int ROWS_PER_STATEMENT = 5_000;

  private final ScopedDatabase database;

  public ReferenceRepository(ScopedDatabase database) {
    this.database = database;
  }

  /** Adds and renames divisions when the register has changed; never removes one. */
  public void load(DivisionRegister register) {
    List<Division> divisions = register.all();
    String hash = OriginalFiles.sha256(divisions.toString().getBytes(StandardCharsets.UTF_8));
    database.write(
        Actor.commandLine(),
        context -> {
          String stored =
              context
                  .select(REFERENCE_DATA.SHA256)
                  .from(REFERENCE_DATA)
                  .where(REFERENCE_DATA.NAME.eq(DIVISIONS))
                  .fetchOne(REFERENCE_DATA.SHA256);
          if (!hash.equals(stored)) {
            // The file lists every unit after the unit above it.
            for (int from = 0; from < divisions.size(); from += ROWS_PER_STATEMENT) {
              int to = Math.min(divisions.size(), from + ROWS_PER_STATEMENT);
              upsert(context, divisions.subList(from, to));
            }
            context
                .insertInto(REFERENCE_DATA, REFERENCE_DATA.NAME, REFERENCE_DATA.SHA256)
                .values(DIVISIONS, hash)
                .onConflict(REFERENCE_DATA.NAME)
                .doUpdate()
                .set(REFERENCE_DATA.SHA256, hash)
                .set(REFERENCE_DATA.LOADED_AT, DSL.currentOffsetDateTime())
                .execute();
          }
          return hash;
        });
  }

  private static void upsert(DSLContext context, List<Division> divisions) {
    String[] codes = divisions.stream().map(Division::code).toArray(String[]::new);
    String[] parents = divisions.stream().map(Division::parent).toArray(String[]::new);
    String[] levels =
        divisions.stream().map(division -> division.level().code()).toArray(String[]::new);
    String[] names = divisions.stream().map(Division::name).toArray(String[]::new);
    // Arrays keep it at four parameters a statement, which the DSL's multi-row values cannot.
    context.execute(
        "insert into division (code, parent, level, name)"
            + " select * from unnest({0}, {1}, {2}, {3})"
            + " on conflict (code) do update set parent = excluded.parent,"
            + " level = excluded.level, name = excluded.name",
        DSL.val(codes), DSL.val(parents), DSL.val(levels), DSL.val(names));
  }
}
