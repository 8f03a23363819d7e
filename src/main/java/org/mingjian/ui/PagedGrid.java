package org.mingjian.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.provider.Query;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.mingjian.report.Page;

/** Fills a grid from a list that is asked for by pages; the first of them tells its length too. */
public final class PagedGrid<T> implements Serializable {
  private static final long serialVersionUID = 1;

  /** Reads some rows and the length of the list, in one statement. */
  @FunctionalInterface
  public interface Source<T> {
    Page<T> load(int offset, int limit);
  }

  private final Grid<T> grid;
  private final transient Source<T> source;
  private transient Page<T> first = new Page<>(List.of(), 0);

  public PagedGrid(Grid<T> grid, Source<T> source) {
    this.grid = grid;
    this.source = source;
    grid.setItems(DataProvider.fromCallbacks(this::rows, query -> first.total()));
  }

  /** Reads the list again and says how long it is. */
  public int refresh() {
    first = source.load(0, grid.getPageSize());
    grid.getDataProvider().refreshAll();
    return first.total();
  }

  private Stream<T> rows(Query<T, ?> query) {
    int from = query.getOffset();
    int to = Math.min(from + query.getLimit(), first.total());
    return to <= first.rows().size()
        ? first.rows().subList(Math.min(from, to), to).stream()
        : source.load(from, query.getLimit()).rows().stream();
  }
}
