package org.mingjian.corpus;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * The figures of one unit over the years, consistent with themselves: what is carried out of a year
 * is carried into the next, stocks move by what is added and taken away, and every sum of the form
 * holds. Magnitudes follow 61 real township reports.
 */
record History(Place place, TreeMap<Integer, Figures> years) {
  private static final double MEDIAN_VOLUME = 111;
  private static final List<String> CHANNELS =
      List.of("website", "wechat", "weibo", "video", "board", "broadcast", "media", "communities");

  static History generate(Place place, int from, int to, long seed) {
    Dice unit = Dice.of(seed, "unit", place.township().code());
    Habits habits = Habits.of(unit);
    TreeMap<Integer, Figures> years = new TreeMap<>();
    // One year more than asked for: a first year has carried in from somewhere, too.
    Figures previous = seedYear(habits, unit);
    for (int year = from - 1; year <= to; year++) {
      Figures figures =
          next(previous, habits, Dice.of(seed, "year", place.township().code(), year));
      if (year >= from) {
        years.put(year, figures);
      }
      previous = figures;
    }
    return new History(place, years);
  }

  /** What one unit usually has in a year. */
  private record Habits(
      double volume,
      double requests,
      double licences,
      double penalties,
      double procurement,
      List<String> channels) {
    static Habits of(Dice dice) {
      return new Habits(
          MEDIAN_VOLUME * StrictMath.exp(0.95 * dice.gaussian()),
          dice.chance(0.5) ? 0.05 : StrictMath.exp(0.7 * dice.gaussian()),
          dice.chance(0.3) ? 0 : 40 * StrictMath.exp(1.1 * dice.gaussian()),
          dice.chance(0.45) ? 0 : 12 * StrictMath.exp(1.1 * dice.gaussian()),
          dice.chance(0.2) ? 0 : 90 * StrictMath.exp(dice.gaussian()),
          dice.shuffled(CHANNELS).subList(0, dice.between(2, 4)));
    }
  }

  private static Figures seedYear(Habits habits, Dice dice) {
    Figures figures = new Figures();
    figures.set("normative.in_force", dice.between(0, 9));
    figures.set("normative.disclosed_total", dice.between(0, 9));
    for (String items : List.of("licence", "service", "penalty", "coercion", "fee")) {
      boolean usual = !items.equals("fee") && !items.equals("coercion");
      figures.set(items + ".prior_items", usual ? dice.between(0, 30) : 0);
    }
    figures.set("narrative.disclosed.total", volume(habits, dice));
    return figures;
  }

  private static int volume(Habits habits, Dice dice) {
    double drawn = habits.volume() * StrictMath.exp(0.25 * dice.gaussian());
    return Math.clamp(Math.round(drawn), 6, 1990);
  }

  private static Figures next(Figures previous, Habits habits, Dice dice) {
    Figures figures = new Figures();
    documents(figures, previous, dice);
    items(figures, previous, habits, dice);
    money(figures, habits, dice);
    requests(figures, previous, habits, dice);
    disputes(figures, previous, dice);
    narrative(figures, habits, dice);
    return figures;
  }

  private static void documents(Figures figures, Figures previous, Dice dice) {
    int issued = dice.chance(0.6) ? 0 : dice.between(1, 6);
    int inForce = previous.count("normative.in_force");
    int repealed = dice.chance(0.7) ? 0 : Math.min(inForce, dice.between(1, 3));
    figures.set("normative.issued", issued);
    figures.set("normative.repealed", repealed);
    figures.set("normative.in_force", inForce + issued - repealed);
    figures.set("normative.created", issued);
    figures.set("normative.disclosed", issued);
    figures.set("normative.disclosed_total", previous.count("normative.disclosed_total") + issued);
  }

  private static void items(Figures figures, Figures previous, Habits habits, Dice dice) {
    for (String kind : List.of("licence", "service", "penalty", "coercion", "fee")) {
      int prior = previous.count(kind + ".prior_items") + previous.count(kind + ".change");
      figures.set(kind + ".prior_items", prior);
      figures.set(kind + ".change", dice.chance(0.75) ? 0 : Math.max(-prior, dice.between(-3, 5)));
    }
    decisions(figures, "licence", habits.licences(), dice);
    decisions(figures, "service", habits.licences() / 2, dice);
    decisions(figures, "penalty", habits.penalties(), dice);
    decisions(figures, "coercion", habits.penalties() / 8, dice);
  }

  private static void decisions(Figures figures, String kind, double usual, Dice dice) {
    double drawn = usual * StrictMath.exp(0.3 * dice.gaussian());
    int decisions = Math.clamp(Math.round(drawn), 0, 640);
    int items = figures.count(kind + ".prior_items") + figures.count(kind + ".change");
    // A count of cases that equals the count of items is a sign of a misread form.
    figures.set(
        kind + ".decisions", decisions > 0 && decisions == items ? decisions + 1 : decisions);
  }

  private static void money(Figures figures, Habits habits, Dice dice) {
    double amount = habits.procurement() * StrictMath.exp(0.5 * dice.gaussian());
    if (habits.procurement() > 0 && !dice.chance(0.1)) {
      int decimals = dice.pick(List.of(0, 2, 2, 4));
      BigDecimal exact =
          BigDecimal.valueOf(Math.round(Math.clamp(amount, 1, 900) * 10_000), 4)
              .setScale(decimals, RoundingMode.HALF_UP);
      figures.set("procurement.amount", exact);
      figures.set("procurement.projects", dice.between(1, 18));
    }
    if (dice.chance(0.12)) {
      figures.set("fee.amount", BigDecimal.valueOf(dice.between(1_000, 250_000), 4));
    }
  }

  private static void requests(Figures figures, Figures previous, Habits habits, Dice dice) {
    int received = 0;
    if (dice.chance(Math.min(0.9, habits.requests() * 0.5))) {
      received = Math.clamp(Math.round(2 * StrictMath.exp(0.9 * dice.gaussian())), 1, 25);
    }
    for (int request = 0; request < received; request++) {
      String applicant = Figures.APPLICANTS.get(dice.weighted(80, 9, 1, 2, 5, 3));
      figures.addRequests("received", applicant, 1);
    }
    for (String applicant : Figures.APPLICANTS) {
      int carriedIn = previous.count("request.carried_out." + applicant);
      figures.addRequests("carried_in", applicant, carriedIn);
      int open = carriedIn + figures.count("request.received." + applicant);
      for (int request = 0; request < open; request++) {
        if (dice.chance(0.1)) {
          figures.addRequests("carried_out", applicant, 1);
        } else {
          figures.addRequests("handled", applicant, 1);
          figures.addRequests(outcome(dice), applicant, 1);
        }
      }
    }
  }

  private static String outcome(Dice dice) {
    List<String> rows = new ArrayList<>(Figures.OUTCOMES.keySet());
    double[] weights =
        Figures.OUTCOMES.values().stream().mapToDouble(Integer::doubleValue).toArray();
    return rows.get(dice.weighted(weights));
  }

  private static void disputes(Figures figures, Figures previous, Dice dice) {
    for (String dispute : Figures.DISPUTES) {
      int cases = previous.count(dispute + ".pending") + (dice.chance(0.06) ? 1 : 0);
      for (int number = 0; number < cases; number++) {
        figures.add(dispute + "." + Figures.RESULTS.get(dice.weighted(55, 15, 15, 15)), 1);
        figures.add(dispute + ".total", 1);
      }
    }
  }

  private static void narrative(Figures figures, Habits habits, Dice dice) {
    int total = volume(habits, dice);
    figures.set("narrative.disclosed.total", total);
    int rest = total;
    for (String channel : habits.channels()) {
      int part = (int) Math.round(rest * (0.25 + 0.35 * (dice.below(1000) / 1000.0)));
      if (part > 0 && rest - part > 0) {
        figures.set("narrative.disclosed." + channel, part);
        rest -= part;
      }
    }
    figures.set("narrative.disclosed.other", rest);
    figures.set("narrative.requests.received", figures.count("request.received.total"));
    figures.set("narrative.requests.answered", figures.count("request.handled.total"));
    figures.set("narrative.proposals.npc", dice.chance(0.5) ? 0 : dice.between(1, 12));
    figures.set("narrative.proposals.cppcc", dice.chance(0.6) ? 0 : dice.between(1, 8));
    figures.set("narrative.trainings", dice.between(1, 6));
    figures.set("narrative.staff", dice.between(1, 5));
  }
}
