package org.mingjian.ui.source;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mingjian.document.Span;
import org.mingjian.finding.Evidence;
import org.mingjian.finding.FindingKind;
import org.mingjian.finding.FindingMessages;
import org.mingjian.finding.life.StoredFinding;

/**
 * The findings that rest on one report.
 *
 * @param report its id
 * @param standing those that are marked
 * @param settled those that were closed or dismissed, which are listed only
 */
record ReportFindings(
    long report,
    List<StoredFinding> standing,
    List<StoredFinding> settled,
    FindingMessages messages,
    Words words,
    Locale locale) {
  ReportFindings {
    standing = List.copyOf(standing);
    settled = List.copyOf(settled);
  }

  /** Characters of the document that a finding rests on. */
  record Place(StoredFinding finding, Span span) {}

  /** What stands at one cell: the heaviest kind, and all of it in one line. */
  record AtCell(FindingKind kind, int count, String label) {}

  List<Place> places() {
    List<Place> places = new ArrayList<>();
    for (StoredFinding finding : standing) {
      finding.finding().evidence().stream()
          .filter(evidence -> evidence.report() == report)
          .map(Evidence::span)
          .flatMap(span -> Optional.ofNullable(span).stream())
          .distinct()
          .forEach(span -> places.add(new Place(finding, span)));
    }
    return places;
  }

  boolean hasPlace(StoredFinding finding) {
    return finding.finding().evidence().stream()
        .anyMatch(evidence -> evidence.report() == report && evidence.span() != null);
  }

  /** The cells with findings. */
  Map<String, AtCell> cells() {
    Map<String, List<StoredFinding>> found = new HashMap<>();
    for (StoredFinding finding : standing) {
      finding.finding().evidence().stream()
          .filter(evidence -> evidence.report() == report)
          .map(Evidence::indicator)
          .flatMap(indicator -> Optional.ofNullable(indicator).stream())
          .distinct()
          .forEach(indicator ->
              found.computeIfAbsent(indicator, cell -> new ArrayList<>()).add(finding));
    }
    Map<String, AtCell> cells = new HashMap<>();
    found.forEach((indicator, findings) -> cells.put(indicator, atCell(findings)));
    return cells;
  }

  private AtCell atCell(List<StoredFinding> findings) {
    Map<FindingKind, List<String>> kinds = new EnumMap<>(FindingKind.class);
    for (StoredFinding finding : findings) {
      kinds
          .computeIfAbsent(finding.finding().kind(), kind -> new ArrayList<>())
          .add(messages.ruleName(finding.finding().rule(), locale));
    }
    List<String> lines = new ArrayList<>();
    kinds.forEach((kind, rules) ->
        lines.add(
            words.of(
                "source.finding.label",
                kind(kind),
                String.join(words.of("figure.findings.separator"), rules))));
    return new AtCell(
        kinds.keySet().iterator().next(),
        findings.size(),
        words.of("source.finding.count", findings.size()) + " · " + String.join(" · ", lines));
  }

  private String kind(FindingKind kind) {
    return words.of("chart.finding." + kind.code());
  }

  /** A finding in one line: its kind and its sentence. */
  String label(StoredFinding finding) {
    return words.of("source.finding.label", kind(finding.finding().kind()), sentence(finding));
  }

  String sentence(StoredFinding finding) {
    return messages.message(finding.finding(), locale);
  }

  /** Its kind and how far it has come. */
  String state(StoredFinding finding) {
    String state = words.of("source.finding.state." + finding.state().code());
    return kind(finding.finding().kind()) + " · " + state;
  }
}
