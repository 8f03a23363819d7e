package org.mingjian.ingest;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingjian.security.Actor;

/** An import that takes files: a row of the database, on whose behalf, and for which county. */
public record ImportJob(long id, Actor actor, @Nullable CountyGiven countyGiven) {
  Optional<CountyGiven> county() {
    return Optional.ofNullable(countyGiven);
  }

  @Nullable String countyCode() {
    return countyGiven == null ? null : countyGiven.code();
  }
}
