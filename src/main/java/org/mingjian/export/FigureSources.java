package org.mingjian.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.mingjian.report.FiguresWanted;
import org.mingjian.report.Provenance;
import org.mingjian.report.Provenances;
import org.mingjian.report.ReportStore;
import org.mingjian.security.Actor;

/** Where the figures of exported tables are written: one statement for all tables of a file. */
final class FigureSources {
  /** No sources, for files that need none. */
  static final FigureSources NONE = new FigureSources(Map.of(), new Provenances(Map.of(), true));

  private final Map<String, FiguresWanted> wanted;
  private final Provenances provenances;

  private FigureSources(Map<String, FiguresWanted> wanted, Provenances provenances) {
    this.wanted = wanted;
    this.provenances = provenances;
  }

  /**
   * Looks up the sources of all cells within the scope of the actor.
   *
   * @param indicators the key of a measure to the codes of the figures it is made of; nothing for a
   *     measure that nobody knows
   */
  static FigureSources of(
      ReportStore reports,
      Actor actor,
      List<ExportTable> tables,
      Function<String, Optional<List<String>>> indicators) {
    Map<String, FiguresWanted> wanted = new LinkedHashMap<>();
    for (ExportTable table : tables) {
      for (ExportTable.Row row : table.rows()) {
        for (ExportTable.Cell cell : row.cells()) {
          switch (SourceReference.of(cell.source())) {
            case SourceReference.Fact(var fact) ->
                wanted.put(cell.source(), new FiguresWanted.One(fact));
            case SourceReference.Sum sum ->
                indicators
                    .apply(sum.measure())
                    .filter(codes -> !codes.isEmpty())
                    .ifPresent(codes ->
                        wanted.put(
                            cell.source(), new FiguresWanted.Sum(sum.unit(), sum.year(), codes)));
            case SourceReference.Screen _, SourceReference.Nowhere _ -> {}
          }
        }
      }
    }
    return new FigureSources(wanted, reports.provenance(actor, wanted.values()));
  }

  /** The figures behind a cell, by unit and place on the form; empty where it leads to none. */
  List<Provenance> of(String source) {
    FiguresWanted figures = wanted.get(source);
    return figures == null ? List.of() : new ArrayList<>(provenances.of(figures));
  }

  boolean complete() {
    return provenances.complete();
  }
}
