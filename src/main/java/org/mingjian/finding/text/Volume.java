package org.mingjian.finding.text;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How much was disclosed in the year, as the text states it.
 *
 * @param sentence where it stands
 * @param index the place of the sentence among all sentences
 */
record Volume(Quantity quantity, Sentence sentence, int index) {
  private static final Pattern DISCLOSED =
      Pattern.compile(
          "(?:公开|发布)[^，,。]{0,16}?信息(?:的|了|共计|总计|合计|累计|共|总数|总量|数量|条数|数|量|为|有|达到|达|约|近|超过|超|逾|\\s)*$");
  private static final Pattern DISCLOSED_BEFORE =
      Pattern.compile("(?:公开|发布)(?:各类|各种|了|共计|共|\\s)*$");
  private static final Pattern INFORMATION = Pattern.compile("^的?(?:各类|主动公开)?(?:政府|政务)?信息");
  private static final Pattern PART =
      Pattern.compile("其中|网站|微信|公众号|微博|平台|栏|广播|媒体|社区|村|本级|其他|依申请|申请|培训|建议|提案|信箱");

  /** The first volume that is of the whole year and of all channels; null when there is none. */
  static @Nullable Volume in(RunningText text, int year) {
    for (int i = 0; i < text.sentences().size(); i++) {
      Sentence sentence = text.sentences().get(i);
      String words = sentence.words();
      if (!words.contains("信息") || YearsNamed.speaksOfAllYears(words)) {
        continue;
      }
      for (Quantity quantity : Quantity.all(words)) {
        int clause = clauseStart(words, quantity.start());
        if (!quantity.countsPieces()) {
          continue;
        }
        String before = words.substring(clause, quantity.start());
        String after = words.substring(quantity.end());
        boolean volume =
            (before.contains("信息") && DISCLOSED.matcher(before).find())
                || (DISCLOSED_BEFORE.matcher(before).find() && INFORMATION.matcher(after).find());
        if (volume
            && !PART.matcher(before).find()
            && !YearsNamed.compares(before)
            && !YearsNamed.speaksOfPart(words.substring(0, quantity.start()))
            && !YearsNamed.speaksOfAnother(words.substring(0, quantity.start()), year)) {
          return new Volume(quantity, sentence, i);
        }
      }
    }
    return null;
  }

  private static int clauseStart(String words, int at) {
    int start = at;
    while (start > 0 && "，,：:（）()".indexOf(words.charAt(start - 1)) < 0) {
      start--;
    }
    return start;
  }
}
