package org.mingjian.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingjian.document.PdfPage.Glyph;
import org.mingjian.document.PdfPage.Stroke;

/**
 * Words drawn across a page and what stands on it: letters much larger than the others, or lighter,
 * through which lines of tables or other letters run. They belong to no cell and no line.
 */
final class PdfWatermarks {
  /** Letters so much larger than most of a page may be a watermark. */
  private static final float LARGE = 1.5f;

  /** Light ones so much larger than most are one where other text stands beside them. */
  private static final float VERY_LARGE = 2;

  /** Large figures by themselves are no watermark. */
  private static final int FEWEST_WORDS = 2;

  /** Of large words so many letters, at least, must be crossed. */
  private static final int CROSSED_ONE_IN = 5;

  /** The part of a letter, from its edges inwards, that surely is drawn. */
  private static final float EDGE = 0.15f;

  private static final float HIGHEST = 0.7f;
  private static final float LOWEST = 0.05f;

  private PdfWatermarks() {}

  /** The letters without those of watermarks. */
  static List<Glyph> without(List<Glyph> glyphs, List<Stroke> strokes) {
    float usual = usualSize(glyphs);
    Map<Integer, List<Glyph>> runs = new HashMap<>();
    for (Glyph glyph : glyphs) {
      if (!glyph.isBlank() && (glyph.faint() || glyph.size() > usual * LARGE)) {
        int kind = glyph.run() * 2 + (glyph.faint() ? 1 : 0);
        runs.computeIfAbsent(kind, key -> new ArrayList<>()).add(glyph);
      }
    }
    if (runs.isEmpty()) {
      return glyphs;
    }
    Set<String> marks = new HashSet<>();
    for (List<Glyph> run : runs.values()) {
      ReadingTime.check();
      if (isCrossed(run, glyphs, strokes) || isBehindRows(run, usual, glyphs)) {
        marks.add(key(run));
      }
    }
    Set<Integer> dropped = new HashSet<>();
    for (List<Glyph> run : runs.values()) {
      if (marks.contains(key(run))) {
        run.forEach(glyph -> dropped.add(glyph.order()));
      }
    }
    // What makes up most of a page is its text, however it is drawn.
    return dropped.isEmpty() || dropped.size() * 2 > glyphs.size()
        ? glyphs
        : glyphs.stream().filter(glyph -> !dropped.contains(glyph.order())).toList();
  }

  private static float usualSize(List<Glyph> glyphs) {
    List<Float> sizes = new ArrayList<>();
    for (Glyph glyph : glyphs) {
      if (!glyph.isBlank()) {
        sizes.add(glyph.size());
      }
    }
    Collections.sort(sizes);
    return sizes.isEmpty() ? 0 : sizes.get(sizes.size() / 2);
  }

  /** The same words of the same size are the same watermark. */
  private static String key(List<Glyph> run) {
    StringBuilder key = new StringBuilder();
    key.append(Math.round(run.getFirst().size())).append(' ').append(run.getFirst().faint());
    run.forEach(glyph -> key.append(glyph.text()));
    return key.toString();
  }

  private static boolean isCrossed(List<Glyph> run, List<Glyph> glyphs, List<Stroke> strokes) {
    int crossed = 0;
    for (Glyph letter : run) {
      boolean hit =
          strokes.stream().anyMatch(stroke -> crosses(letter, stroke))
              || glyphs.stream().anyMatch(other -> covers(letter, other));
      crossed += hit ? 1 : 0;
    }
    return crossed > 0 && (run.getFirst().faint() || crossed * CROSSED_ONE_IN >= run.size());
  }

  /** Whether light words are so large that lines of text stand beside them: of no row and title. */
  private static boolean isBehindRows(List<Glyph> run, float usual, List<Glyph> glyphs) {
    Glyph first = run.getFirst();
    return first.faint()
        && first.size() > usual * VERY_LARGE
        && run.stream()
                .filter(glyph -> Character.isIdeographic(glyph.text().codePointAt(0)))
                .count()
            >= FEWEST_WORDS
        && glyphs.stream()
            .anyMatch(other ->
                !other.isBlank()
                    && other.size() * VERY_LARGE < first.size()
                    && other.height() < first.baseline()
                    && other.height() > first.baseline() - first.size() * HIGHEST);
  }

  private static boolean crosses(Glyph letter, Stroke stroke) {
    float edge = (letter.right() - letter.left()) * EDGE;
    return stroke.x0() < letter.right() - edge
        && stroke.x1() > letter.left() + edge
        && stroke.y0() < letter.baseline() - letter.size() * LOWEST
        && stroke.y1() > letter.baseline() - letter.size() * HIGHEST;
  }

  /** Whether the middle of another letter lies in a letter: it is none of the same words. */
  private static boolean covers(Glyph letter, Glyph other) {
    float edge = (letter.right() - letter.left()) * EDGE;
    return (other.run() != letter.run() || other.faint() != letter.faint())
        && !other.isBlank()
        && !other.text().equals(letter.text())
        && other.middle() > letter.left() + edge
        && other.middle() < letter.right() - edge
        && other.height() < letter.baseline()
        && other.height() > letter.baseline() - letter.size() * HIGHEST;
  }
}
