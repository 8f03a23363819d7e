package org.mingjian.ui.figure;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A tiny line over years beside a figure: its scale begins at zero, a missing year leaves a gap,
 * and nothing is drawn across a change of the form. Every year leads to its source.
 */
public final class Sparkline extends Composite<Div> {
  private static final long serialVersionUID = 1;
  private static final double WIDTH = 100;
  private static final double HEIGHT = 24;
  private static final double MARGIN = 2;

  /**
   * One year.
   *
   * @param value null where there is none
   * @param label the year with its figure, or why there is none
   * @param address of the source
   * @param shown whether it is the year of the screen
   */
  public record Step(
      @Nullable BigDecimal value, String label, @Nullable String address, boolean shown) {}

  /**
   * A line.
   *
   * @param breaks indexes of the last years before the form changed
   */
  public Sparkline(List<Step> steps, List<Integer> breaks) {
    getContent().addClassName("sparkline");
    double largest =
        steps.stream()
            .map(Step::value)
            .filter(value -> value != null)
            .mapToDouble(BigDecimal::doubleValue)
            .max()
            .orElse(0);
    getContent().add(new Svg(drawing(steps, breaks, largest)));
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      String address = step.address();
      if (address == null) {
        continue;
      }
      Anchor year = new Anchor(address, "");
      // The figure itself and the trends below lead there by keyboard; this is for the pointer.
      year.getElement().setAttribute("tabindex", "-1");
      year.getElement().setAttribute("aria-label", step.label());
      year.getElement().setAttribute("title", step.label());
      year.getStyle().set("left", css(100.0 * i / steps.size()) + "%");
      year.getStyle().set("width", css(100.0 / steps.size()) + "%");
      if (step.shown()) {
        year.addClassName("shown");
      }
      getContent().add(year);
    }
  }

  private static String drawing(List<Step> steps, List<Integer> breaks, double largest) {
    StringBuilder svg =
        new StringBuilder(
            "<svg viewBox=\"0 0 100 24\" preserveAspectRatio=\"none\" aria-hidden=\"true\">");
    for (int after : breaks) {
      String at = css((after + 1) * WIDTH / steps.size());
      svg.append("<line class=\"break\" x1=\"" + at + "\" x2=\"" + at + "\" y1=\"0\" y2=\"24\"/>");
    }
    List<String> run = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      BigDecimal value = steps.get(i).value();
      if (value != null) {
        double x = (i + 0.5) * WIDTH / steps.size();
        double share = largest > 0 ? Math.max(0, value.doubleValue()) / largest : 0;
        String point = css(x) + " " + css(HEIGHT - MARGIN - share * (HEIGHT - 2 * MARGIN));
        run.add(point);
        // A line of no length with round ends is a dot that keeps its shape when it is stretched.
        svg.append("<path class=\"dot")
            .append(steps.get(i).shown() ? " shown" : "")
            .append("\" d=\"M" + point + "l0 0\"/>");
      }
      if (value == null || breaks.contains(i) || i + 1 == steps.size()) {
        if (run.size() > 1) {
          svg.append("<path class=\"line\" d=\"M" + String.join("L", run) + "\"/>");
        }
        run.clear();
      }
    }
    return svg.append("</svg>").toString();
  }

  private static String css(double number) {
    return String.format(Locale.ROOT, "%.2f", number);
  }
}
