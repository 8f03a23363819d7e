package org.mingjian.bootstrap.postgres;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The machines for which the class path holds PostgreSQL; one more is one more line. */
enum Platform {
  LINUX_X86_64("Linux", "amd64", "/postgres-linux-x86_64.txz");

  private final String system;
  private final String architecture;
  private final String archive;

  Platform(String system, String architecture, String archive) {
    this.system = system;
    this.architecture = architecture;
    this.archive = archive;
  }

  /** The resource with the programs, a tar archive in xz. */
  String archive() {
    return archive;
  }

  static Platform of(String system, String architecture) {
    return Arrays.stream(values())
        .filter(platform ->
            platform.system.equals(system) && platform.architecture.equals(architecture))
        .findFirst()
        .orElseThrow(() ->
            new EmbeddedPostgresException(
                "no embedded PostgreSQL for "
                    + system
                    + " "
                    + architecture
                    + ", only for "
                    + Arrays.stream(values())
                        .map(platform -> platform.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", "))
                    + ": name a database in MINGJIAN_DATABASE_URL"));
  }

  static Platform current() {
    return of(System.getProperty("os.name"), System.getProperty("os.arch"));
  }
}
