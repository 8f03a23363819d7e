package org.mingjian.corpus;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** The rules that need nothing but figures, written out once more for the corpus alone. */
final class ArithmeticRules {
  private final Map<String, Map<String, BigDecimal>> reports = new TreeMap<>();
  private final Map<String, String> forms = new HashMap<>();
  private final Map<String, List<String>> broken = new TreeMap<>();

  ArithmeticRules(List<JsonNode> truths) {
    for (JsonNode report : truths) {
      reports.put(CorpusTest.nameOf(report), CorpusTest.values(report));
      forms.put(CorpusTest.nameOf(report), report.path("form").asString());
    }
  }

  /** The reports that break each rule, in the order of their names. */
  Map<String, List<String>> broken() {
    reports.forEach((name, figures) -> {
      sums(name, figures);
      township(name, figures);
      int slash = name.indexOf('/');
      int year = Integer.parseInt(name.substring(slash + 1));
      String before = name.substring(0, slash + 1) + (year - 1);
      Map<String, BigDecimal> last = reports.get(before);
      if (last != null) {
        carry(name, figures, last);
        if (forms.get(name).equals("2019") && forms.get(before).equals("2019")) {
          carryOf2019(name, figures, last);
        }
        if (forms.get(name).equals("2021") && forms.get(before).equals("2021")) {
          carryOf2021(name, figures, last);
        }
      }
    });
    return broken;
  }

  private void expect(boolean holds, String rule, String name) {
    List<String> names = broken.getOrDefault(rule, new ArrayList<>());
    if (!holds && !names.contains(name)) {
      names.add(name);
      broken.put(rule, names);
    }
  }

  private static int at(Map<String, BigDecimal> figures, String indicator) {
    return figures.getOrDefault(indicator, BigDecimal.ZERO).intValue();
  }

  private void sums(String name, Map<String, BigDecimal> figures) {
    List<String> columns = new ArrayList<>(Figures.APPLICANTS);
    columns.add("total");
    for (String column : columns) {
      int in =
          at(figures, "request.received." + column) + at(figures, "request.carried_in." + column);
      int handled = at(figures, "request.handled." + column);
      int out = handled + at(figures, "request.carried_out." + column);
      expect(in == out, "sum.request.balance", name);
      int parts = 0;
      boolean one = figures.containsKey("request.other." + column);
      for (String row : Figures.OUTCOMES.keySet()) {
        parts += one && row.startsWith("other.") ? 0 : at(figures, "request." + row + "." + column);
      }
      parts += one ? at(figures, "request.other." + column) : 0;
      expect(handled == parts, "sum.request.handled", name);
    }
    List<String> rows = new ArrayList<>(Figures.OUTCOMES.keySet());
    rows.addAll(List.of("received", "carried_in", "carried_out", "handled"));
    for (String row : rows) {
      int sum =
          Figures.APPLICANTS.stream()
              .mapToInt(applicant -> at(figures, "request." + row + "." + applicant))
              .sum();
      expect(sum == at(figures, "request." + row + ".total"), "sum.request.row_total", name);
    }
    for (String dispute : Figures.DISPUTES) {
      int sum =
          Figures.RESULTS.stream().mapToInt(result -> at(figures, dispute + "." + result)).sum();
      expect(sum == at(figures, dispute + ".total"), "sum.dispute.total", name);
    }
    figures.forEach((indicator, value) ->
        expect(value.signum() >= 0 || indicator.endsWith(".change"), "value.negative", name));
  }

  private void township(String name, Map<String, BigDecimal> figures) {
    figures.forEach((indicator, value) ->
        expect(!indicator.startsWith("rule.") || value.signum() == 0, "rule.by_township", name));
    if (!figures.containsKey("normative.disclosed_total")) {
      return;
    }
    expect(
        at(figures, "normative.disclosed_total") >= at(figures, "normative.disclosed"),
        "normative.total_below_new",
        name);
    expect(
        (at(figures, "procurement.projects") == 0)
            == (figures.get("procurement.amount").signum() == 0),
        "procurement.zero_mismatch",
        name);
    for (String kind : List.of("licence", "service", "penalty", "coercion")) {
      int prior = at(figures, kind + ".prior_items");
      int decisions = at(figures, kind + ".decisions");
      boolean equal = decisions == prior + at(figures, kind + ".change");
      expect(!equal || prior == 0 || decisions == 0, "decisions.equal_items", name);
    }
  }

  private void carry(String name, Map<String, BigDecimal> figures, Map<String, BigDecimal> last) {
    for (String applicant : Figures.APPLICANTS) {
      expect(
          at(figures, "request.carried_in." + applicant)
              == at(last, "request.carried_out." + applicant),
          "carry.request",
          name);
    }
    if (!figures.containsKey("review.total") || !last.containsKey("review.pending")) {
      return;
    }
    for (String dispute : Figures.DISPUTES) {
      expect(
          at(figures, dispute + ".total") >= at(last, dispute + ".pending"),
          "carry.dispute_pending",
          name);
    }
  }

  private void carryOf2019(
      String name, Map<String, BigDecimal> figures, Map<String, BigDecimal> last) {
    for (String kind : List.of("licence", "service", "penalty", "coercion", "fee")) {
      expect(
          at(figures, kind + ".prior_items")
              == at(last, kind + ".prior_items") + at(last, kind + ".change"),
          "carry.items",
          name);
    }
    for (String kind : List.of("rule", "normative")) {
      expect(
          at(figures, kind + ".disclosed_total")
              <= at(last, kind + ".disclosed_total") + at(figures, kind + ".disclosed"),
          "carry.disclosed_total",
          name);
    }
  }

  private void carryOf2021(
      String name, Map<String, BigDecimal> figures, Map<String, BigDecimal> last) {
    for (String kind : List.of("rule", "normative")) {
      expect(
          at(figures, kind + ".in_force")
              == at(last, kind + ".in_force")
                  + at(figures, kind + ".issued")
                  - at(figures, kind + ".repealed"),
          "carry.in_force",
          name);
    }
  }
}
