package org.mingjian.bootstrap.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The user under whom the programs of PostgreSQL run; they refuse to run as root.
 *
 * @param prefix what stands in front of each command
 * @param owner to whom the files must belong, when that is not the user of this process
 */
record RunAs(List<String> prefix, Optional<Owner> owner) {
  private static final Logger LOG = LoggerFactory.getLogger(RunAs.class);
  private static final Duration PROBE = Duration.ofSeconds(20);

  RunAs {
    prefix = List.copyOf(prefix);
  }

  /**
   * Finds a way that works for a program and gives it the folder.
   *
   * <p>A folder that belongs to another user stays with this user, so that root and the user can
   * take turns. In root's own folder a user namespace is tried first, because it leaves the files
   * with root; containers often forbid it.
   *
   * @param program a harmless command of PostgreSQL in the folder
   */
  static RunAs choose(Layout layout, List<String> program) throws IOException {
    List<String> session = Commands.find("setsid").map(List::of).orElse(List.of());
    if (!Owner.current().isRoot()) {
      RunAs plain = new RunAs(session, Optional.empty());
      return plain.requireWorking(layout, program);
    }
    Path root = layout.root();
    Owner owner = Owner.of(root);
    if (owner.isRoot()) {
      Owner home = Owner.of(layout.home());
      if (!home.isRoot() && Owner.hasName(layout.home()) && isNew(layout)) {
        owner = home;
      }
    }
    if (owner.isRoot()) {
      Optional<RunAs> namespace = inNamespace(session);
      if (namespace.isPresent() && namespace.get().works(layout, List.of("true"))) {
        return namespace.get().requireWorking(layout, program);
      }
      LOG.debug("no user namespaces here: PostgreSQL runs as another user");
      owner = unprivileged();
    }
    owner.take(root);
    RunAs other = asUser(session, owner);
    Commands.Result result = other.run(Path.of("/"), PROBE, program);
    if (!result.succeeded()) {
      throw new EmbeddedPostgresException(
          other.run(Path.of("/"), PROBE, List.of("test", "-r", program.getFirst())).succeeded()
              ? "PostgreSQL's programs do not run as user "
                  + owner.user()
                  + ": "
                  + Failure.reason(result.output())
              : "PostgreSQL does not run as root, and user "
                  + owner.user()
                  + ", who runs it instead, may not enter "
                  + root
                  + ": set MINGJIAN_HOME to a folder that everybody may enter");
    }
    return other;
  }

  private static boolean isNew(Layout layout) {
    return !layout.versionFile().toFile().exists();
  }

  private static Optional<RunAs> inNamespace(List<String> session) {
    return Commands.find("unshare")
        .map(unshare -> new RunAs(join(session, List.of(unshare, "-U")), Optional.empty()));
  }

  private static Owner unprivileged() throws IOException {
    Optional<Owner> postgres = Owner.named("postgres");
    return postgres.isPresent()
        ? postgres.get()
        : Owner.named("nobody")
            .orElseThrow(() ->
                new EmbeddedPostgresException(
                    "PostgreSQL does not run as root, and there is neither a user postgres"
                        + " nor nobody: run Mingjian as another user"));
  }

  private static RunAs asUser(List<String> session, Owner owner) {
    String setpriv =
        Commands.find("setpriv")
            .orElseThrow(() ->
                new EmbeddedPostgresException(
                    "PostgreSQL does not run as root, and neither 'unshare -U' nor 'setpriv'"
                        + " (package util-linux) works here: run Mingjian as another user"));
    return new RunAs(
        join(
            session,
            List.of(
                setpriv, "--reuid=" + owner.user(), "--regid=" + owner.group(), "--clear-groups")),
        Optional.of(owner));
  }

  private static List<String> join(List<String> first, List<String> second) {
    List<String> joined = new ArrayList<>(first);
    joined.addAll(second);
    return joined;
  }

  private boolean works(Layout layout, List<String> program) throws IOException {
    return run(layout.root(), PROBE, program).succeeded();
  }

  private RunAs requireWorking(Layout layout, List<String> program) throws IOException {
    Commands.Result result = run(layout.root(), PROBE, program);
    if (!result.succeeded()) {
      throw new EmbeddedPostgresException(
          "PostgreSQL's programs do not run on this machine: " + Failure.reason(result.output()));
    }
    return this;
  }

  /** Gives files that this process has written to the user, where that is another. */
  void give(Path path) throws IOException {
    if (owner.isPresent()) {
      owner.get().take(path);
    }
  }

  Commands.Result run(Path folder, Duration limit, List<String> command) throws IOException {
    return Commands.run(folder, limit, join(prefix, command));
  }
}
