package org.mingjian.journey;

import java.util.List;
import org.mingjian.security.Actor;
import org.mingjian.security.Role;
import org.mingjian.security.Scope;

/** Who comes to the application in the journeys. */
enum Person {
  ADMINISTRATOR(Role.ADMINISTRATOR),
  INSPECTOR(Role.INSPECTOR),
  VIEWER(Role.VIEWER),
  /** Works for one county, which is not the one that most reports here are about. */
  COUNTY_EDITOR(Role.EDITOR, Reports.OTHER_COUNTY);

  private final Role role;
  private final String county;

  Person(Role role) {
    this(role, "");
  }

  Person(Role role, String county) {
    this.role = role;
    this.county = county;
  }

  String account() {
    return role.code();
  }

  String password() {
    return "only in tests: " + role.code();
  }

  Actor actor() {
    return new Actor(
        account(), role, county.isEmpty() ? Scope.everything() : Scope.of(List.of(county)));
  }
}
