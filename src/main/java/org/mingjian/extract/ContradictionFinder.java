package org.mingjian.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingjian.document.ReadingTime;
import org.mingjian.document.Span;

/**
 * Looks for another township behind the title's. A title is copied from a neighbour's report as
 * easily as a text is, so neither is believed alone when the other speaks for somebody else.
 */
final class ContradictionFinder {
  /** An office may lie in another township; what else a line names counts. */
  private static final Pattern ADDRESS = Pattern.compile("地\\s*址[^。；;]*");

  private static final Pattern CLAUSE = Pattern.compile("[，,。；;]");

  /** Words that a township uses of itself, by what its name ends in. */
  private static final List<String> KINDS = List.of("镇", "乡", "街道");

  private final String text;
  private final List<Span> lines;
  private final PlaceIndex places;

  ContradictionFinder(String text, List<Span> lines, PlaceIndex places) {
    this.text = text;
    this.lines = lines;
    this.places = places;
  }

  /**
   * Compares who is said to report.
   *
   * @param own the organisation, as it was read
   * @param title the title, null where there is none
   * @param titled the name in the title, null where it has none
   * @param signed under which names it is compiled and signed
   */
  Contradiction of(
      OrganisationName own,
      @Nullable String title,
      @Nullable OrganisationName titled,
      List<OrganisationName> signed) {
    if (title == null || titled == null || !own.isTownship() || !titled.isTownship()) {
      return Contradiction.NONE;
    }
    Set<String> others = new LinkedHashSet<>();
    boolean confirmed = false;
    for (OrganisationName name : signed) {
      if (isSame(name, own)) {
        confirmed = true;
      } else if (name.isTownship()) {
        others.add(name.name());
      }
    }
    long namings =
        lines.stream()
            .filter(line -> text.indexOf(own.name(), line.start(), line.end()) >= 0)
            .filter(line -> !isTitle(line, title))
            .count();
    if (!isSame(titled, own)) {
      // The publisher of a page counts once; the text has to confirm it.
      if (!confirmed && namings < 2) {
        others.add(titled.name());
      }
      return new Contradiction(List.copyOf(others), List.of(), "");
    }
    if (namings > 0) {
      return new Contradiction(List.copyOf(others), List.of(), "");
    }
    List<Span> body = lines.stream().filter(line -> !isTitle(line, title)).toList();
    return new Contradiction(List.copyOf(others), mentioned(body, own), self(body, own));
  }

  /** A short name may lack what stands before it: 康庄镇 and 临清康庄镇. */
  static boolean isSame(OrganisationName left, OrganisationName right) {
    String one = plain(left.name());
    String other = plain(right.name());
    return one.endsWith(other) || other.endsWith(one);
  }

  private static String plain(String name) {
    String folded = LabelText.full(name);
    if (folded.endsWith("办事处") && folded.length() > 4) {
      return OrganisationName.subDistrict(folded);
    }
    return folded.endsWith("街道办") ? folded.substring(0, folded.length() - 1) : folded;
  }

  /** Lines with the title in them, and the names of other reports that a page links to. */
  private boolean isTitle(Span line, String title) {
    String words = line.of(text);
    return words.contains(title)
        || (words.length() <= 60
            && words.indexOf('。') < 0
            && (words.endsWith("报告") || words.endsWith("年报") || words.endsWith("总结")));
  }

  /** The townships of the register that the text names, but not as an address. */
  private List<String> mentioned(List<Span> body, OrganisationName own) {
    Set<String> names = new LinkedHashSet<>();
    for (Span line : body) {
      ReadingTime.check();
      for (String clause : CLAUSE.split(ADDRESS.matcher(line.of(text)).replaceAll(""), -1)) {
        if (!PlaceEvidence.isElsewhere(clause)) {
          addTownships(LabelText.full(clause), own, names);
        }
      }
    }
    return List.copyOf(names);
  }

  private void addTownships(String words, OrganisationName own, Set<String> names) {
    for (int end = 3; end <= words.length(); end++) {
      if ("镇乡道".indexOf(words.charAt(end - 1)) >= 0) {
        String name = places.townshipBefore(words, end);
        if (name != null && !plain(own.name()).endsWith(name)) {
          names.add(name);
        }
      }
    }
  }

  /** How the text calls its unit, where that is another kind than the title's; or empty. */
  private String self(List<Span> body, OrganisationName own) {
    String name = plain(own.name());
    List<String> others = new ArrayList<>();
    boolean known = false;
    for (String kind : KINDS) {
      boolean same = name.endsWith(kind);
      known |= same;
      String word = selfWord(body, kind);
      if (same && !word.isEmpty()) {
        return "";
      }
      if (!same && !word.isEmpty()) {
        others.add(word);
      }
    }
    return known && !others.isEmpty() ? others.getFirst() : "";
  }

  private String selfWord(List<Span> body, String kind) {
    for (Span line : body) {
      ReadingTime.check();
      String words = LabelText.full(line.of(text));
      for (String self : new String[] {"我" + kind, "本" + kind}) {
        for (int at = words.indexOf(self); at >= 0; at = words.indexOf(self, at + 1)) {
          int behind = at + self.length();
          boolean general = kind.equals("乡") && words.startsWith("镇", behind);
          if (!general) {
            return self;
          }
        }
      }
    }
    return "";
  }
}
