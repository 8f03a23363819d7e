package org.mingjian.bootstrap.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Another process on a home: opens it, says the port, and closes it when its input ends. */
final class HolderMain {
  private HolderMain() {}

  public static void main(String[] arguments) throws IOException, SQLException {
    EmbeddedPostgres postgres = EmbeddedPostgres.open(Path.of(arguments[0]), Durability.NONE);
    Connection connection =
        DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(() -> {
              try (Statement statement = connection.createStatement();
                  ResultSet row = statement.executeQuery("select 'alive'")) {
                row.next();
                System.out.println(row.getString(1) + " at shutdown");
                connection.close();
              } catch (SQLException e) {
                System.out.println("lost before shutdown: " + e.getMessage());
              }
              postgres.close();
              System.out.println("closed");
            }));
    System.out.println("opened " + postgres.jdbcUrl());
    System.in.transferTo(System.err);
  }
}
