package org.mingjian.ui.figure;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.IntFunction;
import org.mingjian.catalogue.Division;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.security.Actor;
import org.mingjian.security.Role;
import org.mingjian.ui.Place;

/** Says in place of a screen why it has nothing to show, and what to do next. */
public final class NoReports extends Composite<Div> {
  private static final long serialVersionUID = 1;
  private static final int YEARS = 3;

  public NoReports() {
    getContent().setId("empty");
    getContent().addClassName("empty-state");
    hide();
  }

  public void hide() {
    getContent().setVisible(false);
  }

  /** Nothing was imported yet. */
  public void anywhere(Actor actor) {
    say(getTranslation("overview.empty"));
    offerImport(actor);
  }

  /**
   * Says that a region is no division, or none that the account may see; otherwise is silent.
   *
   * @param home what is offered instead
   * @return whether something was said
   */
  public boolean unknown(DivisionRegister divisions, Actor actor, String region, String home) {
    boolean known = region.isEmpty() || divisions.find(region).isPresent();
    if (known && (region.isEmpty() || actor.scope().touches(region))) {
      return false;
    }
    say(getTranslation(known ? "overview.region.closed" : "overview.region.unknown", region));
    if (!home.isEmpty() || actor.scope().all()) {
      offer(divisions, new Place(home, null));
    }
    return true;
  }

  /** Of a region there is no report of any year. */
  public void of(DivisionRegister divisions, Actor actor, Place place, String home) {
    say(getTranslation("overview.region.empty", name(divisions, place.region())));
    offerImport(actor);
    if (!home.equals(place.region()) && (!home.isEmpty() || actor.scope().all())) {
      offer(divisions, new Place(home, place.year()));
    }
  }

  /**
   * Of a region there is no report of the year.
   *
   * @param due how many there should be
   * @param years those of which something is held, in order
   * @param address of the same screen in another year
   */
  public void ofYear(
      DivisionRegister divisions,
      Actor actor,
      Place place,
      int due,
      List<Integer> years,
      IntFunction<String> address) {
    say(
        getTranslation(
            "overview.year.empty",
            name(divisions, place.region()),
            String.valueOf(place.year()),
            due));
    years.reversed().stream()
        .filter(year -> !year.equals(place.year()))
        .limit(YEARS)
        .forEach(year ->
            getContent()
                .add(
                    new Anchor(
                        address.apply(year),
                        getTranslation("overview.empty.year", String.valueOf(year)))));
    offerImport(actor);
  }

  private void say(String words) {
    getContent().removeAll();
    getContent().add(new Paragraph(words));
    getContent().setVisible(true);
  }

  private void offer(DivisionRegister divisions, Place place) {
    getContent()
        .add(
            new Anchor(
                Place.address(place.region(), place.year()),
                getTranslation("overview.empty.region", name(divisions, place.region()))));
  }

  private void offerImport(Actor actor) {
    if (actor.role().includes(Role.EDITOR)) {
      getContent().add(new Anchor("import", getTranslation("overview.empty.import")));
    }
    getContent().add(new Anchor("waiting", getTranslation("overview.empty.waiting")));
  }

  private String name(DivisionRegister divisions, String region) {
    return region.isEmpty()
        ? getTranslation("overview.country")
        : divisions.find(region).map(Division::name).orElse(region);
  }
}
