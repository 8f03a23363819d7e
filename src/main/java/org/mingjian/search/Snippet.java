package org.mingjian.search;

import java.util.ArrayList;
import java.util.List;
import org.mingjian.document.Span;
import org.mingjian.document.Spans;

/**
 * Words around a place where something was found, on one line.
 *
 * @param number the number of the first place in it, from 1, as the source view counts them
 * @param text plain text; white space is one space
 * @param marks where in the text the places are
 * @param cutBefore whether something stands before it
 * @param cutAfter whether something follows
 */
public record Snippet(
    int number, String text, List<Span> marks, boolean cutBefore, boolean cutAfter) {
  private static final int AROUND = 30;

  public Snippet {
    marks = List.copyOf(marks);
  }

  /** The first places of a text with the words around them; neighbours share a snippet. */
  static List<Snippet> of(String text, List<Span> places, int most) {
    List<Snippet> snippets = new ArrayList<>();
    int at = 0;
    while (at < places.size() && snippets.size() < most) {
      int first = at;
      int start = before(text, places.get(first).start());
      int end = after(text, places.get(first).end());
      at++;
      while (at < places.size() && places.get(at).end() <= end) {
        at++;
      }
      snippets.add(of(text, start, end, places.subList(first, at), first + 1));
    }
    return snippets;
  }

  private static int before(String text, int offset) {
    int at = Math.max(0, offset - AROUND);
    return at > 0 && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
  }

  private static int after(String text, int offset) {
    int at = Math.min(text.length(), offset + AROUND);
    return at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at + 1 : at;
  }

  private static Snippet of(String text, int start, int end, List<Span> places, int number) {
    StringBuilder line = new StringBuilder();
    int[] moved = new int[end - start + 1];
    for (int at = start; at < end; at++) {
      moved[at - start] = line.length();
      char c = text.charAt(at);
      if (!Spans.isSpace(c)) {
        line.append(c);
      } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
        line.append(' ');
      }
    }
    moved[end - start] = line.length();
    List<Span> marks = new ArrayList<>();
    for (Span place : places) {
      marks.add(new Span(moved[place.start() - start], moved[place.end() - start]));
    }
    return new Snippet(number, line.toString(), marks, start > 0, end < text.length());
  }
}
