package org.mingjian.document;

import java.util.Arrays;

/** Parts of the source of a page that its parser need not see, in the order of their places. */
final class HtmlOmissions {
  private int[] begins = new int[64];
  private int[] ends = new int[64];
  private boolean[] styles = new boolean[64];
  private int count;

  /** Adds a part behind all others; {@code style} tells that it is a style attribute. */
  void add(int begin, int end, boolean style) {
    if (count == begins.length) {
      begins = Arrays.copyOf(begins, count * 2);
      ends = Arrays.copyOf(ends, count * 2);
      styles = Arrays.copyOf(styles, count * 2);
    }
    begins[count] = begin;
    ends[count] = end;
    styles[count++] = style;
  }

  int count() {
    return count;
  }

  int begin(int omission) {
    return begins[omission];
  }

  int end(int omission) {
    return ends[omission];
  }

  /** The parser sees all behind a place after all. */
  void endAt(int place) {
    while (count > 0 && begins[count - 1] >= place) {
      count--;
    }
  }

  /** The parser sees every style attribute after all. */
  void keepNoStyles() {
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (!styles[i]) {
        begins[kept] = begins[i];
        ends[kept] = ends[i];
        styles[kept++] = false;
      }
    }
    count = kept;
  }
}
