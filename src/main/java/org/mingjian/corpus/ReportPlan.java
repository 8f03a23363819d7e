package org.mingjian.corpus;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One report that shall be written: its figures, and all in which it departs from a good one. */
final class ReportPlan {
  final Place place;
  final int year;
  final Figures figures;

  /** Another unit, whose name may stand where it does not belong. */
  @Nullable Place neighbour;

  /** The unit's report of the year before, null where there is none. */
  final @Nullable ReportPlan before;

  /**
   * {@code 2019}, {@code 2021}, {@code 2014} (the sheet of 2014 to 2018) or {@code free} (before).
   */
  String form;

  /** Reports of the same key share their sentences. */
  String narrativeKey;

  LocalDate signedOn;
  LocalDate publishedOn;
  @Nullable LocalDate periodTo;
  boolean accountability = true;
  boolean missing;
  boolean titleDeparts;
  int titleYear;
  @Nullable Integer requestsInText;
  @Nullable Integer growthInText;
  int partsOff;
  boolean statesVolume;
  boolean listsChannels;

  /** Whether the volume is written as so many and more; a list of channels is always exact. */
  boolean roundsVolume;

  boolean statesRequests;
  @Nullable String extraSentence;
  final Set<Integer> missingSections = new LinkedHashSet<>();
  final Set<Integer> missingTables = new LinkedHashSet<>();
  final Set<String> blankCells = new LinkedHashSet<>();
  final Set<Variation> variations = new LinkedHashSet<>();
  final List<Anomaly> anomalies = new ArrayList<>();

  ReportPlan(Place place, int year, Figures figures, @Nullable ReportPlan before, Dice dice) {
    this.place = place;
    this.year = year;
    this.titleYear = year;
    this.figures = figures;
    this.before = before;
    this.form = formOf(year);
    this.narrativeKey = place.township().code() + "/" + year;
    this.signedOn = LocalDate.of(year + 1, 1, dice.between(5, 28));
    this.publishedOn = signedOn.plusDays(dice.between(0, 3));
    this.statesVolume = dice.chance(0.85);
    this.listsChannels = dice.chance(0.7);
    this.roundsVolume = !listsChannels && dice.chance(0.25);
    this.statesRequests = dice.chance(0.8);
    this.periodTo = dice.chance(0.25) ? LocalDate.of(year, 12, 31) : null;
  }

  private static String formOf(int year) {
    if (year >= 2021) {
      return "2021";
    } else if (year >= 2019) {
      return "2019";
    }
    return year >= 2014 ? "2014" : "free";
  }

  boolean hasForm() {
    return form.equals("2019") || form.equals("2021");
  }
}
