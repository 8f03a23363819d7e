package org.mingjian.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjian.catalogue.FormLabel.Role;

/**
 * Words of a header that were broken at the end of a line, as in a text that keeps the columns of a
 * page: 上一年项 over 目数量. The first part names a column where it begins the name of no other one; what
 * goes on with a name below it is no column of its own.
 */
final class CutColumns {
  /** Shorter parts begin too many words. */
  private static final int SHORTEST = 3;

  private final LabelIndex index;

  CutColumns(LabelIndex index) {
    this.index = index;
  }

  /**
   * A word of a header as what it names; null when it goes on with one that is there already, which
   * then has the whole name.
   *
   * @param header the words before it, of which one may be replaced by a longer one
   */
  @Nullable Token named(List<Token> header, Token word, int table) {
    if (word.isLabel() || word.full().isEmpty()) {
      return word;
    }
    for (int i = 0; i < header.size(); i++) {
      Token whole = goesOn(header.get(i), word, table);
      if (whole != null) {
        header.set(i, whole);
        return null;
      }
    }
    Label label = begun(word, table);
    return label == null ? word : with(word, word.full(), label);
  }

  /** Whether a word that is no name itself begins that of one column. */
  boolean begins(Token word, int table) {
    return !word.isLabel() && begun(word, table) != null;
  }

  private @Nullable Label begun(Token word, int table) {
    return word.full().length() < SHORTEST ? null : only(word.full(), table);
  }

  /** A cut name with the word below it; null when it does not go on so. */
  private @Nullable Token goesOn(Token cut, Token word, int table) {
    boolean open = cut.means(table, Role.COLUMN) && index.find(cut.full(), cut.full()).isEmpty();
    boolean apart =
        cut.place() != null
            && word.place() != null
            && ColumnOrder.columnOf(cut) != ColumnOrder.columnOf(word);
    if (!open || apart) {
      return null;
    }
    String both = cut.full() + word.full();
    Label label = only(both, table);
    return label == null || !label.code().equals(cut.code(table, Role.COLUMN))
        ? null
        : with(cut, both, label);
  }

  /** The only column whose name begins so. */
  private @Nullable Label only(String beginning, int table) {
    LabelIndex.Node node = index.root().after(beginning);
    return node == null ? null : node.only(label -> label.table() == table && label.isColumn());
  }

  private static Token with(Token word, String full, Label label) {
    return new Token(
        word.start(),
        word.end(),
        full,
        full,
        word.value(),
        Meanings.of(label),
        word.place(),
        word.spot());
  }
}
