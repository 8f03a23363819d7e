package org.mingjian.ui.chart;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.shared.Registration;
import org.mingjian.chart.ChartJson;
import org.mingjian.chart.ChartSpec;
import org.mingjian.ui.ElementProperty;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * One chart. It has the height that its rows need and the width of its container, and its menu
 * takes it out as a picture (PNG or SVG, made in the browser).
 *
 * <p>The specification goes to the browser as one property and is not kept here.
 */
@Tag("mingjian-chart")
@JsModule("./chart/mingjian-chart.ts")
public final class Chart extends Component implements HasSize, HasStyle {
  private static final int LONGEST_NAME = 80;

  /** Shows this in place of what was shown before. */
  public void show(ChartSpec spec) {
    ElementProperty.set(this, "spec", ChartJson.of(spec));
    if (getElement().hasAttribute("size")) {
      return; // An audience is offered no files.
    }
    getElement()
        .setPropertyJson(
            "downloads",
            JsonNodeFactory.instance
                .objectNode()
                .put("menu", getTranslation("chart.download"))
                .put("svg", getTranslation("chart.download.svg"))
                .put("png", getTranslation("chart.download.png"))
                .put("failed", getTranslation("chart.download.failed"))
                .put("fileName", fileName(spec.frame().label())));
  }

  /**
   * Draws everything twice as large, so that no letter has less than 24 pixels.
   *
   * @param large false for the usual size
   */
  public void setPresentation(boolean large) {
    if (large) {
      getElement().setAttribute("size", "presentation");
    } else {
      getElement().removeAttribute("size");
    }
  }

  /** The name of a file that says what is in it, without what file systems refuse. */
  static String fileName(String label) {
    String name = label.replaceAll("[\\p{Cntrl}\\\\/:*?\"<>|.,;，。；：、\\s]+", "-");
    String bounded = name.substring(0, Math.min(LONGEST_NAME, name.length()));
    String trimmed = bounded.replaceAll("^-+|-+$", "");
    return trimmed.isEmpty() ? "chart" : trimmed;
  }

  /** Calls the listener when a reader chooses a mark by mouse, touch or keyboard. */
  public Registration addMarkClickedListener(ComponentEventListener<MarkClicked> listener) {
    return addListener(MarkClicked.class, listener);
  }
}
