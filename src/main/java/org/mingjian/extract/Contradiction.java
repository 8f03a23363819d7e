package org.mingjian.extract;

import java.util.ArrayList;
import java.util.List;

/**
 * What in a document speaks for another township than its title does.
 *
 * @param signed names under which it is also signed, compiled or published
 * @param mentioned townships that the text names where it names the title's own nowhere
 * @param self words such as 我街道 in a report whose title names a 镇; may be empty
 */
record Contradiction(List<String> signed, List<String> mentioned, String self) {
  static final Contradiction NONE = new Contradiction(List.of(), List.of(), "");

  Contradiction {
    signed = List.copyOf(signed);
    mentioned = List.copyOf(mentioned);
  }

  /** Whether it stands wherever the named places lie. */
  boolean isCertain() {
    return !signed.isEmpty() || !self.isEmpty();
  }

  /** The words that contradict the title. */
  List<String> words() {
    List<String> words = new ArrayList<>(signed);
    words.addAll(mentioned);
    if (!self.isEmpty()) {
      words.add(self);
    }
    return words;
  }
}
