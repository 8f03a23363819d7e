package org.mingjian.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjian.document.Block;
import org.mingjian.document.Paragraph;
import org.mingjian.document.SourceDocument;
import org.mingjian.document.Span;
import org.mingjian.document.Spans;

/**
 * The running text of a document without what only lays it out: lines that a program broke at its
 * width are put together, single spaces beside Chinese characters are left out, digits are plain
 * and characters simplified. Every character knows its place in the document.
 */
final class RunningText {
  private static final String MARKS = "，,、。；;：:！!？?（）()《》“”";

  private final String text;

  /** The places of the characters in the document; null where each has kept its own. */
  private final int @Nullable [] places;

  private final List<Span> paragraphs;
  private final BrokenLines broken;

  private RunningText(
      String text, int @Nullable [] places, List<Span> paragraphs, BrokenLines broken) {
    this.text = text;
    this.places = places;
    this.paragraphs = paragraphs;
    this.broken = broken;
  }

  static RunningText of(SourceDocument document) {
    char[] plain = plain(document.text());
    List<Span> written = new ArrayList<>();
    for (Block block : document.blocks()) {
      if (block instanceof Paragraph paragraph) {
        written.add(paragraph.span());
      }
    }
    BrokenLines broken = BrokenLines.of(document.text(), written);
    return new Builder(plain, written, broken).build();
  }

  String text() {
    return text;
  }

  /** Those of the document, with broken ones put together. */
  List<Span> paragraphs() {
    return paragraphs;
  }

  /** The place in the document of a range of this text, which may not be empty. */
  Span place(Span span) {
    return places == null ? span : new Span(places[span.start()], places[span.end() - 1] + 1);
  }

  /** Whether a sentence may have its beginning or its end in another line. */
  boolean isCut(Span sentence) {
    Span place = place(sentence);
    return broken.isOpenAt(place.start()) || broken.isOpenAt(place.end());
  }

  private static char[] plain(String text) {
    char[] characters = text.toCharArray();
    for (int i = 0; i < characters.length; i++) {
      char c = characters[i];
      if (c >= '\u4E00' && c <= '\u9FFF') {
        char simple = LabelText.fold(c);
        characters[i] = simple == 0 ? c : simple;
      } else if ((c >= '０' && c <= '９') || c == '％') {
        characters[i] = (char) (c - 0xFEE0);
      }
    }
    return characters;
  }

  /** Leaves out characters paragraph by paragraph; what stands between them is kept. */
  private static final class Builder {
    private final char[] plain;
    private final List<Span> written;
    private final BrokenLines broken;
    private final char[] kept;

    /** Null as long as nothing was left out. */
    private int @Nullable [] places;

    private final List<Span> paragraphs = new ArrayList<>();
    private int length;

    Builder(char[] plain, List<Span> written, BrokenLines broken) {
      this.plain = plain;
      this.written = written;
      this.broken = broken;
      kept = new char[plain.length];
    }

    RunningText build() {
      int from = 0;
      int start = -1;
      for (Span span : written) {
        boolean goesOn = start >= 0 && broken.goesOnAt(span.start());
        if (!goesOn) {
          keep(from, span.start());
          start = length;
        }
        paragraph(span);
        if (goesOn) {
          paragraphs.removeLast();
        }
        paragraphs.add(new Span(start, length));
        from = span.end();
      }
      keep(from, plain.length);
      return new RunningText(new String(kept, 0, length), places, paragraphs, broken);
    }

    private void paragraph(Span span) {
      int line = span.start();
      while (line < span.end()) {
        int end = line;
        while (end < span.end() && plain[end] != '\n') {
          end++;
        }
        line(line, end);
        int next = end + 1;
        if (next < span.end() && broken.goesOnAt(behindSpace(next, span.end()))) {
          next = behindSpace(next, span.end());
        } else if (end < span.end()) {
          keep(end, next);
        }
        line = next;
      }
    }

    private int behindSpace(int from, int end) {
      int at = from;
      while (at < end && plain[at] != '\n' && Spans.isSpace(plain[at])) {
        at++;
      }
      return at;
    }

    /**
     * Keeps a line without single spaces beside Chinese characters; spaces part the cells of a row.
     */
    private void line(int start, int end) {
      int space = start;
      while (space < end && !Spans.isSpace(plain[space])) {
        space++;
      }
      if (space == end || TableRows.isRow(new String(plain, start, end - start))) {
        keep(start, end);
        return;
      }
      keep(start, space);
      for (int i = space; i < end; i++) {
        boolean single =
            Spans.isSpace(plain[i])
                && plain[i] != '\t'
                && i > start
                && i + 1 < end
                && !Spans.isSpace(plain[i - 1])
                && !Spans.isSpace(plain[i + 1])
                && (isChinese(plain[i - 1]) || isChinese(plain[i + 1]));
        if (!single) {
          keep(i, i + 1);
        }
      }
    }

    private static boolean isChinese(char c) {
      return Character.isIdeographic(c) || MARKS.indexOf(c) >= 0;
    }

    private void keep(int from, int to) {
      System.arraycopy(plain, from, kept, length, to - from);
      if (places == null && from > length) {
        places = new int[plain.length];
        Arrays.setAll(places, i -> i);
      }
      for (int i = from; places != null && i < to; i++) {
        places[length + i - from] = i;
      }
      length += to - from;
    }
  }
}
