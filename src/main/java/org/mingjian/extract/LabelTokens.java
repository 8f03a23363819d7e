package org.mingjian.extract;

import java.util.ArrayList;
import java.util.List;
import org.mingjian.catalogue.FormLabel;
import org.mingjian.document.Spans;

/** The words and figures of a text as tokens, labels found at any place of it. */
final class LabelTokens {
  /** （六）其他处理 with the shortest label behind it, 3.其他. */
  private static final int SHORTEST_PATH = 8;

  /** Shorter beginnings of labels are words of other labels. */
  private static final int SHORTEST_CUT = 6;

  /** 行政复议总计, and 行政诉讼未经复议直接起诉结果维持 with marks between the words. */
  private static final int SHORTEST_DISPUTE = 6;

  private static final int LONGEST_DISPUTE = 24;

  /** What may stand behind a figure. */
  private static final String UNITS = "件项个条次元万";

  private final LabelIndex index;
  private final String text;

  LabelTokens(LabelIndex index, String text) {
    this.index = index;
    this.text = text;
  }

  LabelIndex index() {
    return index;
  }

  String text() {
    return text;
  }

  /** What stands between two places, as a label, a figure or words. */
  Token token(int start, int end) {
    CellValue value = CellValueParser.parse(text, start, end);
    boolean numeral =
        value instanceof CellValue.Figure && CellValueParser.isNumeralWord(text, start, end);
    if (numeral) {
      String written = LabelText.full(text, start, end); // 三 may begin a label: 三、本年度办理结果
      return new Token(start, end, written, written, value, Meanings.NONE, null);
    }
    if (!(value instanceof CellValue.Words)) {
      return Token.unlabelled(start, end, value);
    }
    String full = LabelText.full(text, start, end);
    String bare = LabelText.isBare(text, start, end) ? full : LabelText.bare(text, start, end);
    Meanings labels = index.find(full, bare);
    if (!labels.isEmpty() && holdsFigure(start, end)) {
      labels = Meanings.NONE;
    }
    return new Token(start, end, full, bare, value, labels, null);
  }

  /**
   * Whether words that seem to be a label hold the figure behind it: what stands in a bracket that
   * the line does not close does not count for a label.
   */
  private boolean holdsFigure(int start, int end) {
    int at = end;
    while (at > start && UNITS.indexOf(text.charAt(at - 1)) >= 0) {
      at--;
    }
    while (at > start && Dates.digit(text.charAt(at - 1)) >= 0) {
      at--;
    }
    boolean digits = at < end && Dates.digit(text.charAt(at)) >= 0;
    boolean apart = digits && at > start && Spans.isSpace(text.charAt(at - 1));
    return apart && opensBracket(start, at);
  }

  private boolean opensBracket(int start, int end) {
    for (int i = start; i < end; i++) {
      if (text.charAt(i) == '（' || text.charAt(i) == '(') {
        return true;
      }
    }
    return false;
  }

  /** Whether the figure of a cell has the mark of a note. */
  boolean isMarked(Token token) {
    return token.value() instanceof CellValue.Words
        && CellValueParser.hasNoteMark(text, token.start(), token.end());
  }

  /**
   * The last of the labels that a cell holds one behind the other, where a table has one column of
   * labels instead of three: 三、本年度办理结果（三）不予公开1.属于国家秘密.
   */
  Token lastOfPath(Token cell) {
    if (cell.isLabel() || cell.full().length() < SHORTEST_PATH) {
      return cell;
    }
    int at = cell.start();
    int last = at;
    while (at < cell.end()) {
      int end = longestLabel(at, cell.end());
      if (end < 0) {
        return cell;
      }
      if (isOtherRow(token(last, at), token(at, end))) {
        return cell; // 予以公开 over 部分公开: the labels of two rows ran into one cell
      }
      last = at;
      at = afterAdvice(end, cell.end());
    }
    Token token = last == cell.start() ? cell : token(last, cell.end());
    return token.means(3, FormLabel.Role.ROW) ? token : cell;
  }

  /**
   * The labels that a cell of table 4 holds one behind the other, a group and one of its results:
   * 行政复议结果维持. The cell alone where it holds anything else.
   */
  List<Token> disputeLabels(Token cell) {
    int length = cell.full().length();
    if (length < SHORTEST_DISPUTE || length > LONGEST_DISPUTE) {
      return List.of(cell);
    }
    List<Token> found = new ArrayList<>();
    int at = cell.start();
    while (at < cell.end()) {
      int end = longestLabel(at, cell.end());
      Token label = end < 0 ? cell : token(at, end);
      boolean last = end == cell.end();
      boolean fits =
          last
              ? label.means(4, FormLabel.Role.COLUMN)
              : label.means(4, FormLabel.Role.ROW) || label.means(4, FormLabel.Role.NOTE);
      if (end < 0 || !fits) {
        return List.of(cell);
      }
      found.add(label);
      at = end;
    }
    return found;
  }

  /**
   * Makes the words before the first figure of a row the label of which they are the beginning: a
   * narrow column cut it, and what follows stands in the lines below.
   */
  void completeCutLabel(List<Token> row) {
    int at = 0;
    while (at < row.size() && !row.get(at).isNumber()) {
      at++;
    }
    if (at == row.size()) {
      return;
    }
    at--;
    while (at >= 0 && row.get(at).full().isEmpty()) {
      at--;
    }
    if (at < 0 || row.get(at).isLabel() || row.get(at).full().length() < SHORTEST_CUT) {
      return;
    }
    Token words = row.get(at);
    LabelIndex.Node node = index.root().after(words.full());
    Label only =
        node == null
            ? null
            : node.only(label -> label.table() == 3 && label.role() == FormLabel.Role.ROW);
    if (only != null) {
      row.set(at, words.meaning(only));
    }
  }

  private static boolean isOtherRow(Token upper, Token lower) {
    String row = lower.code(3, FormLabel.Role.ROW);
    String above = upper.code(3, FormLabel.Role.ROW);
    return upper.isLeaf(3)
        && row != null
        && !row.equals(above)
        && !(above != null && row.startsWith(above + ".")); // （六）其他处理 is a group of 2021
  }

  /** Behind advice in brackets that ends a label (单位：元), unless another label begins there. */
  int afterAdvice(int start, int end) {
    if (start >= end || "（(".indexOf(text.charAt(start)) < 0 || longestLabel(start, end) >= 0) {
      return start;
    }
    for (int i = start; i < end; i++) {
      if (text.charAt(i) == '）' || text.charAt(i) == ')') {
        return i + 1;
      }
    }
    return start;
  }

  /** Whether nothing but figures and their signs stands between two places. */
  boolean isGluedFigures(int start, int end) {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (!(c >= '0' && c <= '9') && !(c >= '０' && c <= '９') && ".．,，+-－–—/无件项个条次".indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  /** The end of the longest label that begins at an offset, -1 when none does. */
  int longestLabel(int start, int end) {
    LabelIndex.Node node = index.root();
    int best = -1;
    for (int i = start; i < end; i++) {
      char c = LabelText.fold(text.charAt(i));
      if (c == 0) {
        if (best == i) {
          best = isClosing(text.charAt(i)) ? i + 1 : best;
        }
        continue;
      }
      node = node.after(c);
      if (node == null) {
        break;
      }
      if (!node.labels().isEmpty()) {
        best = i + 1;
      }
    }
    return best;
  }

  private static boolean isClosing(char c) {
    return c == '）' || c == ')' || c == '”' || c == '"';
  }
}
