package org.mingjian.report;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.mingjian.database.Tables.REPORT;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/**
 * Which report of a division and year counts: of those that nobody took back, the one with the
 * highest version. Whoever changes that holds the place first, and only then rows; of several
 * places all, in their order. So nobody waits for somebody who waits for him.
 */
public final class VersionRepository {
  private VersionRepository() {}

  /** A report that counts from now on, or does not any more. */
  public record Moved(long report, ReportPlace place, int version) {}

  /** What settling has changed. */
  public record Settled(List<Moved> stand, List<Moved> replaced) {
    public Settled {
      stand = List.copyOf(stand);
      replaced = List.copyOf(replaced);
    }
  }

  /** Holds back others that change which report counts there, until the transaction ends. */
  public static void hold(DSLContext context, Collection<ReportPlace> places) {
    for (ReportPlace place : new TreeSet<>(places)) {
      lock(context, place.division() + "/" + place.year());
    }
  }

  /** Holds back others that hold the same key, until the transaction ends. */
  static void lock(DSLContext context, String key) {
    context
        .select(
            DSL.function(
                "pg_advisory_xact_lock",
                Object.class,
                DSL.function("hashtextextended", Long.class, DSL.val(key), inline(0))))
        .fetch();
  }

  private static Condition at(ReportPlace place) {
    return REPORT
        .DIVISION_CODE
        .eq(place.division())
        .and(REPORT.YEAR.eq((short) place.year()))
        .and(REPORT.VERSION.isNotNull());
  }

  /**
   * Takes the place of the report that counts; gives the next version. Of versions that were taken
   * back the numbers are not given again.
   *
   * @param mover the report that moves in, whose own number does not count
   */
  public static int makeRoom(DSLContext context, ReportPlace place, long mover) {
    hold(context, List.of(place));
    Integer newest =
        context
            .select(max(REPORT.VERSION))
            .from(REPORT)
            .where(at(place))
            .and(REPORT.ID.ne(mover))
            .fetchSingle()
            .value1();
    context
        .update(REPORT)
        .set(REPORT.CURRENT, false)
        .where(at(place))
        .and(REPORT.CURRENT)
        .execute();
    return newest == null ? 1 : newest + 1;
  }

  /** Lets the right report count at each of the places, which the caller holds. */
  public static Settled settle(DSLContext context, Collection<ReportPlace> places) {
    if (places.isEmpty()) {
      return new Settled(List.of(), List.of());
    }
    Condition here = DSL.or(new TreeSet<>(places).stream().map(VersionRepository::at).toList());
    List<Long> newest =
        context
            .select(REPORT.ID)
            .distinctOn(REPORT.DIVISION_CODE, REPORT.YEAR)
            .from(REPORT)
            .where(here)
            .and(REPORT.WITHDRAWN_IN.isNull())
            .orderBy(REPORT.DIVISION_CODE, REPORT.YEAR, REPORT.VERSION.desc())
            .fetch(REPORT.ID);
    Condition isNewest = REPORT.ID.eq(DSL.any(newest.toArray(Long[]::new)));
    // Two may never count at once: the old ones go first.
    List<Moved> replaced = move(context, here.and(REPORT.CURRENT).andNot(isNewest), false);
    List<Moved> stand = move(context, isNewest.andNot(REPORT.CURRENT), true);
    return new Settled(stand, replaced);
  }

  private static List<Moved> move(DSLContext context, Condition which, boolean current) {
    return new ArrayList<>(
        context
            .update(REPORT)
            .set(REPORT.CURRENT, current)
            .where(which)
            .returningResult(REPORT.ID, REPORT.DIVISION_CODE, REPORT.YEAR, REPORT.VERSION)
            .fetch(row ->
                new Moved(
                    row.value1(),
                    new ReportPlace(row.value2(), row.value3().intValue()),
                    row.value4())));
  }
}
