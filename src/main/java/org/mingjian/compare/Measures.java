package org.mingjian.compare;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The measures that the charts show. */
public final class Measures {
  /** Items disclosed in the year, as the text states them. */
  public static final Measure DISCLOSED = Measure.of("narrative.disclosed.total");

  /** The channels that the text names, in the order in which charts stack them. */
  public static final List<Measure> CHANNELS =
      Stream.of(
              "website",
              "wechat",
              "communities",
              "government",
              "board",
              "media",
              "weibo",
              "broadcast",
              "video",
              "other")
          .map(channel -> Measure.of("narrative.disclosed." + channel))
          .toList();

  public static final Measure PROCUREMENT = Measure.of("procurement.amount");

  public static final Measure RECEIVED = Measure.of("request.received.total");

  /**
   * What became of the requests: the groups of table 3, part three, and what was carried over.
   * Together they are the requests received and carried in (the form's own balance).
   */
  public static final List<Measure> OUTCOMES =
      List.of(
          Measure.of("request.granted.total"),
          Measure.of("request.partly_granted.total"),
          sum(
              "refused",
              "state_secret",
              "prohibited_by_law",
              "security_stability",
              "third_party",
              "internal_affairs",
              "deliberative",
              "enforcement_file",
              "administrative_query"),
          sum("unavailable", "not_held", "needs_creation", "unclear"),
          sum("rejected", "petition", "duplicate", "publication", "excessive", "reconfirmation"),
          new Measure(
              "request.other",
              List.of(
                  "request.other.total",
                  "request.other.not_amended.total",
                  "request.other.fee_unpaid.total",
                  "request.other.other.total")),
          Measure.of("request.carried_out.total"));

  private static final Map<String, Measure> BY_KEY = new LinkedHashMap<>();

  static {
    Stream.of(Stream.of(DISCLOSED, PROCUREMENT, RECEIVED), CHANNELS.stream(), OUTCOMES.stream())
        .flatMap(measures -> measures)
        .forEach(measure -> BY_KEY.put(measure.key(), measure));
  }

  private Measures() {}

  private static Measure sum(String group, String... rows) {
    return new Measure(
        "request." + group,
        Stream.of(rows).map(row -> "request." + group + "." + row + ".total").toList());
  }

  public static Optional<Measure> find(String key) {
    return Optional.ofNullable(BY_KEY.get(key));
  }
}
