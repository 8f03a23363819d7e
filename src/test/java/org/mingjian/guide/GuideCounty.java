package org.mingjian.guide;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.mingjian.bootstrap.Installation;
import org.mingjian.bootstrap.MingjianApplication;
import org.mingjian.bootstrap.Services;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.ingest.ImportJob;
import org.mingjian.ingest.ImportOutcome;
import org.mingjian.security.Actor;
import org.mingjian.security.Role;
import org.mingjian.security.Scope;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * The fictional county, running in a folder of its own. Its clock stands still, so that the same
 * program gives the same pictures.
 */
final class GuideCounty implements AutoCloseable {
  static final String COUNTY = DivisionRegister.DEMONSTRATION;
  static final int YEAR = 2025;
  static final String ADMINISTRATOR = "wangmin";
  static final String PASSWORD = "only for the guide";
  private static final Instant NOW = Instant.parse("2026-03-16T01:30:00Z");
  private static final Path STRANGER = Path.of("src/test/golden/line-per-cell-2019/input.txt");

  private final Path home;
  private final Installation installation;
  private final ConfigurableApplicationContext context;

  private GuideCounty(
      Path home, Installation installation, ConfigurableApplicationContext context) {
    this.home = home;
    this.installation = installation;
    this.context = context;
  }

  static GuideCounty start() throws IOException {
    Path home = Files.createTempDirectory("guide");
    Installation installation =
        Installation.open(
            Map.of("MINGJIAN_HOME", home.resolve("home").toString()),
            Clock.fixed(NOW, ZoneOffset.UTC));
    installation.demonstrate((_, _) -> {});
    Services services = installation.services();
    account(services, ADMINISTRATOR, Role.ADMINISTRATOR, Scope.everything());
    account(services, "chenjie", Role.INSPECTOR, Scope.of(List.of(COUNTY)));
    account(services, "zhaolei", Role.EDITOR, Scope.of(List.of(COUNTY)));
    account(services, "lifang", Role.VIEWER, Scope.of(List.of(COUNTY)));
    leaveOneWaiting(services, home);
    SpringApplication application = new SpringApplication(MingjianApplication.class);
    application.setBannerMode(Banner.Mode.OFF);
    application.setRegisterShutdownHook(false);
    application.setDefaultProperties(Map.of("server.port", 0, "server.address", "127.0.0.1"));
    application.addInitializers(context ->
        ((GenericApplicationContext) context)
            .registerBean(Services.class, () -> services, bean -> bean.setDestroyMethodName("")));
    return new GuideCounty(home, installation, application.run());
  }

  private static void account(Services services, String name, Role role, Scope scope) {
    services.accounts().create(Actor.commandLine(), name, PASSWORD, role, scope);
  }

  /** A report that says nowhere whose it is: the guide shows what a person does with it. */
  private static void leaveOneWaiting(Services services, Path home) throws IOException {
    Path file = home.resolve("年报.txt");
    Files.writeString(file, Files.readString(STRANGER).replace("柳湾镇", "本镇"));
    Actor clerk = new Actor("zhaolei", Role.EDITOR, Scope.of(List.of(COUNTY)));
    ImportJob job = services.imports().begin(clerk, null);
    services
        .imports()
        .importUpload(
            job,
            "年报.txt",
            file,
            item -> {
              if (!(item.outcome() instanceof ImportOutcome.Waiting)) {
                throw new IllegalStateException(item + " should wait for a person");
              }
            });
    services.imports().finish(job);
    services.judging().drain((_, _) -> {});
  }

  Services services() {
    return installation.services();
  }

  String origin() {
    return "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port");
  }

  Map<String, String> names() {
    return Map.of(
        "county",
        services().divisions().find(COUNTY).orElseThrow().name(),
        "code",
        COUNTY,
        "year",
        String.valueOf(YEAR),
        "administrator",
        ADMINISTRATOR);
  }

  @Override
  public void close() throws IOException {
    context.close();
    installation.close();
    FileSystemUtils.deleteRecursively(home);
  }
}
