package org.mingjian.finding.text;

import java.util.Collection;
import java.util.List;

/** A set of hashes that answers in one look or two. A hash is never 0, which marks a free slot. */
final class Hashes {
  private final long[] slots;

  private Hashes(int size) {
    slots = new long[Math.max(2, Integer.highestOneBit(size) * 4)];
  }

  static Hashes of(long[] hashes) {
    return union(List.of(hashes));
  }

  static Hashes union(Collection<long[]> parts) {
    Hashes union = new Hashes(parts.stream().mapToInt(part -> part.length).sum());
    parts.forEach(union::add);
    return union;
  }

  private void add(long[] hashes) {
    for (long hash : hashes) {
      int slot = slot(hash);
      while (slots[slot] != 0 && slots[slot] != hash) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = hash;
    }
  }

  private int slot(long hash) {
    return (int) hash & (slots.length - 1);
  }

  boolean has(long hash) {
    int slot = slot(hash);
    while (slots[slot] != 0) {
      if (slots[slot] == hash) {
        return true;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    return false;
  }
}
