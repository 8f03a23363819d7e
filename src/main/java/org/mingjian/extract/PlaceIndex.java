package org.mingjian.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingjian.catalogue.Division;
import org.mingjian.catalogue.DivisionLevel;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.document.ReadingTime;

/**
 * Finds the names of divisions in running text. Only full names are looked for (临清市, not 临清), the
 * longest first, and none of two characters or of common words: 高县 stands in 提高县政府.
 */
public final class PlaceIndex {
  /** Names that running text uses as words; a county of such a name needs other evidence. */
  private static final Set<String> COMMON =
      Set.of(
          "市辖区",
          "城区",
          "郊区",
          "矿区",
          "新城区",
          "老城区",
          "城关区",
          "城中区",
          "新区",
          "开发区",
          "市中区",
          "示范区",
          "管理区",
          "和平区",
          "高新区",
          "经济开发区",
          "东城区",
          "西城区",
          "新县",
          "和县",
          "省直辖县级行政区划",
          "自治区直辖县级行政区划",
          "通道县",
          "互助县",
          "河南县",
          "县");

  /** The peoples at the end of the name of an autonomous area. */
  private static final WordPattern PEOPLES =
      WordPattern.of(
          "(?:(?:蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|高山|拉祜|水|东乡|纳西|景颇|柯尔克孜"
              + "|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|乌孜别克|俄罗斯|鄂温克|德昂|保安|裕固|京|塔塔尔|独龙|鄂伦春"
              + "|赫哲|门巴|珞巴|基诺|各)族)+$|(?:蒙古|哈萨克|柯尔克孜|锡伯|鄂伦春|鄂温克)$");

  /** Few townships have a longer name. */
  private static final int LONGEST_TOWNSHIP = 9;

  private final Map<String, List<Division>> byName = new HashMap<>();

  /** For the first two characters of a name the lengths of the names that begin so. */
  private final Map<Integer, int[]> lengths = new HashMap<>();

  /** Tells fast that no name begins with two characters; each pair sets one bit of 2^18. */
  private final long[] heads = new long[1 << 12];

  private final Set<String> townships = new java.util.HashSet<>();
  private final Map<String, List<Division>> upper = new HashMap<>();

  public PlaceIndex(DivisionRegister register) {
    for (Division division : register.all()) {
      String name = division.name();
      if (division.level() == DivisionLevel.TOWNSHIP) {
        townships.add(name);
      } else {
        upper(name, division);
        String inShort = withoutPeoples(name);
        if (inShort != null) {
          upper(inShort, division);
        }
      }
    }
    Map<Integer, Set<Integer>> collected = new HashMap<>();
    for (String name : byName.keySet()) {
      int bit = bit(head(name, 0));
      heads[bit >> 6] |= 1L << bit;
      collected.computeIfAbsent(head(name, 0), h -> new java.util.TreeSet<>()).add(name.length());
    }
    collected.forEach((head, set) ->
        lengths.put(
            head,
            set.stream().sorted(java.util.Comparator.reverseOrder()).mapToInt(i -> i).toArray()));
  }

  private void upper(String name, Division division) {
    upper.computeIfAbsent(name, n -> new ArrayList<>()).add(division);
    if (name.length() >= 3 && !COMMON.contains(name)) {
      byName.computeIfAbsent(name, n -> new ArrayList<>()).add(division);
    }
  }

  /** What an autonomous area is called every day: 甘南州 for 甘南藏族自治州; null for any other name. */
  private static @Nullable String withoutPeoples(String name) {
    int kind = name.length() - 3;
    if (kind < 2 || !name.startsWith("自治", kind) || "州县旗".indexOf(name.charAt(kind + 2)) < 0) {
      return null;
    }
    String stem = PEOPLES.without(name.substring(0, kind));
    return stem.length() < 2 ? null : stem + name.charAt(kind + 2);
  }

  private static int head(String text, int at) {
    return (text.charAt(at) << 16) | text.charAt(at + 1);
  }

  /** Mixes both characters, as a multiplication does with the golden ratio. */
  private static int bit(int head) {
    return (head * 0x9E3779B9) >>> 14;
  }

  /** Whether the register has a township of this name. */
  public boolean isTownship(String name) {
    return townships.contains(name);
  }

  /** The longest name of a township of three characters or more that ends at an offset, or null. */
  @Nullable String townshipBefore(String text, int end) {
    for (int start = Math.max(0, end - LONGEST_TOWNSHIP); start <= end - 3; start++) {
      String name = text.substring(start, end);
      if (townships.contains(name)) {
        return name;
      }
    }
    return null;
  }

  /**
   * How long a county's name without its last character stands in front of a township's: 4 for 某某某镇
   * where the register has no such township, but 某某县 and the township behind it. 0 for none.
   */
  int stemBefore(String name) {
    if (townships.contains(name)) {
      return 0;
    }
    for (int length = 2; length <= 4 && name.length() - length >= 3; length++) {
      String rest = name.substring(length);
      if (!townships.contains(rest) || (rest.endsWith("街道") && rest.length() == 3)) {
        continue;
      }
      for (char last : new char[] {'县', '区', '市', '旗'}) {
        if (upper.containsKey(name.substring(0, length) + last)) {
          return length;
        }
      }
    }
    return 0;
  }

  /** The length of the longest name of a county or above at an offset, short names too; or 0. */
  public int longestAt(String text, int at) {
    for (int length = Math.min(15, text.length() - at); length >= 2; length--) {
      if (upper.containsKey(text.substring(at, at + length))) {
        return length;
      }
    }
    return 0;
  }

  /** Counties and above of exactly this name, common words too. */
  public List<Division> upper(String name) {
    return upper.getOrDefault(name, List.of());
  }

  /** A place named in a text. */
  record Mention(String name, int start, List<Division> divisions) {}

  /** All names in a text, the longest at each place, not overlapping. */
  List<Mention> find(String text) {
    List<Mention> mentions = new ArrayList<>();
    int i = 0;
    int last = text.length() - 2;
    while (i < last) {
      char c = text.charAt(i);
      if (c < '\u4E00' || c > '\u9FFF') {
        i++;
        continue;
      }
      int head = (c << 16) | text.charAt(i + 1);
      int bit = bit(head);
      int[] candidates = (heads[bit >> 6] & 1L << bit) == 0 ? null : lengths.get(head);
      if (candidates == null) {
        i++;
        continue;
      }
      int taken = 0;
      for (int length : candidates) {
        if (i + length <= text.length()) {
          String name = text.substring(i, i + length);
          List<Division> divisions = byName.get(name);
          if (divisions != null) {
            ReadingTime.check();
            mentions.add(new Mention(name, i, divisions));
            taken = length;
            break;
          }
        }
      }
      i += Math.max(1, taken);
    }
    return mentions;
  }
}
