package org.mingjian.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.mingjian.TestDatabase;
import org.mingjian.bootstrap.DatabaseAddress;
import org.mingjian.bootstrap.Home;
import org.mingjian.bootstrap.MingjianApplication;
import org.mingjian.bootstrap.Services;
import org.mingjian.security.Actor;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * The whole application as {@code mingjian serve} runs it, on a database of its own and any free
 * port, with an account for each {@link Person}.
 */
final class RunningApplication implements AutoCloseable {
  private final Path home;
  private final TestDatabase database;
  private final Services services;
  private final ConfigurableApplicationContext context;
  private final Reports reports;

  private RunningApplication(
      Path home,
      TestDatabase database,
      Services services,
      ConfigurableApplicationContext context,
      Reports reports) {
    this.home = home;
    this.database = database;
    this.services = services;
    this.context = context;
    this.reports = reports;
  }

  /**
   * Starts it.
   *
   * @throws IllegalStateException with one sentence when the front end is not built
   */
  static RunningApplication start() {
    requireFrontEnd();
    Path home = temporaryFolder();
    TestDatabase database = TestDatabase.fresh();
    Services services =
        Services.open(
            new Home(home.resolve("home")),
            new DatabaseAddress(database.jdbcUrl(), database.user(), database.password()),
            Clock.systemUTC());
    for (Person person : Person.values()) {
      services
          .accounts()
          .create(
              Actor.commandLine(),
              person.account(),
              person.password(),
              person.actor().role(),
              person.actor().scope());
    }
    Reports reports = Reports.importInto(services.imports(), home);
    // As the command that serves does.
    services.judging().start();
    return new RunningApplication(home, database, services, serve(services), reports);
  }

  /** Serves on any free port of this machine; who opened the services closes them afterwards. */
  static ConfigurableApplicationContext serve(Services services) {
    requireFrontEnd();
    SpringApplication application = new SpringApplication(MingjianApplication.class);
    application.setBannerMode(Banner.Mode.OFF);
    // JUnit stops it, before anything that it needs.
    application.setRegisterShutdownHook(false);
    application.setDefaultProperties(Map.of("server.port", 0, "server.address", "127.0.0.1"));
    application.addInitializers(context ->
        ((GenericApplicationContext) context)
            .registerBean(Services.class, () -> services, bean -> bean.setDestroyMethodName("")));
    return application.run();
  }

  // Vaadin's build writes the file and deletes it when Maven ends; without it the application would
  // start with other settings than the packaged one.
  private static void requireFrontEnd() {
    if (RunningApplication.class.getResource("/META-INF/VAADIN/config/flow-build-info.json")
        == null) {
      throw new IllegalStateException(
          "The journeys need the front end of the same build: run them by mvn verify.");
    }
  }

  private static Path temporaryFolder() {
    try {
      return Files.createTempDirectory("journeys");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Scheme, host and port, without a slash behind them. */
  String origin() {
    return origin(context);
  }

  static String origin(ConfigurableApplicationContext context) {
    return "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port");
  }

  Reports reports() {
    return reports;
  }

  /** A folder for files that a journey uploads. */
  Path folder() {
    return home;
  }

  @Override
  public void close() throws IOException {
    context.close();
    services.close();
    database.close();
    FileSystemUtils.deleteRecursively(home);
  }
}
