package org.mingjian.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingjian.document.PdfLines.Visual;

/**
 * Rows that tabs or bars part, each in a line of its own: where a line had no room left, the
 * figures that did not fit stand in the next one, and a label that ends where the next tab stands
 * touches its figure. Both are told by the known label and by how many figures its row has.
 */
final class PdfTabbedRows {
  private static final Pattern FIGURE =
      Pattern.compile("[0-9０-９][0-9０-９.,，．]*(?:[件项个条次]|[（(][件项个条次][）)])?|[-—－–/／]|——|无");

  private static final Pattern LABEL_AND_FIGURE =
      Pattern.compile("(.*[\\p{IsHan}）)”\"])\\s*([0-9][0-9.,]*)\\s*");

  private static final char BAR = '|';

  /** How far in a line may begin, as a share of its size: as far as a tab reaches. */
  private static final float ROOM = 5;

  /** How much room a bar takes with spaces around it, in the same share. */
  private static final float BAR_AND_SPACES = 1.5f;

  /** Characters before this one are half as wide as high. */
  private static final char WIDE = '\u2E80';

  private static final float HALF = 0.5f;

  /** How many figures the rows of the forms have that are longer than a line. */
  private static final int FIGURES = 7;

  private static final int FIGURES_WITHOUT_LABEL = 15;

  private final List<List<String>> rows = new ArrayList<>();

  /** Those in a line that begins and ends with a bar. */
  private final List<List<String>> framed = new ArrayList<>();

  /** Whether another one with bars begins with the label of a row, without one. */
  private boolean unframed;

  /** The text of the last row, if bars part its cells; else empty. */
  private String barred = "";

  /** The last line, if it had no room for one more figure. */
  private @Nullable Visual full;

  boolean isEmpty() {
    return rows.isEmpty();
  }

  /** Whether the last row ends in a figure: the next line may be a label that fills it alone. */
  boolean mayGoOn() {
    return !rows.isEmpty() && isFigure(rows.getLast().getLast().strip());
  }

  /**
   * The rows from the top; there are none afterwards. Where some begin without a bar, no bars frame
   * the rows: one at an end parts a blank cell.
   */
  List<List<String>> take() {
    List<List<String>> taken = List.copyOf(rows);
    if (unframed) {
      for (List<String> row : framed) {
        row.addFirst("");
        row.addLast("");
      }
    }
    rows.clear();
    framed.clear();
    barred = "";
    unframed = false;
    return taken;
  }

  /**
   * Adds a line.
   *
   * @param isFull whether it has no room for one more figure
   */
  void add(Visual line, List<String> parts, boolean isFull) {
    List<String> joined = isBelowFull(line) ? joined(line.text(false), parts) : null;
    String text = line.text(false).strip();
    if (joined != null) {
      framed.remove(rows.removeLast());
      rows.add(joined);
      noteBars(barred + ' ' + text);
      barred = barred + ' ' + text;
    } else if (goesOn(line, parts)) {
      List<String> more = filled(parts);
      if (!isFigure(more.getFirst())) {
        rows.getLast().add(rows.getLast().removeLast().strip() + more.removeFirst());
      }
      rows.getLast().addAll(more);
    } else {
      rows.add(new ArrayList<>(apart(parts)));
      noteBars(text);
      barred = text.indexOf(BAR) < 0 ? "" : text;
    }
    full = isFull ? line : null;
  }

  private void noteBars(String line) {
    if (isFramed(line)) {
      framed.add(rows.getLast());
    } else {
      int bar = line.indexOf(BAR);
      unframed |= bar > 0 && endsInRow(line.substring(0, bar).strip());
    }
  }

  private static boolean isFramed(String line) {
    return line.length() > 1 && line.charAt(0) == BAR && line.charAt(line.length() - 1) == BAR;
  }

  /**
   * Whether a line holds the figures that had no room in the one before: it is the next line, and
   * begins where no figure of that one stands.
   */
  boolean goesOn(Visual line, List<String> parts) {
    if (!isBelowFull(line)) {
      return false;
    }
    if (joined(line.text(false), parts) != null) {
      return true;
    }
    List<String> figures = filled(parts);
    String rest = figures.isEmpty() || isFigure(figures.getFirst()) ? "" : figures.removeFirst();
    if (figures.isEmpty() || !figures.stream().allMatch(PdfTabbedRows::isFigure)) {
      return false;
    }
    List<String> last = rows.getLast().stream().map(String::strip).toList();
    int first = last.size();
    while (first > 0 && isFigure(last.get(first - 1))) {
      first--;
    }
    int count = last.size() - first + figures.size();
    String label = "";
    for (String before : last.subList(0, first)) {
      label = before.isEmpty() ? label : before;
    }
    if (first == last.size()) {
      return count == FIGURES && endsInRow(label + rest); // its label alone filled the line
    }
    return rest.isEmpty()
        && (label.isEmpty()
            ? count == FIGURES_WITHOUT_LABEL
            : count == FIGURES && endsInRow(label));
  }

  /**
   * Whether a line is the next below one without room, and begins where no figure of that stands.
   */
  private boolean isBelowFull(Visual line) {
    Visual above = full;
    if (rows.isEmpty() || above == null || line.baseline() - above.baseline() < above.size()) {
      return false;
    }
    PdfPieces written = PdfPieces.of(0, above, 0, false);
    float free =
        written.labels().isEmpty() || written.figures().isEmpty()
            ? above.left() + above.size() * ROOM
            : written.figures().getFirst().left() - above.size();
    return line.left() <= free;
  }

  /**
   * The cells that bars part in the last row and a line below it, which holds figures and blank
   * cells only: as many as its row has. Null where it does not go on.
   */
  private @Nullable List<String> joined(String line, List<String> parts) {
    if (barred.isEmpty() || !parts.stream().map(String::strip).allMatch(PdfTabbedRows::isCell)) {
      return null;
    }
    List<String> cells = barred(barred + ' ' + line.strip());
    int first = cells.size();
    while (first > 0 && isCell(cells.get(first - 1))) {
      first--;
    }
    int count = cells.size() - first;
    boolean whole =
        first == 0
            ? count == FIGURES_WITHOUT_LABEL
            : count == FIGURES && endsInRow(cells.get(first - 1));
    return whole ? cells : null;
  }

  private static boolean isCell(String part) {
    return part.isEmpty() || isFigure(part);
  }

  private static List<String> filled(List<String> parts) {
    return new ArrayList<>(
        parts.stream().map(String::strip).filter(one -> !one.isEmpty()).toList());
  }

  /** Whether words are the label of a row, perhaps with that of its group in front. */
  private static boolean endsInRow(String words) {
    return KnownLabels.isRow(words)
        || KnownLabels.isRow(words.substring(words.lastIndexOf(' ') + 1));
  }

  private static List<String> barred(String line) {
    String inside = isFramed(line) ? line.substring(1, line.length() - 1) : line;
    List<String> cells = new ArrayList<>();
    for (String cell : inside.split("\\|", -1)) {
      cells.add(cell.strip());
    }
    return cells;
  }

  /** The cells of a line: what tabs part, or bars; a single one where there are none. */
  static List<String> cells(String tabbed, String written) {
    if (written.indexOf(BAR) < 0) {
      return List.of(tabbed.split("\t", -1));
    }
    List<String> cells = barred(written.strip());
    boolean rows = false;
    boolean names = true;
    for (String words : cells) {
      rows |= isFigure(words) || KnownLabels.isRow(words);
      names &= words.isEmpty() || KnownLabels.isPart(words);
    }
    return rows || names ? cells : List.of(tabbed.split("\t", -1));
  }

  /**
   * How much room one more figure like the last takes with the bar before it, in the same share.
   */
  static float room(List<String> parts) {
    List<String> filled = filled(parts);
    if (filled.isEmpty() || !isFigure(filled.getLast())) {
      return 0;
    }
    float room = BAR_AND_SPACES;
    for (int i = 0; i < filled.getLast().length(); i++) {
      room += filled.getLast().charAt(i) < WIDE ? HALF : 1;
    }
    return room;
  }

  static boolean isFigure(String part) {
    return FIGURE.matcher(part).matches();
  }

  /** A label that reaches to the first figure of its row is still a cell of its own. */
  private static List<String> apart(List<String> parts) {
    int label = parts.size() - 1;
    while (label >= 0 && isFigure(parts.get(label).strip())) {
      label--;
    }
    if (label < 0 || label + 1 == parts.size()) {
      return parts;
    }
    var both = LABEL_AND_FIGURE.matcher(parts.get(label));
    if (!both.matches()) {
      return parts;
    }
    boolean only = parts.subList(0, label).stream().allMatch(String::isBlank);
    boolean gap = only && Character.isWhitespace(parts.get(label).charAt(both.end(1)));
    if (!gap && !KnownLabels.isRow(both.group(1).strip())) {
      return parts;
    }
    List<String> cells = new ArrayList<>(parts.subList(0, label));
    cells.add(both.group(1));
    cells.add(both.group(2));
    cells.addAll(parts.subList(label + 1, parts.size()));
    return cells;
  }
}
