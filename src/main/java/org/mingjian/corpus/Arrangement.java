package org.mingjian.corpus;

/** The ways in which a text file holds what was a table. */
enum Arrangement {
  /** A line per cell with a tab in front, an empty line after each row, merged cells empty. */
  LINE_TAB,
  /** The same, with labels broken over lines inside their cells. */
  LINE_TAB_BROKEN,
  /** A line per cell, an empty line for an empty cell. */
  LINE_EMPTIES,
  /** A line per cell, nothing for an empty cell. */
  LINE_BARE,
  /** A line per cell with an empty line between all cells, nothing for an empty cell. */
  LINE_SPACED,
  /** A line per row, tabs between the places of the grid. */
  TABS,
  /** The same with extra empty columns, and with rows that are shifted left. */
  TABS_SHIFTED,
  /** The same with the text of a merged cell in each of its places. */
  TABS_REPEATED,
  /** The same after a scraper removed texts that occur twice in a row. */
  TABS_DEDUPLICATED,
  PIPES,
  /** Without the empty cells. */
  PIPES_COMPACT,
  /** With a pipe at the end of every line. */
  PIPES_TRAILING,
  MARKDOWN,
  /** Commas between the places of the grid, as spreadsheets save it: quotes only where needed. */
  COMMAS,
  /** The same with every cell in quotes, labels with the line breaks of their cells. */
  COMMAS_QUOTED,
  /** Full-width commas between the cells that hold something, as people type. */
  COMMAS_TYPED,
  SEMICOLONS,
  /** Tabs between the places of the grid, every cell in quotes. */
  TABS_QUOTED,
  /** A line per row, nothing between the cells. */
  GLUED;

  String code() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  /** Whether an empty cell leaves no trace that one could count. */
  boolean losesEmptyCells() {
    return switch (this) {
      case LINE_EMPTIES,
          LINE_BARE,
          LINE_SPACED,
          PIPES_COMPACT,
          TABS_DEDUPLICATED,
          COMMAS_TYPED,
          GLUED ->
          true;
      case LINE_TAB,
          LINE_TAB_BROKEN,
          TABS,
          TABS_SHIFTED,
          TABS_REPEATED,
          PIPES,
          PIPES_TRAILING,
          MARKDOWN,
          COMMAS,
          COMMAS_QUOTED,
          SEMICOLONS,
          TABS_QUOTED ->
          false;
    };
  }

  /** Whether it looks as sites show reports; spreadsheets and typists write otherwise. */
  boolean isNatural() {
    return switch (this) {
      case COMMAS, COMMAS_QUOTED, COMMAS_TYPED, SEMICOLONS, TABS_QUOTED -> false;
      case LINE_TAB,
          LINE_TAB_BROKEN,
          LINE_EMPTIES,
          LINE_BARE,
          LINE_SPACED,
          TABS,
          TABS_SHIFTED,
          TABS_REPEATED,
          TABS_DEDUPLICATED,
          PIPES,
          PIPES_COMPACT,
          PIPES_TRAILING,
          MARKDOWN,
          GLUED ->
          !losesEmptyCells();
    };
  }
}
