package org.mingjian.finding.text;

import java.util.Arrays;

/**
 * The shingles of a text: a hash of every {@value #LENGTH} characters in a row.
 *
 * @param text the text
 * @param at for each character the hash of the shingle that begins there, 0 where none does
 */
@SuppressWarnings("ArrayRecordComponent") // read only, large, never compared
record Shingles(NormalText text, long[] at) {
  /** The shortest passage that counts as shared, in characters. */
  static final int LENGTH = 12;

  private static final long BASE = 0x9E3779B97F4A7C15L;
  private static final long LEADING = power();

  private static long power() {
    long power = 1;
    for (int i = 0; i < LENGTH; i++) {
      power *= BASE;
    }
    return power;
  }

  static Shingles of(NormalText text) {
    String characters = text.characters();
    long[] at = new long[characters.length()];
    long rolling = 0;
    int since = 0;
    for (int i = 0; i < characters.length(); i++) {
      char c = characters.charAt(i);
      if (c == Normaliser.BREAK) {
        rolling = 0;
        since = 0;
        continue;
      }
      rolling = rolling * BASE + c;
      since++;
      if (since > LENGTH) {
        rolling -= LEADING * characters.charAt(i - LENGTH);
      }
      if (since >= LENGTH) {
        at[i - LENGTH + 1] = mixed(rolling);
      }
    }
    return new Shingles(text, at);
  }

  /** The final step of SplitMix64, so that every bit depends on every character; never 0. */
  private static long mixed(long rolling) {
    long z = (rolling ^ (rolling >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    z ^= z >>> 31;
    return z == 0 ? 1 : z;
  }

  /** The different hashes in ascending order. */
  long[] distinct() {
    return distinct(at.clone());
  }

  /** The different hashes of an array, which is sorted, in ascending order; without 0. */
  static long[] distinct(long[] hashes) {
    Arrays.sort(hashes);
    int length = 0;
    for (long hash : hashes) {
      if (hash != 0 && (length == 0 || hash != hashes[length - 1])) {
        hashes[length++] = hash;
      }
    }
    return Arrays.copyOf(hashes, length);
  }
}
