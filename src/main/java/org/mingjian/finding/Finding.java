package org.mingjian.finding;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A broken rule or an unusual figure, in words that can be shown to the unit.
 *
 * @param arguments what the message names, in the order of the message: plain figures, ISO dates,
 *     codes of indicators, divisions and forms; how each is shown is said by the message itself.
 *     The argument {@code case} chooses among several wordings of a rule.
 * @param evidence the places, the first one the most telling; empty only for a report that is
 *     missing
 * @param peers codes of the units that were compared, this one among them; empty unless the finding
 *     is statistical
 * @param settings the version of the county's settings that it was made with
 */
public record Finding(
    Subject subject,
    FindingKind kind,
    Severity severity,
    Map<String, String> arguments,
    List<Evidence> evidence,
    List<String> peers,
    long settings) {
  private static final char SEPARATOR = '\u001f';

  public Finding {
    Objects.requireNonNull(subject);
    arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
    evidence = List.copyOf(evidence);
    peers = List.copyOf(peers);
  }

  public String rule() {
    return subject.rule();
  }

  public String division() {
    return subject.division();
  }

  public int year() {
    return subject.year();
  }

  /** The same for the same rule, unit, year and part, whatever the figures are. */
  public String fingerprint() {
    return subject.fingerprint();
  }

  /**
   * The same as long as the same things stand in the same cells: SHA-256, in hexadecimal, of the
   * rule and of who wrote what in which year. Ids of reports, places in the document, limits and
   * peers do not count, nor does evidence that was only compared with, so that a new version of a
   * report with the same figures, or another report of the county, does not reopen a finding that
   * was dismissed.
   */
  public String evidenceHash() {
    StringBuilder words = new StringBuilder(subject.rule());
    evidence.stream()
        .filter(place -> !place.compared())
        .map(Finding::identity)
        .sorted()
        .forEach(words::append);
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(words.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static String identity(Evidence evidence) {
    return String.join(
        String.valueOf(SEPARATOR),
        "",
        evidence.key().division(),
        Integer.toString(evidence.key().year()),
        String.valueOf(evidence.indicator()),
        String.valueOf(evidence.raw()),
        String.valueOf(evidence.figure()));
  }
}
