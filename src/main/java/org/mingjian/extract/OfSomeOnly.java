package org.mingjian.extract;

/** Tells figures of disclosure that are of one matter or one place only, or of others too. */
final class OfSomeOnly {
  /** The clause before is of one matter: 安全生产领域， or 疫情防控方面：. */
  private static final WordPattern ONE_MATTER =
      WordPattern.of(
          "(?:^|[，,])(?:(?![^，,]*(?:政务公开|信息公开|主动公开|总体))[^，,]*(?:领域|领域公开)[，,：:]"
              + "|[^，,]{0,6}重点领域(?:政府)?信息公开[，,：:]"
              + "|(?![^，,]*(?:公开|信息|总体|内容|数量))[^，,]*方面[，,：:])$");

  /** The accounts of a place, called by one word for all of them. */
  private static final WordPattern ACCOUNTS_TOGETHER =
      WordPattern.of("^[^、和及与等]*[两双]微(?:[一两多]端)?[^、和及与等]*$");

  /** How much of what one figure counts is the township's own: 我街道占386条. */
  private static final WordPattern OWN_SHARE =
      WordPattern.of("^[，,；;（(](?:其中)?[我本][^，,。；;0-9]{0,10}占(?:了|有)?[0-9]+(?![0-9.]*[%％])");

  /** One place in a bracket behind the figure. */
  private static final WordPattern PLACE_BEHIND =
      WordPattern.of("^信?息?[（(](?:仅[指限])?[^）)，,、0-9]{0,8}(?:网站|公众号|微信|微博|公开栏|平台|门户网)[）)，,]");

  /** A sum with other figures, behind this one. */
  private static final WordPattern SUM_BEHIND =
      WordPattern.of("[，,；;](?:两者|二者|三者|以上)?(?:合计|总计|总量达?)(?:公开)?[0-9]");

  private OfSomeOnly() {}

  /** Whether a figure is of one matter, of one place named behind it, or of what others add to. */
  static boolean is(Clause own, String before) {
    int colon = Math.max(before.lastIndexOf('：'), before.lastIndexOf(':'));
    String heading = before.substring(0, Math.max(colon, 0));
    boolean matter =
        NarrativeWords.endsWithAny(heading, "方面", "领域")
            && !NarrativeWords.containsAny(heading, "公开", "信息", "总体");
    String rest = own.rest();
    return matter
        || before.startsWith("对公开")
        || ACCOUNTS_TOGETHER.isIn(before)
        || ONE_MATTER.isIn(own.earlier())
        || PLACE_BEHIND.isIn(rest)
        || SUM_BEHIND.isIn(rest);
  }

  /** Whether it is said behind a figure how much of it is the township's own. */
  static boolean isShared(Clause own) {
    return OWN_SHARE.isIn(own.rest());
  }
}
