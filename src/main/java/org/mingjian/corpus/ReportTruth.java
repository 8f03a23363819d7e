package org.mingjian.corpus;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What is known of one document; filled while the document is written. */
final class ReportTruth {
  final Place place;

  /** The unit as which the document gives itself out; another where nothing betrays the title. */
  Place said;

  final int writtenFor;
  @Nullable String title;
  @Nullable String organisation;

  /** The unit that a wrong title names; the title is trusted more than the text. */
  @Nullable String organisationOfTitle;

  @Nullable String kindOfTitle;

  @Nullable Integer year;
  @Nullable String form;
  @Nullable LocalDate periodFrom;
  @Nullable LocalDate periodTo;
  @Nullable LocalDate signedOn;
  @Nullable LocalDate publishedOn;

  /** Whether the text names the county, so that the unit can be told from its namesakes. */
  boolean countyNamed;

  /** Fields of the identity that the document leaves open. */
  final Set<String> undecidable = new LinkedHashSet<>();

  final List<NarrativeTruth> narrative = new ArrayList<>();
  final List<Anomaly> anomalies = new ArrayList<>();
  private final Map<String, CellTruth> facts = new LinkedHashMap<>();

  ReportTruth(Place place, int writtenFor) {
    this.place = place;
    this.said = place;
    this.writtenFor = writtenFor;
  }

  /** Notes a broken rule once, and with its indicators where they become known later. */
  void note(Anomaly anomaly) {
    anomalies.removeIf(
        known -> known.rule().equals(anomaly.rule()) && known.indicators().isEmpty());
    boolean known =
        anomalies.stream()
            .anyMatch(other ->
                other.rule().equals(anomaly.rule())
                    && other.indicators().containsAll(anomaly.indicators()));
    if (!known) {
      anomalies.add(anomaly);
    }
  }

  void put(String indicator, CellTruth truth) {
    facts.put(indicator, truth);
  }

  void change(String indicator, UnaryOperator<CellTruth> change) {
    CellTruth truth = facts.get(indicator);
    if (truth == null) {
      throw new IllegalStateException("no cell of " + indicator);
    }
    facts.put(indicator, change.apply(truth));
  }

  /** A document without any text says nothing, whoever may have written what it shows. */
  void showsPicturesOnly() {
    title = null;
    organisation = null;
    year = null;
    form = null;
    periodFrom = null;
    periodTo = null;
    signedOn = null;
    publishedOn = null;
    undecidable.clear();
    narrative.clear();
    anomalies.clear();
    anomalies.add(Anomaly.of("form.table_missing"));
    facts.replaceAll((indicator, truth) -> CellTruth.absent());
  }

  void undecidable(String indicator) {
    change(indicator, CellTruth::undecidable);
  }

  Map<String, CellTruth> facts() {
    return facts;
  }

  /** A figure of the text. */
  record NarrativeTruth(String indicator, java.math.BigDecimal value, boolean approximate) {}
}
