package org.mingjian.finding.text;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * What a report says in words of its own: its normalised running text without standard phrases.
 *
 * <p>A character is standard where it lies in a standard shingle (see {@link StandardPhrases}). The
 * free text is every run of at least {@link Shingles#LENGTH} characters that are not standard;
 * shorter runs between standard phrases are left out.
 *
 * <p>The similarity of two texts is the share of the characters of the shorter free text that lie
 * in a passage of at least {@link Shingles#LENGTH} characters which stands in the other free text
 * too.
 */
final class FreeText {
  /** A sketch keeps the hashes whose three highest bits are 0: a scaled MinHash of one in eight. */
  private static final int SKETCH_BITS = 3;

  private final Shingles shingles;
  private final BitSet free;
  private final int length;

  /** For each free shingle, in the order of the text: where it begins, and its hash. */
  private final int[] places;

  private final long[] ordered;

  /** For each free shingle how many free characters stand before it. */
  private final int[] before;

  private final long[] sketch;

  /** Made when a sketch finds the text alike to another, which few are. */
  private @Nullable Hashes hashes;

  private FreeText(
      Shingles shingles, BitSet free, int length, int[] places, long[] ordered, int[] before) {
    this.shingles = shingles;
    this.free = free;
    this.length = length;
    this.places = places;
    this.ordered = ordered;
    this.before = before;
    this.sketch = sketch(ordered);
  }

  /**
   * Takes the standard phrases from a text.
   *
   * @param standard hashes of standard shingles
   */
  static FreeText of(Shingles shingles, Hashes standard) {
    Taking taking = new Taking(shingles);
    long[] at = shingles.at();
    int takenTo = 0;
    int start = 0;
    for (int i = 0; i < at.length; i++) {
      if (at[i] != 0 && standard.has(at[i])) {
        takenTo = i + Shingles.LENGTH;
      }
      if (i < takenTo || shingles.text().characters().charAt(i) == Normaliser.BREAK) {
        taking.leave(start, i);
        start = i + 1;
      }
    }
    taking.leave(start, at.length);
    return taking.text();
  }

  /** What is left of a text, run by run. */
  private static final class Taking {
    private final Shingles shingles;
    private final BitSet free;
    private final long[] ordered;
    private final int[] places;
    private final int[] before;
    private int length;
    private int count;

    Taking(Shingles shingles) {
      int size = shingles.at().length;
      this.shingles = shingles;
      this.free = new BitSet(size);
      this.ordered = new long[size];
      this.places = new int[size];
      this.before = new int[size];
    }

    /** Leaves a run that holds no standard phrase, unless it is too short. */
    void leave(int start, int end) {
      if (end - start < Shingles.LENGTH) {
        return;
      }
      free.set(start, end);
      for (int i = start; i + Shingles.LENGTH <= end; i++) {
        places[count] = i;
        before[count] = length + i - start;
        ordered[count++] = shingles.at()[i];
      }
      length += end - start;
    }

    FreeText text() {
      return new FreeText(
          shingles,
          free,
          length,
          Arrays.copyOf(places, count),
          Arrays.copyOf(ordered, count),
          Arrays.copyOf(before, count));
    }
  }

  private static long[] sketch(long[] hashes) {
    long[] kept = new long[hashes.length];
    int count = 0;
    for (long hash : hashes) {
      if (hash >>> (Long.SIZE - SKETCH_BITS) == 0) {
        kept[count++] = hash;
      }
    }
    return Shingles.distinct(Arrays.copyOf(kept, count));
  }

  NormalText text() {
    return shingles.text();
  }

  /** How many characters are free. */
  int length() {
    return length;
  }

  /** The hash of the free shingle at a character; 0 for none. */
  long freeShingle(int at) {
    return free.get(at) && free.nextClearBit(at) - at >= Shingles.LENGTH ? shingles.at()[at] : 0;
  }

  /** The set of the free shingles; two threads may both make it, and make the same. */
  private Hashes hashes() {
    Hashes made = hashes;
    if (made == null) {
      made = Hashes.of(ordered);
      hashes = made;
    }
    return made;
  }

  /**
   * Whether it is worth to compare the two: by their sketches a sixth or more of the shingles of
   * the shorter one stand in the other. Passages of twice the shortest length that make up 0.80 of
   * a text hold more than 0.40 of its shingles, so that a pair above the limit is practically never
   * left out.
   */
  boolean maybeLike(FreeText other) {
    FreeText shorter = sketch.length <= other.sketch.length ? this : other;
    FreeText longer = shorter == this ? other : this;
    int shared = 0;
    int at = 0;
    for (long hash : shorter.sketch) {
      while (at < longer.sketch.length && longer.sketch[at] < hash) {
        at++;
      }
      if (at < longer.sketch.length && longer.sketch[at] == hash) {
        shared++;
      }
    }
    return shared * 6 >= shorter.sketch.length;
  }

  /**
   * The similarity, 0 to 1, as the class describes it; 0 when one of them is empty, or when it
   * turns out on the way that it lies below the limit.
   */
  double similarity(FreeText other, double limit) {
    FreeText shorter = length <= other.length ? this : other;
    FreeText longer = shorter == this ? other : this;
    if (shorter.length == 0) {
      return 0;
    }
    Hashes there = longer.hashes();
    // One more for the rounding of the limit.
    int mostLost = (int) Math.floor((1 - limit) * shorter.length) + 1;
    int covered = 0;
    int coveredTo = 0;
    for (int at = 0; at < shorter.places.length; at++) {
      if (there.has(shorter.ordered[at])) {
        int from = Math.max(shorter.places[at], coveredTo);
        coveredTo = shorter.places[at] + Shingles.LENGTH;
        covered += coveredTo - from;
      } else if (shorter.before[at] - covered > mostLost) {
        return 0;
      }
    }
    return (double) covered / shorter.length;
  }
}
