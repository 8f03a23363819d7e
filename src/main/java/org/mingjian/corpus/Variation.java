package org.mingjian.corpus;

import java.util.Locale;

/** What is odd in a document, whatever its format. */
enum Variation {
  PLAIN,
  // How figures are written
  SPACED_DIGITS,
  FULL_WIDTH_DIGITS,
  THOUSANDS_SEPARATORS,
  PLUS_SIGNS,
  UNITS_IN_CELLS,
  MONEY_IN_YUAN,
  MONEY_WITHOUT_UNIT,
  // Cells without a figure
  EMPTY_ZEROS,
  SLASH_ZEROS,
  DASH_ZEROS,
  WORD_ZEROS,
  ALL_BLANK,
  TOTAL_ONLY,
  ONE_VALUE_ACROSS,
  SHORT_ROWS,
  // Labels
  HEADERS_SHUFFLED,
  COLUMNS_SWAPPED,
  HEADERS_RENAMED,
  HEADERS_CUT,
  HEADER_LETTERS_LOST,
  SUBHEADINGS_MISSING,
  NOTE_MISSING,
  LABEL_TYPING_ERRORS,
  LABEL_ADVICE,
  // Rows
  EXTRA_ROW,
  SPLIT_LABEL,
  SPLIT_ROW,
  // Forms
  SINGLE_OTHER_ROW,
  NO_SERVICE_ROW,
  // Documents
  TABLES_MISSING,
  TABLES_ONLY,
  TRADITIONAL,
  WORD_MARKS,
  TITLE_WITHOUT_UNIT,
  TITLE_WITHOUT_YEAR,
  TITLE_BARE,
  TITLE_MISSING,
  TITLE_WRONG_YEAR,
  TITLE_WRONG_UNIT;

  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
