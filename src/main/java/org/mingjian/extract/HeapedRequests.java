package org.mingjian.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingjian.catalogue.Indicator;
import org.mingjian.document.ReadingTime;
import org.mingjian.document.Span;
import org.mingjian.document.Spans;

/**
 * Reads table 3 from a text in which its labels and its figures stand apart, as programs write that
 * copy a page column by column: first what the labels say, then the figures of the rows, one row
 * after the other, or several rows beside each other column by column. Only the sums of the form
 * tell that a figure is in its place: every row must end in its sum, and every column must come out
 * at the outcomes that it names. The figures of the first row, which stand among the words of the
 * header, are given to the columns by what must have been received there.
 */
final class HeapedRequests {
  private static final int TABLE = 3;
  private static final int COLUMNS = GluedRows.COLUMNS_OF_REQUESTS;

  /** More rows than these in front of the others are too many not to know. */
  private static final int MOST_UNKNOWN = 2;

  /** A region of a table is not longer. */
  private static final int LONGEST = 12_000;

  private static final int MOST_WORDS = 4_000;

  private static final List<String> WORDS_OF_DISPUTES = List.of("维持", "纠正", "审结", "其他结果");

  private static final String PERSON = "自然人";
  private static final String OTHERS = "其他";
  static final List<String> KINDS = List.of("商业企业", "科研机构", "社会公益组织", "法律服务机构");

  private final FormRows form;
  private final FormFacts facts;
  private final CellReader cells;
  private final String text;
  private final Span region;

  /** Figures that follow each other with neither words nor a blank line between. */
  private final List<List<Token>> blocks = new ArrayList<>();

  private final StringBuilder words = new StringBuilder();

  /** The words since the last blank line. */
  private final StringBuilder paragraph = new StringBuilder();

  private HeapedRequests(FormRows form, FormFacts facts, CellReader cells, Span region) {
    this.form = form;
    this.facts = facts;
    this.cells = cells;
    this.text = facts.text();
    this.region = region;
  }

  /** Reads the table anew where the figures of several rows stand behind one label. */
  static void read(OfficialForms forms, TableParts parts, FormFacts facts) {
    boolean heaped = isHeaped(forms.third(), parts);
    Span region = heaped || isTorn(parts, facts) ? region(parts, facts.text()) : null;
    if (region == null) {
      return;
    }
    CellReader cells = new CellReader(facts);
    HeapedRequests heap = new HeapedRequests(forms.third(), facts, cells, region);
    heap.collect();
    heap.solve(heaped);
  }

  /** Whether rows of running lines could not be read, perhaps because their labels were broken. */
  private static boolean isTorn(TableParts parts, FormFacts facts) {
    return !parts.thirdRows.isEmpty()
        && parts.thirdRows.stream().allMatch(row -> row.line().origin() == Line.Origin.STREAM)
        && facts.hasUnreadable(TABLE)
        && !isPermuted(parts, facts);
  }

  /** Whether a row was left open since the header names the columns in another order. */
  private static boolean isPermuted(TableParts parts, FormFacts facts) {
    return facts.problems().stream()
        .filter(problem -> problem.code().equals("columns.order"))
        .anyMatch(problem ->
            parts.thirdRows.stream().anyMatch(row -> Objects.equals(row.span(), problem.span())));
  }

  private static boolean isHeaped(FormRows form, TableParts parts) {
    return parts.thirdRows.stream()
        .anyMatch(row ->
            row.line().origin() == Line.Origin.STREAM
                && row.line().valueCount() >= 2 * form.mostColumns(form.code(0)));
  }

  /** From the heading of table 3 to that of table 4. */
  private static @Nullable Span region(TableParts parts, String text) {
    Token heading = parts.heading(TABLE);
    if (heading == null) {
      return null;
    }
    int end = text.length();
    for (Token other : parts.headings) {
      if (other.start() >= heading.end()) {
        end = Math.min(end, other.start());
      }
    }
    return end - heading.end() > LONGEST ? null : new Span(heading.end(), end);
  }

  private void collect() {
    boolean open = false;
    int at = region.start();
    while (at < region.end()) {
      int lineEnd = text.indexOf('\n', at);
      int end = lineEnd < 0 ? region.end() : Math.min(lineEnd, region.end());
      Span line = Spans.trimmed(text, at, end);
      if (line.length() == 0) {
        open = false;
        paragraph.setLength(0);
      } else if (!PageMark.is(text, line)) {
        List<Span> found = SpacedCells.words(text, line);
        for (Span word : found) {
          open = add(word, open && found.size() == 1); // figures side by side are no column
        }
      }
      at = end + 1;
    }
  }

  private boolean add(Span word, boolean open) {
    CellValue value = CellValueParser.parse(text, word.start(), word.end());
    boolean numeral = CellValueParser.isNumeralWord(text, word.start(), word.end());
    if (value instanceof CellValue.Words || numeral) {
      String written = LabelText.full(text, word.start(), word.end());
      words.append(written);
      paragraph.append(written);
      return false;
    }
    if (WORDS_OF_DISPUTES.stream().anyMatch(dispute -> paragraph.indexOf(dispute) >= 0)) {
      return false; // columns of table 4 that stand above its heading
    }
    if (!open) {
      blocks.add(new ArrayList<>());
    }
    blocks.getLast().add(Token.unlabelled(word.start(), word.end(), value));
    return true;
  }

  /**
   * @param heaped whether what was read before row by row is wrong; else it stays unless all sums
   *     bear out another reading
   */
  private void solve(boolean heaped) {
    List<Token> figures = figures();
    List<String> rows = rows(figures.size());
    if (namesLongerForm(rows)) {
      rows = List.of(); // the figures of some rows are missing, however many there are by chance
    }
    HeapedFigures heap = new HeapedFigures(rows, figures);
    int known = rows.isEmpty() || !namesAll(rows) ? MOST_UNKNOWN + 1 : heap.firstKnown();
    if (namesColumnsInOtherOrder()) {
      known = MOST_UNKNOWN + 1;
    }
    if (!heaped && (known > 1 || !heap.outcomesAddUp() || !heap.isWhole(known))) {
      return;
    }
    forget();
    if (rows.isEmpty() || known > MOST_UNKNOWN || !heap.outcomesAddUp()) {
      facts.problem("form.table_unclear", null, Integer.toString(TABLE));
      (rows.isEmpty() ? form.rowsOf(form.newest()) : rows).forEach(this::doubt);
      return;
    }
    List<Token> received = known == 0 && heap.balances() ? heap.row(0) : null;
    if (known <= 1 && received == null) {
      known = 1;
      received = heap.received();
    }
    for (int i = 0; i < rows.size(); i++) {
      String row = rows.get(i);
      if (i >= known || (i == 0 && received != null)) {
        put(row, i == 0 && received != null ? received : heap.row(i));
      } else {
        doubt(row);
        facts.problem("row.order_unclear", region, form.labelOf(row));
      }
    }
  }

  /** All figures in the order of the rows; seven blocks of as many rows stand beside each other. */
  private List<Token> figures() {
    List<Token> figures = new ArrayList<>();
    int block = 0;
    while (block < blocks.size()) {
      int rows = blocks.get(block).size();
      if (rows > 1 && figures.size() % COLUMNS == 0 && areBeside(block, rows)) {
        for (int row = 0; row < rows; row++) {
          for (int column = 0; column < COLUMNS; column++) {
            figures.add(blocks.get(block + column).get(row));
          }
        }
        block += COLUMNS;
      } else {
        figures.addAll(blocks.get(block++));
      }
    }
    return figures;
  }

  private boolean areBeside(int first, int rows) {
    return first + COLUMNS <= blocks.size()
        && blocks.subList(first, first + COLUMNS).stream().allMatch(block -> block.size() == rows);
  }

  /** The rows of the form that has so many cells; empty when none has. */
  private List<String> rows(int figures) {
    for (String code : form.forms().reversed()) {
      List<String> rows = form.rowsOf(code);
      if (rows.size() * COLUMNS == figures) {
        return rows;
      }
    }
    return List.of();
  }

  /** Whether the words name every row of a form that has more rows than these. */
  private boolean namesLongerForm(List<String> rows) {
    if (rows.isEmpty()) {
      return false;
    }
    for (String code : form.forms()) {
      List<String> others = form.rowsOf(code);
      if (others.size() > rows.size() && namesAll(others)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether the words name every row, one after the other, whatever stands between: of each label
   * at most one character in eight may be missing.
   */
  private boolean namesAll(List<String> rows) {
    StringBuilder labels = new StringBuilder();
    List<Integer> ends = new ArrayList<>();
    for (String row : rows) {
      if (row.equals(HeapedFigures.HANDLED) || row.equals(HeapedFigures.CARRIED_OUT)) {
        // Outer labels, which stand before the inner ones of their page.
        if (words.indexOf(form.labelOf(row)) < 0) {
          return false;
        }
      } else {
        labels.append(form.labelOf(row));
        ends.add(labels.length());
      }
    }
    if (words.length() > MOST_WORDS) {
      return false;
    }
    boolean[] found = common(labels, words);
    int at = 0;
    for (int end : ends) {
      int missing = 0;
      int length = end - at;
      for (; at < end; at++) {
        missing += found[at] ? 0 : 1;
      }
      if (missing > (length + 4) / 8) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether the header names the kinds of applicants in another order than the form: the sums of
   * rows are the same in every order of the columns, so that they cannot bear one out.
   */
  private boolean namesColumnsInOtherOrder() {
    List<Integer> kinds = new ArrayList<>();
    for (String kind : KINDS) {
      int at = words.indexOf(kind);
      if (at >= 0) {
        kinds.add(at);
      }
    }
    List<Integer> sorted = kinds.stream().sorted().toList();
    int person = words.indexOf(PERSON);
    return !kinds.equals(sorted)
        || (!kinds.isEmpty() && othersStandBefore(sorted.getFirst(), sorted.getLast()))
        || (!kinds.isEmpty() && person > kinds.getFirst() && person < kinds.getLast());
  }

  /** Whether 其他 stands in front of the last kind of organisations: 其他组织 is the name over all. */
  private boolean othersStandBefore(int first, int last) {
    for (int at = words.indexOf(OTHERS, Math.max(0, first - OTHERS.length()));
        at >= 0 && at < last;
        at = words.indexOf(OTHERS, at + 1)) {
      if (!words.substring(at).startsWith("其他组织")) {
        return true;
      }
    }
    return false;
  }

  /** Which characters of a text stand, in the same order, in another. */
  private static boolean[] common(CharSequence of, CharSequence in) {
    int[][] length = new int[of.length() + 1][in.length() + 1];
    for (int i = of.length() - 1; i >= 0; i--) {
      ReadingTime.check();
      for (int j = in.length() - 1; j >= 0; j--) {
        length[i][j] =
            of.charAt(i) == in.charAt(j)
                ? length[i + 1][j + 1] + 1
                : Math.max(length[i + 1][j], length[i][j + 1]);
      }
    }
    boolean[] found = new boolean[of.length()];
    int i = 0;
    int j = 0;
    while (i < of.length() && j < in.length()) {
      if (of.charAt(i) == in.charAt(j)) {
        found[i++] = true;
        j++;
      } else if (length[i + 1][j] >= length[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
    return found;
  }

  /** What was read before, row by row, is wrong where labels and figures stand apart. */
  private void forget() {
    for (int i = 0; i < form.size(); i++) {
      String row = form.code(i);
      form.columns(row).forEach(column -> facts.remove(row + "." + column));
    }
    facts
        .problems()
        .removeIf(problem -> {
          Span span = problem.span();
          return span != null && span.start() >= region.start() && span.end() <= region.end();
        });
  }

  private void doubt(String row) {
    form.columns(row).forEach(column -> facts.uncertain(row + "." + column));
  }

  private void put(String row, List<Token> figures) {
    List<String> columns = form.columns(row);
    for (int i = 0; i < columns.size(); i++) {
      Indicator indicator = facts.indicator(row + "." + columns.get(i));
      facts.put(indicator, cells.read(indicator, figures.get(i), null), true);
    }
  }
}
