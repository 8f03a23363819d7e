package org.mingjian.bootstrap.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.Properties;
import org.postgresql.Driver;
import org.postgresql.util.PSQLState;
import org.postgresql.util.PasswordUtil;

/**
 * The database of Mingjian and its role, which is no superuser, so that row level security binds
 * it.
 */
final class ApplicationDatabase {
  static final String NAME = "mingjian";
  static final String ROLE = "mingjian";
  static final String SUPERUSER = "postgres";

  private static final String UNKNOWN_ROLE_OR_PASSWORD = "28";
  private static final String UNKNOWN_DATABASE = "3D000";
  private static final String CANNOT_CONNECT_NOW = "57P03";

  private final Layout layout;

  ApplicationDatabase(Layout layout) {
    this.layout = layout;
  }

  /** What a connection as the application's role finds. */
  sealed interface Check {
    record Usable() implements Check {}

    /** The server starts, stops or recovers. */
    record NotYet() implements Check {}

    /** The role or its database is missing, or the role has another password. */
    record Unprepared() implements Check {}

    record Broken(String reason) implements Check {}
  }

  static String url(int port, String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?sslmode=disable";
  }

  Check check(int port) throws IOException {
    if (!Files.exists(layout.secret(ROLE))) {
      return new Check.Unprepared();
    }
    try (Connection connection = connect(port, NAME, ROLE, Secrets.read(layout.secret(ROLE)));
        Statement statement = connection.createStatement()) {
      statement.execute("select 1");
      return new Check.Usable();
    } catch (SQLException e) {
      String state = Objects.requireNonNullElse(e.getSQLState(), "");
      if (state.equals(CANNOT_CONNECT_NOW)
          || state.equals(PSQLState.CONNECTION_UNABLE_TO_CONNECT.getState())
          || state.equals(PSQLState.CONNECTION_FAILURE.getState())) {
        return new Check.NotYet();
      }
      if (state.startsWith(UNKNOWN_ROLE_OR_PASSWORD) || state.equals(UNKNOWN_DATABASE)) {
        return new Check.Unprepared();
      }
      return new Check.Broken(Failure.reason(String.valueOf(e.getMessage())));
    }
  }

  /** Makes the role and the database, or what is missing of them after a crash. */
  void prepare(int port) throws IOException {
    String password;
    try {
      password = Secrets.read(layout.secret(SUPERUSER));
    } catch (NoSuchFileException e) {
      throw new EmbeddedPostgresException(
          "the password file " + e.getFile() + " is missing: restore it from a backup", e);
    }
    // The server gets only what it stores, so that no log can hold the password.
    String stored =
        PasswordUtil.encodeScramSha256(Secrets.readOrGenerate(layout.secret(ROLE)).toCharArray());
    try (Connection connection = connect(port, "postgres", SUPERUSER, password);
        Statement statement = connection.createStatement()) {
      if (!exists(statement, "select from pg_roles where rolname = '" + ROLE + "'")) {
        statement.execute("create role " + ROLE);
      }
      statement.execute(
          "alter role "
              + ROLE
              + " login nosuperuser nocreatedb nocreaterole nobypassrls password '"
              + stored
              + "'");
      if (!exists(statement, "select from pg_database where datname = '" + NAME + "'")) {
        statement.execute("create database " + NAME + " owner " + ROLE);
      }
      statement.execute("revoke all on database " + NAME + ", postgres, template1 from public");
    } catch (SQLException e) {
      throw new EmbeddedPostgresException(
          "cannot prepare the database: " + Failure.reason(String.valueOf(e.getMessage())), e);
    }
  }

  private static boolean exists(Statement statement, String query) throws SQLException {
    try (ResultSet rows = statement.executeQuery(query)) {
      return rows.next();
    }
  }

  private static Connection connect(int port, String database, String user, String password)
      throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", user);
    properties.setProperty("password", password);
    properties.setProperty("connectTimeout", "5");
    properties.setProperty("loginTimeout", "10");
    properties.setProperty("socketTimeout", "60");
    return Objects.requireNonNull(
        new Driver().connect(url(port, database), properties), "not a PostgreSQL URL");
  }
}
