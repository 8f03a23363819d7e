package org.mingjian.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import java.util.Locale;

/**
 * A small drawing beside a text or in a button that has a label: decoration, which a screen reader
 * leaves out. Only those that the screens use are sent to the browser.
 */
@Tag("mingjian-pictogram")
@NpmPackage(value = "@vaadin/icons", version = "25.2.4")
@JsModule("./frame/mingjian-pictogram.ts")
public final class Pictogram extends Component {
  private static final long serialVersionUID = 1;

  /** What is drawn; {@code frontend/frame/mingjian-pictogram.ts} knows each by its name. */
  public enum Shape {
    ARROW_DOWN,
    ARROW_LEFT,
    ARROW_UP,
    BARS,
    BOOK,
    CHART,
    COPY,
    DOWNLOAD,
    FLAG,
    GEAR,
    HANDLE,
    HOUSE,
    MOON,
    PAGE,
    PRESENTATION,
    SEARCH,
    SUN,
    TASKS,
    TRASH,
    UPLOAD,
    USERS
  }

  public Pictogram(Shape shape) {
    getElement().setAttribute("shape", shape.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }
}
