package org.mingjian.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongFunction;
import org.mingjian.catalogue.Division;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.export.OfficialDocument.Align;
import org.mingjian.export.OfficialDocument.Part;
import org.mingjian.finding.Evidence;
import org.mingjian.finding.Finding;
import org.mingjian.finding.FindingKind;
import org.mingjian.finding.FindingMessages;
import org.mingjian.finding.RuleTexts;
import org.mingjian.finding.life.StoredFinding;
import org.mingjian.report.StoredReport;

/**
 * The letter to one unit about one year. What breaks a rule is to be mended; what is only unusual
 * is a question, in words that accuse nobody; what may have been misread is not held against the
 * unit. Where nothing breaks a rule the letter asks for explanations and does not call itself a
 * rectification notice. The letter is Chinese, as its reader is.
 */
final class Notice {
  private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
  private static final int MOST_PLACES = 6;

  private final FindingMessages messages;
  private final DivisionRegister divisions;
  private final DocumentTexts texts;

  Notice(FindingMessages messages, DivisionRegister divisions, DocumentTexts texts) {
    this.messages = messages;
    this.divisions = divisions;
    this.texts = texts;
  }

  /** What the letter is about: three kinds that never mix. */
  record Content(
      List<StoredFinding> broken, List<StoredFinding> asked, List<StoredFinding> doubtful) {
    static Content of(List<StoredFinding> findings) {
      return new Content(
          of(findings, FindingKind.NON_COMPLIANT),
          of(findings, FindingKind.UNUSUAL),
          of(findings, FindingKind.DOUBTFUL_READING));
    }

    private static List<StoredFinding> of(List<StoredFinding> findings, FindingKind kind) {
      return findings.stream().filter(found -> found.finding().kind() == kind).toList();
    }

    /** Whether there is anything that the unit has to do. */
    boolean concernsTheUnit() {
      return !broken.isEmpty() || !asked.isEmpty();
    }
  }

  String title(Content content) {
    return texts.of(content.broken().isEmpty() ? "notice.title.ask" : "notice.title");
  }

  /**
   * Writes the letter.
   *
   * @param reports a report within the scope; nothing for others
   * @param due the last day for the answer
   */
  void write(
      String unit,
      int year,
      Content content,
      LongFunction<Optional<StoredReport>> reports,
      LocalDate today,
      LocalDate due,
      OutputStream output)
      throws IOException {
    try (OfficialDocument document = new OfficialDocument(title(content))) {
      String count =
          content.broken().isEmpty()
              ? texts.of("notice.count.ask", content.asked().size())
              : content.asked().isEmpty()
                  ? texts.of("notice.count", content.broken().size())
                  : texts.of("notice.count.both", content.broken().size(), content.asked().size());
      document.addressee(texts.of("notice.addressee", name(unit)));
      document.text(texts.of("notice.intro", String.valueOf(year), count));
      int part = 0;
      if (!content.broken().isEmpty()) {
        document.heading(texts.numbered(++part, texts.of("notice.broken")));
        items(document, content.broken(), unit, reports);
      }
      if (!content.asked().isEmpty()) {
        document.heading(texts.numbered(++part, texts.of("notice.asked")));
        document.text(texts.of("notice.asked.explanation"));
        items(document, content.asked(), unit, reports);
      }
      if (!content.doubtful().isEmpty()) {
        document.heading(texts.numbered(++part, texts.of("notice.doubtful")));
        document.text(texts.of("notice.doubtful.explanation"));
        items(document, content.doubtful(), unit, reports);
      }
      document.heading(texts.numbered(++part, texts.of("notice.demands")));
      document.text(
          texts.of(
              content.broken().isEmpty() ? "notice.demand.ask" : "notice.demand.mend",
              ExportTimes.written(due, CHINESE)));
      document.text(texts.of("notice.demand.objection"));
      document.text(texts.of("notice.attachment"));
      document.signature(
          List.of(texts.of("signature.placeholder"), ExportTimes.written(today, CHINESE)));
      document.pageBreak();
      reply(document, unit, year, content);
      document.write(output);
    }
  }

  private String name(String unit) {
    return divisions.find(unit).map(Division::name).orElse(unit);
  }

  private void items(
      OfficialDocument document,
      List<StoredFinding> findings,
      String unit,
      LongFunction<Optional<StoredReport>> reports) {
    int number = 0;
    for (StoredFinding stored : findings) {
      Finding finding = stored.finding();
      document.subheading(texts.subnumbered(++number, messages.ruleName(finding.rule(), CHINESE)));
      document.text(messages.message(finding, CHINESE));
      document.text(
          List.of(
              Part.bold(
                  texts.of(
                      finding.kind() == FindingKind.NON_COMPLIANT
                          ? "notice.basis"
                          : "notice.method")),
              Part.plain(RuleTexts.of(finding.rule() + ".basis", CHINESE))));
      places(document, finding, unit, reports);
      document.text(List.of(Part.bold(texts.of("notice.handling")), Part.plain(handling(finding))));
    }
  }

  private String handling(Finding finding) {
    return switch (finding.kind()) {
      case NON_COMPLIANT -> texts.of("notice.handling.non_compliant." + finding.severity().code());
      case UNUSUAL -> texts.of("notice.handling.unusual");
      case DOUBTFUL_READING -> texts.of("notice.handling.doubtful_reading");
    };
  }

  private void places(
      OfficialDocument document,
      Finding finding,
      String unit,
      LongFunction<Optional<StoredReport>> reports) {
    List<Evidence> places = finding.evidence();
    for (Evidence place : places.subList(0, Math.min(MOST_PLACES, places.size()))) {
      document.quotation(place(place, unit, reports.apply(place.report())));
    }
    if (places.size() > MOST_PLACES) {
      document.quotation(
          List.of(Part.plain(texts.of("notice.more_places", places.size() - MOST_PLACES))));
    }
  }

  private List<Part> place(Evidence place, String unit, Optional<StoredReport> report) {
    List<Part> parts = new ArrayList<>();
    Excerpt excerpt = null;
    if (place.span() != null
        && report.isPresent()
        && place.span().end() <= report.get().document().text().length()) {
      excerpt = Excerpt.of(report.get().document(), place.span());
    }
    String whose =
        place.key().division().equals(unit)
            ? texts.of("notice.own_report", String.valueOf(place.key().year()))
            : texts.of(
                "notice.other_report",
                name(place.key().division()),
                String.valueOf(place.key().year()));
    StringBuilder where = new StringBuilder(whose);
    report.ifPresent(found -> where.append(texts.of("notice.file", found.header().fileName())));
    if (excerpt != null && excerpt.page() != null) {
      where.append(texts.of("notice.page", String.valueOf(excerpt.page())));
    }
    if (excerpt != null && excerpt.table() != null) {
      where.append(texts.of("notice.table", String.valueOf(excerpt.table())));
    }
    if (place.indicator() != null) {
      where.append(texts.of("notice.cell", messages.indicator(place.indicator(), CHINESE)));
    }
    parts.add(Part.bold(where + texts.of("colon")));
    if (excerpt == null) {
      parts.add(
          place.raw() == null
              ? Part.plain(texts.of(place.indicator() == null ? "notice.nothing" : "notice.absent"))
              : Part.marked(place.raw().replaceAll("\\s+", " ")));
      return parts;
    }
    parts.add(Part.plain(excerpt.before()));
    parts.add(Part.marked(excerpt.words().isBlank() ? texts.of("notice.blank") : excerpt.words()));
    parts.add(Part.plain(excerpt.after()));
    return parts;
  }

  private void reply(OfficialDocument document, String unit, int year, Content content) {
    document.caption(texts.of("reply.title", name(unit), String.valueOf(year)));
    List<List<String>> rows = new ArrayList<>();
    for (List<StoredFinding> findings : List.of(content.broken(), content.asked())) {
      for (StoredFinding found : findings) {
        rows.add(
            List.of(
                String.valueOf(rows.size() + 1),
                messages.ruleName(found.finding().rule(), CHINESE)
                    + texts.of("reply.number", String.valueOf(found.id())),
                texts.of("reply.kind." + found.finding().kind().code()),
                "",
                ""));
      }
    }
    document.table(
        List.of(
            texts.of("reply.column.number"),
            texts.of("reply.column.matter"),
            texts.of("reply.column.kind"),
            texts.of("reply.column.answer"),
            texts.of("reply.column.date")),
        List.of(Align.CENTRE, Align.LEFT, Align.CENTRE, Align.LEFT, Align.CENTRE),
        List.of(8, 32, 14, 32, 14),
        rows);
    document.text(texts.of("reply.by"));
    document.text(texts.of("reply.seal"));
  }
}
