package org.mingjian.finding.life;

import java.io.Serializable;

/** With whom the figures of a county are compared. */
public sealed interface PeerChoice extends Serializable {
  /** The townships of the county among themselves. */
  record County() implements PeerChoice {}

  /** All townships of the prefecture, or of whatever lies directly above the county. */
  record Prefecture() implements PeerChoice {}

  /**
   * The units of a {@link PeerGroup}. Where it holds units of the county itself, these are compared
   * within the group, and the others of the county among themselves; else the group is added to the
   * county.
   */
  record Group(String name) implements PeerChoice {
    public Group {
      if (name.isBlank()) {
        throw new IllegalArgumentException("a group has a name");
      }
    }
  }

  /** As it is written in files and addresses: {@code county}, {@code group:NAME}. */
  default String code() {
    return switch (this) {
      case County _ -> "county";
      case Prefecture _ -> "prefecture";
      case Group(String name) -> GROUP + name;
    };
  }

  String GROUP = "group:";

  /**
   * The choice of a code.
   *
   * @throws IllegalArgumentException when there is no such choice
   */
  static PeerChoice of(String code) {
    return switch (code) {
      case "county" -> new County();
      case "prefecture" -> new Prefecture();
      default -> {
        if (!code.startsWith(GROUP)) {
          throw new IllegalArgumentException("no choice of peers: " + code);
        }
        yield new Group(code.substring(GROUP.length()));
      }
    };
  }
}
