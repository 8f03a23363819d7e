package org.mingjian.extract;

import java.math.BigDecimal;
import org.mingjian.document.Span;

/**
 * A clause of the running text with its one figure.
 *
 * @param start where it begins in the text
 * @param words all of it
 * @param before what stands before the figure, without a remark in brackets
 * @param after what stands behind the figure and its unit
 * @param whole the words of its sentence
 * @param volume whether an earlier clause or sentence told how much was disclosed
 * @param heading the beginning of its paragraph, which may say what all of it is about
 */
record Clause(
    int start,
    String words,
    String before,
    String after,
    NarrativeFigure figure,
    Span sentence,
    String whole,
    boolean volume,
    String heading) {
  /** Whether 其中 stands before the figure in its sentence. */
  boolean isPart() {
    return whole.lastIndexOf("其中", figure.start() - sentence.start()) >= 0;
  }

  /** The same figure with other words around it, of which it is no part. */
  Clause withWords(String words, String before) {
    int from = figure.start() - sentence.start();
    String alone = whole.substring(0, from).replace("其中", "　　") + whole.substring(from);
    return new Clause(start, words, before, after, figure, sentence, alone, volume, heading);
  }

  /** What stands before it in its sentence. */
  String earlier() {
    return whole.substring(0, Math.clamp(start - sentence.start(), 0, whole.length()));
  }

  /** What stands behind its figure in its sentence. */
  String rest() {
    return whole.substring(figure.end() - sentence.start());
  }

  BigDecimal value() {
    return figure.value();
  }

  String unit() {
    return figure.unit();
  }
}
