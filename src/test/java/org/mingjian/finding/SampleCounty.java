package org.mingjian.finding;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.mingjian.catalogue.Division;

/** Puts sample reports together and judges them. */
public final class SampleCounty {
  public static final Context.Catalogues CATALOGUES = Context.Catalogues.load();

  private SampleCounty() {}

  public static ReportSet set(List<ReportFacts> reports) {
    List<Division> units = reports.stream().map(ReportFacts::division).distinct().toList();
    return new ReportSet("990101", units, reports, List.of());
  }

  public static Context context(List<ReportFacts> reports) {
    return context(reports, Settings.defaults());
  }

  public static Context context(List<ReportFacts> reports, Settings settings) {
    return Context.of(set(reports), settings, CATALOGUES);
  }

  public static Context context(ReportSet county) {
    return Context.of(county, Settings.defaults(), CATALOGUES);
  }

  /** What one rule says of these reports, which are all that the county has. */
  public static List<Assessment> judge(Rule rule, SampleReport... reports) {
    return new Judge(List.of(rule))
        .judge(context(Arrays.stream(reports).map(SampleReport::build).toList()));
  }

  public static List<Finding> findings(List<Assessment> assessments) {
    return assessments.stream()
        .map(
            assessment -> assessment instanceof Assessment.Broken(Finding finding) ? finding : null)
        .filter(Objects::nonNull)
        .toList();
  }
}
