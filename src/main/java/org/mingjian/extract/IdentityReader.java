package org.mingjian.extract;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingjian.document.Block;
import org.mingjian.document.Paragraph;
import org.mingjian.document.ReadingTime;
import org.mingjian.document.SourceDocument;
import org.mingjian.document.Span;
import org.mingjian.document.Spans;
import org.mingjian.document.Table;
import org.mingjian.document.TableCell;

/** Reads title, organisation, year and dates. */
final class IdentityReader {
  private static final int LONGEST_TITLE = 60;
  private static final int TITLE_LINES = 60;

  /** Reports are due by the end of March; one signed later may be of any year. */
  private static final int REPORTING_MONTHS = 6;

  /** Sites stretch the two characters to the width of the other marks. */
  private static final Pattern TITLE_MARK =
      Pattern.compile(
          "(?:[•·●][\\s\\u00A0\\u3000]*)?(?:名[\\s\\u00A0\\u3000]*[称稱]|[标標][\\s\\u00A0\\u3000]*[题題])[：:]"
              + "|[标標][\\s\\u00A0\\u3000]+[题題][\\s\\u00A0\\u3000]+|# ");

  /** It ends like a title, and names its unit and its year. */
  private static final int TITLE_OF_TWO_LINES = 8;

  /** The two characters of words for the making of a report: 编制, 撰写, 形成 and their like. */
  private static final String MAKES = "编編撰形";

  private static final String MADE = "制写寫成";

  /** Words before the name of a government that gives orders or gets reports. */
  private static final Pattern ORDERED_BY = Pattern.compile("根据|根據|按照|按|依照|依据|依據|遵照|经|經|受|报|報");

  /** A government at the beginning of a clause, where nothing makes it the giver of an order. */
  private static final Pattern GOVERNMENT =
      Pattern.compile(
          "(?:^|[，,、：:\\s])"
              + "(?!根据|根據|按|依|遵照|经|經|受|向|在|为|為|对|對|报|報|由)"
              + "(\\p{IsHan}{2,20}?(?:[镇鎮乡鄉]人民政府|街道办事处|街道辦事處|[镇鎮乡鄉]政府))");

  private final PlaceIndex places;

  IdentityReader(PlaceIndex places) {
    this.places = places;
  }

  Identity read(SourceDocument document) {
    return new Reading(document).read();
  }

  /** What the figures cover, as stated. */
  private record Period(@Nullable LocalDate from, @Nullable LocalDate to) {
    /** The year that most of it lies in: one from December to December is about the second. */
    @Nullable Integer year() {
      LocalDate start = from;
      LocalDate end = to;
      if (start == null) {
        return null;
      }
      return end == null
          ? start.getYear()
          : start.plusDays(ChronoUnit.DAYS.between(start, end) / 2).getYear();
    }
  }

  private final class Reading {
    private final String text;
    private final List<Span> lines = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    /** Years of which the text says 以来, which may have begun long before the report's. */
    private final Set<Integer> sinceYears = new HashSet<>();

    Reading(SourceDocument document) {
      this.text = document.text();
      for (Block block : document.blocks()) {
        ReadingTime.check();
        switch (block) {
          case Paragraph paragraph -> addLines(paragraph.span());
          case Table table -> {
            if (table.cells().size() <= 40) {
              for (TableCell cell : table.cells()) {
                addLines(cell.span());
              }
            }
          }
        }
      }
    }

    private void addLines(Span span) {
      int start = span.start();
      while (start < span.end()) {
        int end = text.indexOf('\n', start, span.end());
        end = end < 0 ? span.end() : end;
        Span line = Spans.trimmed(text, start, end);
        if (line.length() > 0) {
          lines.add(line);
        }
        start = end + 1;
      }
    }

    Identity read() {
      int titleLine = titleLine();
      if (titleLine < 0) {
        titleLine = titleOfTwoLines();
      }
      Span titleSpan = titleLine < 0 ? null : withoutMark(lines.get(titleLine));
      String title = titleSpan == null ? null : titleSpan.of(text).replaceAll("\\s*\\n\\s*", "");
      LocalDate signedOn = signedOn();
      LocalDate publishedOn = dateAfter("发布日期", "发布时间", "公开日期", "发文日期", "时间：", "日期：");
      Period period = period();
      OrganisationName organisation = organisation(title, titleLine);
      if (organisation == null) {
        problems.add(new Problem("organisation.missing", null, List.of()));
      }
      Integer year = year(title, titleSpan, signedOn, period);
      return new Identity(
          title,
          organisation == null ? null : organisation.name(),
          organisation == null ? null : organisation.kind(),
          organisation == null ? "" : organisation.prefix(),
          organisation == null ? Contradiction.NONE : contradiction(organisation, title),
          year,
          period.from(),
          period.to(),
          signedOn,
          publishedOn,
          problems);
    }

    // ---- title

    private int titleLine() {
      int best = -1;
      int bestScore = 0;
      for (int i = 0; i < Math.min(lines.size(), TITLE_LINES); i++) {
        int score = titleScore(withoutMark(lines.get(i)));
        if (score > bestScore) {
          bestScore = score;
          best = i;
        }
      }
      return best;
    }

    /**
     * A narrow page breaks a title, and neither half of it reads like one. Both are one line from
     * here on; -1 where no two lines read like a title together.
     */
    private int titleOfTwoLines() {
      for (int i = 0; i + 1 < Math.min(lines.size(), TITLE_LINES); i++) {
        Span both = new Span(lines.get(i).start(), lines.get(i + 1).end());
        boolean adjacent = text.substring(lines.get(i).end(), lines.get(i + 1).start()).isBlank();
        if (adjacent && titleScore(both) >= TITLE_OF_TWO_LINES) {
          lines.set(i, both);
          lines.remove(i + 1);
          return i;
        }
      }
      return -1;
    }

    /** A line such as 名称：… or 标题：… names the title behind its mark. */
    private Span withoutMark(Span line) {
      Matcher mark = TITLE_MARK.matcher(line.of(text));
      return mark.lookingAt() ? Spans.trimmed(text, line.start() + mark.end(), line.end()) : line;
    }

    private int titleScore(Span line) {
      if (line.length() > LONGEST_TITLE || line.length() < 4) {
        return 0;
      }
      String words = LabelText.full(text, line.start(), line.end());
      boolean report = words.endsWith("报告") || words.endsWith("年报") || words.endsWith("年度报告");
      report |= words.endsWith("总结");
      if (!(words.contains("报告") || words.endsWith("年报") || words.endsWith("总结"))
          || !(words.contains("信息公开") || words.contains("政务公开"))) {
        return 0;
      }
      String raw = line.of(text);
      if (raw.indexOf('。') >= 0
          || raw.indexOf('>') >= 0
          || raw.indexOf('；') >= 0
          || raw.contains("首页")
          || words.startsWith("本")
          || words.contains("现将")
          || words.contains("根据")
          || words.contains("通知")) {
        return 0;
      }
      int score = report ? 4 : 1;
      score += hasYear(raw) ? 2 : 0;
      score += words.contains("年度报告") ? 1 : 0;
      score += organisationIn(raw) != null ? 2 : 0;
      return score;
    }

    private boolean hasYear(String words) {
      for (int i = words.indexOf('年'); i >= 0; i = words.indexOf('年', i + 1)) {
        if (Dates.yearBefore(words, i) > 0) {
          return true;
        }
      }
      return false;
    }

    // ---- organisation

    private @Nullable OrganisationName organisation(@Nullable String title, int titleLine) {
      String publisher = wordsAfter("发布机构", "发布单位", "信息来源", "发文机关", "公开机构", "编制单位");
      if (publisher != null) {
        OrganisationName name = OrganisationName.of(publisher, places);
        if (name != null && !isUpper(name, title)) {
          return name;
        }
      }
      OrganisationName name = title == null ? null : organisationIn(title);
      if (name != null) {
        return name;
      }
      name = compiler();
      if (name != null) {
        return name;
      }
      name = new ReportNamed(text, places).organisation();
      if (name != null) {
        return name;
      }
      for (int i = titleLine - 2; i <= titleLine + 3; i++) {
        if (titleLine >= 0 && i >= 0 && i < lines.size() && i != titleLine) {
          name = signature(lines.get(i));
          if (name != null) {
            return name;
          }
        }
      }
      for (int i = lines.size() - 1; i >= Math.max(0, lines.size() - 12); i--) {
        name = signature(lines.get(i));
        if (name != null && (titleLine >= 0 || isTownship(name) || hasDate(i))) {
          return name;
        }
      }
      return inBody();
    }

    /** Where no title stands, the name of a county may be that of the site which shows the page. */
    private boolean hasDate(int number) {
      return isDated(lines.get(number)) || (number + 1 < lines.size() && isDate(number + 1));
    }

    private static boolean isTownship(OrganisationName name) {
      return name.kind().equals("township") || name.kind().equals("sub_district");
    }

    /** The publisher of a page may be the county's site, while the title names the township. */
    private boolean isUpper(OrganisationName publisher, @Nullable String title) {
      if (title == null || isTownship(publisher)) {
        return false;
      }
      OrganisationName named = organisationIn(title);
      return named != null && !named.name().equals(publisher.name());
    }

    /** The name in a title: what stands before 政府信息公开, without the year. */
    private @Nullable OrganisationName organisationIn(String title) {
      return ReportNamed.organisationIn(title, places);
    }

    /** Who is said to have made the report: 由X编制, or X人民政府 … 编制了 … 报告. */
    private @Nullable OrganisationName compiler() {
      OrganisationName subject = null;
      for (int made = nextMade(0); made >= 0; made = nextMade(made + 2)) {
        ReadingTime.check();
        int from = made;
        while (from >= 0 && made - from <= 30 && text.charAt(from) != '由') {
          from--;
        }
        if (from >= 0 && made - from <= 30) {
          OrganisationName name =
              OrganisationName.of(ReportNamed.maker(text.substring(from + 1, made)), places);
          if (name != null) {
            return name;
          }
        }
        subject = subject == null ? subjectOf(made) : subject;
      }
      return subject;
    }

    /** Where the next word for the making of a report stands at or behind a place; -1 for none. */
    private int nextMade(int from) {
      for (int i = from; i + 1 < text.length(); i++) {
        // Most pairs end here, with one comparison for a character of each class.
        if (MADE.indexOf(text.charAt(i + 1)) >= 0 && MAKES.indexOf(text.charAt(i)) >= 0) {
          return i;
        }
      }
      return -1;
    }

    /**
     * The one government that begins a clause of the sentence before it says that a report was
     * made; null where several do, or where the sentence speaks of something else.
     */
    private @Nullable OrganisationName subjectOf(int made) {
      int behind = made + 2;
      int end = endOfSentence(behind);
      String object = text.substring(behind, Math.min(end, behind + 40));
      if (!object.contains("报告") && !object.contains("報告") && !object.contains("年报")) {
        return null;
      }
      int start = made;
      while (start > 0 && made - start < 160 && !isSentenceEnd(text.charAt(start - 1))) {
        start--;
      }
      Matcher clause = GOVERNMENT.matcher(text.substring(start, made));
      OrganisationName found = null;
      while (clause.find()) {
        OrganisationName name = OrganisationName.of(clause.group(1), places);
        if (name == null || (found != null && !found.equals(name))) {
          return null;
        }
        found = name;
      }
      return found;
    }

    private int endOfSentence(int from) {
      int end = from;
      while (end < text.length() && !isSentenceEnd(text.charAt(end))) {
        end++;
      }
      return end;
    }

    private static boolean isSentenceEnd(char c) {
      return c == '。' || c == '\n' || c == '；';
    }

    private @Nullable OrganisationName signature(Span line) {
      if (line.length() > 40) {
        return null;
      }
      String words = line.of(text);
      Dates.Found date = Dates.find(words, 0, words.length());
      if (date != null) {
        words = words.substring(0, date.start());
      }
      OrganisationName name = OrganisationName.of(words, places);
      return name != null && (words.contains("政府") || words.contains("办事处") || isTownship(name))
          ? name
          : null;
    }

    private Contradiction contradiction(OrganisationName own, @Nullable String title) {
      List<OrganisationName> signed = new ArrayList<>();
      OrganisationName compiler = compiler();
      if (compiler != null) {
        signed.add(compiler);
      }
      signed.addAll(datedSignatures());
      return new ContradictionFinder(text, lines, places)
          .of(own, title, title == null ? null : organisationIn(title), signed);
    }

    /** Names with the date beside or below them, which lists of links do not have. */
    private List<OrganisationName> datedSignatures() {
      List<OrganisationName> names = new ArrayList<>();
      for (int i = 0; i < lines.size(); i++) {
        ReadingTime.check();
        Span line = lines.get(i);
        if (line.length() > 40 || !hasDate(i)) {
          continue;
        }
        OrganisationName name = signature(line);
        if (name != null) {
          names.add(name);
        }
      }
      return names;
    }

    private boolean isDated(Span line) {
      Dates.Found date = Dates.find(text, line.start(), line.end());
      return date != null && LabelText.full(text, date.end(), line.end()).isEmpty();
    }

    private boolean isDate(int number) {
      Span line = lines.get(number);
      Dates.Found date = Dates.find(text, line.start(), line.end());
      return date != null
          && LabelText.full(text, line.start(), date.start()).isEmpty()
          && LabelText.full(text, date.end(), line.end()).isEmpty();
    }

    /** The township that the text names most often as its own government. */
    private @Nullable OrganisationName inBody() {
      Map<String, Integer> counts = new HashMap<>();
      Map<String, OrganisationName> names = new HashMap<>();
      for (String ending : new String[] {"镇人民政府", "乡人民政府", "苏木人民政府", "街道办事处", "镇政府", "乡政府"}) {
        for (int at = text.indexOf(ending); at >= 0; at = text.indexOf(ending, at + 2)) {
          ReadingTime.check();
          int start = at;
          while (start > 0
              && at - start < 14
              && Character.isIdeographic(text.charAt(start - 1))
              && "由在的和及为对向，是由我本与请".indexOf(text.charAt(start - 1)) < 0
              && !endsWithPublished(start)) {
            start--;
          }
          start = behindYear(start);
          if (at == start || ORDERED_BY.matcher(text.substring(start, at)).lookingAt()) {
            continue;
          }
          OrganisationName name =
              OrganisationName.of(text.substring(start, at + ending.length()), places);
          if (name != null && name.name().length() <= 8) {
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
      return best == null || tie ? null : names.get(best);
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

    // ---- words behind a mark

    private @Nullable String wordsAfter(String... marks) {
      for (String mark : marks) {
        int at = text.indexOf(mark);
        if (at < 0 || at > 20_000) {
          continue;
        }
        int start = at + mark.length();
        while (start < text.length()
            && (Spans.isSpace(text.charAt(start)) || "：:】]|".indexOf(text.charAt(start)) >= 0)) {
          start++;
        }
        int end = start;
        while (end < text.length()
            && end - start < 40
            && !Spans.isSpace(text.charAt(end))
            && "|，,；;】]".indexOf(text.charAt(end)) < 0) {
          end++;
        }
        if (end > start) {
          return text.substring(start, end);
        }
      }
      return null;
    }

    private @Nullable LocalDate dateAfter(String... marks) {
      for (String mark : marks) {
        int at = text.indexOf(mark);
        if (at >= 0) {
          int start = at + mark.length();
          Dates.Found found = Dates.find(text, start, Math.min(text.length(), start + 24));
          if (found != null && found.start() - start <= 8) {
            return found.date();
          }
        }
      }
      return null;
    }

    // ---- dates

    /** A date that has a line for itself, or for itself and the organisation. */
    private @Nullable LocalDate signedOn() {
      LocalDate last = null;
      for (int i = 0; i < lines.size(); i++) {
        ReadingTime.check();
        Span line = lines.get(i);
        if (line.length() > 45) {
          continue;
        }
        Dates.Found found = Dates.find(text, line.start(), line.end());
        if (found == null) {
          continue;
        }
        String before = text.substring(line.start(), found.start()).strip();
        String after = text.substring(found.end(), line.end()).strip();
        boolean alone = LabelText.full(before).isEmpty() && LabelText.full(after).isEmpty();
        boolean signed =
            LabelText.full(after).isEmpty()
                && before.length() <= 30
                && OrganisationName.of(before, places) != null;
        boolean behindMark = i > 0 && isDateMark(lines.get(i - 1).of(text));
        if ((alone && !behindMark) || signed) {
          last = found.date();
        }
      }
      return last;
    }

    private static boolean isDateMark(String words) {
      String mark = LabelText.full(words);
      return mark.endsWith("日期") || mark.endsWith("时间");
    }

    /** The period that the figures cover, where the text states it. */
    private Period period() {
      int from = 0;
      while (true) {
        ReadingTime.check();
        Dates.Found first = Dates.find(text, from, text.length());
        if (first == null) {
          return new Period(null, null);
        }
        from = first.end();
        int to = first.end();
        boolean joined = false;
        while (to < text.length()
            && to - first.end() < 5
            && text.charAt(to) != '十'
            && Dates.digit(text.charAt(to)) < 0) {
          joined |= "至到-—－~～".indexOf(text.charAt(to)) >= 0;
          to++;
        }
        if (!joined) {
          continue;
        }
        Dates.Found second = Dates.find(text, to, Math.min(text.length(), to + 16));
        LocalDate end = second == null ? null : second.date();
        if (end == null) {
          String sameYear =
              first.date().getYear() + "年" + text.substring(to, Math.min(text.length(), to + 10));
          Dates.Found short2 = Dates.find(sameYear, 0, sameYear.length());
          end = short2 == null || short2.start() != 0 ? null : short2.date();
        } else if (second != null && second.start() - to > 0) {
          end = null;
        }
        boolean wholeYear = first.date().getDayOfYear() == 1;
        String context = text.substring(Math.max(0, first.start() - 40), first.start());
        boolean stated = context.contains("统计") || context.contains("期限") || context.contains("数据");
        if (end != null && !end.isBefore(first.date()) && (wholeYear || stated)) {
          return new Period(first.date(), end);
        }
      }
    }

    // ---- year

    private @Nullable Integer year(
        @Nullable String title,
        @Nullable Span titleSpan,
        @Nullable LocalDate signedOn,
        Period period) {
      int titleYear = title == null ? 0 : yearIn(title);
      Map<Integer, Integer> weights = new HashMap<>();
      for (Span line : lines) {
        if (titleSpan != null
            && line.start() <= titleSpan.start()
            && titleSpan.end() <= line.end()) {
          continue;
        }
        if (title == null || !text.substring(line.start(), line.end()).contains(title)) {
          count(line, titleYear > 0, weights);
        }
      }
      int bodyYear = 0;
      boolean tie = false;
      for (Map.Entry<Integer, Integer> entry : weights.entrySet()) {
        int weight = entry.getValue();
        int best = weights.getOrDefault(bodyYear, 0);
        if (weight > best) {
          bodyYear = entry.getKey();
          tie = false;
        } else if (weight == best) {
          tie = true;
        }
      }
      Integer ofPeriod = period.year();
      if (titleYear == 0) {
        if (ofPeriod != null) {
          return ofPeriod;
        }
        Integer said = yearOfBody(weights, bodyYear, tie, signedOn);
        if (said == null) {
          problems.add(new Problem("year.missing", null, List.of()));
        }
        return said;
      }
      if (ofPeriod != null && ofPeriod == titleYear) {
        return titleYear;
      }
      int weight = weights.getOrDefault(bodyYear, 0);
      int titleWeight = weights.getOrDefault(titleYear, 0);
      boolean bodyDiffers =
          (bodyYear != titleYear && weight >= 4 && weight >= 3 * titleWeight)
              || (bodyYear != titleYear
                  && !tie
                  && titleWeight == 0
                  && (weight >= 2 || (signedOn != null && signedOn.getYear() - 1 == bodyYear)))
              || (ofPeriod != null && ofPeriod != titleYear);
      if (!bodyDiffers) {
        if (signedOn == null
            || signedOn.getMonthValue() > REPORTING_MONTHS
            || signedOn.getYear() - 1 == titleYear
            || titleWeight > 0) {
          return titleYear;
        }
        // Signed when another year was due, and no word of the text confirms the title.
        problems.add(
            new Problem(
                "year.signed",
                titleSpan,
                List.of(Integer.toString(titleYear), Integer.toString(signedOn.getYear()))));
        return null;
      }
      int other = ofPeriod != null && ofPeriod != titleYear ? ofPeriod : bodyYear;
      problems.add(
          new Problem(
              "year.mismatch",
              titleSpan,
              List.of(Integer.toString(titleYear), Integer.toString(other))));
      int signed = signedOn == null ? 0 : signedOn.getYear() - 1;
      boolean forOther = signed == other || (ofPeriod != null && ofPeriod == other);
      if (forOther && signed != titleYear) {
        return other;
      }
      if (signed == titleYear && ofPeriod == null) {
        return null; // the text may be last year's, or the title: a person looks
      }
      return signed == 0 && titleWeight == 0 ? other : null;
    }

    /** The year of a report whose title names none; null when body and signature disagree. */
    private @Nullable Integer yearOfBody(
        Map<Integer, Integer> weights, int bodyYear, boolean tie, @Nullable LocalDate signedOn) {
      boolean inTime = signedOn != null && signedOn.getMonthValue() <= REPORTING_MONTHS;
      if (!inTime || signedOn == null) {
        return bodyYear == 0 || tie ? null : bodyYear;
      }
      int due = signedOn.getYear() - 1;
      int other = weights.getOrDefault(bodyYear, 0);
      int own = weights.getOrDefault(due, 0) + (sinceYears.contains(due) ? 1 : 0);
      boolean agreed = own > 0 && (own >= other || bodyYear == signedOn.getYear());
      return agreed ? due : null;
    }

    private int yearIn(String words) {
      String plain = words.replaceAll("[\\s\\u00A0\\u3000]+", "");
      for (int i = plain.indexOf('年'); i >= 0; i = plain.indexOf('年', i + 1)) {
        int year = Dates.yearBefore(plain, i);
        if (year > 0) {
          return year;
        }
      }
      return 0;
    }

    /** Whether the clause of a year looks back at it (较2020年) or ahead (将在2022年). */
    private boolean isComparedOrPlanned(Span line, int at) {
      int start = at;
      while (start > line.start() && "，。；、：,;:！".indexOf(text.charAt(start - 1)) < 0) {
        start--;
      }
      int end = at;
      while (end < line.end() && "，。；、,;！".indexOf(text.charAt(end)) < 0) {
        end++;
      }
      String before = text.substring(start, at);
      for (String words : new String[] {"较", "比", "将", "下一步", "下步", "计划", "明年"}) {
        if (before.contains(words)) {
          return true;
        }
      }
      String after = text.substring(at, end);
      return after.contains("将") || after.contains("计划") || after.contains("打算");
    }

    /** Whether a year is that of 截至2022年12月31日: figures until the end of the year reported on. */
    private boolean isUntilEndOfYear(int at, int behind) {
      return text.startsWith("12月31日", behind)
          && text.substring(Math.max(0, at - 7), at).contains("截");
    }

    /**
     * Years that the text reports on; other dates and numbers of documents do not count.
     *
     * @param titled whether a title names a year: the end of another one speaks against it, and
     *     alone does not say which year is reported on
     */
    private void count(Span line, boolean titled, Map<Integer, Integer> weights) {
      for (int at = text.indexOf('年', line.start(), line.end());
          at >= 0;
          at = text.indexOf('年', at + 1, line.end())) {
        int year = Dates.yearBefore(text, at);
        if (year == 0) {
          continue;
        }
        int behind = at + 1;
        while (behind < line.end() && Spans.isSpace(text.charAt(behind))) {
          behind++;
        }
        char next = behind < line.end() ? text.charAt(behind) : '。';
        if (next == '以') {
          sinceYears.add(year);
        }
        boolean date = Dates.digit(next) >= 0 && !(titled && isUntilEndOfYear(at, behind));
        if (date || next == '以' || isComparedOrPlanned(line, at)) {
          continue;
        }
        int weight = 1;
        if (next == '度' || next == '，' || next == '我' || next == '全') {
          weight = 2;
        }
        weights.merge(year, weight, Integer::sum);
      }
    }
  }
}
