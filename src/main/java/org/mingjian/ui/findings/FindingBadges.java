package org.mingjian.ui.findings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import org.mingjian.finding.FindingKind;
import org.mingjian.finding.Severity;
import org.mingjian.finding.life.FindingState;
import org.mingjian.ui.figure.KindShape;

/**
 * Kind, severity and state as small marks. A kind has a shape besides its colour, and its name
 * always stands beside it.
 */
final class FindingBadges {
  private FindingBadges() {}

  static Component kind(FindingKind kind, String name) {
    Span badge = new Span(shape(kind), new Span(name));
    badge.addClassNames("finding-kind", kind.code());
    return badge;
  }

  static Span shape(FindingKind kind) {
    return KindShape.of(kind);
  }

  static Component severity(Severity severity, String name) {
    Span badge = new Span(name);
    badge.addClassNames("finding-severity", severity.code());
    return badge;
  }

  static Component state(FindingState state, String name) {
    Span badge = new Span(name);
    badge.addClassNames("finding-state", state.code());
    return badge;
  }
}
