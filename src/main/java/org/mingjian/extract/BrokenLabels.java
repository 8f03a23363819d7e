package org.mingjian.extract;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a text with a line per row whose labels were broken over lines: the end of one line and
 * the beginning of the next are one cell where both together are exactly a label, which the second
 * alone is not.
 */
final class BrokenLabels {
  /** A label of more lines was set a character to a line, which is read elsewhere. */
  private static final int MOST_LINES = 12;

  private static final int LONGEST = 200;

  /** Reads what stands between two offsets. */
  interface Reader {
    Token token(int start, int end);
  }

  private final Reader reader;

  BrokenLabels(Reader reader) {
    this.reader = reader;
  }

  /** The last words of a stream, a row each, which may begin a label that a table goes on with. */
  static List<List<Token>> lastWords(List<Token> stream) {
    List<List<Token>> words = new ArrayList<>();
    for (int i = stream.size() - 1; i >= 0 && words.size() < MOST_LINES; i--) {
      if (stream.get(i).full().isEmpty()) {
        break;
      }
      words.addFirst(List.of(stream.get(i)));
    }
    return words;
  }

  /** The rows, those of one broken label put together, behind those before them. */
  List<List<Token>> joined(List<List<Token>> before, List<List<Token>> rows) {
    List<List<Token>> whole = new ArrayList<>(before);
    for (List<Token> row : rows) {
      List<Token> joined = goesOn(row) ? withAbove(whole, row) : null;
      whole.add(joined == null ? row : joined);
    }
    return whole;
  }

  private static boolean goesOn(List<Token> row) {
    Token first = row.getFirst();
    return !first.isLabel() && !first.full().isEmpty();
  }

  /** The row with the lines above it that belong to its label, which are taken off. */
  private @Nullable List<Token> withAbove(List<List<Token>> above, List<Token> row) {
    Token first = row.getFirst();
    int from = -1;
    Token label = first;
    for (int i = above.size() - 1; i >= 0 && above.size() - i <= MOST_LINES; i--) {
      Token start = above.get(i).getLast();
      if (start.full().isEmpty() || first.end() - start.start() > LONGEST) {
        break;
      }
      Token both = reader.token(start.start(), first.end());
      if (both.isLabel()) {
        from = i;
        label = both;
      }
      if (above.get(i).size() > 1) {
        break; // only a line of one cell is the middle of a label
      }
    }
    if (from < 0) {
      return null;
    }
    List<Token> begun = above.get(from);
    List<Token> joined = new ArrayList<>(begun.subList(0, begun.size() - 1));
    joined.add(label);
    joined.addAll(row.subList(1, row.size()));
    above.subList(from, above.size()).clear();
    Token.Place place = first.spot();
    for (int i = 0; place != null && i < joined.size(); i++) {
      Token.Place moved = new Token.Place(place.table(), place.row(), 1, i, 1);
      joined.set(i, joined.get(i).at(moved));
    }
    return joined;
  }
}
