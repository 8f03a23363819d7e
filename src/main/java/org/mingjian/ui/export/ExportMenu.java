package org.mingjian.ui.export;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.contextmenu.ContextMenuPosition;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.SerializableSupplier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingjian.chart.ChartSpec;
import org.mingjian.chart.TableSpec;
import org.mingjian.export.Exhibit;
import org.mingjian.export.ExportFile;
import org.mingjian.export.ExportJobs;
import org.mingjian.finding.life.FindingFilter;
import org.mingjian.ui.Pictogram;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The button 导出 beside a chart, a table or the title of a screen: whoever has found what must be
 * shown to others takes it along, with its sources. A screen embeds it with one line:
 *
 * <pre>
 * new ExportMenu(exports).exhibit(this::exhibit)
 * new ExportMenu(exports).county(() -> Optional.of(new ExportMenu.Place("990101", 2024))).print(...)
 * </pre>
 *
 * <p>Pictures are offered by the chart itself. The exhibit is asked for when it is wanted, so that
 * the session keeps none; the browser makes the menu when it is opened, because a screen has many.
 */
public final class ExportMenu extends Composite<Button> {
  private static final long serialVersionUID = 1;
  private static final Logger LOG = LoggerFactory.getLogger(ExportMenu.class);

  private final transient Exports exports;
  private final ContextMenu menu = new ContextMenu();

  /** What there is for a county alone. */
  private final List<MenuItem> ofCounty = new ArrayList<>();

  /** An empty menu, to be filled by the methods below. */
  public ExportMenu(Exports exports) {
    this.exports = exports;
    Button button = getContent();
    button.setIcon(new Pictogram(Pictogram.Shape.DOWNLOAD));
    button.setText(getTranslation("export.menu"));
    button.addClassName("export-menu");
    button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
    button.getElement().setAttribute("aria-haspopup", "menu");
    menu.setOpenOnClick(true);
    menu.setTarget(button);
    menu.setPosition(ContextMenuPosition.BOTTOM_START);
  }

  /**
   * A unit and a year.
   *
   * @param division a county or a township
   */
  public record Place(String division, int year) {}

  /** Adds XLSX and CSV of the figures, and slides where the exhibit has a chart. */
  public ExportMenu exhibit(SerializableSupplier<Exhibit> exhibit) {
    item(
        "xlsx",
        () -> {
          Exhibit one = exhibit.get();
          return Optional.of(
              exports
                  .service()
                  .workbook(
                      exports.actor(), one.title(), List.of(one), getLocale(), PageAddress.base()));
        });
    item(
        "csv",
        () -> {
          Exhibit one = exhibit.get();
          return Optional.of(exports.service().csv(one.title(), one, getLocale()));
        });
    item(
        "pptx",
        () -> {
          Exhibit one = exhibit.get();
          return Optional.of(exports.service().slides(one.title(), List.of(one), getLocale()));
        });
    return this;
  }

  /** Adds a list of findings with their sentences, rules and words. */
  public ExportMenu findings(
      SerializableSupplier<FindingFilter> filter, SerializableSupplier<String> selection) {
    item(
        "findings",
        () ->
            Optional.of(
                exports
                    .service()
                    .findings(
                        exports.actor(),
                        filter.get(),
                        selection.get(),
                        getLocale(),
                        PageAddress.base())));
    return this;
  }

  /** Adds the circular and the letters of a county; the reader is told where there is none. */
  public ExportMenu county(SerializableSupplier<Optional<Place>> place) {
    ofCounty(
        "bulletin",
        place,
        at -> exports.service().bulletin(exports.actor(), at.division(), at.year(), due(at)));
    ofCounty(
        "notices",
        place,
        at -> exports.service().notices(exports.actor(), at.division(), at.year(), due(at)));
    return this;
  }

  private void ofCounty(
      String format,
      SerializableSupplier<Optional<Place>> place,
      SerializableFunction<Place, ExportFile> file) {
    ofCounty.add(item(format, () -> place.get().map(file)));
  }

  /** Whether the screen shows a county now, of which there are a circular and letters. */
  public void offerCounty(boolean offered) {
    ofCounty.forEach(item -> item.setVisible(offered));
  }

  /** Adds a whole presentation as slides. */
  public ExportMenu deck(SerializableSupplier<Optional<ExportFile>> file) {
    item("deck", file);
    return this;
  }

  /** Adds the letter to a township. */
  public ExportMenu township(SerializableSupplier<Optional<Place>> place) {
    item(
        "notice",
        () ->
            place
                .get()
                .flatMap(at ->
                    exports.service().notice(exports.actor(), at.division(), at.year(), due(at))));
    return this;
  }

  /**
   * Adds the browser's own print, by which a screen becomes a PDF.
   *
   * @param foot what stands at the foot of each page: region, years
   */
  public ExportMenu print(SerializableSupplier<String> foot) {
    return print(
        foot,
        line ->
            UI.getCurrent()
                .getPage()
                .executeJs("document.body.dataset.printed = $0; window.print();", line));
  }

  /** The same, printed by the screen itself, which is given the line at the foot of each page. */
  public ExportMenu print(
      SerializableSupplier<String> foot, SerializableConsumer<String> printing) {
    menu.addItem(getTranslation("export.menu.print"), event -> printing.accept(foot(foot.get())))
        .setId("export-print");
    return this;
  }

  /** The line at the foot of each page: what it is, who printed it and when. */
  public String foot(String shown) {
    return exports.service().notes(exports.actor(), shown, "", List.of(), getLocale()).foot();
  }

  private java.time.LocalDate due(Place at) {
    return exports.service().answerBy(exports.actor(), at.division());
  }

  private MenuItem item(String format, SerializableSupplier<Optional<ExportFile>> file) {
    MenuItem item = menu.addItem(getTranslation("export.menu." + format), event -> start(file));
    item.setId("export-" + format);
    return item;
  }

  private void start(SerializableSupplier<Optional<ExportFile>> wanted) {
    Optional<ExportFile> file;
    try {
      file = wanted.get();
    } catch (RuntimeException e) {
      LOG.error("an export could not be prepared", e);
      Notification.show(getTranslation("export.failed"));
      return;
    }
    if (file.isEmpty()) {
      Notification.show(getTranslation("export.nothing"));
      return;
    }
    Optional<UUID> job = exports.jobs().start(exports.actor(), file.get());
    if (job.isEmpty()) {
      Notification.show(getTranslation("export.too_many", ExportJobs.MOST_OF_AN_ACCOUNT));
      return;
    }
    new ExportDialog(exports, job.get(), file.get().name()).open();
  }

  /**
   * An exhibit of what a screen shows now, with the address of the screen.
   *
   * @param chart null for a table alone
   * @param table null for a chart alone, of which the marks are exported
   * @param selection region, years and measures in one line
   * @param address of the screen within the application
   */
  public static Exhibit exhibit(
      Exports exports,
      String title,
      @Nullable ChartSpec chart,
      @Nullable TableSpec table,
      String selection,
      String address) {
    return new Exhibit(
        title,
        chart,
        table,
        exports
            .service()
            .notes(
                exports.actor(),
                selection,
                PageAddress.of(address),
                chart == null ? List.of() : chart.frame().notes(),
                UI.getCurrent().getLocale()));
  }
}
