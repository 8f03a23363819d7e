package org.mingjian.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingjian.TestDatabase;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.catalogue.IndicatorCatalogue;

/** Times mean nothing when the answers are wrong: here they are counted once more without SQL. */
final class StorageTrialTest {
  private static final long SEED = 7;

  private final IndicatorCatalogue catalogue = IndicatorCatalogue.load();
  private final TrialGeography geography = TrialGeography.of(DivisionRegister.load(), 40);
  private final TrialReports reports = new TrialReports(SEED, geography.townships(), catalogue);

  @ParameterizedTest
  @EnumSource
  void aLayoutAnswersWhatTheReportsSay(StorageLayout layout) throws SQLException, IOException {
    try (TestDatabase database = TestDatabase.fresh();
        Connection connection = database.dataSource().getConnection()) {
      StorageTrial trial =
          new StorageTrial(connection, catalogue, reports, geography, SEED, 2, _ -> {});
      LayoutResult result = trial.measure(layout);
      assertThat(result.tableBytes()).isPositive();
      for (TrialQuestion question : StorageTrial.questions(catalogue, geography)) {
        if (!question.corrected()) {
          assertThat(answer(connection, layout.query(question)))
              .as("seed %d, %s", SEED, question.name())
              .isEqualTo(expected(question));
        }
      }
    }
  }

  private List<String> expected(TrialQuestion question) {
    TreeMap<String, Tally> tallies = new TreeMap<>();
    for (int i = 0; i < reports.size(); i++) {
      TrialReport report = reports.get(i);
      if (report.division().startsWith(question.region())
          && report.year() >= question.firstYear()
          && report.year() <= question.lastYear()) {
        for (int ordinal : question.ordinals()) {
          String unit = report.division().substring(0, question.unitDigits());
          tallies
              .computeIfAbsent(
                  "%s %d %03d".formatted(unit, report.year(), ordinal), _ -> new Tally())
              .add(report, ordinal);
        }
      }
    }
    List<String> lines = new ArrayList<>();
    tallies.forEach((key, tally) -> lines.add(key + " " + tally));
    return lines;
  }

  private static List<String> answer(Connection connection, String sql) throws SQLException {
    List<String> lines = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        lines.add(
            "%s %d %03d %s %d %d %d %d %d"
                .formatted(
                    row.getString(1),
                    row.getInt(2),
                    row.getInt(3),
                    row.getBigDecimal(4).stripTrailingZeros().toPlainString(),
                    row.getInt(5),
                    row.getInt(6),
                    row.getInt(7),
                    row.getInt(8),
                    row.getInt(9)));
      }
    }
    return lines;
  }

  private static final class Tally {
    private BigDecimal sum = BigDecimal.ZERO;
    private final int[] states = new int["rbua-".length()];

    void add(TrialReport report, int ordinal) {
      states["rbua-".indexOf(report.states().charAt(ordinal))]++;
      BigDecimal value = report.values().get(ordinal);
      if (value != null) {
        sum = sum.add(value);
      }
    }

    @Override
    public String toString() {
      StringBuilder line = new StringBuilder(sum.stripTrailingZeros().toPlainString());
      for (int count : states) {
        line.append(' ').append(count);
      }
      return line.toString();
    }
  }
}
