package org.mingjian.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Location;
import java.util.LinkedHashMap;
import java.util.Map;
import org.mingjian.security.Actor;
import org.mingjian.security.Role;
import org.mingjian.ui.Pictogram.Shape;

/** The ways from every screen to the others that an account may open, and on which it is. */
final class Navigation extends Nav {
  private static final long serialVersionUID = 1;

  private final Map<String, Anchor> ways = new LinkedHashMap<>();

  Navigation(Actor actor) {
    setId("navigation");
    getElement().setAttribute("aria-label", getTranslation("frame.navigation"));
    add("overview", "", Shape.CHART);
    add("compare", "compare", Shape.BARS);
    add("townships", "townships", Shape.HOUSE);
    add("findings", "findings", Shape.FLAG);
    add("reports", "reports", Shape.PAGE);
    add("waiting", "waiting", Shape.TASKS);
    if (actor.role().includes(Role.EDITOR)) {
      add("import", "import", Shape.UPLOAD);
    }
    add("presentations", "presentations", Shape.PRESENTATION);
    add("rules", "rules", Shape.BOOK);
    if (actor.role().includes(Role.EDITOR)) {
      add("settings", "settings", Shape.GEAR);
    }
    if (actor.role().includes(Role.ADMINISTRATOR)) {
      add("administration", "administration", Shape.USERS);
    }
  }

  private void add(String key, String path, Shape shape) {
    Anchor way = new Anchor(path, new Pictogram(shape), new Span(getTranslation("frame." + key)));
    ways.put(path, way);
    add(way);
  }

  /** Marks the way that leads here: to this screen, or to the list that holds what it shows. */
  void show(Location here) {
    String screen = here.getFirstSegment();
    ways.forEach((path, way) -> {
      boolean list = path.equals(screen + "s") && !screen.isEmpty();
      way.getElement().setAttribute("aria-current", list ? "true" : "page");
      if (!list && !path.equals(screen)) {
        way.getElement().removeAttribute("aria-current");
      }
    });
  }
}
