package org.mingjian.search;

import java.util.List;
import org.mingjian.catalogue.IndicatorCatalogue;
import org.mingjian.report.DocumentTextRepository;
import org.mingjian.security.Actor;
import org.mingjian.security.Role;
import org.mingjian.security.Scope;
import org.mingjian.security.ScopedDatabase;

/**
 * All reports as a list, those that are missing among them, and what stands in their texts. Each
 * question is one statement, within the scope of the actor.
 */
public final class ReportSearch {
  /** More candidates are not ranked: who finds as many narrows the region or the years. */
  public static final int MOST_RANKED = 2000;

  private static final int MOST_SNIPPETS = 3;
  private static final int BATCH = 200;
  private static final Actor PROGRAM =
      new Actor("mingjian", Role.ADMINISTRATOR, Scope.everything());

  private final ScopedDatabase database;
  private final ReportSearchQueries queries;

  public ReportSearch(ScopedDatabase database, IndicatorCatalogue indicators) {
    this.database = database;
    this.queries = new ReportSearchQueries(indicators);
  }

  public ReportCounts counts(Actor actor, ReportFilter filter) {
    return database.read(actor, context -> queries.counts(context, actor, filter));
  }

  /** A page of the list. */
  public List<ReportRow> list(
      Actor actor, ReportFilter filter, ReportOrder order, int offset, int limit) {
    return database.read(
        actor, context -> queries.list(context, actor, filter, order, offset, limit));
  }

  /**
   * Where words stand in the texts of the reports of a list. A report whose beginning, where its
   * title stands, has the words comes first; then the one that has them most often.
   */
  public SearchPage search(
      Actor actor, ReportFilter filter, SearchWords words, int offset, int limit) {
    if (words.isEmpty()) {
      return new SearchPage(0, false, List.of());
    }
    return database.read(
        actor,
        context -> {
          ReportSearchQueries.Found found =
              queries.search(context, actor, filter, words, offset, limit);
          return new SearchPage(
              found.total(),
              found.candidates() > MOST_RANKED,
              found.rows().stream().map(row -> hit(row, words)).toList());
        });
  }

  private static SearchHit hit(ReportSearchQueries.Row row, SearchWords words) {
    var places = words.places(row.text());
    return new SearchHit(
        row.report(), places.size(), Snippet.of(row.text(), places, MOST_SNIPPETS));
  }

  /** Makes documents findable that were stored by an older version of the program. */
  public void complete() {
    int added;
    do {
      added = database.write(PROGRAM, context -> DocumentTextRepository.addMissing(context, BATCH));
    } while (added == BATCH);
  }
}
