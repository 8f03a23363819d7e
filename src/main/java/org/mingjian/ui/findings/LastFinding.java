package org.mingjian.ui.findings;

import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.VaadinSessionScope;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingjian.finding.life.Neighbours;

/** The finding that was open last, so that its list opens where it was left. */
@SpringComponent
@VaadinSessionScope
class LastFinding implements Serializable {
  private static final long serialVersionUID = 1;

  private String list = "";
  private List<Long> ids = List.of();

  /** A finding is opened from the list of this query. */
  void visit(String query, long id, Optional<Neighbours> neighbours) {
    list = query;
    ids =
        Stream.of(
                Optional.of(id),
                neighbours.flatMap(place -> Optional.ofNullable(place.next())),
                neighbours.flatMap(place -> Optional.ofNullable(place.previous())))
            .flatMap(Optional::stream)
            .toList();
  }

  /**
   * The finding that was opened from the list of this query, and then those that stand in its place
   * when it has left the list; nothing when another list is shown. The place is told once: a list
   * that is filtered anew begins at its top.
   */
  List<Long> leave(String query) {
    List<Long> found = list.equals(query) ? ids : List.of();
    list = "";
    ids = List.of();
    return found;
  }
}
