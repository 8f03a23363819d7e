package org.mingjian.ui.parts;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingjian.catalogue.Division;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.compare.ComparisonService;
import org.mingjian.compare.Measure;
import org.mingjian.compare.Measures;
import org.mingjian.compare.Part;
import org.mingjian.compare.Quotient;
import org.mingjian.compare.Selection;
import org.mingjian.security.Actor;
import org.mingjian.security.Role;
import org.mingjian.ui.CurrentActor;
import org.mingjian.ui.IndicatorNames;
import org.mingjian.ui.Place;
import org.mingjian.ui.exhibit.Exhibited;
import org.mingjian.ui.exhibit.Exhibits;

/**
 * How a derived figure came about: its formula, then each of its parts with the way to its source.
 * {@code parts?unit=610924&year=2020&measure=request.refused}
 */
@Route("parts")
@RolesAllowed(Role.VIEWER_ROLE)
@StyleSheet("source.css")
final class PartsView extends Main implements BeforeEnterObserver, HasDynamicTitle, Place.Shown {
  private static final long serialVersionUID = 1;

  private final transient ComparisonService comparisons;
  private final transient DivisionRegister divisions;
  private final transient IndicatorNames names;
  private final transient CurrentActor current;
  private final transient Exhibits exhibits;
  private String title = "";
  private @Nullable Place shown;

  PartsView(
      ComparisonService comparisons,
      DivisionRegister divisions,
      IndicatorNames names,
      CurrentActor current,
      Exhibits exhibits) {
    this.comparisons = comparisons;
    this.divisions = divisions;
    this.names = names;
    this.current = current;
    this.exhibits = exhibits;
    setId("parts");
    addClassNames("screen", "parts");
  }

  private record Asked(String unit, int year, Measure measure) {}

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Actor actor = current.actor();
    Optional<Asked> asked =
        asked(event.getLocation().getQueryParameters())
            .filter(place -> actor.scope().touches(place.unit()));
    if (asked.isEmpty()) {
      event.rerouteToError(NotFoundException.class);
      return;
    }
    Asked place = asked.get();
    show(place, comparisons.parts(actor, place.unit(), place.year(), place.measure()));
  }

  private Optional<Asked> asked(QueryParameters parameters) {
    Optional<String> unit =
        parameters.getSingleParameter("unit").filter(code -> divisions.find(code).isPresent());
    Optional<Integer> year =
        parameters
            .getSingleParameter("year")
            .flatMap(Selection::parseYears)
            .filter(years -> years.size() == 1)
            .map(List::getFirst);
    Optional<Measure> measure = parameters.getSingleParameter("measure").flatMap(Measures::find);
    return unit.flatMap(
        code -> year.flatMap(number -> measure.map(found -> new Asked(code, number, found))));
  }

  private void show(Asked asked, List<Part> parts) {
    removeAll();
    String measure = names.measure(asked.measure(), getLocale());
    String unit = divisions.find(asked.unit()).map(Division::name).orElse(asked.unit());
    title = getTranslation("parts.title", unit, String.valueOf(asked.year()), measure);
    Paragraph formula = new Paragraph(formula(asked.measure(), measure, parts));
    formula.setId("formula");
    formula.addClassName("parts-formula");
    shown = new Place(asked.unit(), asked.year());
    Div head = new Div(new H1(title));
    head.addClassName("parts-head");
    add(head, formula);
    if (parts.isEmpty()) {
      Paragraph nothing = new Paragraph(getTranslation("parts.nothing"));
      nothing.setId("nothing");
      add(nothing);
      return;
    }
    if (parts.size() >= ComparisonService.MOST_PARTS) {
      Paragraph cut = new Paragraph(getTranslation("parts.cut", ComparisonService.MOST_PARTS));
      cut.setId("cut");
      cut.addClassName("parts-cut");
      add(cut);
    }
    PartsElement table = new PartsElement();
    table.setId("parts-table");
    table.show(
        new PartsJson(this::getTranslation, getLocale(), names, divisions)
            .of(asked.measure(), parts));
    add(table);
    head.add(exhibits.tools("parts", () -> exhibited(asked)));
  }

  /** The parts as a table, looked up anew for a file or a slide. */
  private Optional<Exhibited> exhibited(Asked asked) {
    List<Part> parts =
        comparisons.parts(current.actor(), asked.unit(), asked.year(), asked.measure());
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Exhibited.of(
                asked.unit(),
                asked.year(),
                new PartsTable(this::getTranslation, getLocale(), names, divisions)
                    .of(title, asked.measure(), parts),
                formula(asked.measure(), names.measure(asked.measure(), getLocale()), parts),
                "parts?unit="
                    + asked.unit()
                    + "&year="
                    + asked.year()
                    + "&measure="
                    + asked.measure().key()));
  }

  private String formula(Measure measure, String name, List<Part> parts) {
    if (measure instanceof Quotient) {
      return getTranslation(
          "parts.formula", name, names.formula(measure, getLocale()).orElse(name));
    }
    long reports = parts.stream().map(Part::division).distinct().count();
    // Of the cells that any form has, those that these reports' forms have.
    List<String> rows =
        measure.indicators().stream()
            .filter(code -> parts.stream().anyMatch(part -> part.indicator().equals(code)))
            .map(code -> names.part(code, getLocale()))
            .toList();
    String sum =
        rows.isEmpty() || measure.indicators().size() == 1 ? name : String.join(" + ", rows);
    if (reports > 1) {
      return getTranslation("parts.formula.reports", name, reports, sum);
    }
    return getTranslation("parts.formula", name, sum);
  }

  @Override
  public Optional<Place> place() {
    return Optional.ofNullable(shown);
  }

  @Override
  public boolean isPart() {
    return true;
  }

  @Override
  public String getPageTitle() {
    return title + " · " + getTranslation("application.name");
  }
}
