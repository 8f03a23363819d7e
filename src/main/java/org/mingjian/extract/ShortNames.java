package org.mingjian.extract;

import java.util.Set;

/**
 * Names of counties that {@link PlaceIndex} does not look for because they also stand in common
 * words (息县 in 信息县级). Right in front of the unit or of 人民政府 such a name names the county.
 */
final class ShortNames {
  private static final int SHORT = 2;

  /** Proper names among the common words. */
  private static final Set<String> PROPER = Set.of("东城区", "西城区", "和平区", "市中区", "城关区", "城中区");

  /** Words rather than names, whatever follows: 市区和县…镇, 创新县…. */
  private static final Set<String> WORDS = Set.of("和县", "新县", "城区", "郊区", "矿区", "东区", "西区");

  /** What ends common words, so that 县 behind it may be the word: 提高县政府, 规范县政府, 信息县政府. */
  private static final String WORD_ENDS = "高成文理应义南古叶单兴随富容代夏威宾寿佳吉温礼青道渠景乾宁云荣息索范环献冠勉凤唐易洋滑丰眉通朗";

  private ShortNames() {}

  /** Where a text next names a county by its short name; negative where it does not. */
  static int next(String text, String county, String organisation, int from) {
    if ((county.length() != SHORT && !PROPER.contains(county)) || WORDS.contains(county)) {
      return -1;
    }
    for (int at = text.indexOf(county, from); at >= 0; at = text.indexOf(county, at + 1)) {
      int behind = at + county.length();
      boolean begins = at == 0 || !Character.isIdeographic(text.charAt(at - 1));
      boolean mayBeWord =
          county.length() == SHORT && WORD_ENDS.indexOf(county.charAt(0)) >= 0 && !begins;
      if (text.startsWith(organisation, behind)
          || (!mayBeWord
              && (text.startsWith("人民政府", behind)
                  || text.startsWith("政府", behind)
                  || text.startsWith("县委", behind)))) {
        return at;
      }
    }
    return -1;
  }
}
