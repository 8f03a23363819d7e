package org.mingjian.finding.text;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which years words speak of. */
final class YearsNamed {
  private static final Pattern YEAR = Pattern.compile("(?<![0-9])(20[0-4][0-9])(?=年|年度|-20)");
  private static final Pattern DOCUMENT =
      Pattern.compile("《[^》]*》|[〔\\[(（]20[0-9]{2}[〕\\])）][0-9]*号?");
  private static final Pattern PART =
      Pattern.compile(
          "上半年|下半年|[一二三四1-4]季度|第[一二三四1-4]季|月份|月底|月末|(?<!12)月[0-9]{0,2}日?[底止前]|年初|近年|近[三五几]年");
  private static final Pattern ALL_YEARS =
      Pattern.compile("历年|多年来|近年来|自[^，,。]{0,14}(?:以来|至今)|(?<!今年|年初|本年)以来|开通至今|建站");
  private static final Pattern COMPARED = Pattern.compile("上一?年|去年|往年|同期|同比|环比|前年");

  private YearsNamed() {}

  /** Words with the names and numbers of documents blanked out, at the same offsets. */
  static String withoutDocuments(String words) {
    if (!Letters.any("《〔[(（", words)) {
      return words;
    }
    Matcher matcher = DOCUMENT.matcher(words);
    return matcher.replaceAll(found -> "\u00A0".repeat(found.group().length()));
  }

  static Set<Integer> in(String words) {
    Set<Integer> years = new TreeSet<>();
    Matcher matcher = YEAR.matcher(withoutDocuments(words));
    while (matcher.find()) {
      years.add(Integer.valueOf(matcher.group(1)));
    }
    return years;
  }

  /** Whether the words name a year and it is not this one alone. */
  static boolean speaksOfAnother(String words, int year) {
    Set<Integer> years = in(words);
    return !years.isEmpty() && !years.equals(Set.of(year));
  }

  /** Whether a count in the words may be of a part of the year. */
  static boolean speaksOfPart(String words) {
    return Letters.any("半季月初近", words) && PART.matcher(words).find();
  }

  /** Whether a count in the words may be of several years together. */
  static boolean speaksOfAllYears(String words) {
    return Letters.any("历来至建", words) && ALL_YEARS.matcher(words).find();
  }

  /** Whether the words compare with another year without naming it. */
  static boolean compares(String words) {
    return Letters.any("上去往同环前", words) && COMPARED.matcher(words).find();
  }
}
