package org.mingjian.export;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a reader of an exported file must know of it.
 *
 * @param selection region, years and measures in one line, as the screen says it
 * @param made when it was made and by whom, in one line
 * @param address the whole address of the screen that it shows; empty where it comes from none
 * @param lines what the screen says under its charts: form breaks, too few to judge, missing legend
 */
public record Notes(String selection, String made, String address, List<String> lines) {
  public Notes {
    lines = List.copyOf(lines);
  }

  /** The same notes with more lines; lines that are there already are not repeated. */
  public Notes with(List<String> more) {
    List<String> all = new ArrayList<>(lines);
    more.stream().filter(line -> !all.contains(line)).forEach(all::add);
    return new Notes(selection, made, address, all);
  }

  /** One line for the foot of a slide or a page. */
  public String foot() {
    return Stream.of(selection, made)
        .filter(part -> !part.isBlank())
        .reduce("", (one, other) -> one.isEmpty() ? other : one + " · " + other);
  }
}
