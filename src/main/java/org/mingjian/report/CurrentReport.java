package org.mingjian.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingjian.document.SourceDocument;
import org.mingjian.document.Span;
import org.mingjian.extract.FactValue;
import org.mingjian.extract.Problem;

/**
 * A report that counts, with all that can be judged about it.
 *
 * @param figures the cells of the tables, then the figures of the running text
 * @param problems what the reader was not sure of; empty without a document
 * @param document null where only figures were asked for
 */
public record CurrentReport(
    long id,
    String division,
    int year,
    @Nullable String form,
    @Nullable String title,
    @Nullable String organisation,
    @Nullable LocalDate periodFrom,
    @Nullable LocalDate periodTo,
    @Nullable LocalDate signedOn,
    @Nullable LocalDate publishedOn,
    List<Figure> figures,
    List<Problem> problems,
    @Nullable SourceDocument document) {
  public CurrentReport {
    figures = List.copyOf(figures);
    problems = List.copyOf(problems);
  }

  /**
   * A figure that counts: what was read, or what a person said instead.
   *
   * @param span where it is written; null where nothing stands, and without a document
   * @param raw what stands there, null without a span
   * @param unitStated the unit as written, null where none is stated
   * @param approximate true for 余 and 多: at least this many
   */
  public record Figure(
      String indicator,
      FactValue value,
      @Nullable Span span,
      @Nullable String raw,
      @Nullable String unitStated,
      boolean approximate,
      boolean corrected) {
    public Figure {
      Objects.requireNonNull(indicator);
      Objects.requireNonNull(value);
    }
  }
}
