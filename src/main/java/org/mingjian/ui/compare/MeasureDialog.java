package org.mingjian.ui.compare;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.treegrid.TreeGrid;
import com.vaadin.flow.data.provider.hierarchy.TreeData;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.mingjian.compare.Measure;
import org.mingjian.compare.MeasureCatalogue;
import org.mingjian.compare.MeasureGroup;
import org.mingjian.compare.Selection;
import org.mingjian.ui.IndicatorNames;

/** All measures by what they are about, with unit and formula: searched, chosen and left out. */
final class MeasureDialog extends Dialog {
  private static final long serialVersionUID = 1;

  private final transient MeasureCatalogue catalogue;
  private final transient IndicatorNames names;
  private final Set<String> chosen = new LinkedHashSet<>();
  private final TextField search = new TextField();
  private final TreeGrid<String> tree = new TreeGrid<>();
  private final Paragraph count = new Paragraph();

  /** Groups have the names of the enumeration, measures their keys, which are in lower case. */
  MeasureDialog(
      MeasureCatalogue catalogue,
      IndicatorNames names,
      List<Measure> shown,
      Consumer<List<Measure>> done) {
    this.catalogue = catalogue;
    this.names = names;
    shown.forEach(measure -> chosen.add(measure.key()));
    setId("measure-dialog");
    setHeaderTitle(getTranslation("compare.measures"));
    setWidth("64rem");
    setHeight("85vh");
    setResizable(true);
    search.setId("measure-search");
    search.setPlaceholder(getTranslation("compare.measures.search"));
    search.setAriaLabel(getTranslation("compare.measures.search"));
    search.setClearButtonVisible(true);
    search.setWidthFull();
    search.setValueChangeMode(ValueChangeMode.LAZY);
    search.addValueChangeListener(event -> fill(event.getValue().strip()));
    buildTree();
    count.setId("measure-count");
    add(search, count, tree);
    Button apply =
        new Button(
            getTranslation("compare.measures.apply"),
            event -> {
              close();
              if (!chosen.isEmpty()) {
                done.accept(chosen.stream().flatMap(key -> catalogue.find(key).stream()).toList());
              }
            });
    apply.setId("measure-apply");
    apply.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    getFooter().add(new Button(getTranslation("compare.cancel"), event -> close()), apply);
    fill("");
  }

  private void buildTree() {
    tree.setId("measure-tree");
    tree.setHeight("calc(100% - 6rem)");
    tree.addHierarchyColumn(this::label)
        .setHeader(getTranslation("compare.measures.name"))
        .setFlexGrow(3);
    tree.addColumn(key -> chosen.contains(key) ? "✓" : "")
        .setHeader(getTranslation("compare.measures.chosen"))
        .setWidth("5rem")
        .setFlexGrow(0);
    tree.addColumn(this::unit)
        .setHeader(getTranslation("compare.measures.unit"))
        .setWidth("9rem")
        .setFlexGrow(0);
    tree.addColumn(this::formula)
        .setHeader(getTranslation("compare.measures.formula"))
        .setTooltipGenerator(this::formula)
        .setFlexGrow(3);
    // A row is chosen by mouse or by the space bar; the same again leaves it out.
    tree.setSelectionMode(Grid.SelectionMode.SINGLE);
    tree.addSelectionListener(event -> {
      if (event.isFromClient()) {
        event.getFirstSelectedItem().ifPresent(this::toggle);
        tree.deselectAll();
      }
    });
  }

  private void toggle(String key) {
    if (catalogue.find(key).isEmpty()) {
      if (tree.isExpanded(key)) {
        tree.collapse(key);
      } else {
        tree.expand(key);
      }
      return;
    }
    if (!chosen.remove(key) && chosen.size() < Selection.MOST_MEASURES) {
      chosen.add(key);
    }
    tree.getDataProvider().refreshItem(key);
    showCount();
  }

  private void showCount() {
    count.setText(getTranslation("compare.measures.count", chosen.size(), Selection.MOST_MEASURES));
  }

  private String label(String key) {
    return catalogue
        .find(key)
        .map(measure -> names.measure(measure, getLocale()))
        .orElseGet(() -> getTranslation("measure.group." + key.toLowerCase(Locale.ROOT)));
  }

  private String unit(String key) {
    return catalogue.find(key).map(measure -> names.unit(measure.unit(), getLocale())).orElse("");
  }

  private String formula(String key) {
    return catalogue.find(key).flatMap(measure -> names.formula(measure, getLocale())).orElse("");
  }

  private void fill(String words) {
    TreeData<String> data = new TreeData<>();
    for (MeasureGroup group : MeasureGroup.values()) {
      List<String> matching =
          catalogue.all().stream()
              .filter(measure -> measure.group() == group)
              .map(Measure::key)
              .filter(key -> matches(key, words))
              .collect(Collectors.toList());
      if (!matching.isEmpty()) {
        data.addItem(null, group.name());
        data.addItems(group.name(), matching);
      }
    }
    tree.setTreeData(data);
    if (words.isEmpty()) {
      // What is chosen is seen at once.
      chosen.stream()
          .flatMap(key -> catalogue.find(key).stream())
          .map(measure -> measure.group().name())
          .distinct()
          .forEach(tree::expand);
    } else {
      tree.expand(data.getRootItems());
    }
    showCount();
  }

  private boolean matches(String key, String words) {
    String text = (label(key) + " " + formula(key)).toLowerCase(Locale.ROOT);
    for (String word : words.toLowerCase(Locale.ROOT).split("\\s+", -1)) {
      if (!text.contains(word)) {
        return false;
      }
    }
    return true;
  }
}
