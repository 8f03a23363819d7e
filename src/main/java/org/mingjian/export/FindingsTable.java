package org.mingjian.export;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mingjian.catalogue.Division;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.finding.Evidence;
import org.mingjian.finding.Finding;
import org.mingjian.finding.FindingMessages;
import org.mingjian.finding.RuleTexts;
import org.mingjian.finding.life.EvidenceFile;
import org.mingjian.finding.life.StoredFinding;

/** A list of findings as a table: each in its sentence, with its rule, its basis and the words. */
final class FindingsTable {
  private static final int LONGEST = 500;

  private final FindingMessages messages;
  private final DivisionRegister divisions;
  private final ExportTexts texts;

  FindingsTable(FindingMessages messages, DivisionRegister divisions, ExportTexts texts) {
    this.messages = messages;
    this.divisions = divisions;
    this.texts = texts;
  }

  ExportTable of(String title, List<StoredFinding> findings, Map<Long, EvidenceFile> files) {
    List<ExportTable.Column> columns =
        List.of(
                "year",
                "kind",
                "severity",
                "rule",
                "sentence",
                "basis",
                "words",
                "file",
                "state",
                "due",
                "assignee")
            .stream()
            .map(key -> new ExportTable.Column(texts.of("finding." + key), "", 0))
            .toList();
    return new ExportTable(
        title,
        List.of(texts.of("finding.unit"), texts.of("finding.number")),
        columns,
        findings.stream().map(found -> row(found, files)).toList(),
        List.of());
  }

  private ExportTable.Row row(StoredFinding found, Map<Long, EvidenceFile> files) {
    Finding finding = found.finding();
    Locale locale = texts.locale();
    String page = "finding/" + found.id();
    String unit = divisions.find(finding.division()).map(Division::name).orElse(finding.division());
    return new ExportTable.Row(
        List.of(unit, String.valueOf(found.id())),
        List.of(
            new ExportTable.Figure(BigDecimal.valueOf(finding.year()), false, false, "", List.of()),
            words(RuleTexts.of("kind." + finding.kind().code(), locale)),
            words(RuleTexts.of("severity." + finding.severity().code(), locale)),
            words(messages.ruleName(finding.rule(), locale)),
            new ExportTable.Words(messages.message(finding, locale), page, List.of()),
            words(RuleTexts.of(finding.rule() + ".basis", locale)),
            words(written(finding)),
            words(
                finding.evidence().stream()
                    .map(Evidence::report)
                    .distinct()
                    .flatMap(report -> Optional.ofNullable(files.get(report)).stream())
                    .map(EvidenceFile::fileName)
                    .collect(Collectors.joining(texts.of("semicolon")))),
            words(texts.of("finding.state." + found.state().code())),
            words(found.dueOn() == null ? "" : found.dueOn().toString()),
            words(found.assignee() == null ? "" : found.assignee())));
  }

  private String written(Finding finding) {
    String written =
        finding.evidence().stream()
            .map(Evidence::raw)
            .filter(raw -> raw != null && !raw.isBlank())
            .map(raw -> raw.replaceAll("\\s+", " "))
            .distinct()
            .collect(Collectors.joining(texts.of("semicolon")));
    return written.length() <= LONGEST ? written : written.substring(0, LONGEST) + "…";
  }

  private static ExportTable.Cell words(String text) {
    return ExportTable.Words.of(text);
  }
}
