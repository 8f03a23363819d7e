package org.mingjian.ui.figure;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import java.util.stream.Stream;
import org.mingjian.catalogue.Division;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.security.Scope;
import org.mingjian.ui.DivisionBox;

/**
 * Says which region a screen shows. Who chooses it gets a box to search all of them, as long as he
 * searches: one that nobody uses would cost each screen its making and each answer of the server a
 * look through all regions.
 */
public final class RegionBox extends Composite<Div> {
  private static final long serialVersionUID = 1;
  private static final String COUNTRY = "";

  private final transient DivisionRegister divisions;
  private final transient Scope scope;
  private final SerializableConsumer<String> chosen;
  private final Span name = new Span();
  private final NativeButton button = new NativeButton();
  private String region = COUNTRY;
  private boolean everywhere;

  /**
   * The country, until something else is shown.
   *
   * @param chosen told the code of the region that the reader chooses, empty for the country
   */
  public RegionBox(DivisionRegister divisions, Scope scope, SerializableConsumer<String> chosen) {
    this.divisions = divisions;
    this.scope = scope;
    this.chosen = chosen;
    getContent().setId("region");
    button.addClassNames("one-of", "filter-region");
    button.setTitle(getTranslation("filter.region"));
    button.getElement().setAttribute("aria-haspopup", "listbox");
    button.add(name);
    button.addClickListener(event -> search());
    getContent().add(button);
  }

  /**
   * Offers all regions together to everybody, also to whoever may see parts of the country only:
   * what is listed lies within them.
   */
  public RegionBox orEverywhere() {
    everywhere = true;
    return this;
  }

  /** Shows a region without choosing it again. */
  public void show(String code) {
    region = code;
    name.setText(label(code));
    close();
  }

  /** The code of the region that is shown. */
  String shown() {
    return region;
  }

  private void search() {
    ComboBox<String> box = new ComboBox<>();
    box.setAriaLabel(getTranslation("filter.region"));
    box.setPlaceholder(getTranslation("filter.region.placeholder"));
    box.setItemLabelGenerator(this::label);
    box.addClassName("filter-region");
    box.setItems(
        DataProvider.fromFilteringCallbacks(
            query -> matching(query).skip(query.getOffset()).limit(query.getLimit()),
            query -> (int) matching(query).count()));
    box.setValue(region);
    box.addValueChangeListener(event -> {
      if (event.isFromClient() && event.getValue() != null) {
        close();
        chosen.accept(event.getValue());
      }
    });
    box.getElement()
        .addPropertyChangeListener(
            "opened",
            event -> {
              if (!box.isOpened()) {
                close();
              }
            });
    getContent().removeAll();
    getContent().add(box);
    box.focus();
    // What is typed takes the place of what is shown.
    box.getElement().executeJs("this.inputElement.select()");
    box.setOpened(true);
  }

  /** Puts the name back; the reader goes on from there unless he is somewhere else already. */
  private void close() {
    if (button.getParent().isEmpty()) {
      getContent().removeAll();
      getContent().add(button);
      button.getElement().executeJs("if (document.activeElement === document.body) this.focus()");
    }
  }

  private Stream<String> matching(Query<String, String> query) {
    String typed = query.getFilter().orElse("").strip();
    List<String> words = List.of(typed.split("\\s+", -1));
    Stream<String> codes =
        divisions.all().stream()
            .filter(division -> scope.touches(division.code()))
            // What people know by another code stands under that one alone.
            .filter(division -> divisions.meant(division.code()).equals(division.code()))
            .filter(division ->
                DivisionBox.matches(
                    division, words, () -> RegionPath.of(divisions, division.code())))
            .map(Division::code);
    return typed.isEmpty() && (scope.all() || everywhere)
        ? Stream.concat(Stream.of(COUNTRY), codes)
        : codes;
  }

  private String label(String code) {
    if (!code.isEmpty()) {
      return RegionPath.of(divisions, code);
    }
    return getTranslation(everywhere ? "filter.region.everywhere" : "overview.country");
  }
}
