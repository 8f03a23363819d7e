package org.mingjian.ui.parts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingjian.catalogue.Division;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.compare.ComparisonService;
import org.mingjian.compare.Corrected;
import org.mingjian.compare.Measure;
import org.mingjian.compare.Part;
import org.mingjian.compare.PointValue;
import org.mingjian.compare.Quotient;
import org.mingjian.compare.Sum;
import org.mingjian.report.FactId;
import org.mingjian.ui.IndicatorNames;
import org.mingjian.ui.Times;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The parts of a figure by division, and their sum, for {@code <mingjian-parts>}: {@code {headings,
 * groups: [{division, hint, parts: [{id, name, text, missing, unused, address}]}], total: {label,
 * text, note}}}.
 */
final class PartsJson {
  private static final int ALL_DECIMALS = 20;
  private static final int RESULT_SCALE = 10;

  /** A message key and its arguments to a text in the reader's language. */
  @FunctionalInterface
  interface Words {
    String of(String key, Object... arguments);
  }

  private final Words words;
  private final Locale locale;
  private final IndicatorNames names;
  private final DivisionRegister divisions;
  private final NumberFormat numbers;

  PartsJson(Words words, Locale locale, IndicatorNames names, DivisionRegister divisions) {
    this.words = words;
    this.locale = locale;
    this.names = names;
    this.divisions = divisions;
    this.numbers = NumberFormat.getNumberInstance(locale);
    numbers.setMaximumFractionDigits(ALL_DECIMALS);
  }

  ObjectNode of(Measure measure, List<Part> parts) {
    ObjectNode spec = JsonMapper.shared().createObjectNode();
    String unit =
        switch (measure) {
          case Sum sum -> names.unit(sum.indicators().getFirst(), locale);
          // The two sums may have units of their own.
          case Quotient _ -> "";
        };
    spec.putArray("headings")
        .add(words.of("parts.division"))
        .add(words.of("parts.part"))
        .add(unit.isEmpty() ? words.of("parts.value") : words.of("parts.value_in", unit));
    ArrayNode groups = spec.putArray("groups");
    String division = "";
    ArrayNode rows = JsonMapper.shared().createArrayNode();
    for (Part part : parts) {
      if (!part.division().equals(division)) {
        division = part.division();
        rows =
            groups
                .addObject()
                .put("division", name(division))
                .put("hint", path(division))
                .putArray("parts");
      }
      FactId fact = part.fact();
      ObjectNode row =
          rows.addObject()
              .put("id", fact == null ? part.indicator() : fact.toString())
              .put("name", name(part))
              .put("text", text(part.value()))
              .put("missing", part.value() instanceof PointValue.Missing)
              .put("unused", !part.used());
      if (fact != null) {
        row.put("address", "report/" + fact.report() + "?fact=" + part.indicator());
      }
    }
    switch (measure) {
      case Sum _ -> addTotal(spec, parts);
      case Quotient quotient -> addResult(spec, quotient, parts);
    }
    return spec;
  }

  private String name(Part part) {
    Part.Uploaded uploaded = part.uploaded();
    String name =
        part.fact() == null
            ? words.of("denominator." + part.indicator())
            : names.part(part.indicator(), locale);
    return name
        + (part.divisor() ? words.of("parts.divisor") : "")
        + corrected(part.corrected())
        + (uploaded == null
            ? ""
            : words.of(
                "parts.uploaded",
                uploaded.file(),
                uploaded.account(),
                Times.minutes(uploaded.at(), locale)))
        + (part.used() ? "" : words.of("parts.unused"));
  }

  /** Both sums of the reports that have all cells, and what they give; no result without both. */
  private void addResult(ObjectNode spec, Quotient quotient, List<Part> parts) {
    Map<Boolean, BigDecimal> sums = new HashMap<>();
    boolean approximate = false;
    Set<String> leftOut = new HashSet<>();
    for (Part part : parts) {
      if (!part.used()) {
        leftOut.add(part.division());
      } else if (part.value() instanceof PointValue.Known known) {
        sums.merge(part.divisor(), known.value(), BigDecimal::add);
        approximate |= known.approximate();
      }
    }
    BigDecimal numerator = sums.get(false);
    BigDecimal denominator = sums.get(true);
    String text = words.of("parts.total.none");
    String calculation = "";
    if (numerator != null && denominator != null && denominator.signum() != 0) {
      NumberFormat rounded = NumberFormat.getNumberInstance(locale);
      rounded.setMaximumFractionDigits(quotient.fractionDigits());
      rounded.setRoundingMode(RoundingMode.HALF_UP);
      text =
          (approximate ? "≈ " : "")
              + rounded.format(
                  numerator
                      .multiply(quotient.factor())
                      .divide(denominator, RESULT_SCALE, RoundingMode.HALF_UP));
      calculation =
          quotient.factor().compareTo(BigDecimal.ONE) == 0
              ? words.of(
                  "parts.quotient.plain",
                  numbers.format(numerator),
                  numbers.format(denominator),
                  text)
              : words.of(
                  "parts.quotient",
                  numbers.format(numerator),
                  numbers.format(denominator),
                  numbers.format(quotient.factor()),
                  text);
    }
    String note =
        leftOut.isEmpty()
            ? calculation
            : calculation
                + (calculation.isEmpty() ? "" : "\n")
                + words.of("parts.left_out", leftOut.size());
    spec.putObject("total")
        .put("label", words.of("parts.result") + " (" + names.unit(quotient.unit(), locale) + ")")
        .put("text", text)
        .put("note", note);
  }

  private String corrected(@Nullable Corrected corrected) {
    // One cell is corrected by one person.
    return corrected == null
        ? ""
        : words.of(
            "parts.corrected",
            String.valueOf(corrected.account()),
            Times.minutes(corrected.last(), locale));
  }

  private void addTotal(ObjectNode spec, List<Part> parts) {
    BigDecimal sum = BigDecimal.ZERO;
    int missing = 0;
    boolean approximate = false;
    for (Part part : parts) {
      switch (part.value()) {
        case PointValue.Known known -> {
          sum = sum.add(known.value());
          approximate |= known.approximate();
        }
        case PointValue.Missing _ -> missing++;
      }
    }
    boolean cut = parts.size() >= ComparisonService.MOST_PARTS;
    // A sum of nothing is no zero.
    String text =
        missing == parts.size()
            ? words.of("parts.total.none")
            : (approximate ? "≥ " : "") + numbers.format(sum);
    spec.putObject("total")
        .put("label", words.of(cut ? "parts.total.cut" : "parts.total", parts.size()))
        .put("text", text)
        .put("note", missing == 0 ? "" : words.of("parts.missing", missing, parts.size()));
  }

  private String text(PointValue value) {
    return switch (value) {
      case PointValue.Known known ->
          (known.approximate() ? "≥ " : "") + numbers.format(known.value());
      case PointValue.Missing(PointValue.Why why) -> words.of("parts.why." + why.code());
    };
  }

  private String name(String code) {
    return divisions.find(code).map(Division::name).orElse(code);
  }

  private String path(String code) {
    return String.join(" › ", divisions.shownPath(code).stream().map(Division::name).toList());
  }
}
