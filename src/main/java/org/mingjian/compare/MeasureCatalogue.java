package org.mingjian.compare;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mingjian.catalogue.Indicator;
import org.mingjian.catalogue.IndicatorCatalogue;
import org.mingjian.catalogue.IndicatorKind;

/**
 * Every measure that can be compared: each indicator of every form and of the running text, and
 * those derived from them. By key, with the suffix of a {@link Denominator} for a sum that is
 * divided by what was uploaded.
 *
 * <p>The shares are those that the findings judge ({@code outlier.rate}) and that evaluations ask
 * for. Where a group of rows stands for one outcome, its share takes their sum.
 */
public final class MeasureCatalogue {
  /** The rows of table 3 that say no, by the group of the form in which they stand. */
  private static final Map<String, List<String>> OUTCOMES =
      Map.of(
          "refused",
          List.of(
              "state_secret",
              "prohibited_by_law",
              "security_stability",
              "third_party",
              "internal_affairs",
              "deliberative",
              "enforcement_file",
              "administrative_query"),
          "unavailable",
          List.of("not_held", "needs_creation", "unclear"),
          "rejected",
          List.of("petition", "duplicate", "publication", "excessive", "reconfirmation"));

  private static final List<String> OTHER_OUTCOMES =
      List.of(
          "request.other.total",
          "request.other.not_amended.total",
          "request.other.fee_unpaid.total",
          "request.other.other.total");

  static final List<String> CHANNELS =
      List.of(
          "website",
          "wechat",
          "communities",
          "government",
          "board",
          "media",
          "weibo",
          "broadcast",
          "video",
          "other");

  private static final List<String> SHEET_CHANNELS =
      List.of("gazette", "website", "weibo", "wechat", "other");

  private static final Set<String> HIGHER_BETTER =
      Set.of(
          "review.upheld",
          "suit_direct.upheld",
          "suit_after_review.upheld",
          "sheet.completed.in_time",
          "sheet.review.upheld",
          "sheet.suit.upheld",
          "sheet.disclosed.total",
          "sheet.response.interpretations",
          "sheet.trainings",
          "sheet.trained",
          "narrative.disclosed.total",
          "narrative.trainings");

  private static final Set<String> LOWER_BETTER =
      Set.of(
          "request.carried_out.total",
          "review.corrected",
          "suit_direct.corrected",
          "suit_after_review.corrected",
          "sheet.review.corrected",
          "sheet.suit.corrected",
          "sheet.complaints",
          "sheet.completed.extended");

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final IndicatorCatalogue indicators;
  private final Map<String, Measure> measures = new LinkedHashMap<>();

  private MeasureCatalogue(IndicatorCatalogue indicators) {
    this.indicators = indicators;
    disclosure();
    requests();
    disputes();
    tables();
    procurement();
    work();
    sheet();
  }

  public static MeasureCatalogue of(IndicatorCatalogue indicators) {
    return new MeasureCatalogue(indicators);
  }

  /** All measures but those by what was uploaded, in the order of lists to choose from. */
  public List<Measure> all() {
    return List.copyOf(measures.values());
  }

  /** The measure of a key; keys come from addresses, so that any text may be asked for. */
  public Optional<Measure> find(String key) {
    Measure measure = measures.get(key);
    if (measure != null) {
      return Optional.of(measure);
    }
    for (Denominator denominator : Denominator.values()) {
      if (key.endsWith(denominator.suffix())) {
        String base = key.substring(0, key.length() - denominator.suffix().length());
        return find(base).flatMap(found -> normalised(found, denominator));
      }
    }
    return Optional.empty();
  }

  /**
   * The measure of a key that the program itself names.
   *
   * @throws IllegalArgumentException when there is none
   */
  public Measure require(String key) {
    return find(key)
        .orElseThrow(() -> new IllegalArgumentException("no measure has the key " + key));
  }

  /** A measure divided by what was uploaded; nothing for quotients and percentages. */
  public Optional<Measure> normalised(Measure measure, Denominator denominator) {
    return measure instanceof Sum sum && !sum.unit().equals(MeasureUnit.PERCENT)
        ? Optional.of(new Normalised(sum, denominator))
        : Optional.empty();
  }

  private void disclosure() {
    Sum total = text("disclosed.total", MeasureUnit.ENTRIES, MeasureGroup.DISCLOSURE);
    for (String channel : CHANNELS) {
      Sum part = text("disclosed." + channel, MeasureUnit.ENTRIES, MeasureGroup.DISCLOSURE);
      share("share.channel." + channel, part, total, Direction.NONE);
    }
    text("disclosed.growth_percent", MeasureUnit.PERCENT, MeasureGroup.DISCLOSURE);
    Sum staff = text("staff", MeasureUnit.of("人"), MeasureGroup.WORK);
    rate(
        "rate.items_per_staff",
        total,
        staff,
        BigDecimal.ONE,
        MeasureUnit.ENTRIES.per("person"),
        Direction.HIGHER_BETTER);
  }

  private void requests() {
    Sum received = cell("request.received.total");
    Sum carriedIn = cell("request.carried_in.total");
    Sum due = sum("request.due", Direction.NONE, received, carriedIn);
    Sum handled = cell("request.handled.total");
    Sum granted = cell("request.granted.total");
    Sum partly = cell("request.partly_granted.total");
    Sum anyGranted = sum("request.granted_any", Direction.NONE, granted, partly);
    Sum refused = outcome("refused");
    Sum unavailable = outcome("unavailable");
    Sum rejected = outcome("rejected");
    Sum other = add("request.other", OTHER_OUTCOMES, Direction.NONE);
    Sum carriedOut = cell("request.carried_out.total");
    share("share.granted", granted, handled, Direction.NONE);
    share("share.granted_any", anyGranted, handled, Direction.NONE);
    share("share.refused", refused, handled, Direction.NONE);
    share("share.unavailable", unavailable, handled, Direction.NONE);
    share("share.rejected", rejected, handled, Direction.NONE);
    share("share.other", other, handled, Direction.NONE);
    share("share.handled", handled, due, Direction.HIGHER_BETTER);
    share("share.carried_out", carriedOut, due, Direction.LOWER_BETTER);
    share(
        "share.natural_person", cell("request.received.natural_person"), received, Direction.NONE);
    rate(
        "rate.requests_per_100_items",
        received,
        (Sum) require("narrative.disclosed.total"),
        HUNDRED,
        MeasureUnit.CASES.per("hundred_entries"),
        Direction.NONE);
  }

  private Sum outcome(String group) {
    return add(
        "request." + group,
        OUTCOMES.getOrDefault(group, List.of()).stream()
            .map(row -> "request." + group + "." + row + ".total")
            .toList(),
        Direction.NONE);
  }

  private void disputes() {
    Sum upheld = cell("review.upheld");
    Sum corrected = cell("review.corrected");
    Sum decided = sum("review.decided", Direction.NONE, upheld, corrected, cell("review.other"));
    Sum suitUpheld =
        sum(
            "suit.upheld",
            Direction.HIGHER_BETTER,
            cell("suit_direct.upheld"),
            cell("suit_after_review.upheld"));
    Sum suitCorrected =
        sum(
            "suit.corrected",
            Direction.LOWER_BETTER,
            cell("suit_direct.corrected"),
            cell("suit_after_review.corrected"));
    Sum suitOther =
        sum(
            "suit.other",
            Direction.NONE,
            cell("suit_direct.other"),
            cell("suit_after_review.other"));
    Sum suitDecided = sum("suit.decided", Direction.NONE, suitUpheld, suitCorrected, suitOther);
    Sum suits =
        sum(
            "suit.total",
            Direction.LOWER_BETTER,
            cell("suit_direct.total"),
            cell("suit_after_review.total"));
    Sum disputes = sum("dispute.total", Direction.LOWER_BETTER, cell("review.total"), suits);
    sum("dispute.corrected", Direction.LOWER_BETTER, corrected, suitCorrected);
    share("share.review_upheld", upheld, decided, Direction.HIGHER_BETTER);
    share("share.review_corrected", corrected, decided, Direction.LOWER_BETTER);
    share("share.suit_upheld", suitUpheld, suitDecided, Direction.HIGHER_BETTER);
    share("share.suit_corrected", suitCorrected, suitDecided, Direction.LOWER_BETTER);
    rate(
        "rate.disputes_per_100_handled",
        disputes,
        (Sum) require("request.handled.total"),
        HUNDRED,
        MeasureUnit.CASES.per("hundred_handled"),
        Direction.LOWER_BETTER);
  }

  /** What is left of the tables of 2019 and 2021. */
  private void tables() {
    for (Indicator indicator : indicators.all()) {
      if (indicator.table() != 0) {
        cell(indicator.code());
      }
    }
    share(
        "share.normative_disclosed",
        cell("normative.disclosed"),
        cell("normative.created"),
        Direction.HIGHER_BETTER);
  }

  private void procurement() {
    rate(
        "rate.procurement_per_project",
        cell("procurement.amount"),
        cell("procurement.projects"),
        BigDecimal.ONE,
        MeasureUnit.of("万元").per("project"),
        Direction.NONE);
  }

  private void work() {
    text("requests.received", MeasureUnit.CASES, MeasureGroup.REQUESTS);
    text("requests.answered", MeasureUnit.CASES, MeasureGroup.REQUESTS);
    text("proposals.npc", MeasureUnit.CASES, MeasureGroup.WORK);
    text("proposals.cppcc", MeasureUnit.CASES, MeasureGroup.WORK);
    text("trainings", MeasureUnit.of("次"), MeasureGroup.WORK);
  }

  private void sheet() {
    for (Indicator indicator : indicators.all()) {
      if (indicator.table() == 0) {
        cell(indicator.code());
      }
    }
    Sum disclosed = cell("sheet.disclosed.total");
    for (String channel : SHEET_CHANNELS) {
      share(
          "share.sheet_channel." + channel,
          cell("sheet.channel." + channel),
          disclosed,
          Direction.NONE);
    }
    Sum completed = cell("sheet.completed.total");
    share(
        "share.sheet_in_time", cell("sheet.completed.in_time"), completed, Direction.HIGHER_BETTER);
    Sum answered = cell("sheet.answered.total");
    share("share.sheet_granted", cell("sheet.answered.granted"), answered, Direction.NONE);
    share("share.sheet_refused", cell("sheet.answered.refused"), answered, Direction.NONE);
    share(
        "share.sheet_online",
        cell("sheet.received.online"),
        cell("sheet.received.total"),
        Direction.NONE);
    share(
        "share.sheet_review_upheld",
        cell("sheet.review.upheld"),
        cell("sheet.review.total"),
        Direction.HIGHER_BETTER);
    rate(
        "rate.sheet_items_per_staff",
        disclosed,
        cell("sheet.staff.total"),
        BigDecimal.ONE,
        MeasureUnit.ENTRIES.per("person"),
        Direction.HIGHER_BETTER);
  }

  private Sum text(String name, MeasureUnit unit, MeasureGroup group) {
    String code = "narrative." + name;
    boolean percent = unit.equals(MeasureUnit.PERCENT);
    return keep(
        new Sum(
            code,
            List.of(code),
            unit,
            percent ? 1 : 0,
            direction(code),
            group,
            percent
                ? IndicatorKind.SIGNED
                : name.equals("staff") ? IndicatorKind.STOCK : IndicatorKind.COUNT,
            FormCells.TEXT));
  }

  private Sum cell(String code) {
    return add(code, List.of(code), direction(code));
  }

  private static Direction direction(String code) {
    if (HIGHER_BETTER.contains(code)) {
      return Direction.HIGHER_BETTER;
    }
    return LOWER_BETTER.contains(code) ? Direction.LOWER_BETTER : Direction.NONE;
  }

  private Sum sum(String key, Direction direction, Sum... parts) {
    return add(
        key, Stream.of(parts).flatMap(part -> part.indicators().stream()).toList(), direction);
  }

  private Sum add(String key, List<String> codes, Direction direction) {
    List<Indicator> cells = codes.stream().map(indicators::require).toList();
    Indicator first = cells.getFirst();
    return keep(
        new Sum(
            key,
            codes,
            MeasureUnit.of(first.unit()),
            first.kind() == IndicatorKind.MONEY ? 2 : 0,
            direction,
            group(first),
            first.kind(),
            FormCells.of(cells)));
  }

  private static MeasureGroup group(Indicator indicator) {
    return switch (indicator.table()) {
      case 0 -> MeasureGroup.SHEET;
      case 3 ->
          indicator.code().endsWith(".total") ? MeasureGroup.REQUESTS : MeasureGroup.APPLICANTS;
      case 4 -> MeasureGroup.DISPUTES;
      default -> {
        String code = indicator.code();
        if (code.startsWith("procurement.")) {
          yield MeasureGroup.PROCUREMENT;
        }
        yield code.startsWith("rule.") || code.startsWith("normative.")
            ? MeasureGroup.DOCUMENTS
            : MeasureGroup.ADMINISTRATION;
      }
    };
  }

  private void share(String key, Sum part, Sum whole, Direction direction) {
    keep(
        new Ratio(
            key, part, whole, HUNDRED, true, MeasureUnit.PERCENT, 1, direction, part.group()));
  }

  private void rate(
      String key,
      Sum numerator,
      Sum denominator,
      BigDecimal factor,
      MeasureUnit unit,
      Direction direction) {
    keep(
        new Ratio(
            key, numerator, denominator, factor, false, unit, 2, direction, numerator.group()));
  }

  private <M extends Measure> M keep(M measure) {
    Measure known = measures.putIfAbsent(measure.key(), measure);
    if (known != null && !known.equals(measure)) {
      throw new IllegalStateException("two measures have the key " + measure.key());
    }
    return measure;
  }
}
