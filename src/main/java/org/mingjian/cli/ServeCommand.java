package org.mingjian.cli;

import java.io.PrintStream;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import org.mingjian.bootstrap.Installation;
import org.mingjian.bootstrap.MingjianApplication;
import org.mingjian.bootstrap.Services;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
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

  @Override
  public Integer call() throws InterruptedException {
    PrintStream out = System.out;
    Installation installation = Installation.open(System.getenv(), Clock.systemUTC());
    Services services = installation.services();
    SpringApplication application = new SpringApplication(MingjianApplication.class);
    application.setBannerMode(Banner.Mode.OFF);
    application.setDefaultProperties(Map.of("server.port", port, "server.address", address));
    application.addInitializers(context ->
        ((GenericApplicationContext) context)
            .registerBean(Services.class, () -> services, bean -> bean.setDestroyMethodName("")));
    // The database goes last, when nothing of the web application uses it any more.
    application.addListeners(event -> {
      if (event instanceof ContextClosedEvent) {
        installation.close();
      }
    });
    ConfigurableApplicationContext context = start(application, installation);
    services
        .accounts()
        .createFirstAdministrator()
        .ifPresent(account ->
            out.printf(
                "First administrator: %s, password: %s%n(shown this once; change it with:"
                    + " mingjian account password %s)%n",
                account.name(), account.password(), account.name()));
    out.printf(
        "Mingjian: http://%s:%d/%n", address.equals("0.0.0.0") ? "localhost" : address, port);
    out.flush();
    Thread.currentThread().join();
    context.close();
    return 0;
  }

  private static ConfigurableApplicationContext start(
      SpringApplication application, Installation installation) {
    try {
      return application.run();
    } catch (RuntimeException e) {
      installation.close();
      throw e;
    }
  }
}
