package org.mingjian;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.mingjian.bootstrap.postgres.Durability;
import org.mingjian.bootstrap.postgres.EmbeddedPostgres;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.report.ReferenceRepository;
import org.mingjian.security.ScopedDatabase;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A database of its own for a test: migrated, with the reference data, otherwise empty. Its role
 * owns it and is no superuser, as in an installation.
 *
 * <p>All tests of a JVM share one server below {@code target}, which later runs find made; each
 * database is a copy of a template that this JVM has migrated.
 */
public record TestDatabase(String name, String jdbcUrl, String user, String password)
    implements AutoCloseable {
  /** Makes a database; close it to drop it early, otherwise a later run drops it. */
  public static TestDatabase fresh() {
    return TestServer.THE_ONE.clone(TestServer.TEMPLATE);
  }

  /** Connections that nobody pools. */
  public DataSource dataSource() {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(jdbcUrl);
    source.setUser(user);
    source.setPassword(password);
    return source;
  }

  /** Drops the database with all its connections. */
  @Override
  public void close() {
    TestServer.THE_ONE.execute("drop database if exists " + name + " with (force)");
  }

  private static final class TestServer {
    private static final long PROCESS = ProcessHandle.current().pid();
    private static final String TEMPLATE = "template_" + PROCESS;
    private static final TestServer THE_ONE = start();

    private final AtomicInteger clones = new AtomicInteger();
    private final EmbeddedPostgres postgres;
    private final String superuserPassword;

    private TestServer(EmbeddedPostgres postgres, String superuserPassword) {
      this.postgres = postgres;
      this.superuserPassword = superuserPassword;
    }

    private static TestServer start() {
      Path home = Path.of(System.getProperty("mingjian.test.home", "target/test-home"));
      EmbeddedPostgres postgres = EmbeddedPostgres.open(home, Durability.NONE);
      Runtime.getRuntime().addShutdownHook(new Thread(postgres::close));
      try {
        TestServer server =
            new TestServer(
                postgres, Files.readString(home.resolve("postgres/postgres.password")).strip());
        server.dropRemnants();
        server.execute("create database " + TEMPLATE + " owner " + postgres.user());
        server.migrate(server.named(TEMPLATE));
        return server;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private void migrate(TestDatabase template) {
      DataSource source = template.dataSource();
      Flyway.configure().dataSource(source).locations("classpath:db/migration").load().migrate();
      new ReferenceRepository(new ScopedDatabase(source)).load(DivisionRegister.load());
    }

    private TestDatabase clone(String template) {
      String name = "test_" + PROCESS + "_" + clones.incrementAndGet();
      execute(
          "create database "
              + name
              + " owner "
              + postgres.user()
              + " template "
              + template
              + " strategy file_copy");
      return named(name);
    }

    private TestDatabase named(String name) {
      return new TestDatabase(name, url(name), postgres.user(), postgres.password());
    }

    private String url(String database) {
      return postgres.jdbcUrl().replace("/mingjian?", "/" + database + "?");
    }

    /** Databases of processes that have ended. */
    private void dropRemnants() {
      for (String name :
          query("select datname from pg_database where datname ~ '^(test|template)_[0-9]+'")) {
        long process = Long.parseLong(name.split("_", -1)[1]);
        if (process == PROCESS
            || ProcessHandle.of(process).filter(ProcessHandle::isAlive).isEmpty()) {
          execute("drop database if exists " + name + " with (force)");
        }
      }
    }

    private void execute(String sql) {
      try (Connection connection = connect();
          Statement statement = connection.createStatement()) {
        statement.execute(sql);
      } catch (SQLException e) {
        throw new IllegalStateException(sql, e);
      }
    }

    private List<String> query(String sql) {
      try (Connection connection = connect();
          Statement statement = connection.createStatement();
          ResultSet rows = statement.executeQuery(sql)) {
        List<String> values = new ArrayList<>();
        while (rows.next()) {
          values.add(rows.getString(1));
        }
        return values;
      } catch (SQLException e) {
        throw new IllegalStateException(sql, e);
      }
    }

    private Connection connect() throws SQLException {
      return DriverManager.getConnection(url("postgres"), "postgres", superuserPassword);
    }
  }
}
