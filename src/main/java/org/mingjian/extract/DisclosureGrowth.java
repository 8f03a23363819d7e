package org.mingjian.extract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads by how much more was disclosed than the year before. What grew must be what was disclosed:
 * named before the comparison, or the total directly before it; 政务公开经费增长 and 满意度提高 are others.
 */
final class DisclosureGrowth {
  private static final String CODE = "narrative.disclosed.growth_percent";

  private static final String[] LAST_YEAR = {"上年", "去年", "同比", "上一年", "往年"};

  private static final String[] MORE = {"增长", "增加", "上升", "提高", "提升", "增幅", "增"};

  private static final String[] LESS = {"下降", "减少", "降低", "降幅", "减幅", "减"};

  /** Where the comparison begins behind what is compared. */
  private static final WordPattern COMPARISON =
      WordPattern.of("同比|环比|相[比较]|较|比|与|增|上升|提高|提升|下降|减|降|[0-9]{4}年");

  /** What was disclosed, or how much. */
  private static final Pattern AMOUNT =
      Pattern.compile(
          "(?:主动|信息|政府|政务|各类|各项|的|公开|发布|公布|推送|共|总|数|数量|总数|总量|量|条数|件数|累计|全部|所有)*"
              + "(?:信息(?!公开)|总?量|总?数量?|条数|件数|主动公开)(?:共|共计|累计|总计)?");

  private static final WordPattern OWN =
      WordPattern.of("^[我本全](?:镇|乡|街道|街|办事处|办|局|委|县|区|市|旗|单位|机关)(?:政府)?");

  /** What goes on with the total itself. */
  private static final WordPattern GOES_ON =
      WordPattern.of("^(?:比|较|同比|环比|与|相[比较]|[净共]?增|[净共]?减|上升|下降|上年|去年|公开率)");

  private static final int LONGEST_UNIT = 6;

  private final NarrativeFacts facts;
  private final @Nullable String name;

  /**
   * @param name who reports, where that is known
   */
  DisclosureGrowth(NarrativeFacts facts, @Nullable String name) {
    this.facts = facts;
    this.name = name;
  }

  /**
   * Reads a growth.
   *
   * @param totalEnd where the total ends that was the last figure of disclosure, negative for none
   * @return whether the clause compares with another year, if read or not
   */
  boolean read(Clause own, int totalEnd) {
    String before = own.before();
    boolean compared = isCompared(own.words());
    if (!own.unit().equals("%")) {
      return compared;
    }
    int direction = endsIn(before, MORE) ? 1 : endsIn(before, LESS) ? -1 : 0;
    if (direction == 0) {
      return true;
    }
    String thing = thing(before);
    boolean about = AMOUNT.matcher(thing).matches();
    if (thing.isEmpty()) {
      String between = between(own, totalEnd);
      about = totalEnd >= 0 && own.volume() && goesOn(between);
      compared |= isCompared(between);
    }
    if (compared && about) {
      facts.add(CODE, direction < 0 ? own.value().negate() : own.value(), own);
    }
    return true;
  }

  /**
   * Reads a growth behind the figure of the year before, which its clause seems to tell of: 190条，
   * 去年同期为163条，同比增长16.6%.
   */
  void readBehindLastYear(Clause own, int totalEnd) {
    if (own.unit().equals("%") && thing(own.before()).isEmpty()) {
      read(own, totalEnd);
    }
  }

  private static boolean isCompared(String clause) {
    if (NarrativeWords.containsAny(clause, LAST_YEAR)) {
      return true;
    }
    for (int i = clause.indexOf('年', 5); i >= 5; i = clause.indexOf('年', i + 1)) {
      if (Dates.yearBefore(clause, i) > 0 && "较比".indexOf(clause.charAt(i - 5)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean endsIn(String before, String[] words) {
    int last = before.length() - 1;
    boolean particle = last >= 0 && "了约近达为".indexOf(before.charAt(last)) >= 0;
    return NarrativeWords.endsWithAny(particle ? before.substring(0, last) : before, words);
  }

  /** What is compared, without the time and without who reports. */
  private String thing(String before) {
    String words = Discloser.withoutTime(before);
    Matcher comparison = COMPARISON.first(words);
    String thing =
        Discloser.withoutTime(comparison == null ? words : words.substring(0, comparison.start()));
    int named = name == null ? -1 : thing.indexOf(name);
    if (name != null && named >= 0) {
      thing = thing.substring(named + name.length());
      for (String office : new String[] {"人民政府", "政府", "办事处"}) {
        thing = thing.startsWith(office) ? thing.substring(office.length()) : thing;
      }
    }
    return Discloser.withoutTime(OWN.without(thing));
  }

  /** What stands between the total and a clause of the same sentence, else before the clause. */
  private static String between(Clause own, int totalEnd) {
    String earlier = own.earlier();
    int from = totalEnd - own.sentence().start();
    return from > 0 && from <= earlier.length() ? earlier.substring(from) : earlier;
  }

  /** Whether nothing but its unit and how it compares stands behind the total. */
  private static boolean goesOn(String between) {
    boolean first = true;
    for (String part : between.split("[，,；;。（）()：:]", -1)) {
      String words = part.strip();
      boolean unit = first && words.length() <= LONGEST_UNIT && !NarrativeFigure.hasArabic(words);
      if (!words.isEmpty() && !unit && !GOES_ON.isIn(words)) {
        return false;
      }
      first = false;
    }
    return true;
  }
}
