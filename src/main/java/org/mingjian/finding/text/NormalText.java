package org.mingjian.finding.text;

import org.mingjian.document.Span;

/**
 * A text without what a copyist changes.
 *
 * @param characters what counts, one character for a name, a number or a word for a kind
 * @param starts for each character where it begins in the document
 * @param ends likewise where it ends, exclusive
 */
@SuppressWarnings("ArrayRecordComponent") // read only, large, never compared
record NormalText(String characters, int[] starts, int[] ends) {
  int length() {
    return characters.length();
  }

  /** The place in the document of a range of characters. */
  Span span(int start, int end) {
    return new Span(starts[start], ends[end - 1]);
  }
}
