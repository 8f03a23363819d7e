package org.mingjian.bootstrap;

import java.nio.file.Path;
import java.util.Map;

/**
 * The folder that holds the embedded database, the original files and the secrets.
 *
 * @param folder {@code MINGJIAN_HOME}, absolute
 */
public record Home(Path folder) {
  private static final String VARIABLE = "MINGJIAN_HOME";

  public Home {
    folder = folder.toAbsolutePath().normalize();
  }

  /** The folder of the environment, or {@code data} in the current one. */
  public static Home of(Map<String, String> environment) {
    return new Home(Path.of(environment.getOrDefault(VARIABLE, "data")));
  }

  public Path originals() {
    return folder.resolve("originals");
  }

  /** Files that were made and not downloaded yet. */
  public Path exports() {
    return folder.resolve("exports");
  }
}
