package org.mingjian.corpus;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the running text of a report, and notes which figures it states. */
final class Narrator {
  private static final Map<String, List<String>> CHANNELS = channels();
  private static final List<String> NUMERALS =
      List.of("一", "二", "三", "四", "五", "六", "七", "八", "九", "十");

  private final Grammar grammar;
  private final ReportPlan plan;
  private final Dice style;
  private final Dice numbers;
  private final ReportTruth truth;
  private final Map<String, String> variables = new LinkedHashMap<>();

  Narrator(Grammar grammar, ReportPlan plan, long seed, ReportTruth truth) {
    this.grammar = grammar;
    this.plan = plan;
    this.truth = truth;
    this.style = Dice.of(seed, "narrative", plan.narrativeKey);
    this.numbers = Dice.of(seed, "numbers", plan.place.township().code(), plan.year);
    fillVariables();
  }

  private static Map<String, List<String>> channels() {
    Map<String, List<String>> channels = new LinkedHashMap<>();
    channels.put("website", List.of("政府网站公开", "通过县政府门户网站公开", "门户网站发布"));
    channels.put("wechat", List.of("微信公众号推送", "政务微信公开", "通过微信公众号发布"));
    channels.put("weibo", List.of("政务微博发布", "微博公开"));
    channels.put("video", List.of("短视频平台发布", "抖音等短视频发布"));
    channels.put("board", List.of("政务公开栏公开", "公开栏张贴"));
    channels.put("broadcast", List.of("广播播出", "村村响广播播报"));
    channels.put("media", List.of("新闻媒体刊发", "报刊等媒体公开"));
    channels.put("communities", List.of("各村（社区）公开", "村级公开"));
    channels.put("other", List.of("其他方式公开", "通过其他渠道公开"));
    return channels;
  }

  private void fillVariables() {
    Place place = plan.place;
    variables.put("year", String.valueOf(plan.year));
    variables.put("oldyear", String.valueOf(plan.year - numbers.between(4, 8)));
    variables.put("unit", place.name());
    variables.put("self", place.self());
    variables.put("office", place.office());
    variables.put("county", place.county().name());
    variables.put("prefecture", place.prefecture().name());
    variables.put("province", place.province().name());
    variables.put(
        "phone", "0" + numbers.between(310, 999) + "-" + numbers.between(2100000, 8999999));
    variables.put("postcode", String.valueOf(numbers.between(110000, 859999)));
    variables.put("small", String.valueOf(numbers.between(2, 9)));
    variables.put("small2", String.valueOf(numbers.between(8, 25)));
    variables.put("items", String.valueOf(numbers.between(30, 320)));
    variables.put("villages", String.valueOf(numbers.between(6, 34)));
    variables.put("population", String.valueOf(numbers.between(1, 8)));
    variables.put("cumulative", String.valueOf(numbers.between(2100, 9800)));
    variables.put(
        "docno",
        place.county().name().charAt(0) + "政办发〔" + plan.year + "〕" + numbers.between(3, 96) + "号");
    variables.put("period", "");
    if (plan.periodTo != null) {
      variables.put(
          "period",
          "本报告所列数据的统计期限自"
              + plan.year
              + "年1月1日起至"
              + plan.year
              + "年"
              + plan.periodTo.getMonthValue()
              + "月"
              + plan.periodTo.getDayOfMonth()
              + "日止。");
    }
  }

  /** The paragraphs of section 一. */
  List<String> overview() {
    List<String> paragraphs = new ArrayList<>();
    paragraphs.add(grammar.say("opening", variables, style));
    List<String> topics = new ArrayList<>(List.of("leadership", "content", "platform"));
    topics.addAll(
        style
            .shuffled(List.of("review_manage", "training", "villages", "interpretation"))
            .subList(0, style.between(1, 3)));
    List<String> ordered = new ArrayList<>(style.shuffled(topics));
    boolean numbered = style.chance(0.4);
    paragraphs.add(disclosedParagraph(numbered ? "（一）" : ""));
    int number = 1;
    for (String topic : ordered) {
      paragraphs.add(prefix(numbered, number++) + topicParagraph(topic));
    }
    paragraphs.add(prefix(numbered, number++) + requestParagraph());
    if (plan.accountability) {
      paragraphs.add(prefix(numbered, number) + topicParagraph("supervise"));
    }
    if (plan.extraSentence != null) {
      int last = paragraphs.size() - 1;
      paragraphs.set(last, paragraphs.get(last) + plan.extraSentence);
    }
    if (plan.periodTo != null && !String.join("", paragraphs).contains("统计期限")) {
      paragraphs.set(0, paragraphs.getFirst() + variables.get("period"));
    }
    paragraphs.removeIf(String::isBlank);
    return paragraphs;
  }

  /** The paragraphs of section 五. */
  List<String> problems() {
    return List.of(
        grammar.say("problems", variables, style), grammar.say("improvements", variables, style));
  }

  /** The paragraph of section 六. */
  String otherMatters() {
    return grammar.say("other_matters", variables, style);
  }

  private static String prefix(boolean numbered, int number) {
    return numbered ? "（" + NUMERALS.get(number) + "）" : "";
  }

  private String topicParagraph(String topic) {
    List<String> sentences =
        new ArrayList<>(grammar.sayDifferently(topic, style.between(1, 2), variables, style));
    // Figures of their own, so that copied sentences never carry another unit's figures.
    if (topic.equals("training") && style.chance(0.6)) {
      sentences.add(stated("trainings", "trainings", "narrative.trainings", "次", "场"));
    }
    if (topic.equals("leadership") && style.chance(0.4)) {
      sentences.add(stated("staff", "staff", "narrative.staff", "名", "人"));
    }
    if (style.chance(0.18)) {
      sentences.add(grammar.say("distractor", variables, style));
    }
    return String.join("", sentences);
  }

  private String stated(String rule, String variable, String indicator, String... measures) {
    int value = plan.figures.count(indicator);
    boolean words = value > 2 && numbers.chance(0.15);
    variables.put(variable, (words ? ChineseNumbers.words(value) : value) + numbers.pick(measures));
    note(indicator, BigDecimal.valueOf(value), false);
    return grammar.say(rule, variables, numbers);
  }

  private void note(String indicator, BigDecimal value, boolean approximate) {
    truth.narrative.add(new ReportTruth.NarrativeTruth(indicator, value, approximate));
  }

  private String disclosedParagraph(String start) {
    if (!plan.statesVolume) {
      return "";
    }
    int total = plan.figures.count("narrative.disclosed.total");
    String measure = numbers.pick("条", "条", "条", "条", "件", "篇", "项", "份");
    boolean list = plan.listsChannels;
    // Whole tens and more is how offices round; a list that adds up is never rounded.
    boolean approximate = plan.roundsVolume && total >= 40;
    int shown = approximate ? total / 10 * 10 : total;
    variables.put("total", written(shown, approximate) + measure);
    note("narrative.disclosed.total", BigDecimal.valueOf(shown), approximate);
    variables.put("channels", list ? channelList(measure) : "");
    variables.put("growth", growth(total, measure));
    return start + grammar.say("disclosed_total", variables, numbers);
  }

  private String written(int value, boolean approximate) {
    if (approximate) {
      String word = numbers.pick("余", "余", "多");
      return numbers.chance(0.15) ? ChineseNumbers.words(value) + word : value + word;
    }
    return switch (numbers.weighted(78, 8, 7, 7)) {
      case 0 -> String.valueOf(value);
      case 1 -> ChineseNumbers.words(value);
      case 2 -> String.valueOf(value).replaceAll("(?<=\\d)(?=(\\d{3})+$)", ",");
      default -> " " + value + " ";
    };
  }

  private String channelList(String measure) {
    List<String> parts = new ArrayList<>();
    boolean first = true;
    for (Map.Entry<String, List<String>> channel : CHANNELS.entrySet()) {
      String indicator = "narrative.disclosed." + channel.getKey();
      int value = plan.figures.count(indicator);
      if (value == 0) {
        continue;
      }
      if (first) {
        value += plan.partsOff;
        first = false;
      }
      note(indicator, BigDecimal.valueOf(value), false);
      parts.add(numbers.pick(channel.getValue()) + value + measure);
    }
    return parts.isEmpty() ? "" : "其中" + numbers.pick("，", "：", "") + String.join("，", parts) + "。";
  }

  private String growth(int total, String measure) {
    if (plan.growthInText != null) {
      variables.put("percent", plan.growthInText + "%");
      note("narrative.disclosed.growth_percent", BigDecimal.valueOf(plan.growthInText), false);
      return grammar.say("growth_up", variables, numbers);
    }
    // A rate is stated where last year's report gave the figure that it starts from.
    boolean known = plan.before != null && plan.before.statesVolume && !plan.before.roundsVolume;
    if (plan.before == null || !known || plan.roundsVolume || !numbers.chance(0.6)) {
      return "";
    }
    int before = plan.before.figures.count("narrative.disclosed.total");
    int difference = total - before;
    if (difference == 0 || before == 0) {
      return "";
    }
    boolean more = difference > 0;
    if (numbers.chance(0.25)) {
      variables.put("difference", Math.abs(difference) + measure);
      return grammar.say(more ? "growth_more" : "growth_less", variables, numbers);
    }
    int decimals = numbers.pick(List.of(0, 1, 1, 2));
    BigDecimal percent =
        BigDecimal.valueOf(100L * Math.abs(difference))
            .divide(BigDecimal.valueOf(before), decimals, RoundingMode.HALF_UP);
    if (percent.signum() == 0) {
      return "";
    }
    variables.put("percent", percent.toPlainString() + numbers.pick("%", "%", "％"));
    note("narrative.disclosed.growth_percent", more ? percent : percent.negate(), false);
    return grammar.say(more ? "growth_up" : "growth_down", variables, numbers);
  }

  private String requestParagraph() {
    StringBuilder text = new StringBuilder();
    if (plan.statesRequests) {
      text.append(requestSentence());
    }
    text.append(grammar.say("request_manage", variables, style));
    if (style.chance(0.35)) {
      text.append(proposals());
    }
    return text.toString();
  }

  private String requestSentence() {
    int received =
        plan.requestsInText != null
            ? plan.requestsInText
            : plan.figures.count("narrative.requests.received");
    int answered = plan.figures.count("narrative.requests.answered");
    note("narrative.requests.received", BigDecimal.valueOf(received), false);
    if (received == 0) {
      return grammar.say("requests_none", variables, numbers);
    }
    boolean words = received <= 10 && numbers.chance(0.15);
    variables.put("received", (words ? ChineseNumbers.words(received) : received) + "件");
    if (answered > 0 && numbers.chance(0.5)) {
      variables.put("answered", answered + "件");
      note("narrative.requests.answered", BigDecimal.valueOf(answered), false);
      return grammar.say("requests_answered", variables, numbers);
    }
    return grammar.say("requests_some", variables, numbers);
  }

  private String proposals() {
    int congress = plan.figures.count("narrative.proposals.npc");
    int conference = plan.figures.count("narrative.proposals.cppcc");
    variables.put("npc", congress + "件");
    variables.put("cppcc", conference + "件");
    note("narrative.proposals.npc", BigDecimal.valueOf(congress), false);
    note("narrative.proposals.cppcc", BigDecimal.valueOf(conference), false);
    return grammar.say("proposals", variables, numbers);
  }
}
