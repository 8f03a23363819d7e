package org.mingjian.ui.reports;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;
import org.mingjian.search.ReportRow;
import org.mingjian.search.ReportSearch;
import org.mingjian.search.ReportState;
import org.mingjian.ui.CurrentActor;

/** The list of reports, loaded as the reader scrolls. */
final class ReportsGrid extends Composite<Grid<ReportRow>> {
  private static final long serialVersionUID = 1;
  private static final int ROWS_WITHOUT_SCROLLING = 14;

  private final transient ReportSearch search;
  private final transient ReportTexts texts;
  private final transient CurrentActor current;

  ReportsGrid(ReportSearch search, ReportTexts texts, CurrentActor current) {
    this.search = search;
    this.texts = texts;
    this.current = current;
    Grid<ReportRow> grid = getContent();
    grid.setId("reports-grid");
    grid.addThemeVariants(
        GridVariant.LUMO_COMPACT, GridVariant.LUMO_ROW_STRIPES, GridVariant.LUMO_WRAP_CELL_CONTENT);
    grid.addClassName("reports-grid");
    grid.setSelectionMode(Grid.SelectionMode.NONE);
    grid.addComponentColumn(this::unit).setHeader(text("unit")).setWidth("13rem").setFlexGrow(3);
    number("year", "3.75rem", row -> row.year() == null ? "" : String.valueOf(row.year()));
    grid.addComponentColumn(texts::state)
        .setHeader(text("state"))
        .setWidth("5.5rem")
        .setFlexGrow(0);
    grid.addColumn(texts::form).setHeader(text("form")).setWidth("4.5rem").setFlexGrow(0);
    number("version", "4.5rem", row -> row.version() == null ? "" : String.valueOf(row.version()));
    grid.addColumn(this::published).setHeader(text("published")).setWidth("7rem").setFlexGrow(0);
    grid.addComponentColumn(ReportsGrid::unread)
        .setHeader(text("unread"))
        .setTextAlign(ColumnTextAlign.END)
        .setWidth("4.5rem")
        .setFlexGrow(0);
    grid.addComponentColumn(ReportsGrid::findings)
        .setHeader(text("findings"))
        .setTextAlign(ColumnTextAlign.END)
        .setWidth("5rem")
        .setFlexGrow(0);
  }

  private void number(
      String column,
      String width,
      com.vaadin.flow.function.ValueProvider<ReportRow, String> value) {
    getContent()
        .addColumn(value)
        .setHeader(text(column))
        .setTextAlign(ColumnTextAlign.END)
        .setWidth(width)
        .setFlexGrow(0);
  }

  private String published(ReportRow row) {
    if (row.publishedOn() != null) {
      return row.publishedOn().toString();
    }
    // A report that is missing has no version; one that came may say no date.
    return row.version() == null ? "" : getTranslation("township.report.undated");
  }

  private String text(String column) {
    return getTranslation("reports.column." + column);
  }

  void show(ReportsAddress address, int total) {
    Grid<ReportRow> grid = getContent();
    boolean all = total <= ROWS_WITHOUT_SCROLLING;
    grid.setAllRowsVisible(all);
    grid.setHeight(all ? null : "calc(100vh - 19rem)");
    grid.setItems(
        query ->
            search
                .list(
                    current.actor(),
                    address.filter(),
                    address.order(),
                    query.getOffset(),
                    query.getLimit())
                .stream(),
        query -> total);
  }

  /** The unit as a link to its report; what waits leads to where it is decided. */
  private Component unit(ReportRow row) {
    Div cell = new Div();
    @Nullable Long report = row.report();
    if (report == null) {
      cell.add(new Span(texts.unit(row)));
      return cell;
    }
    Anchor link = new Anchor("report/" + report, texts.unit(row));
    cell.add(link);
    if (row.state() == ReportState.WAITING) {
      cell.add(
          new Span(" "), new Anchor("waiting?report=" + report, getTranslation("reports.decide")));
    }
    if (!texts.title(row).isEmpty()) {
      Div title = new Div(texts.title(row));
      title.addClassName("secondary");
      title.setTitle(texts.title(row));
      cell.add(title);
    }
    return cell;
  }

  private static Component unread(ReportRow row) {
    if (row.unread() == 0) {
      return new Span(row.report() == null ? "" : "0");
    }
    Anchor link = new Anchor("report/" + row.report(), Integer.toString(row.unread()));
    link.addClassName("reports-unread");
    return link;
  }

  private static Component findings(ReportRow row) {
    return row.division() == null || row.year() == null || row.findings() == 0
        ? new Span(row.division() == null ? "" : "0")
        : new Anchor(
            "findings?unit=" + row.division() + "&years=" + row.year() + "&state=all",
            Integer.toString(row.findings()));
  }
}
