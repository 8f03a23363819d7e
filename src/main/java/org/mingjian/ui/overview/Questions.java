package org.mingjian.ui.overview;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.mingjian.finding.FindingMessages;
import org.mingjian.finding.life.StoredFinding;
import org.mingjian.ui.Place;
import org.mingjian.ui.figure.FindingChoice;
import org.mingjian.ui.figure.FindingLines;
import org.mingjian.ui.figure.Texts;

/** The questions to ask first: findings in one sentence each, about different things and units. */
final class Questions extends Composite<Div> {
  private static final long serialVersionUID = 1;

  /** So many can be asked in a meeting. */
  static final int MOST = 5;

  /** From so many of the heaviest they are chosen. */
  static final int CANDIDATES = FindingChoice.CANDIDATES;

  private final FindingLines lines = new FindingLines(true);
  private final Div rest = new Div();

  Questions() {
    rest.addClassName("finding-rest");
    getContent().add(lines, rest);
  }

  /** The heaviest first, but each rule once and each unit twice as long as there are others. */
  static List<StoredFinding> chosen(List<StoredFinding> heaviestFirst) {
    return FindingChoice.of(heaviestFirst, MOST);
  }

  /** Of the list that they are walked in. */
  static String filter(Place place) {
    String region = place.region().isEmpty() ? Place.COUNTRY : place.region();
    return "?region=" + region + "&years=" + place.year();
  }

  void show(Texts texts, FindingMessages messages, Place place, List<StoredFinding> found) {
    String filter = filter(place);
    lines.show(texts, messages, chosen(found), filter);
    rest.removeAll();
    rest.add(new Anchor("findings" + filter, texts.of("overview.questions.all")));
  }
}
