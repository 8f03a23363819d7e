package org.mingjian.finding.text;

import org.mingjian.document.Span;

/**
 * A sentence of running text.
 *
 * @param paragraph counts the paragraphs of the report from 0
 * @param span its place in the document, without white space at its ends
 * @param words what stands there in simplified, half-width characters; each character of the
 *     document is one character of the words
 */
record Sentence(int paragraph, Span span, String words) {
  /** The place in the document of some of the words. */
  Span span(int start, int end) {
    return new Span(span.start() + start, span.start() + end);
  }
}
