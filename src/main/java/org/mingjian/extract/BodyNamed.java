package org.mingjian.extract;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingjian.document.ReadingTime;

/** The township whose government the running text names. */
final class BodyNamed {
  /** Words before the name of a government that gives orders or gets reports. */
  private static final Pattern ORDERED_BY = Pattern.compile("根据|根據|按照|按|依照|依据|依據|遵照|经|經|受|报|報");

  private final String text;
  private final PlaceIndex places;

  BodyNamed(String text, PlaceIndex places) {
    this.text = text;
    this.places = places;
  }

  /** The township that the text names most often as its own government. */
  @Nullable OrganisationName organisation() {
    Map<String, Integer> counts = new HashMap<>();
    Map<String, OrganisationName> names = new HashMap<>();
    for (String ending : new String[] {"镇人民政府", "乡人民政府", "苏木人民政府", "街道办事处", "镇政府", "乡政府"}) {
      for (int at = text.indexOf(ending); at >= 0; at = text.indexOf(ending, at + 2)) {
        ReadingTime.check();
        int start = at;
        while (start > 0
            && at - start < 14
            && Character.isIdeographic(text.charAt(start - 1))
            && ("由在的和及为对向，是由我本与请".indexOf(text.charAt(start - 1)) < 0
                || beginsName(start - 1, at, ending))
            && !endsWithPublished(start)) {
          start--;
        }
        start = behindYear(start);
        if (at == start || ORDERED_BY.matcher(text.substring(start, at)).lookingAt()) {
          continue;
        }
        OrganisationName name =
            OrganisationName.of(text.substring(start, at + ending.length()), places);
        if (name != null && name.name().length() <= 8 && !isCut(name.name())) {
          counts.merge(name.name(), 1, Integer::sum);
          names.put(name.name(), name);
        }
      }
    }
    String best = null;
    int most = 0;
    boolean tie = false;
    for (Map.Entry<String, Integer> entry : counts.entrySet()) {
      if (entry.getValue() > most) {
        most = entry.getValue();
        best = entry.getKey();
        tie = false;
      } else if (entry.getValue() == most) {
        tie = true;
      }
    }
    OrganisationName found = best == null || tie ? null : names.get(best);
    // What stands once before 镇政府 may be a verb: 更新镇政府人员分工.
    boolean known = found != null && (most > 1 || places.isTownship(found.name()));
    return known ? found : null;
  }

  /** Whether a word that may stand before a name is the first of it: 和某镇人民政府 of a 和某镇. */
  private boolean beginsName(int start, int at, String ending) {
    String kind =
        ending.startsWith("街道") || ending.startsWith("苏木")
            ? ending.substring(0, 2)
            : ending.substring(0, 1);
    return places.isTownship(text.substring(start, at) + kind);
  }

  /** One word before the kind is the rest of a longer name, where no such township is known. */
  private boolean isCut(String name) {
    boolean one =
        name.length() == 2 || (name.length() == 3 && (name.endsWith("街道") || name.endsWith("苏木")));
    return one && !places.isTownship(name);
  }

  /** 公布某县某镇人民政府 begins behind the verb. */
  private boolean endsWithPublished(int end) {
    for (String words : new String[] {"公布", "编制", "联系", "通过"}) {
      if (text.startsWith(words, end - 2)) {
        return true;
      }
    }
    return false;
  }

  /** In 2022年某镇人民政府 the name begins behind the year. */
  private int behindYear(int start) {
    if (start == 0 || Dates.digit(text.charAt(start - 1)) < 0) {
      return start;
    }
    for (String words : new String[] {"年度", "年"}) {
      if (text.startsWith(words, start)) {
        return start + words.length();
      }
    }
    return start;
  }
}
