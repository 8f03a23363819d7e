package org.mingjian.corpus;

import static org.mingjian.corpus.GridCell.figure;
import static org.mingjian.corpus.GridCell.label;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Draws the tables of the forms 2019 and 2021 and notes what each cell holds. */
final class FormTables {
  private static final List<String> COLUMNS = columns();
  private static final List<String> ORGANISATIONS =
      List.of("商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他");
  private static final List<String> RESULTS = List.of("结果维持", "结果纠正", "其他结果", "尚未审结", "总计");
  private static final String NOTE = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）";

  private static final Map<String, String> OTHER_NAMES =
      Map.ofEntries(
          Map.entry("本年新制作数量", "本年新制定数"),
          Map.entry("本年新公开数量", "本年公开数量"),
          Map.entry("对外公开总数量", "累计对外公开数量"),
          Map.entry("本年制发件数", "本年制发数量"),
          Map.entry("本年废止件数", "本年废止数"),
          Map.entry("现行有效件数", "现行有效数量"),
          Map.entry("上一年项目数量", "上年项目数"),
          Map.entry("本年增/减", "本年增减"),
          Map.entry("处理决定数量", "处理决定数"),
          Map.entry("本年处理决定数量", "处理决定数量"),
          Map.entry("采购项目数量", "采购项目数"),
          Map.entry("商业企业", "企业"),
          Map.entry("社会公益组织", "公益组织"),
          Map.entry("法人或其他组织", "法人和其他组织"),
          Map.entry("总计", "合计"),
          Map.entry("结果维持", "维持"),
          Map.entry("结果纠正", "纠正"),
          Map.entry("尚未审结", "未审结"),
          Map.entry("未经复议直接起诉", "直接起诉"));

  private static final Map<String, String> TYPING_ERRORS =
      Map.of(
          "2.其他法律行政法规禁止公开", "2.其他法律行政止公开",
          "1.属于国家秘密", "1.属于国家密秘",
          "4.保护第三方合法权益", "4.保护第三方合法权宜",
          "2.重复申请", "2、重复申靖",
          "3.补正后申请内容仍不明确", "3.补正后申请內容仍不明",
          "行政规范性文件", "行政规范性文伴",
          "（六）其他处理", "(六) 其它处理",
          "四、结转下年度继续办理", "四、结转下年继续办理",
          "1.信访举报投诉类申请", "1.信访、举报投诉类申请");

  private final String form;
  private final Figures figures;
  private final Set<Variation> variations;
  private final Dice dice;
  private final ReportTruth truth;
  private final CellWriting writing;

  FormTables(
      String form, Figures figures, Set<Variation> variations, Dice dice, ReportTruth truth) {
    this.form = form;
    this.figures = figures;
    this.variations = variations;
    this.dice = dice;
    this.truth = truth;
    this.writing = new CellWriting(variations, dice);
  }

  private static List<String> columns() {
    List<String> columns = new ArrayList<>(Figures.APPLICANTS);
    columns.add("total");
    return List.copyOf(columns);
  }

  private boolean has(Variation variation) {
    return variations.contains(variation);
  }

  private boolean isForm2019() {
    return form.equals("2019");
  }

  /** The table of section 二. */
  GridTable disclosed() {
    List<List<GridCell>> rows = new ArrayList<>();
    if (isForm2019()) {
      subheading(rows, "第二十条第（一）项");
      documents(
          rows,
          List.of("本年新制作数量", "本年新公开数量", "对外公开总数量"),
          List.of("created", "disclosed", "disclosed_total"),
          "规范性文件");
      List<String> headers = List.of("上一年项目数量", "本年增/减", "处理决定数量");
      subheading(rows, "第二十条第（五）项");
      header(rows, headers);
      items(rows, "行政许可", "licence");
      if (!has(Variation.NO_SERVICE_ROW)) {
        serviceRows(rows);
      }
      subheading(rows, "第二十条第（六）项");
      header(rows, headers);
      items(rows, "行政处罚", "penalty");
      items(rows, "行政强制", "coercion");
      subheading(rows, "第二十条第（八）项");
      header(rows, headers.subList(0, 2));
      row(rows, "行政事业性收费", count("fee.prior_items"), count("fee.change"));
      subheading(rows, "第二十条第（九）项");
      procurement(rows);
    } else {
      subheading(rows, "第二十条第（一）项");
      documents(
          rows,
          List.of("本年制发件数", "本年废止件数", "现行有效件数"),
          List.of("issued", "repealed", "in_force"),
          "行政规范性文件");
      subheading(rows, "第二十条第（五）项");
      header(rows, List.of("本年处理决定数量"));
      row(rows, "行政许可", count("licence.decisions"));
      subheading(rows, "第二十条第（六）项");
      header(rows, List.of("本年处理决定数量"));
      row(rows, "行政处罚", count("penalty.decisions"));
      row(rows, "行政强制", count("coercion.decisions"));
      subheading(rows, "第二十条第（八）项");
      boolean yuan = has(Variation.MONEY_IN_YUAN);
      String unit = yuan ? "元" : "万元";
      rows.add(filled(List.of(label("信息内容"), label("本年收费金额（单位：" + unit + "）"))));
      row(rows, "行政事业性收费", fee(yuan));
    }
    return new GridTable(2, rows);
  }

  private void subheading(List<List<GridCell>> rows, String text) {
    if (!has(Variation.SUBHEADINGS_MISSING)) {
      rows.add(List.of(label(text, 1, 4)));
    }
  }

  private void header(List<List<GridCell>> rows, List<String> texts) {
    List<GridCell> cells = new ArrayList<>();
    cells.add(label("信息内容"));
    texts.forEach(text -> cells.add(label(headerText(text))));
    rows.add(filled(cells));
  }

  private void documents(
      List<List<GridCell>> rows, List<String> headers, List<String> columns, String normative) {
    List<String> shownHeaders = new ArrayList<>(headers);
    List<String> shownColumns = new ArrayList<>(columns);
    if (has(Variation.COLUMNS_SWAPPED)) {
      shownHeaders.add(1, shownHeaders.removeLast());
      shownColumns.add(1, shownColumns.removeLast());
    }
    header(rows, shownHeaders);
    for (String kind : List.of("rule", "normative")) {
      GridCell[] cells =
          shownColumns.stream().map(column -> count(kind + "." + column)).toArray(GridCell[]::new);
      row(rows, kind.equals("rule") ? "规章" : normative, cells);
      if (has(Variation.COLUMNS_SWAPPED)) {
        shownColumns.forEach(column -> truth.undecidable(kind + "." + column));
      }
    }
    if (has(Variation.EXTRA_ROW)) {
      List<GridCell> extra = new ArrayList<>();
      extra.add(label("其他主动公开文件"));
      for (int column = 0; column < columns.size(); column++) {
        extra.add(label(String.valueOf(dice.between(1, 60))));
      }
      rows.add(extra);
    }
  }

  private void items(List<List<GridCell>> rows, String text, String kind) {
    row(
        rows,
        text,
        count(kind + ".prior_items"),
        count(kind + ".change"),
        count(kind + ".decisions"));
  }

  private void serviceRows(List<List<GridCell>> rows) {
    String text = "其他对外管理服务事项";
    if (has(Variation.SPLIT_ROW)) {
      for (String part : List.of("（行政确认）", "（公共服务）")) {
        rows.add(
            List.of(
                label(text + part),
                label(String.valueOf(dice.between(1, 9))),
                label("0"),
                label(String.valueOf(dice.between(10, 90)))));
      }
      truth.put("service.prior_items", CellTruth.unreadable(""));
      // Both parts changed by nothing, so whoever reports a zero is right.
      truth.put("service.change", openZero());
      truth.put("service.decisions", CellTruth.unreadable(""));
    } else if (has(Variation.SPLIT_LABEL)) {
      items(rows, "其他对外管理", "service");
      rows.add(List.of(label("服务事项"), label(""), label(""), label("")));
      for (String column : List.of("prior_items", "change", "decisions")) {
        truth.undecidable("service." + column);
      }
    } else {
      items(rows, text, "service");
    }
  }

  private void procurement(List<List<GridCell>> rows) {
    BigDecimal amount = figures.get("procurement.amount");
    boolean bare = has(Variation.MONEY_WITHOUT_UNIT);
    boolean inCell = has(Variation.MONEY_IN_YUAN) || has(Variation.UNITS_IN_CELLS);
    boolean inHeading = !bare && !inCell;
    String heading =
        inHeading ? dice.pick("采购总金额（单位：万元）", "采购总金额（万元）", "采购总金额（单位：万元，保留4位小数）") : "采购总金额";
    rows.add(filled(List.of(label("信息内容"), label(headerText("采购项目数量")), label(heading))));
    CellWriting.Written written = writing.money(amount, inHeading ? "万元" : null);
    truth.put("procurement.amount", written.truth());
    if (amount.signum() > 0 && bare && written.truth().state().equals("reported")) {
      truth.note(Anomaly.of("procurement.unit_missing", "procurement.amount"));
    }
    if (amount.signum() > 0 && "元".equals(written.truth().unitStated())) {
      truth.note(Anomaly.of("procurement.unit_yuan", "procurement.amount"));
    }
    row(
        rows,
        "政府集中采购",
        count("procurement.projects"),
        figure(written.text(), "procurement.amount"));
  }

  private GridCell fee(boolean headingInYuan) {
    BigDecimal amount = figures.get("fee.amount");
    CellWriting.Written written = writing.money(amount, "万元");
    String text = written.text();
    CellTruth cell = written.truth();
    if (headingInYuan && cell.state().equals("reported")) {
      // The heading states 元, the cell only the number.
      text = text.endsWith("元") ? text.substring(0, text.length() - 1) : text;
      cell = CellTruth.reported(amount, text, "元");
    }
    truth.put("fee.amount", cell);
    return figure(text, "fee.amount");
  }

  private GridCell count(String indicator) {
    String unit = indicator.startsWith("procurement.") ? "个" : measureWord(indicator);
    CellWriting.Written written =
        writing.count(figures.get(indicator), unit, indicator.endsWith(".change"));
    truth.put(indicator, written.truth());
    return figure(written.text(), indicator);
  }

  private static String measureWord(String indicator) {
    return indicator.endsWith(".prior_items") || indicator.endsWith(".change") ? "项" : "件";
  }

  private void row(List<List<GridCell>> rows, String text, GridCell... figureCells) {
    List<GridCell> cells = new ArrayList<>();
    cells.add(label(rowText(text)));
    cells.addAll(List.of(figureCells));
    rows.add(filled(cells));
  }

  /** A row of table 2, its last cell as wide as the rest of the four columns. */
  private static List<GridCell> filled(List<GridCell> cells) {
    List<GridCell> wide = new ArrayList<>(cells);
    wide.add(wide.removeLast().wide(4 - wide.size()));
    return wide;
  }

  /** The table of section 三. */
  GridTable requests() {
    List<List<GridCell>> rows = new ArrayList<>();
    requestHeader(rows);
    boolean singleOther = isForm2019() || has(Variation.SINGLE_OTHER_ROW);
    rows.add(requestRow("received", label(rowText("一、本年新收政府信息公开申请数量"), 1, 3)));
    rows.add(requestRow("carried_in", label(rowText("二、上年结转政府信息公开申请数量"), 1, 3)));
    List<List<GridCell>> results = new ArrayList<>();
    results.add(requestRow("granted", label(rowText("（一）予以公开"), 1, 2)));
    results.add(requestRow("partly_granted", label(rowText("（二）部分公开（区分处理的，只计这一情形，不计其他情形）"), 1, 2)));
    group(
        results,
        "（三）不予公开",
        List.of(
            "1.属于国家秘密",
            "2.其他法律行政法规禁止公开",
            "3.危及“三安全一稳定”",
            "4.保护第三方合法权益",
            "5.属于三类内部事务信息",
            "6.属于四类过程性信息",
            "7.属于行政执法案卷",
            "8.属于行政查询事项"),
        "refused.");
    group(
        results,
        "（四）无法提供",
        List.of("1.本机关不掌握相关政府信息", "2.没有现成信息需要另行制作", "3.补正后申请内容仍不明确"),
        "unavailable.");
    group(
        results,
        "（五）不予处理",
        List.of("1.信访举报投诉类申请", "2.重复申请", "3.要求提供公开出版物", "4.无正当理由大量反复申请", "5.要求行政机关确认或重新出具已获取信息"),
        "rejected.");
    if (singleOther) {
      results.add(requestRow("other", label(rowText("（六）其他处理"), 1, 2)));
    } else {
      group(
          results,
          "（六）其他处理",
          List.of(
              "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", "3.其他"),
          "other.");
    }
    results.add(requestRow("handled", label(rowText("（七）总计"), 1, 2)));
    results.getFirst().addFirst(label(rowText("三、本年度办理结果"), results.size(), 1));
    rows.addAll(results);
    rows.add(requestRow("carried_out", label(rowText("四、结转下年度继续办理"), 1, 3)));
    return new GridTable(3, rows);
  }

  private void requestHeader(List<List<GridCell>> rows) {
    String note = has(Variation.NOTE_MISSING) ? "" : NOTE;
    rows.add(List.of(label(note, 3, 3), label("申请人情况", 1, 7)));
    List<GridCell> upper =
        List.of(
            label(headerText("自然人"), 2, 1),
            label(headerText("法人或其他组织"), 1, 5),
            label(headerText("总计"), 2, 1));
    List<GridCell> lower = ORGANISATIONS.stream().map(text -> label(headerText(text))).toList();
    rows.add(upper);
    rows.add(lower);
  }

  private void group(
      List<List<GridCell>> results, String text, List<String> labels, String prefix) {
    List<String> codes =
        Figures.OUTCOMES.keySet().stream().filter(code -> code.startsWith(prefix)).toList();
    for (int index = 0; index < codes.size(); index++) {
      List<GridCell> row = requestRow(codes.get(index), label(rowText(labels.get(index)), 1, 1));
      if (index == 0) {
        row.addFirst(label(rowText(text), codes.size(), 1));
      }
      results.add(row);
    }
  }

  private List<GridCell> requestRow(String code, GridCell text) {
    List<GridCell> cells = new ArrayList<>();
    cells.add(text);
    List<String> indicators =
        COLUMNS.stream().map(column -> "request." + code + "." + column).toList();
    boolean zeros = indicators.stream().allMatch(name -> figures.get(name).signum() == 0);
    if (has(Variation.ONE_VALUE_ACROSS) && zeros) {
      cells.add(label("0", 1, COLUMNS.size()));
      indicators.forEach(name -> truth.put(name, openZero()));
      return cells;
    }
    for (String indicator : indicators) {
      if (has(Variation.TOTAL_ONLY) && !indicator.endsWith(".total")) {
        truth.put(indicator, CellTruth.blank(""));
        cells.add(figure("", indicator));
      } else {
        cells.add(count(indicator));
      }
    }
    return cells;
  }

  private static CellTruth openZero() {
    return CellTruth.reported(BigDecimal.ZERO, "0", null).undecidable();
  }

  /** The table of section 四. */
  GridTable disputes() {
    List<List<GridCell>> rows = new ArrayList<>();
    rows.add(List.of(label("行政复议", 1, 5), label("行政诉讼", 1, 10)));
    List<GridCell> second = new ArrayList<>();
    List<GridCell> third = new ArrayList<>();
    RESULTS.forEach(text -> second.add(label(headerText(text), 2, 1)));
    second.add(label(headerText("未经复议直接起诉"), 1, 5));
    second.add(label("复议后起诉", 1, 5));
    for (int suit = 0; suit < 2; suit++) {
      RESULTS.forEach(text -> third.add(label(headerText(text))));
    }
    rows.add(second);
    rows.add(third);
    rows.add(disputeRow());
    return new GridTable(4, rows);
  }

  private List<GridCell> disputeRow() {
    List<String> indicators = new ArrayList<>();
    for (String dispute : Figures.DISPUTES) {
      Figures.RESULTS.forEach(result -> indicators.add(dispute + "." + result));
      indicators.add(dispute + ".total");
    }
    boolean zeros = indicators.stream().allMatch(name -> figures.get(name).signum() == 0);
    List<GridCell> cells = new ArrayList<>();
    if (has(Variation.ONE_VALUE_ACROSS) && zeros) {
      indicators.forEach(name -> truth.put(name, openZero()));
      cells.add(label("0", 1, indicators.size()));
      return cells;
    }
    for (String indicator : indicators) {
      if (has(Variation.TOTAL_ONLY) && !indicator.endsWith(".total")) {
        truth.put(indicator, CellTruth.blank(""));
        cells.add(figure("", indicator));
      } else {
        cells.add(count(indicator));
      }
    }
    return cells;
  }

  private String headerText(String text) {
    if (has(Variation.HEADERS_RENAMED)) {
      return OTHER_NAMES.getOrDefault(text, text);
    }
    if (has(Variation.HEADERS_CUT) && text.startsWith("本年") && text.length() > 5) {
      return text.startsWith("本年新") ? "本年新" : "本年";
    }
    if (has(Variation.HEADER_LETTERS_LOST) && text.length() > 3 && dice.chance(0.4)) {
      int lost = dice.below(text.length());
      return text.substring(0, lost) + text.substring(lost + 1);
    }
    return text;
  }

  private String rowText(String text) {
    if (has(Variation.LABEL_TYPING_ERRORS)) {
      String wrong = TYPING_ERRORS.getOrDefault(text, text);
      return dice.chance(0.3) ? wrong.replace('（', '(').replace('）', ')') : wrong;
    }
    if (has(Variation.LABEL_ADVICE)) {
      return text + advice(text);
    }
    return text;
  }

  private static @Nullable String adviceOf(String text) {
    return switch (text) {
      case "（三）不予公开" -> "（1-8）";
      case "（四）无法提供" -> "（1至-3）";
      case "（五）不予处理" -> "（1-5）";
      case "（七）总计" -> "（含第1-8项）";
      case "一、本年新收政府信息公开申请数量" -> "（第1列至第7列）";
      case "行政许可" -> "（不含2018年及以前）";
      case "8.属于行政查询事项" -> "（-8）";
      default -> null;
    };
  }

  private static String advice(String text) {
    String advice = adviceOf(text);
    return advice == null ? "" : advice;
  }
}
