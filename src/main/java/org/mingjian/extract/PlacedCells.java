package org.mingjian.extract;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Questions about the cells of one row, an entry per column, null where nothing stands. */
final class PlacedCells {
  private PlacedCells() {}

  /** Whether every cell says the same, so that their order does not matter: 0, 0.0. */
  static boolean allSame(String text, List<? extends @Nullable Token> placed) {
    for (Token token : placed) {
      if (!isSame(text, placed.getFirst(), token)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSame(String text, @Nullable Token one, @Nullable Token other) {
    if (one != null
        && other != null
        && one.value() instanceof CellValue.Figure figure
        && other.value() instanceof CellValue.Figure second) {
      return figure.value().compareTo(second.value()) == 0
          && Objects.equals(figure.unit(), second.unit());
    }
    return written(text, one).equals(written(text, other));
  }

  private static String written(String text, @Nullable Token token) {
    return token == null || token.isBlank() ? "" : text.substring(token.start(), token.end());
  }

  static boolean isBlank(@Nullable Token token) {
    return token == null || token.isBlank();
  }

  static boolean hasNonZero(List<? extends @Nullable Token> placed) {
    for (Token token : placed) {
      if (token != null
          && token.value() instanceof CellValue.Figure figure
          && figure.value().signum() != 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether the last cell is the sum of the others; a blank one counts as nothing. */
  static boolean endInSum(List<? extends @Nullable Token> placed) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Token token : placed.subList(0, placed.size() - 1)) {
      sum = sum.add(valueOf(token));
    }
    return sum.compareTo(valueOf(placed.getLast())) == 0;
  }

  /** Whether every so many cells end in the sum of those before; so it is where there are none. */
  static boolean endInSums(List<? extends @Nullable Token> placed, int every) {
    for (int i = 0; every > 0 && i < placed.size(); i += every) {
      if (!endInSum(placed.subList(i, i + every))) {
        return false;
      }
    }
    return true;
  }

  /** Whether every cell is filled, with a figure or a mark, and every so many end in their sum. */
  static boolean areSummed(List<? extends @Nullable Token> placed, int every) {
    for (Token token : placed) {
      if (token == null || token.isEmpty()) {
        return false;
      }
    }
    return endInSums(placed, every);
  }

  /** Whether a figure that stands where so many cells end in their sum is not that sum. */
  static boolean failsSum(List<? extends @Nullable Token> placed, int every) {
    for (int i = 0; i < placed.size(); i += every) {
      List<? extends @Nullable Token> group = placed.subList(i, i + every);
      if (!isBlank(group.getLast()) && !endInSum(group)) {
        return true;
      }
    }
    return false;
  }

  /** The figure of a cell; nothing counts as zero. */
  static BigDecimal valueOf(@Nullable Token token) {
    return token != null && token.value() instanceof CellValue.Figure figure
        ? figure.value()
        : BigDecimal.ZERO;
  }
}
