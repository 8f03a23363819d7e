package org.mingjian.corpus;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.mingjian.catalogue.Indicator;
import org.mingjian.catalogue.IndicatorCatalogue;

/** The statistics sheet of 2014 to 2018: three columns, its levels told by numbers and spaces. */
final class SheetTable {
  private final IndicatorCatalogue catalogue;
  private final Set<Variation> variations;
  private final ReportTruth truth;
  private final CellWriting writing;
  private final boolean indented;

  SheetTable(
      IndicatorCatalogue catalogue, Set<Variation> variations, Dice dice, ReportTruth truth) {
    this.catalogue = catalogue;
    this.variations = variations;
    this.truth = truth;
    this.writing = new CellWriting(variations, dice);
    this.indented = dice.chance(0.6);
  }

  GridTable draw(Figures figures) {
    List<List<GridCell>> rows = new ArrayList<>();
    rows.add(List.of(GridCell.label("统计指标"), GridCell.label("单位"), GridCell.label("统计数")));
    List<String> above = List.of();
    for (Indicator indicator : catalogue.of("2014")) {
      List<String> path = List.of(indicator.row().split("/"));
      for (int level = 0; level < path.size() - 1; level++) {
        boolean known = above.size() > level && above.get(level).equals(path.get(level));
        if (!known && !isIndicator(path.subList(0, level + 1))) {
          rows.add(
              List.of(
                  GridCell.label(spaced(path.get(level), level)),
                  GridCell.label("——"),
                  GridCell.label("——")));
        }
      }
      above = path;
      rows.add(row(indicator, path, figures.get(indicator.code())));
    }
    return new GridTable(0, rows);
  }

  private boolean isIndicator(List<String> path) {
    String row = String.join("/", path);
    return catalogue.of("2014").stream().anyMatch(indicator -> indicator.row().equals(row));
  }

  private List<GridCell> row(Indicator indicator, List<String> path, BigDecimal value) {
    boolean money = indicator.unit().equals("万元");
    CellWriting.Written written =
        money ? writing.money(value, "万元") : writing.count(value, indicator.unit(), false);
    truth.put(indicator.code(), written.truth());
    return List.of(
        GridCell.label(spaced(path.getLast(), path.size() - 1)),
        GridCell.label(indicator.unit()),
        GridCell.figure(written.text(), indicator.code()));
  }

  private String spaced(String text, int level) {
    boolean bare = variations.contains(Variation.TABLES_ONLY) || !indented;
    return (bare ? "" : "　".repeat(level)) + text;
  }

  /** Fills the sheet from the year's other figures, so that its own sums hold. */
  static void fill(Figures figures, Dice dice) {
    int total = figures.count("narrative.disclosed.total");
    int website = figures.count("narrative.disclosed.website");
    int wechat = figures.count("narrative.disclosed.wechat");
    int weibo = figures.count("narrative.disclosed.weibo");
    figures.set("sheet.disclosed.total", total);
    figures.set("sheet.disclosed.normative", figures.count("normative.disclosed"));
    figures.set("sheet.disclosed.normative_issued", figures.count("normative.created"));
    figures.set("sheet.channel.website", website);
    figures.set("sheet.channel.wechat", wechat);
    figures.set("sheet.channel.weibo", weibo);
    figures.set("sheet.channel.other", total - website - wechat - weibo);
    figures.set("sheet.response.topics", dice.chance(0.7) ? 0 : dice.between(1, 9));
    figures.set("sheet.response.interpretations", dice.chance(0.6) ? 0 : dice.between(1, 12));
    figures.set("sheet.response.social_media", dice.chance(0.7) ? 0 : dice.between(1, 30));
    requests(figures, dice);
    disputes(figures);
    figures.set("sheet.offices", dice.between(0, 1));
    figures.set("sheet.reading_points", dice.between(1, 12));
    int staff = figures.count("narrative.staff");
    int fullTime = dice.between(0, staff);
    figures.set("sheet.staff.total", staff);
    figures.set("sheet.staff.full_time", fullTime);
    figures.set("sheet.staff.part_time", staff - fullTime);
    if (dice.chance(0.4)) {
      figures.set("sheet.budget", BigDecimal.valueOf(dice.between(2, 90), 1));
    }
    figures.set("sheet.meetings", dice.between(1, 6));
    int trainings = figures.count("narrative.trainings");
    figures.set("sheet.trainings", trainings);
    figures.set("sheet.trained", trainings * dice.between(8, 40));
  }

  private static void requests(Figures figures, Dice dice) {
    int received = figures.count("request.received.total");
    int handled = figures.count("request.handled.total");
    figures.set("sheet.received.total", received);
    int online = received == 0 ? 0 : dice.between(0, received);
    figures.set("sheet.received.online", online);
    figures.set("sheet.received.in_person", received - online);
    figures.set("sheet.completed.total", handled);
    figures.set("sheet.completed.in_time", handled);
    figures.set("sheet.answered.total", handled);
    int granted = figures.count("request.granted.total");
    int partly = figures.count("request.partly_granted.total");
    int missing = figures.count("request.unavailable.not_held.total");
    int refused = 0;
    for (String row : Figures.OUTCOMES.keySet()) {
      refused += row.startsWith("refused.") ? figures.count("request." + row + ".total") : 0;
    }
    figures.set("sheet.answered.granted", granted);
    figures.set("sheet.answered.partly_granted", partly);
    figures.set("sheet.answered.nonexistent", missing);
    figures.set("sheet.answered.refused", refused);
    figures.set("sheet.refused.other_law", refused);
    figures.set("sheet.answered.other_channel", handled - granted - partly - missing - refused);
  }

  private static void disputes(Figures figures) {
    for (String[] pair : new String[][] {{"review", "review"}, {"suit", "suit_direct"}}) {
      int total = 0;
      for (String result : List.of("upheld", "corrected", "other")) {
        int cases = figures.count(pair[1] + "." + result);
        figures.set("sheet." + pair[0] + "." + result, cases);
        total += cases;
      }
      figures.set("sheet." + pair[0] + ".total", total);
    }
  }
}
