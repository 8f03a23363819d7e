package org.mingjian.bootstrap;

import java.util.Map;
import java.util.Optional;

/** Where an external PostgreSQL is, from {@code MINGJIAN_DATABASE_URL} and its companions. */
public record DatabaseAddress(String url, String user, String password) {
  private static final String URL = "MINGJIAN_DATABASE_URL";
  private static final String USER = "MINGJIAN_DATABASE_USER";
  private static final String PASSWORD = "MINGJIAN_DATABASE_PASSWORD";

  /**
   * The address of the environment; nothing when none is given and the embedded database shall be
   * used.
   *
   * @throws IllegalArgumentException with a sentence for the person, when the address is incomplete
   */
  public static Optional<DatabaseAddress> of(Map<String, String> environment) {
    String url = environment.getOrDefault(URL, "");
    if (url.isEmpty()) {
      return Optional.empty();
    }
    if (!url.startsWith("jdbc:postgresql:")) {
      throw new IllegalArgumentException(
          URL + " must begin with jdbc:postgresql: (it begins with " + url.split("/", 2)[0] + ").");
    }
    if (!environment.containsKey(USER) || !environment.containsKey(PASSWORD)) {
      throw new IllegalArgumentException(
          URL + " is set; set " + USER + " and " + PASSWORD + " too.");
    }
    return Optional.of(new DatabaseAddress(url, environment.get(USER), environment.get(PASSWORD)));
  }

  // The password must not reach a log by accident.
  @Override
  public String toString() {
    return url + " as " + user;
  }
}
