package org.mingjian.extract;

import java.util.regex.Pattern;

/** Reads the proposals that were dealt with, trainings, and how many people disclose. */
final class OfficeFigures {
  private static final WordPattern TRAINED =
      WordPattern.of(
          "(?:开展|组织|举办|召开|进行)了?(?:专题|专项|业务|集中|相关|内部|线上|线下|工作|人员|学习|能力|知识|技能|的|等)*培训(?:活动|班|会)?(?:共|共计)?$");

  /** Trainings of which only some were on disclosure. */
  private static final WordPattern SEVERAL_TOPICS =
      WordPattern.of(
          "(?:组织|开展|举办|召开|进行|^)(?!.*(?:、|和|及|与)(?:组织|开展|举办|召开|进行))[^，,]*"
              + "(?:(?:安全|防汛|消防|保密|公文|写作|信访|政策|应急|防火|环保|党建|党务|纪律|统计|普法|技能|创业|就业|财务|档案|医保|社保|护林|农业|农技|网络)"
              + "[^，,]{0,8}(?:、|和|及|与|等)|(?:公开|信息)[^，,]{0,4}(?:、|和|及|与)[^，,]{1,12}(?:培训|等)"
              + "|含[^，,]{0,8}公开|公开[^，,]{0,4}在内|各类(?:业务)?培训)");

  private static final WordPattern IN_CHARGE =
      WordPattern.of("^(?:工作)?人员[^，,。；;]{0,12}负责[^，,。；;]{0,12}(?:政务公开|信息公开|信息发布)");

  private static final Pattern LISTED = Pattern.compile("、(?:建议|议案)?[0-9]+件");

  private static final WordPattern EACH = WordPattern.of("[各每](?!类|项|种|级|方面)(?!.*[共总])");

  private static final WordPattern SENT =
      WordPattern.of(
          "参加|参训|参与|邀请|选派|抽调|表彰|获评|评为|问责|新增|增加|增配|补充|调整|更换|缺|[借抽选]调|调[出入离]|轮训|派[出驻]|约谈|慰问|考核|走访|请假|离职|退休|离岗");

  /** That somebody is there, or nothing before the figure. */
  private static final WordPattern APPOINTED =
      WordPattern.of("^$|配备|配有|配齐|配强|设[立有置]|安排|明确|指定|落实|确定|确立|选定|共?有|现有|由|人员|职|为");

  private static final WordPattern FULL_TIME = WordPattern.of("[专全]职");

  private static final WordPattern STAFF_SENTENCE = WordPattern.of("公开|信息|申请|查阅|条例|党政办");

  /** Those of the county. */
  private static final WordPattern UPPER = WordPattern.of("^(?:县|市|区(?!域)|省|州|旗)(?!场)");

  /** What was not done, or is to be done by others. */
  private static final WordPattern NOT_HELD = WordPattern.of("未|没有|取消|推迟|缺席|要求|督促|拟|计划|原定|延期|暂停");

  private final NarrativeFacts facts;
  private final boolean township;

  /**
   * @param township whether a township reports, which says what its county does in other words
   */
  OfficeFigures(NarrativeFacts facts, boolean township) {
    this.facts = facts;
    this.township = township;
  }

  /** Reads a figure; whether it is one of proposals, trainings or people, if read or not. */
  boolean read(Clause clause) {
    return proposals(clause) || people(clause);
  }

  private boolean proposals(Clause clause) {
    String before = clause.before();
    boolean people = clause.words().contains("人大");
    boolean council = clause.words().contains("政协");
    if (!people && !council) {
      return false;
    }
    if (people == council || !NarrativeWords.isUnit(RequestFigures.CASE_UNITS, clause.unit())) {
      return true;
    }
    if (LISTED
        .matcher(clause.whole())
        .region(clause.figure().end() - clause.sentence().start(), clause.whole().length())
        .lookingAt()) {
      return true; // 省、市、县人大代表建议3件、2件、5件, and 议案1件、建议4件
    }
    if (people && NarrativeWords.endsWithAny(before, "建议", "议案", "建议共", "代表建议", "建议意见")) {
      facts.add("narrative.proposals.npc", clause);
    } else if (council && NarrativeWords.endsWithAny(before, "提案", "提案共", "委员提案")) {
      facts.add("narrative.proposals.cppcc", clause);
    }
    return true;
  }

  /** The pattern is slow, and most trainings are on one thing. */
  private static boolean isOnSeveralTopics(String before) {
    return NarrativeWords.containsAny(before, "、", "和", "及", "与", "等", "含", "各类", "在内")
        && SEVERAL_TOPICS.isIn(before);
  }

  private boolean people(Clause clause) {
    String words = clause.words();
    String before = clause.before();
    String after = clause.after();
    boolean disclosure = words.contains("公开");
    if (words.contains("培训")) {
      boolean trained = disclosure || (clause.whole().contains("公开") && TRAINED.isIn(before));
      if (trained
          && !isOnSeveralTopics(before)
          && !before.contains("参加")
          && !before.contains("接受")
          && !NOT_HELD.isIn(before)
          && !(township && UPPER.isIn(before))
          && NarrativeWords.isUnit(new String[] {"次", "期", "场", "场次", "班次"}, clause.unit())) {
        facts.add("narrative.trainings", clause);
      }
      return true;
    }
    if (NarrativeWords.isUnit(new String[] {"名", "人"}, clause.unit())) {
      String sentenceText = clause.whole();
      if (EACH.isIn(before) || NarrativeWords.containsAny(before, "村", "社区", "网格")) {
        return true; // those of villages, and 各社区配备1名 says nothing of all of them
      }
      if (sentenceText.contains("兼职") && FULL_TIME.isIn(sentenceText.replace("专兼职", ""))) {
        return true; // two figures, of which neither is all
      }
      if (SENT.isIn(words) || (township && UPPER.isIn(before))) {
        return true; // who went somewhere, or came to those who are there
      }
      if (!APPOINTED.isIn(before)) {
        return true; // what was done with them is not told as who is there
      }
      boolean staff = words.contains("工作人员") || words.contains("专职") || words.contains("兼职");
      boolean said =
          NarrativeWords.endsWithAny(
              before, "专兼职工作人员", "专职工作人员", "兼职工作人员", "专（兼）职工作人员", "专兼职人员", "专职信息人员");
      boolean ofDisclosure = sentenceText.contains("信息公开") || sentenceText.contains("政务公开");
      boolean counted =
          NarrativeWords.startsWithAny(after, "专职", "兼职", "专兼职")
              || NarrativeWords.endsWithAny(before, "专职人员", "兼职人员", "全职人员");
      boolean ofOffice = counted && after.contains("工作人员") && STAFF_SENTENCE.isIn(sentenceText);
      boolean inCharge = IN_CHARGE.isIn(clause.rest());
      if (said || (disclosure && staff) || (ofDisclosure && counted) || ofOffice || inCharge) {
        facts.add("narrative.staff", clause);
      }
      return true;
    }
    return false;
  }
}
