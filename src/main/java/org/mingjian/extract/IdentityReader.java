package org.mingjian.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.mingjian.document.Block;
import org.mingjian.document.Paragraph;
import org.mingjian.document.ReadingTime;
import org.mingjian.document.SourceDocument;
import org.mingjian.document.Span;
import org.mingjian.document.Spans;
import org.mingjian.document.Table;
import org.mingjian.document.TableCell;

/** Reads title, organisation, year and dates. */
final class IdentityReader {
  private static final Pattern BREAK = Pattern.compile("\\s*\\n\\s*");

  /** A table with more cells is none of what a site says of its page. */
  private static final int LARGEST_INDEX = 40;

  private final PlaceIndex places;

  IdentityReader(PlaceIndex places) {
    this.places = places;
  }

  Identity read(SourceDocument document) {
    String text = document.text();
    List<Span> lines = lines(document);
    List<Problem> problems = new ArrayList<>();
    TitleReader titles = new TitleReader(text, lines, firstTable(document), places);
    int titleLine = titles.line();
    Span titleSpan = titleLine < 0 ? null : titles.words(titleLine);
    String title = titleSpan == null ? null : BREAK.matcher(titleSpan.of(text)).replaceAll("");
    ReportDates dates = new ReportDates(text, lines, places);
    LocalDate signedOn = dates.signedOn();
    LocalDate publishedOn = dates.after("发布日期", "发布时间", "公开日期", "发文日期", "时间：", "日期：");
    ReportDates.Period period = dates.period();
    OrganisationReader organisations = new OrganisationReader(text, lines, places);
    OrganisationName organisation = organisations.organisation(title, titleLine);
    if (organisation == null) {
      problems.add(new Problem("organisation.missing", null, List.of()));
    }
    Integer year =
        new ReportYear(text, lines, titles.others(titleLine), problems)
            .year(title, titleSpan, signedOn, publishedOn, period);
    return new Identity(
        title,
        organisation == null ? null : organisation.name(),
        organisation == null ? null : organisation.kind(),
        organisation == null ? "" : organisation.prefix(),
        organisation == null
            ? Contradiction.NONE
            : organisations.contradiction(organisation, title),
        year,
        period.from(),
        period.to(),
        signedOn,
        publishedOn,
        problems);
  }

  /** Where the first table begins that is too large for what a site says of its page. */
  private static int firstTable(SourceDocument document) {
    for (Block block : document.blocks()) {
      if (block instanceof Table table && isLarge(table)) {
        return table.span().start();
      }
    }
    return document.text().length();
  }

  /** A sheet's rows are as wide as its widest table: only what stands in them counts. */
  private static boolean isLarge(Table table) {
    if (table.cells().size() <= LARGEST_INDEX) {
      return false;
    }
    int filled = 0;
    for (TableCell cell : table.cells()) {
      filled += cell.span().length() > 0 ? 1 : 0;
    }
    return filled > LARGEST_INDEX;
  }

  /** The lines of paragraphs and of small tables, which hold what a site says of its page. */
  private static List<Span> lines(SourceDocument document) {
    List<Span> lines = new ArrayList<>();
    for (Block block : document.blocks()) {
      ReadingTime.check();
      switch (block) {
        case Paragraph paragraph -> addLines(document.text(), paragraph.span(), lines);
        case Table table -> {
          if (!isLarge(table)) {
            for (TableCell cell : table.cells()) {
              addLines(document.text(), cell.span(), lines);
            }
          }
        }
      }
    }
    return lines;
  }

  private static void addLines(String text, Span span, List<Span> lines) {
    int start = span.start();
    while (start < span.end()) {
      int end = text.indexOf('\n', start, span.end());
      end = end < 0 ? span.end() : end;
      Span line = Spans.trimmed(text, start, end);
      if (line.length() > 0) {
        lines.add(line);
      }
      start = end + 1;
    }
  }
}
