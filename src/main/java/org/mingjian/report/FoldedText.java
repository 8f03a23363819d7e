package org.mingjian.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mingjian.document.Span;
import org.mingjian.document.Spans;
import org.mingjian.extract.LabelText;

/**
 * A text as it is searched: simplified characters, half width, small letters, and without the white
 * space that a layout puts between characters. Between two Latin letters or digits a space stays,
 * since there it separates words and figures. Each folded character knows where it comes from.
 */
public final class FoldedText {
  private final String folded;
  private final int[] origins;

  private FoldedText(String folded, int[] origins) {
    this.folded = folded;
    this.origins = origins;
  }

  public static FoldedText of(String text) {
    char[] characters = new char[text.length()];
    int[] origins = new int[text.length()];
    int length = 0;
    boolean space = false;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (Spans.isSpace(c)) {
        space = true;
        continue;
      }
      char plain = plain(c);
      if (space && length > 0 && isLatin(plain) && isLatin(characters[length - 1])) {
        characters[length] = ' ';
        origins[length++] = at - 1;
      }
      space = false;
      characters[length] = plain;
      origins[length++] = at;
    }
    return new FoldedText(new String(characters, 0, length), Arrays.copyOf(origins, length));
  }

  private static char plain(char c) {
    char letter = LabelText.fold(c);
    if (letter != 0) {
      return letter;
    }
    return c >= '！' && c <= '～' ? (char) (c - 0xFEE0) : c;
  }

  private static boolean isLatin(char c) {
    return c < 0x250 && Character.isLetterOrDigit(c);
  }

  public String folded() {
    return folded;
  }

  /** Where a folded term stands in the original text, at most so many times, never overlapping. */
  public List<Span> find(String term, int most) {
    List<Span> found = new ArrayList<>();
    int at = term.isEmpty() ? -1 : folded.indexOf(term);
    while (at >= 0 && found.size() < most) {
      int end = at + term.length();
      found.add(new Span(origins[at], origins[end - 1] + 1));
      at = folded.indexOf(term, end);
    }
    return found;
  }

  /**
   * The characters of a folded text and the pairs of neighbours, each once: what an index finds it
   * by. A character is its UTF-16 unit, a pair the first unit times 65536 plus the second.
   */
  public static int[] grams(String folded) {
    int[] all = new int[Math.max(0, 2 * folded.length() - 1)];
    int length = 0;
    for (int at = 0; at < folded.length(); at++) {
      all[length++] = folded.charAt(at);
      if (at > 0) {
        all[length++] = pair(folded, at - 1);
      }
    }
    return Arrays.stream(all).sorted().distinct().toArray();
  }

  /** What a document must have to hold the term: its pairs, or its only character. */
  public static int[] needed(String term) {
    if (term.length() == 1) {
      return new int[] {term.charAt(0)};
    }
    int[] pairs = new int[term.length() - 1];
    for (int at = 0; at < pairs.length; at++) {
      pairs[at] = pair(term, at);
    }
    return Arrays.stream(pairs).distinct().toArray();
  }

  private static int pair(String text, int at) {
    return (text.charAt(at) << 16) | text.charAt(at + 1);
  }
}
