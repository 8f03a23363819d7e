package org.mingjian.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.mingjian.bootstrap.DemonstrationOutcome;
import org.mingjian.bootstrap.Installation;
import org.mingjian.bootstrap.MingjianApplication;
import org.mingjian.bootstrap.Services;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code mingjian serve}: the web application, until it is told to stop. */
@Command(name = "serve", description = "Run the web application.")
final class ServeCommand implements Callable<Integer> {
  @Option(
      names = "--port",
      defaultValue = "${env:MINGJIAN_PORT:-8080}",
      description = "Port to listen on (default: ${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--address",
      defaultValue = "${env:MINGJIAN_ADDRESS:-127.0.0.1}",
      description = "Address to listen on (default: ${DEFAULT-VALUE}, this machine only).")
  private String address = "127.0.0.1";

  @Option(
      names = "--demo",
      description =
          "Fill an empty database with a fictional county of 14 townships, 2019 to 2025; goes on"
              + " with a demonstration that is there, refuses a database with other reports.")
  private boolean demo;

  @Option(
      names = "--rehearse",
      hidden = true,
      description = "Start, fetch the first page, stop: the build learns from it what to load.")
  private boolean rehearse;

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintStream out = System.out;
    Clock clock = Clock.systemUTC();
    Installation installation = Installation.open(System.getenv(), clock);
    if (demo && !demonstrate(installation, clock)) {
      installation.close();
      return 1;
    }
    Services services = installation.services();
    SpringApplication application = new SpringApplication(MingjianApplication.class);
    application.setBannerMode(Banner.Mode.OFF);
    application.setDefaultProperties(Map.of("server.port", port, "server.address", address));
    application.addInitializers(context ->
        ((GenericApplicationContext) context)
            .registerBean(Services.class, () -> services, bean -> bean.setDestroyMethodName("")));
    // The database goes last, when nothing of the web application uses it any more.
    SpringApplication.getShutdownHandlers().add(installation::close);
    ConfigurableApplicationContext context = application.run();
    services.judging().start();
    services
        .accounts()
        .createFirstAdministrator()
        .ifPresent(account ->
            out.printf(
                "First administrator: %s, password: %s%n(shown this once; change it with:"
                    + " mingjian account password %s)%n",
                account.name(), account.password(), account.name()));
    String host = address.equals("0.0.0.0") ? "localhost" : address;
    String listening = context.getEnvironment().getRequiredProperty("local.server.port");
    URI page = URI.create("http://" + host + ":" + listening + "/");
    out.printf("Mingjian: %s%n", page);
    out.flush();
    if (rehearse) {
      fetch(page.resolve("login"));
    } else {
      Thread.currentThread().join();
    }
    return 0;
  }

  /** Whether the installation holds the demonstration now. */
  private static boolean demonstrate(Installation installation, Clock clock) throws IOException {
    PrintWriter progress = new PrintWriter(System.err, true, System.err.charset());
    ProgressLine line = new ProgressLine(progress);
    Instant begin = clock.instant();
    DemonstrationOutcome outcome =
        installation.demonstrate((done, all) ->
            line.show("Fictional demo county: %d of %d reports read".formatted(done, all)));
    line.end();
    return switch (outcome) {
      case DemonstrationOutcome.Filled filled -> {
        double seconds = Duration.between(begin, clock.instant()).toMillis() / 1000.0;
        progress.printf(
            Locale.ROOT,
            "Fictional demo county: %d reports filed, %d waiting, %d rejected, in %.1f s.%n",
            filled.filed(),
            filled.waiting(),
            filled.rejected(),
            seconds);
        yield true;
      }
      case DemonstrationOutcome.AlreadyThere _ -> {
        progress.println("The fictional demo county is already there.");
        yield true;
      }
      case DemonstrationOutcome.Refused _ -> {
        progress.println(
            "The database holds reports already; --demo fills only an empty one"
                + " (set MINGJIAN_HOME to another folder).");
        yield false;
      }
    };
  }

  private static void fetch(URI page) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      client.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.discarding());
    }
  }
}
