package org.mingjian.ui.figure;

import com.vaadin.flow.component.html.Span;
import org.mingjian.finding.FindingKind;

/** The shape that a kind of finding has on every screen, beside its name. */
public final class KindShape {
  private KindShape() {}

  public static Span of(FindingKind kind) {
    Span shape =
        new Span(
            switch (kind) {
              case NON_COMPLIANT -> "▲";
              case UNUSUAL -> "◆";
              case DOUBTFUL_READING -> "○";
            });
    shape.addClassNames("finding-shape", kind.code());
    shape.getElement().setAttribute("aria-hidden", "true");
    return shape;
  }
}
