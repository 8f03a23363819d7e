package org.mingjian.ui.source;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingjian.document.SourceDocument;
import org.mingjian.document.Span;
import org.mingjian.document.UnseenText;
import org.mingjian.extract.ExtractedFact;
import org.mingjian.extract.FactValue;
import org.mingjian.extract.Problem;
import org.mingjian.extract.ProblemMessages;
import org.mingjian.report.Origin;
import org.mingjian.report.StoredFact;
import org.mingjian.ui.IndicatorNames;
import org.mingjian.ui.Times;

/** Figures of one report as texts in the reader's language. */
final class FactTexts {
  // More decimals than any report writes: a figure of a source is shown whole, never rounded.
  private static final int ALL_DECIMALS = 20;
  private static final String MONEY = "万元";

  private final Words words;
  private final Locale locale;
  private final IndicatorNames names;
  private final NumberFormat numbers;
  private final ProblemMessages problems = new ProblemMessages();

  FactTexts(Words words, Locale locale, IndicatorNames names) {
    this.words = words;
    this.locale = locale;
    this.names = names;
    this.numbers = NumberFormat.getNumberInstance(locale);
    numbers.setMaximumFractionDigits(ALL_DECIMALS);
  }

  String name(ExtractedFact fact) {
    return names.name(fact.indicator(), locale);
  }

  /** The code of a state as the elements and the style know it. */
  static String state(FactValue value) {
    return switch (value) {
      case FactValue.Reported _ -> "reported";
      case FactValue.Blank _ -> "blank";
      case FactValue.Unreadable _ -> "unreadable";
      case FactValue.Absent _ -> "absent";
    };
  }

  /** The figure that counts, or what it is instead of one; a star where a person said so. */
  String value(StoredFact fact) {
    return value(fact.value(), fact.approximate()) + (fact.corrected() ? "*" : "");
  }

  /** A figure, or what it is instead of one. */
  String value(FactValue value, boolean approximate) {
    return value instanceof FactValue.Reported(BigDecimal number)
        ? (approximate ? "≥ " : "") + numbers.format(number)
        : words.of("source.state." + state(value));
  }

  String withUnit(FactValue value, boolean approximate, String unit) {
    boolean bare = unit.isEmpty() || !(value instanceof FactValue.Reported);
    return value(value, approximate) + (bare ? "" : " " + unit);
  }

  /** What was read, with the text that it was read from. */
  String read(StoredFact fact) {
    ExtractedFact read = fact.read();
    String value = withUnit(read.value(), read.approximate(), unit(read));
    String raw = read.raw();
    return raw == null || raw.isBlank() || isMark(raw)
        ? words.of("correction.read", value)
        : words.of("correction.read.raw", value, raw.strip());
  }

  /** What stands in the report; in words where a mark stands for what cannot be shown. */
  String written(String raw) {
    String key = markKey(raw);
    return key == null ? raw.strip() : words.of(key);
  }

  static boolean isMark(String raw) {
    return markKey(raw) != null;
  }

  /** What a mark of the document says, null for what the report itself says. */
  static @Nullable String markKey(String raw) {
    return switch (raw.strip()) {
      case UnseenText.UNSEEN -> "source.unseen";
      case UnseenText.PICTURE -> "source.picture";
      default -> null;
    };
  }

  /** The unit of the value as it is shown: money always in 10,000 yuan, in the text as written. */
  String unit(ExtractedFact fact) {
    String unit = names.unit(fact.indicator(), locale);
    String stated = fact.unitStated();
    return unit.isEmpty() && stated != null ? stated : unit;
  }

  /** All that is to be said of a figure, in one line. */
  String label(StoredFact stored, SourceDocument document) {
    List<String> parts = new ArrayList<>();
    ExtractedFact fact = stored.read();
    String value = withUnit(stored.value(), stored.approximate(), unit(fact));
    parts.add(words.of("source.label", name(fact), value));
    boolean reported = false;
    switch (stored.origin()) {
      case Origin.Extracted _ -> reported = fact.value() instanceof FactValue.Reported;
      case Origin.Corrected corrected ->
          parts.add(
              words.of(
                  "correction.label", corrected.account(), Times.minutes(corrected.at(), locale)));
    }
    String raw = fact.raw();
    if (raw != null && !raw.isBlank()) {
      parts.add(isMark(raw) ? written(raw) : words.of("source.raw", raw.strip()));
    }
    if (reported && unitDoubtful(fact)) {
      parts.add(words.of("source.unit_not_stated"));
    }
    if (stored.approximate()) {
      parts.add(words.of("source.approximate"));
    }
    Span span = fact.span();
    if (span == null) {
      parts.add(words.of("source.no_place"));
    } else {
      page(span, document).ifPresent(parts::add);
    }
    return String.join(" · ", parts);
  }

  private boolean unitDoubtful(ExtractedFact fact) {
    return fact.unitStated() == null
        && names.unit(fact.indicator(), Locale.SIMPLIFIED_CHINESE).equals(MONEY);
  }

  private Optional<String> page(Span span, SourceDocument document) {
    long page = document.pageStarts().stream().filter(start -> start <= span.start()).count();
    return page == 0
        ? Optional.empty()
        : Optional.of(words.of("source.page", String.valueOf(page)));
  }

  /** What the reading was not sure of, in words for a clerk. */
  String problem(Problem problem) {
    return problems.message(problem, locale);
  }
}
