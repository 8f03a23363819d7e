package org.mingjian.cli;

import java.util.Arrays;

/** Turns offsets in UTF-16 units into offsets in characters (code points). */
final class CodePoints {
  /** Where the second halves of surrogate pairs stand; nearly always empty. */
  private final int[] pairs;

  CodePoints(String text) {
    int count = 0;
    int[] found = new int[4];
    for (int i = 1; i < text.length(); i++) {
      if (Character.isLowSurrogate(text.charAt(i))
          && Character.isHighSurrogate(text.charAt(i - 1))) {
        if (count == found.length) {
          found = Arrays.copyOf(found, count * 2);
        }
        found[count++] = i;
      }
    }
    pairs = Arrays.copyOf(found, count);
  }

  int at(int offset) {
    if (pairs.length == 0) {
      return offset;
    }
    int before = Arrays.binarySearch(pairs, offset);
    return offset - (before >= 0 ? before : -before - 1);
  }
}
