package org.mingjian.document;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.CHPX;
import org.apache.poi.hwpf.sprm.SprmIterator;
import org.apache.poi.hwpf.sprm.SprmOperation;
import org.apache.poi.hwpf.usermodel.Range;

/** The runs of an old Word file whose characters do not count as they stand. */
final class DocRuns {
  // Numbers of the character properties, from [MS-DOC] 2.6.1.
  private static final int DELETED = 0x0800;
  private static final int STRUCK = 0x0837;
  private static final int HIDDEN = 0x083C;
  private static final int RAISED = 0x2A48;
  private static final int STRUCK_TWICE = 0x2A53;

  private static final int COLOUR_OF_OLD = 0x2A42;
  private static final int COLOUR = 0x6870;

  /** White among the colours of old. */
  private static final int WHITE = 8;

  private enum Look {
    RAISED,
    /** In the colour of the page. */
    PALE,
    UNSEEN
  }

  private record Run(int start, int end, Look look) {}

  private final List<Run> runs;

  private DocRuns(List<Run> runs) {
    this.runs = runs;
  }

  static DocRuns of(HWPFDocument document) {
    List<Run> runs = new ArrayList<>();
    for (CHPX properties : document.getCharacterTable().getTextRuns()) {
      boolean unseen = false;
      boolean raised = false;
      boolean pale = false;
      SprmIterator operations = new SprmIterator(properties.getGrpprl(), 0);
      while (operations.hasNext()) {
        SprmOperation operation = operations.next();
        int code = code(operation);
        int value = operation.getOperand();
        switch (code) {
          case DELETED, STRUCK, HIDDEN, STRUCK_TWICE -> unseen |= value == 1;
          case RAISED -> raised = value == 1;
          case COLOUR_OF_OLD -> pale = value == WHITE;
          case COLOUR ->
              pale = UnseenText.isPaper(value & 0xFF, (value >> 8) & 0xFF, (value >> 16) & 0xFF);
          default -> {}
        }
      }
      if (unseen || raised || pale) {
        Look look = unseen ? Look.UNSEEN : raised ? Look.RAISED : Look.PALE;
        runs.add(new Run(properties.getStart(), properties.getEnd(), look));
      }
    }
    return new DocRuns(runs);
  }

  private static int code(SprmOperation operation) {
    byte[] bytes = operation.getGrpprl();
    int at = operation.getGrpprlOffset() - 2;
    return at < 0 ? -1 : (bytes[at] & 0xFF) | (bytes[at + 1] & 0xFF) << 8;
  }

  /** The text of a part without what is not seen; marks of cells and paragraphs stay. */
  String text(Range part) {
    String text = part.text();
    for (int i = before(part.getEndOffset()) - 1; i >= 0; i--) {
      Run run = runs.get(i);
      if (run.end() <= part.getStartOffset()) {
        break;
      }
      int start = Math.max(run.start() - part.getStartOffset(), 0);
      int end = Math.min(run.end() - part.getStartOffset(), text.length());
      if (start < end) {
        String words = text.substring(start, end);
        String kept =
            switch (run.look()) {
              case RAISED -> RaisedDigits.of(words);
              case PALE -> UnseenText.isFigure(words) ? unseen(words) : words;
              case UNSEEN -> unseen(words);
            };
        text = text.substring(0, start) + kept + text.substring(end);
      }
    }
    return text;
  }

  /** What nobody sees, its figure marked; marks of cells and paragraphs stay. */
  private static String unseen(String words) {
    return UnseenText.of(words) + words.replaceAll("[^\\x07\\r]", "");
  }

  /** How many runs begin before an offset. */
  private int before(int offset) {
    int low = 0;
    int high = runs.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (runs.get(middle).start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
