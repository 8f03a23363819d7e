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
  private static final Pattern FIGURE = Pattern.compile("[0-9０-９][0-9０-９.,，．]*[件项个条次]?|[-—－/／]|无");

  private static final Pattern LABEL_AND_FIGURE =
      Pattern.compile("(.*[\\p{IsHan}）)”\"])\\s*([0-9][0-9.,]*)\\s*");

  private static final char BAR = '|';

  /** How far in a line may begin, as a share of its size: as far as a tab reaches. */
  private static final float ROOM = 5;

  /** How many figures the rows of the forms have that are longer than a line. */
  private static final int FIGURES = 7;

  private static final int FIGURES_WITHOUT_LABEL = 15;

  private final List<List<String>> rows = new ArrayList<>();

  /** The last line, if it had no room for one more figure. */
  private @Nullable Visual full;

  boolean isEmpty() {
    return rows.isEmpty();
  }

  /** Whether the last row ends in a figure: the next line may be a label that fills it alone. */
  boolean mayGoOn() {
    return !rows.isEmpty() && isFigure(rows.getLast().getLast().strip());
  }

  /** The rows from the top; there are none afterwards. */
  List<List<String>> take() {
    List<List<String>> taken = List.copyOf(rows);
    rows.clear();
    return taken;
  }

  /**
   * Adds a line.
   *
   * @param isFull whether it has no room for one more figure
   */
  void add(Visual line, List<String> parts, boolean isFull) {
    if (goesOn(line, parts)) {
      List<String> more = filled(parts);
      if (!isFigure(more.getFirst())) {
        rows.getLast().add(rows.getLast().removeLast().strip() + more.removeFirst());
      }
      rows.getLast().addAll(more);
    } else {
      rows.add(new ArrayList<>(apart(parts)));
    }
    full = isFull ? line : null;
  }

  /**
   * Whether a line holds the figures that had no room in the one before: it is the next line, and
   * begins where no figure of that one stands.
   */
  boolean goesOn(Visual line, List<String> parts) {
    Visual above = full;
    if (rows.isEmpty() || above == null || line.baseline() - above.baseline() < above.size()) {
      return false;
    }
    PdfPieces written = PdfPieces.of(0, above, 0, false);
    float free =
        written.labels().isEmpty() || written.figures().isEmpty()
            ? above.left() + above.size() * ROOM
            : written.figures().getFirst().left() - above.size();
    if (line.left() > free) {
      return false;
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

  private static List<String> filled(List<String> parts) {
    return new ArrayList<>(
        parts.stream().map(String::strip).filter(one -> !one.isEmpty()).toList());
  }

  /** Whether words are the label of a row, perhaps with that of its group in front. */
  private static boolean endsInRow(String words) {
    return KnownLabels.isRow(words)
        || KnownLabels.isRow(words.substring(words.lastIndexOf(' ') + 1));
  }

  /** The cells of a line: what tabs part, or bars; a single one where there are none. */
  static List<String> cells(String tabbed, String written) {
    if (written.indexOf(BAR) < 0) {
      return List.of(tabbed.split("\t", -1));
    }
    String line = written.strip();
    boolean framed = line.length() > 1 && line.charAt(0) == BAR && line.endsWith("|");
    line = framed ? line.substring(1, line.length() - 1) : line;
    List<String> cells = new ArrayList<>();
    boolean rows = false;
    boolean names = true;
    for (String cell : line.split("\\|", -1)) {
      String words = cell.strip();
      cells.add(words);
      rows |= isFigure(words) || KnownLabels.isRow(words);
      names &= words.isEmpty() || KnownLabels.isPart(words);
    }
    return rows || names ? cells : List.of(tabbed.split("\t", -1));
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
