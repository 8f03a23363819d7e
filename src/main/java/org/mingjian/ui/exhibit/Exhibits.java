package org.mingjian.ui.exhibit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.VaadinSessionScope;
import java.util.Optional;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.presentation.NewSlide;
import org.mingjian.presentation.Presentations;
import org.mingjian.saved.SavedViews;
import org.mingjian.ui.CurrentActor;
import org.mingjian.ui.export.ExportMenu;
import org.mingjian.ui.export.Exports;
import org.mingjian.ui.figure.Texts;
import org.mingjian.ui.presentation.AddToPresentation;
import org.mingjian.ui.views.SavedViewBar;

/**
 * Makes the buttons by which a screen is taken along or kept: files, slides, saved views. What is
 * taken along is made when it is wanted, from the database as it is then, so that a session keeps
 * none of it.
 */
@SpringComponent
@VaadinSessionScope
public class Exhibits {
  private final Exports exports;
  private final Presentations presentations;
  private final SavedViews views;
  private final DivisionRegister divisions;
  private final CurrentActor current;

  Exhibits(
      Exports exports,
      Presentations presentations,
      SavedViews views,
      DivisionRegister divisions,
      CurrentActor current) {
    this.exports = exports;
    this.presentations = presentations;
    this.views = views;
    this.divisions = divisions;
    this.current = current;
  }

  /**
   * The buttons of a chart or a table.
   *
   * @param name of the widget, which makes the ids of the buttons single
   * @param shown what it shows now; nothing while it shows nothing
   */
  public ExhibitTools tools(String name, SerializableSupplier<Optional<Exhibited>> shown) {
    return new ExhibitTools(name, files(shown), slide(shown));
  }

  /** The button of something that only a presentation takes along. */
  public ExhibitTools slides(String name, SerializableSupplier<Optional<Exhibited>> shown) {
    return new ExhibitTools(name, slide(shown));
  }

  /** An empty menu of files, for a whole screen. */
  public ExportMenu menu() {
    return new ExportMenu(exports);
  }

  /** The saved views of a screen. */
  public SavedViewBar savedViews() {
    return new SavedViewBar(views, divisions, current);
  }

  private ExportMenu files(SerializableSupplier<Optional<Exhibited>> shown) {
    return menu()
        .exhibit(() -> {
          Exhibited now = shown.get().orElseThrow();
          return ExportMenu.exhibit(
              exports, now.title(), now.chart(), now.table(), bare(now), now.address());
        });
  }

  /** Files and slides say themselves that it is a source, and as of when. */
  private static String bare(Exhibited shown) {
    return Texts.bare(
        (key, arguments) -> UI.getCurrent().getTranslation(key, arguments), shown.source());
  }

  private AddToPresentation slide(SerializableSupplier<Optional<Exhibited>> shown) {
    return new AddToPresentation(
        presentations,
        current,
        () ->
            shown
                .get()
                .map(now ->
                    new AddToPresentation.Offer(
                        new NewSlide(
                            now.division(), now.slide(), now.title(), "", bare(now), now.address()),
                        now.year())));
  }
}
