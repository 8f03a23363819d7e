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

  /** What stands before it in its sentence. */
  String earlier() {
    return whole.substring(0, Math.clamp(start - sentence.start(), 0, whole.length()));
  }

  BigDecimal value() {
    return figure.value();
  }

  String unit() {
    return figure.unit();
  }
}
