package org.mingjian.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mingjian.catalogue.FormLabel.Role;
import org.mingjian.document.ReadingTime;
import org.mingjian.document.Span;

/**
 * Collects from the lines of a document what belongs to which table: rows, column headers, and
 * whether a heading announces the table.
 */
final class TableParts {
  /** A form has 25 rows at most; a document with more lines than this repeats itself. */
  private static final int MOST_ROWS = 600;

  /** No form names more columns than this over its rows. */
  private static final int MOST_HEADER = 300;

  private static final int LONGEST_OWN_COLUMN = 6;

  final List<RowMatcher.Candidate> secondRows = new ArrayList<>();
  final List<RowMatcher.Candidate> thirdRows = new ArrayList<>();
  final RequestRows requestRows = new RequestRows(thirdRows);
  final List<Token> thirdHeader = new ArrayList<>();
  final List<Token> fourthHeader = new ArrayList<>();
  List<Token> fourthHeaderBefore = List.of(); // that of another such table above
  final List<RowMatcher.Candidate> fourthRows = new ArrayList<>();
  final List<Line> fourthValues = new ArrayList<>();

  /** Rows whose labels stand anywhere in a table, with cells or without. */
  final Set<String> named = new TreeSet<>();

  /** Words over a single column of a real table that is none of the form: 行次, 单位, 备注. */
  final List<Token> ownColumns = new ArrayList<>();

  /** Rows of table 3 of which two stand in one row of a table, or in one cell of it. */
  final Set<String> entangled = new TreeSet<>();

  /**
   * Tables of which figures stand below words of the header, in front of every row, in a stream: a
   * program that wrote columns out has put the labels elsewhere.
   */
  final Set<Integer> unplaced = new TreeSet<>();

  final Set<Integer> announced = new TreeSet<>();
  final List<Token> headings = new ArrayList<>();
  int fourthLead;

  /** Whether the chapter behind table 4 has begun. */
  private boolean beyondTables;

  private int zone;
  private final List<Token> secondHeader = new ArrayList<>();
  private boolean secondHeaderUsed;

  /** The first cell of the header was met: words behind it are columns, known or not. */
  private boolean secondHeaderOpen;

  private boolean thirdInRows;
  private boolean repeatedHeader;
  private List<Token> currentThirdHeader = thirdHeader;

  /** Whether the lines of cells were put together again, so that a label may be a part of one. */
  final boolean brokenLabels;

  /** Whether the document is a text or a page, so that a program may have written its rows. */
  final boolean plainText;

  private final LabelIndex labels;
  private final CutColumns cut;
  private final CutRows cutRows;

  private TableParts(LabelIndex labels, boolean brokenLabels, boolean plainText) {
    this.labels = labels;
    this.cut = new CutColumns(labels);
    this.cutRows = new CutRows(labels, 3);
    this.brokenLabels = brokenLabels;
    this.plainText = plainText;
  }

  /**
   * The parts of a document.
   *
   * @param labels the words of the forms
   * @param brokenLabels whether the document has pages with lines and no cells: where no table was
   *     found, a line of figures may stand beside any line of its label or of another one
   * @param plainText whether it is a text or a page
   */
  static TableParts of(
      LabelIndex labels, List<Line> lines, boolean brokenLabels, boolean plainText) {
    TableParts parts = new TableParts(labels, brokenLabels, plainText);
    for (Line line : lines) {
      ReadingTime.check();
      if (line.origin() == Line.Origin.BREAK) {
        parts.zone = 0;
      } else {
        parts.line(line);
      }
    }
    RowsBeforeHeading.drop(parts.secondRows, parts.headings);
    OtherTables.dropOfSecond(parts.secondRows);
    OtherTables.dropOfThird(parts.thirdRows);
    NumberColumn.drop(parts.thirdRows);
    return parts;
  }

  private void line(Line read) {
    Line line = zone == 3 && thirdInRows ? cutRows.whole(read) : ColumnNumbers.without(read);
    if (LineShape.isTransposed(line)) {
      line.labels().forEach(this::enterZone);
      return;
    }
    noteOwnColumns(line);
    int count = line.labels().size();
    for (int i = 0; i < count; i++) {
      Token token = line.labels().get(i);
      if (isBeyondTables(token, line)) {
        return;
      }
      boolean last = i == count - 1;
      enterZone(token);
      noteNamed(token);
      boolean rowBelow = last && hasCells(line);
      switch (zone) {
        case 2 -> second(token, line, last, LineShape.behind(line, i));
        case 3 -> third(token, line, i, rowBelow, LineShape.behind(line, i));
        case 4 -> fourth(token, line, last);
        default -> {}
      }
    }
    if (count == 0 && !line.cells().isEmpty()) {
      withoutLabel(line);
    } else if (count > 1 && line.origin() == Line.Origin.STREAM && hasCells(line)) {
      noteUnplaced(line);
    }
  }

  /**
   * Whether a word of a running line stands in the chapters behind the tables, or in what a page
   * has below them: it is no part of a table, whatever it names, until a heading begins one again.
   */
  private boolean isBeyondTables(Token token, Line line) {
    if (line.origin() != Line.Origin.STREAM) {
      return false;
    }
    if (!beyondTables) {
      beyondTables =
          LineShape.isHeadingOfProblems(token)
              && !thirdRows.isEmpty()
              && !(fourthValues.isEmpty() && fourthRows.isEmpty());
    } else if (token.means(2, Role.HEADING)
        || token.means(3, Role.HEADING)
        || token.means(4, Role.HEADING)) {
      beyondTables = false;
    }
    return beyondTables;
  }

  private void noteUnplaced(Line line) {
    Token last = line.labels().getLast();
    for (int table = 2; table <= 3; table++) {
      boolean ofHeader =
          last.means(table, Role.COLUMN)
              || last.means(table, Role.NOTE)
              || last.means(table, Role.SECTION);
      if (ofHeader
          && !last.means(table, Role.ROW)
          && line.cells().stream().anyMatch(Token::isNumber)) {
        unplaced.add(table);
      }
    }
  }

  private void noteNamed(Token token) {
    String row = zone == 2 || zone == 3 ? token.code(zone, Role.ROW) : null;
    if (row != null && announced.contains(zone) && !token.means(zone, Role.COLUMN)) {
      named.add(row);
    }
  }

  private void noteOwnColumns(Line line) {
    if (line.origin() != Line.Origin.ALIGNED
        || hasCells(line)
        || line.labels().size() < 2
        || ownColumns.size() >= MOST_HEADER) {
      return;
    }
    for (Token token : line.labels()) {
      Token.Place place = token.place();
      if (place != null
          && !token.isLabel()
          && place.columns() == 1
          && token.full().length() <= LONGEST_OWN_COLUMN) {
        ownColumns.add(token);
      }
    }
  }

  private static boolean hasCells(Line line) {
    return !line.cells().isEmpty();
  }

  private void withoutLabel(Line line) {
    if (zone == 3 && thirdInRows && !announced.contains(4) && LineShape.areDisputes(line)) {
      fourthValues.add(line); // behind the last row of table 3, without heading or header
    } else if (zone == 3 && thirdInRows && line.valueCount() > 0) {
      add(thirdRows, new RowMatcher.Candidate(null, null, line, currentThirdHeader));
    } else if (zone == 2 && line.valueCount() > 0 && line.origin() != Line.Origin.STREAM) {
      add(secondRows, new RowMatcher.Candidate(null, null, line, List.copyOf(secondHeader)));
    } else if (zone == 4 && line.cells().size() > 1) {
      boolean wider = line.cells().size() > GluedRows.COLUMNS_OF_DISPUTES;
      Line own = fourthHeader.isEmpty() && wider ? LineShape.withoutEmptyEnds(line) : line;
      if (!fourthHeader.isEmpty() || isAlone(own)) {
        fourthValues.add(own);
      }
    }
  }

  /** 其他, a column and a row of table 3, is a half of 其他结果 in a header of table 4 on two lines. */
  private boolean isPartOfResult(Token token, int table) {
    return zone == 4
        && table == 3
        && !fourthHeader.isEmpty()
        && fourthValues.stream().allMatch(line -> line.valueCount() == 1) // set upright
        && token.means(3, Role.COLUMN);
  }

  /** A label of one table only says where we are; one of several tables says nothing. */
  private void enterZone(Token token) {
    int table = 0;
    for (Label label : token.labels()) {
      if (table != 0 && table != label.table()) {
        return;
      }
      table = label.table();
    }
    if (table == 0 || isPartOfResult(token, table)) {
      return;
    }
    if (token.means(table, Role.HEADING)) {
      announced.add(table);
      headings.add(token);
      if (table == 4) {
        fourthHeaderBefore = fourthValues.isEmpty() ? List.of() : List.copyOf(fourthHeader);
        fourthHeader.clear();
        // 总计 5 in a menu
        fourthValues.removeIf(
            line -> line.origin() == Line.Origin.STREAM && line.cells().size() == 1);
      }
      if (table == 3 && !thirdInRows) {
        currentThirdHeader.clear(); // words of a menu, which stood before the table
      }
    }
    if (zone != table) {
      zone = table;
      secondHeader.clear();
      if (table == 3 && thirdRows.isEmpty()) {
        thirdInRows = false;
      }
    }
  }

  private void second(Token token, Line line, boolean last, List<Token> behind) {
    if (token.means(2, Role.SECTION) || token.means(2, Role.NOTE) || token.means(2, Role.HEADING)) {
      secondHeader.clear();
      secondHeaderUsed = false;
      secondHeaderOpen = token.means(2, Role.NOTE);
      return;
    }
    String row = token.code(2, Role.ROW);
    boolean empty = !last || !hasCells(line);
    if (row != null && empty && line.origin() == Line.Origin.STREAM && secondHeader.isEmpty()) {
      return; // a word of a menu or of running text
    }
    if (row != null && (last || line.origin() == Line.Origin.STREAM)) {
      // In a stream a row without any figure is followed at once by the next label.
      Line own =
          last
              ? line
              : new Line(List.of(token), behind, line.origin(), line.lead(), 0, line.table());
      add(secondRows, new RowMatcher.Candidate(row, token, own, List.copyOf(secondHeader)));
      secondHeaderUsed = true;
      secondHeaderOpen = false;
      return;
    }
    boolean unknownColumn =
        !token.isLabel()
            && token.full().chars().anyMatch(Character::isIdeographic) // 0/0 names no column
            && (!secondHeader.isEmpty() || secondHeaderOpen)
            && (!last || (!hasCells(line) && !secondHeaderUsed));
    if (token.means(2, Role.COLUMN) || unknownColumn || (empty && cut.begins(token, 2))) {
      if (secondHeaderUsed) {
        secondHeader.clear();
        secondHeaderUsed = false;
      }
      addToHeader(secondHeader, token, 2);
      return;
    }
    if (last && hasCells(line) && !token.isLabel()) {
      add(secondRows, new RowMatcher.Candidate(null, token, line, List.copyOf(secondHeader)));
      secondHeaderUsed = true;
    }
  }

  private void third(Token token, Line line, int at, boolean rowBelow, List<Token> behind) {
    boolean last = at == line.labels().size() - 1;
    boolean column = token.means(3, Role.COLUMN);
    boolean row = token.means(3, Role.ROW);
    if (column && !row && thirdInRows) {
      thirdInRows = false; // the header again, on a new page
      currentThirdHeader = new ArrayList<>();
      repeatedHeader = true;
    }
    boolean whole =
        repeatedHeader
            && last
            && line.labels().size() == 1
            && line.valueCount() == GluedRows.COLUMNS_OF_REQUESTS;
    if (column && !(row && (thirdInRows || whole))) { // 其他 with its figures below the header
      if (HeaderWords.beginTable(token, currentThirdHeader)) {
        currentThirdHeader.clear();
      }
      addToHeader(currentThirdHeader, token, 3);
      return;
    }
    if (row) {
      String code = token.code(3, Role.ROW);
      boolean group = token.means(3, Role.GROUP) && !LineShape.isBlankRow(code, line, at);
      if (line.origin() == Line.Origin.STREAM
          && (!last || !hasCells(line))
          && currentThirdHeader.isEmpty()) {
        return;
      }
      if (last || (line.origin() == Line.Origin.STREAM && !group)) {
        thirdInRows = true;
        completeHeader();
        Line own =
            last
                ? line
                : new Line(List.of(token), behind, line.origin(), line.lead(), 0, line.table());
        add(thirdRows, new RowMatcher.Candidate(code, token, own, currentThirdHeader));
        if (rowBelow && code != null && line.origin() != Line.Origin.STREAM) {
          noteEntangled(line, code);
        }
      }
      return;
    }
    if (rowBelow && thirdInRows && !token.means(3, Role.NOTE)) {
      Set<String> together = token.isLabel() ? Set.of() : labels.rowsIn(token.full(), 3);
      if (together.size() > 1) {
        entangled.addAll(together);
      }
      add(thirdRows, new RowMatcher.Candidate(null, token, line, currentThirdHeader));
    } else if (rowBelow && !thirdInRows && !token.isLabel() && LineShape.hasRow(line)) {
      thirdInRows = true;
      add(thirdRows, new RowMatcher.Candidate(null, token, line, currentThirdHeader));
    } else if ((thirdInRows || repeatedHeader) && last && LineShape.isBlankRow(token, line)) {
      add(thirdRows, new RowMatcher.Candidate(null, token, line, currentThirdHeader));
    } else if (!token.isLabel() && !thirdInRows && !currentThirdHeader.isEmpty() && !last) {
      if (HeaderWords.beginTable(token, currentThirdHeader)) {
        currentThirdHeader.clear();
      } else {
        addToHeader(currentThirdHeader, token, 3);
      }
    }
  }

  /** Two labels of rows in front of the same cells: of two rows only one has these figures. */
  private void noteEntangled(Line line, String code) {
    for (Token token : line.labels()) {
      String other = token.code(3, Role.ROW);
      if (token.isLeaf(3) && other != null && !code.equals(other)) {
        entangled.add(code);
        entangled.add(other);
      }
    }
  }

  private void completeHeader() {
    if (repeatedHeader && thirdHeader.size() < currentThirdHeader.size()) {
      thirdHeader.clear();
      thirdHeader.addAll(currentThirdHeader);
    }
  }

  private void fourth(Token word, Line line, boolean last) {
    Token token = fourthHeader.isEmpty() || hasCells(line) ? word : LostLetters.restored(word);
    String row = token.code(4, Role.ROW);
    boolean known = token.means(4, Role.COLUMN) || row != null || token.means(4, Role.NOTE);
    if (known) {
      if (fourthHeader.isEmpty()) {
        fourthLead = line.lead();
      }
      addToHeader(fourthHeader, token, 4);
    }
    if (!last || !hasCells(line)) {
      return;
    }
    if (row != null && line.valueCount() > 0 && line.cells().size() <= 8) {
      add(fourthRows, new RowMatcher.Candidate(row, token, line, List.copyOf(fourthHeader)));
    } else if ((LineShape.hasFigures(line) || LineShape.isMarkedResult(token, line))
        && (!fourthHeader.isEmpty() || isAlone(line))) {
      fourthValues.add(line);
    }
  }

  /**
   * Whether a line has all the cells of table 4, which lost its header: only the heading names it.
   */
  private boolean isAlone(Line line) {
    return announced.contains(4)
        && (line.cells().size() == GluedRows.COLUMNS_OF_DISPUTES || GluedRows.areDisputes(line));
  }

  private static void add(List<RowMatcher.Candidate> rows, RowMatcher.Candidate row) {
    if (rows.size() < MOST_ROWS) {
      rows.add(row);
    }
  }

  private void addToHeader(List<Token> header, Token token, int table) {
    Token named = cut.named(header, token, table);
    if (named != null && header.size() < MOST_HEADER) {
      header.add(named);
    }
  }

  /** The last heading of a table, where a problem with it is shown. */
  @Nullable Token heading(int table) {
    Token found = null;
    for (Token heading : headings) {
      if (heading.means(table, Role.HEADING)) {
        found = heading;
      }
    }
    return found;
  }

  /** Where that heading stands; null where the table has none. */
  @Nullable Span headingSpan(int table) {
    Token heading = heading(table);
    return heading == null ? null : new Span(heading.start(), heading.end());
  }
}
