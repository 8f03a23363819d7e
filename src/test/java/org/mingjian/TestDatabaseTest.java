package org.mingjian;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

final class TestDatabaseTest {
  @Test
  void databasesAreMigratedAndApart() throws SQLException {
    try (TestDatabase first = TestDatabase.fresh();
        TestDatabase second = TestDatabase.fresh();
        Connection one = first.dataSource().getConnection();
        Connection two = second.dataSource().getConnection()) {
      assertThat(number(one, "select count(*) from division")).isEqualTo(44_703);
      assertThat(number(one, "select count(*) from flyway_schema_history where not success"))
          .isZero();
      assertThat(
              number(
                  one, "select count(*) from pg_roles where rolname = current_user and rolsuper"))
          .isZero();
      try (Statement statement = one.createStatement()) {
        statement.execute("create table only_here ()");
      }
      assertThat(number(one, "select count(*) from pg_class where relname = 'only_here'")).isOne();
      assertThat(number(two, "select count(*) from pg_class where relname = 'only_here'")).isZero();
    }
  }

  private static long number(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      assertThat(rows.next()).isTrue();
      return rows.getLong(1);
    }
  }
}
