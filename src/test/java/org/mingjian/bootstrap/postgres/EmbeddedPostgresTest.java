package org.mingjian.bootstrap.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Real servers, real processes, real signals. */
@Timeout(180)
final class EmbeddedPostgresTest {
  /** Initialised once; every test leaves it without a server. */
  @TempDir private static Path home;

  @BeforeAll
  static void initialise() throws SQLException {
    try (EmbeddedPostgres postgres = open(home)) {
      execute(postgres, "create table kept (value integer)");
    }
  }

  @Test
  void aFreshHomeHasASafeDatabaseForARoleWithoutPower(@TempDir Path fresh)
      throws SQLException, IOException {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.open(fresh)) {
      assertThat(
              query(
                  postgres,
                  "select rolsuper, rolcreaterole, rolcreatedb, rolbypassrls from pg_roles where rolname = current_user"))
          .isEqualTo("f f f f");
      assertThat(
              query(
                  postgres,
                  "select pg_get_userbyid(datdba), datlocprovider, datlocale, pg_encoding_to_char(encoding) from pg_database where datname = current_database()"))
          .isEqualTo("mingjian i zh-Hans-CN UTF8");
      for (String setting :
          List.of("fsync", "data_checksums", "full_page_writes", "synchronous_commit")) {
        assertThat(query(postgres, "show " + setting)).as(setting).isEqualTo("on");
      }
      assertThat(query(postgres, "show listen_addresses")).isEqualTo("127.0.0.1");
      execute(postgres, "create extension pg_trgm");
      assertThat(query(postgres, "select show_trgm('龙王乡') <> '{}'")).isEqualTo("t");
      assertThat(
              query(
                  postgres,
                  "select string_agg(name, '' order by name) from unnest('{重,北,安,西}'::text[]) name"))
          .as("sorted by pinyin: an, bei, xi, zhong")
          .isEqualTo("安北西重");

      execute(postgres, "create table guarded (value integer)");
      execute(postgres, "insert into guarded values (1)");
      execute(postgres, "alter table guarded enable row level security");
      execute(postgres, "alter table guarded force row level security");
      assertThat(query(postgres, "select count(*) from guarded")).isEqualTo("0");

      for (String role : List.of("postgres", "mingjian")) {
        assertThat(
                PosixFilePermissions.toString(Files.getPosixFilePermissions(secret(fresh, role))))
            .isEqualTo("rw-------");
      }
      assertThatThrownBy(() ->
              DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), "guess").close())
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("password authentication failed");
    }
    assertThat(server(fresh)).isEmpty();
  }

  @Test
  void noPasswordIsSeenInTheListOfProcesses(@TempDir Path fresh) throws Exception {
    Set<String> commands = new HashSet<>();
    try (Holder holder = Holder.begin(fresh)) {
      Thread watching =
          Thread.ofPlatform()
              .start(() -> {
                while (!Thread.currentThread().isInterrupted()) {
                  commands.addAll(commandLines());
                }
              });
      holder.awaitOpened();
      watching.interrupt();
      watching.join();
    }
    assertThat(commands).as("initdb was seen").anyMatch(line -> line.contains("--pwfile"));
    for (String role : List.of("postgres", "mingjian")) {
      String password = Files.readString(secret(fresh, role));
      assertThat(password).hasSize(48);
      assertThat(commands).noneMatch(line -> line.contains(password));
    }
    assertThat(Files.readString(fresh.resolve("postgres/server.log")))
        .doesNotContain(Files.readString(secret(fresh, "mingjian")));
  }

  @Test
  void processesShareOneServerAndTheLastOneStopsIt() throws Exception {
    ProcessHandle server;
    try (Holder holder = Holder.begin(home)) {
      String url = holder.awaitOpened();
      server = onlyServer(home);
      try (EmbeddedPostgres postgres = open(home)) {
        assertThat(postgres.jdbcUrl()).isEqualTo(url);
        assertThat(query(postgres, "select current_user")).isEqualTo("mingjian");
      }
      assertThat(runs(server)).as("the first process still uses the server").isTrue();
      try (EmbeddedPostgres postgres = open(home)) {
        holder.end();
        assertThat(query(postgres, "select 1")).as("now the second process uses it").isEqualTo("1");
      }
    }
    assertThat(runs(server)).isFalse();
  }

  @Test
  void openTwiceInOneProcessIsOneServer() throws Exception {
    EmbeddedPostgres first = open(home);
    EmbeddedPostgres second = open(home.resolve("..").resolve(home.getFileName()));
    assertThat(second.jdbcUrl()).isEqualTo(first.jdbcUrl());
    first.close();
    first.close();
    assertThat(query(second, "select 1")).isEqualTo("1");
    second.close();
    assertThat(server(home)).isEmpty();
  }

  @Test
  void processesThatOpenAnEmptyHomeAtTheSameTimeGetOneServer(@TempDir Path fresh) throws Exception {
    List<Holder> holders = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      holders.add(Holder.begin(fresh));
    }
    Set<String> urls = new HashSet<>();
    for (Holder holder : holders) {
      urls.add(holder.awaitOpened());
    }
    assertThat(urls).hasSize(1);
    ProcessHandle server = onlyServer(fresh);
    for (Holder holder : holders) {
      assertThat(runs(server)).isTrue();
      holder.close();
    }
    assertThat(runs(server)).isFalse();
  }

  @Test
  void committedRowsSurviveTheDeathOfTheServer() throws Exception {
    execute(home, "truncate kept");
    try (EmbeddedPostgres postgres = open(home)) {
      execute(postgres, "insert into kept values (7)");
      kill(onlyServer(home));
      try (EmbeddedPostgres again = open(home)) {
        assertThat(query(again, "select value from kept")).isEqualTo("7");
        assertThat(again.jdbcUrl())
            .as("pools of processes that were connected find the server again")
            .isEqualTo(postgres.jdbcUrl());
      }
    }
    assertThat(server(home)).isEmpty();
  }

  @Test
  void aServerThatAKilledProcessLeftBehindIsTakenOver() throws Exception {
    Holder holder = Holder.begin(home);
    String url = holder.awaitOpened();
    ProcessHandle server = onlyServer(home);
    holder.kill();
    assertThat(runs(server)).isTrue();
    try (EmbeddedPostgres postgres = open(home)) {
      assertThat(postgres.jdbcUrl()).isEqualTo(url);
      assertThat(onlyServer(home)).isEqualTo(server);
      assertThat(query(postgres, "select 1")).isEqualTo("1");
    }
    assertThat(runs(server)).isFalse();
  }

  @Test
  void bothKilledAtOnceStartsAgain() throws Exception {
    Holder holder = Holder.begin(home);
    holder.awaitOpened();
    ProcessHandle server = onlyServer(home);
    holder.kill();
    kill(server);
    try (EmbeddedPostgres postgres = open(home)) {
      assertThat(query(postgres, "select 1")).isEqualTo("1");
      assertThat(onlyServer(home)).isNotEqualTo(server);
    }
  }

  @Test
  void theNumberOfAnotherProcessInThePidFileDoesNotPreventAStart() throws Exception {
    open(home).close();
    Path pidFile = home.resolve("postgres/data/postmaster.pid");
    Files.writeString(
        pidFile,
        ProcessHandle.current().pid()
            + "\n"
            + home.resolve("postgres/data")
            + "\n1\n1\n\n127.0.0.1\n  1 1\nready   \n");
    try (EmbeddedPostgres postgres = open(home)) {
      assertThat(query(postgres, "select 1")).isEqualTo("1");
    }
  }

  @Test
  void theServerOfACopiedHomeIsNotTaken(@TempDir Path folder) throws Exception {
    Path copy = folder.resolve("copy");
    try (EmbeddedPostgres original = open(home)) {
      copy(home, copy);
      try (EmbeddedPostgres postgres = open(copy)) {
        assertThat(postgres.jdbcUrl()).isNotEqualTo(original.jdbcUrl());
        execute(postgres, "create table only_in_copy ()");
      }
      assertThat(query(original, "select to_regclass('only_in_copy') is null")).isEqualTo("t");
    }
  }

  @Test
  void anEmptyPidFileOfACrashDoesNotPreventAStart() throws Exception {
    Files.writeString(home.resolve("postgres/data/postmaster.pid"), "");
    try (EmbeddedPostgres postgres = open(home)) {
      assertThat(query(postgres, "select 1")).isEqualTo("1");
    }
  }

  @Test
  void killedWhileTheDatabaseIsMadeStartsAgain(@TempDir Path fresh) throws Exception {
    Path root = Files.createDirectory(fresh.resolve("postgres"));
    try (WatchService watch = FileSystems.getDefault().newWatchService()) {
      root.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
      for (String stage : List.of("unfinished-binaries-", "unfinished-data-", "data")) {
        Holder holder = Holder.begin(fresh);
        boolean reached = false;
        while (!reached) {
          var key = watch.take();
          reached =
              key.pollEvents().stream()
                  .anyMatch(event -> String.valueOf(event.context()).startsWith(stage));
          key.reset();
        }
        holder.kill();
      }
    }
    try (EmbeddedPostgres postgres = open(fresh)) {
      assertThat(query(postgres, "select 1")).isEqualTo("1");
    }
    try (Stream<Path> files = Files.list(root)) {
      assertThat(files.map(path -> path.getFileName().toString()))
          .noneMatch(name -> name.startsWith("unfinished"));
    }
  }

  @Test
  void ctrlCLeavesTheServerUntilItIsClosed() throws Exception {
    Holder holder = Holder.begin(home);
    holder.awaitOpened();
    ProcessHandle server = onlyServer(home);
    holder.interruptGroup();
    assertThat(holder.awaitLine("alive at shutdown")).isNotNull();
    assertThat(holder.awaitLine("closed")).isNotNull();
    holder.awaitEnd();
    assertThat(runs(server)).isFalse();
  }

  @Test
  void aProcessThatIsEndedWhileItOpensLeavesNoServer(@TempDir Path fresh) throws Exception {
    Path root = Files.createDirectory(fresh.resolve("postgres"));
    Holder holder;
    try (WatchService watch = FileSystems.getDefault().newWatchService()) {
      root.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
      holder = Holder.begin(fresh);
      while (!Files.exists(root.resolve("data"))) {
        watch.take().reset();
      }
    }
    holder.interruptGroup();
    holder.awaitEnd();
    assertThat(server(fresh)).isEmpty();
  }

  @Test
  void aTakenPortIsAvoided() throws Exception {
    open(home).close();
    int last = port(home);
    try (ServerSocket taken =
        new ServerSocket(last, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
      assertThat(taken.isBound()).isTrue();
      try (EmbeddedPostgres postgres = open(home)) {
        assertThat(query(postgres, "select 1")).isEqualTo("1");
        assertThat(port(home)).isNotEqualTo(last);
      }
    }
  }

  @Test
  void aDatabaseOfAnotherMajorVersionIsRefused() throws Exception {
    Path version = home.resolve("postgres/data/PG_VERSION");
    String made = Files.readString(version);
    Files.writeString(version, "17\n");
    try {
      assertThatThrownBy(() -> open(home))
          .isInstanceOf(EmbeddedPostgresException.class)
          .hasMessageContaining("was made by PostgreSQL 17")
          .hasMessageNotContaining("\n");
    } finally {
      Files.writeString(version, made);
    }
    open(home).close();
  }

  @Test
  void aHomeInUseInAnotherContainerIsRefused() throws Exception {
    try (Holder holder = Holder.begin(home)) {
      holder.awaitOpened();
      ProcessHandle server = onlyServer(home);
      kill(server);
      Path place = home.resolve("postgres/place");
      String here = Files.readString(place);
      Files.writeString(place, "another machine\n");
      assertThatThrownBy(() -> open(home))
          .isInstanceOf(EmbeddedPostgresException.class)
          .hasMessageContaining("another container");
      Files.writeString(place, here);
    }
    open(home).close();
  }

  @Test
  void aBrokenSettingIsToldInOneLine() throws Exception {
    Path local = home.resolve("postgres/data/local.conf");
    Files.writeString(local, "shared_buffers = 'much'\n");
    try {
      assertThatThrownBy(() -> open(home))
          .isInstanceOf(EmbeddedPostgresException.class)
          .hasMessageContaining("cannot start the database: ")
          .hasMessageContaining("server.log")
          .hasMessageNotContaining("\n");
    } finally {
      Files.delete(local);
    }
    open(home).close();
  }

  @Test
  void rootUsesTheOwnerOfTheHome(@TempDir Path fresh) throws Exception {
    assumeTrue(Owner.current().isRoot(), "only root can act for another user");
    Owner nobody = Owner.named("nobody").orElseThrow();
    nobody.take(fresh);
    try (EmbeddedPostgres postgres = open(fresh)) {
      assertThat(query(postgres, "select 1")).isEqualTo("1");
      assertThat(onlyServer(fresh).info().user()).contains("nobody");
    }
    try (Stream<Path> files = Files.walk(fresh)) {
      for (Path file : files.toList()) {
        assertThat(Owner.of(file)).as("%s", file).isEqualTo(nobody);
      }
    }
    try (EmbeddedPostgres postgres = open(fresh)) {
      assertThat(query(postgres, "select 1")).isEqualTo("1");
    }
  }

  @Test
  void aHomeMayHaveSpacesAndChineseInItsName(@TempDir Path folder) throws Exception {
    try (EmbeddedPostgres postgres = open(folder.resolve("政务 公开's"))) {
      assertThat(query(postgres, "select 1")).isEqualTo("1");
    }
    assertThatThrownBy(() -> open(folder.resolve("a$b")))
        .isInstanceOf(EmbeddedPostgresException.class)
        .hasMessageContaining("character");
  }

  @Test
  void aFileInPlaceOfTheHomeIsTold(@TempDir Path folder) throws Exception {
    Path file = Files.createFile(folder.resolve("home"));
    assertThatThrownBy(() -> open(file))
        .isInstanceOf(EmbeddedPostgresException.class)
        .hasMessageContaining("is a file, not a folder");
  }

  @Test
  void anotherKindOfMachineIsTold() {
    assertThatThrownBy(() -> Platform.of("Linux", "sparc"))
        .isInstanceOf(EmbeddedPostgresException.class)
        .hasMessageContaining("MINGJIAN_DATABASE_URL");
  }

  private static EmbeddedPostgres open(Path folder) {
    return EmbeddedPostgres.open(folder, Durability.NONE);
  }

  private static void execute(Path folder, String sql) throws SQLException {
    try (EmbeddedPostgres postgres = open(folder)) {
      execute(postgres, sql);
    }
  }

  private static void execute(EmbeddedPostgres postgres, String sql) throws SQLException {
    try (Connection connection = connect(postgres);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** The columns of the first row with a space between them. */
  private static String query(EmbeddedPostgres postgres, String sql) throws SQLException {
    try (Connection connection = connect(postgres);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      assertThat(row.next()).isTrue();
      List<String> columns = new ArrayList<>();
      for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
        columns.add(row.getString(i));
      }
      return String.join(" ", columns);
    }
  }

  private static Connection connect(EmbeddedPostgres postgres) throws SQLException {
    return DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
  }

  private static Path secret(Path folder, String role) {
    return folder.resolve("postgres").resolve(role + ".password");
  }

  private static int port(Path folder) throws IOException {
    return Files.readAllLines(folder.resolve("postgres/data/mingjian.conf")).stream()
        .filter(line -> line.startsWith("port = "))
        .map(line -> Integer.valueOf(line.substring("port = ".length())))
        .findFirst()
        .orElseThrow();
  }

  private static ProcessHandle onlyServer(Path folder) throws IOException {
    List<ProcessHandle> servers = server(folder);
    assertThat(servers).hasSize(1);
    return servers.getFirst();
  }

  /** Postmasters that work in the folder: found by the operating system, not by our own code. */
  private static List<ProcessHandle> server(Path folder) throws IOException {
    Path data = folder.toRealPath().resolve("postgres/data");
    return ProcessHandle.allProcesses()
        .filter(process -> worksIn(process, data))
        .filter(process -> process.parent().filter(parent -> worksIn(parent, data)).isEmpty())
        .toList();
  }

  private static boolean runs(ProcessHandle process) {
    return Files.exists(Path.of("/proc", Long.toString(process.pid()), "exe"));
  }

  /** Returns when the process is dead, if perhaps not yet forgotten by the system. */
  private static void kill(ProcessHandle process) {
    process.destroyForcibly();
    while (runs(process)) {
      Thread.onSpinWait();
    }
  }

  private static boolean worksIn(ProcessHandle process, Path folder) {
    try {
      return Files.readSymbolicLink(Path.of("/proc", Long.toString(process.pid()), "cwd"))
          .equals(folder);
    } catch (IOException e) {
      return false;
    }
  }

  private static List<String> commandLines() {
    return ProcessHandle.allProcesses()
        .map(process -> {
          try {
            return new String(
                Files.readAllBytes(Path.of("/proc", Long.toString(process.pid()), "cmdline")),
                StandardCharsets.UTF_8);
          } catch (IOException e) {
            return "";
          }
        })
        .toList();
  }

  private static void copy(Path from, Path to) throws IOException, InterruptedException {
    int result =
        new ProcessBuilder("cp", "-a", from.toString(), to.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor();
    assertThat(Files.exists(to.resolve("postgres/data/postmaster.pid")))
        .as("cp ended with %s", result)
        .isTrue();
  }
}
