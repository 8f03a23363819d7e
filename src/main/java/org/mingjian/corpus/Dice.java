package org.mingjian.corpus;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Seeded choices: the same seed and keys give the same choices on every machine. */
final class Dice {
  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private final Random random;

  private Dice(long seed) {
    this.random = new Random(seed);
  }

  /** Choices of their own for every list of keys, so that one document never moves another. */
  static Dice of(long seed, Object... keys) {
    long hash = FNV_OFFSET ^ seed;
    for (Object key : keys) {
      String text = key + "|";
      for (int at = 0; at < text.length(); at++) {
        char character = text.charAt(at);
        hash = (hash ^ character) * FNV_PRIME;
      }
    }
    // The finaliser of SplitMix64: neighbouring hashes must not give neighbouring sequences.
    hash = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
    hash = (hash ^ (hash >>> 27)) * 0x94d049bb133111ebL;
    return new Dice(hash ^ (hash >>> 31));
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  /** A whole number from {@code low} to {@code high}, both included. */
  int between(int low, int high) {
    return low + random.nextInt(high - low + 1);
  }

  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  double gaussian() {
    return random.nextGaussian();
  }

  <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  @SafeVarargs
  final <T> T pick(T... choices) {
    return choices[random.nextInt(choices.length)];
  }

  <T> List<T> shuffled(List<T> list) {
    List<T> copy = new ArrayList<>(list);
    Collections.shuffle(copy, random);
    return copy;
  }

  /** The index of one of the weights, each as likely as its share. */
  int weighted(double... weights) {
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    double at = random.nextDouble() * sum;
    for (int index = 0; index < weights.length; index++) {
      at -= weights[index];
      if (at < 0) {
        return index;
      }
    }
    return weights.length - 1;
  }
}
