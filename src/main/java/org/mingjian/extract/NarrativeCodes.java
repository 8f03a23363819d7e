package org.mingjian.extract;

import java.util.List;

/** The codes of the figures of running text, in the order in which they are printed. */
public final class NarrativeCodes {
  public static final List<String> ALL =
      List.of(
          "narrative.disclosed.total",
          "narrative.disclosed.website",
          "narrative.disclosed.wechat",
          "narrative.disclosed.weibo",
          "narrative.disclosed.video",
          "narrative.disclosed.board",
          "narrative.disclosed.broadcast",
          "narrative.disclosed.media",
          "narrative.disclosed.communities",
          "narrative.disclosed.government",
          "narrative.disclosed.other",
          "narrative.disclosed.growth_percent",
          "narrative.requests.received",
          "narrative.requests.answered",
          "narrative.proposals.npc",
          "narrative.proposals.cppcc",
          "narrative.trainings",
          "narrative.staff");

  private NarrativeCodes() {}
}
