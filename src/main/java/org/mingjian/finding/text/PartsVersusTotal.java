package org.mingjian.finding.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingjian.document.Span;
import org.mingjian.finding.Assessment;
import org.mingjian.finding.Context;
import org.mingjian.finding.Evidence;
import org.mingjian.finding.ReportFacts;
import org.mingjian.finding.ReportRule;
import org.mingjian.finding.Subject;

/**
 * A list of channels does not add up to the volume stated before it.
 *
 * <p>Formula: the parts after 其中 that follow the volume, each naming a channel and one number, add
 * up to more than the volume, or the list is exhaustive and they add up to less. A list is taken as
 * exhaustive when it has a part for all others (其他) or at least three parts. Approximate numbers
 * count with all they can mean ({@link Quantity}), so that the sums are intervals, which have to
 * meet.
 *
 * <p>Basis: channels make up the total.
 *
 * <p>Settings: none. Exclusions: lists with 等 or 同步, or with a part that is no channel; brackets
 * within the list; shares in percent. Without a volume or such a list it cannot be assessed.
 */
final class PartsVersusTotal implements ReportRule {
  private static final Pattern CHANNEL =
      Pattern.compile(
          "网|微信|公众号|微博|抖音|快手|视频|栏|屏|LED|led|广播|喇叭|媒体|报|刊|电视|平台|村|社区|本级|镇政府|乡政府|"
              + "街道|客户端|app|头条|群|查阅点|其他|其它|线上|线下|公告|简报|手册|资料");
  private static final Pattern OTHERS = Pattern.compile("其他|其它|其余");
  private static final Pattern AGAIN = Pattern.compile("同步|同时|均|转发");
  private static final Pattern BRACKETS = Pattern.compile("（[^）]*）|\\([^)]*\\)");
  private static final int EXHAUSTIVE = 3;

  @Override
  public String id() {
    return "text.parts_vs_total";
  }

  @Override
  public List<Assessment> judge(ReportFacts report, Context context) {
    Subject subject = new Subject(id(), report.division().code(), report.year(), "");
    RunningText text = RunningTexts.of(report, context);
    Volume volume = Volume.in(text, report.year());
    Parts parts = volume == null ? null : parts(text, volume);
    if (volume == null || parts == null) {
      return List.of(new Assessment.NotAssessable(subject, Assessment.Reason.ABSENT, List.of()));
    }
    Quantity total = volume.quantity();
    boolean tooMany = parts.low().compareTo(total.high()) > 0;
    boolean tooFew = parts.exhaustive() && parts.high().compareTo(total.low()) < 0;
    if (!tooMany && !tooFew) {
      return List.of(new Assessment.Holds(subject));
    }
    Map<String, String> arguments = new LinkedHashMap<>();
    arguments.put("total", Words.shown(total, volume.sentence()));
    arguments.put("sum", parts.sum().toPlainString());
    arguments.put("parts", parts.written());
    List<Evidence> evidence =
        List.of(
            Words.figure(report, volume.sentence().span(total.start(), total.end()), total.value()),
            Words.figure(report, parts.span(), parts.sum()));
    return List.of(new Assessment.Broken(context.finding(subject, arguments, evidence)));
  }

  /** The parts of a list together. */
  private record Parts(List<Quantity> all, boolean others, Span span) {
    BigDecimal low() {
      return all.stream().map(Quantity::low).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    BigDecimal high() {
      return all.stream().map(Quantity::high).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    BigDecimal sum() {
      return all.stream().map(Quantity::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    boolean exhaustive() {
      return others || all.size() >= EXHAUSTIVE;
    }

    String written() {
      return String.join(" + ", all.stream().map(part -> part.value().toPlainString()).toList());
    }
  }

  /** The list that follows the volume, in its sentence or the next; null when there is none. */
  private static @Nullable Parts parts(RunningText text, Volume volume) {
    Span paragraph = text.paragraphs().get(volume.sentence().paragraph());
    int from = volume.sentence().span().start() + volume.quantity().end();
    int nextEnd =
        volume.index() + 1 < text.sentences().size()
            ? text.sentences().get(volume.index() + 1).span().end()
            : paragraph.end();
    int start = text.words().indexOf("其中", from);
    if (start < 0 || start >= Math.min(nextEnd, paragraph.end())) {
      return null;
    }
    boolean another =
        Quantity.all(text.words().substring(from, start)).stream().anyMatch(Quantity::countsPieces);
    int end = text.words().indexOf('。', start);
    end = end < 0 || end > paragraph.end() ? paragraph.end() : end;
    // A growth in pieces may stand between; any other number means that the list is of that.
    if (another && !YearsNamed.compares(text.words().substring(from, start))) {
      return null;
    }
    return list(text.words(), start, end);
  }

  private static @Nullable Parts list(String words, int start, int end) {
    String list =
        BRACKETS
            .matcher(words.substring(start, end))
            .replaceAll(found -> "\u00A0".repeat(found.group().length()));
    List<Quantity> parts = new ArrayList<>();
    boolean others = false;
    int listEnd = 0;
    int at = 0;
    while (at < list.length()) {
      int next = partEnd(list, at);
      String part = list.substring(at, next);
      List<Quantity> own = Quantity.all(part).stream().filter(Quantity::countsPieces).toList();
      if (own.isEmpty() && parts.size() >= 2 && !isShare(part)) {
        break; // the list is over, the sentence goes on
      }
      if (!part.equals("其中") && !part.isBlank() && !isShare(part)) {
        if (own.size() != 1 || isOpen(part, own.getFirst()) || !CHANNEL.matcher(part).find()) {
          return null;
        }
        parts.add(own.getFirst());
        others |= OTHERS.matcher(part).find();
        listEnd = next;
      }
      at = next + 1;
    }
    return parts.size() < 2 ? null : new Parts(parts, others, new Span(start, start + listEnd));
  }

  /** The next comma or the like; 、 parts only what already has a number, as names have it too. */
  private static int partEnd(String list, int from) {
    for (int at = from; at < list.length(); at++) {
      char c = list.charAt(at);
      boolean ends =
          "，；;：:\n".indexOf(c) >= 0
              || (c == ',' && !insideNumber(list, at))
              || (c == '、'
                  && Quantity.all(list.substring(from, at)).stream()
                      .anyMatch(Quantity::countsPieces));
      if (ends) {
        return at;
      }
    }
    return list.length();
  }

  /** A share that follows a part: 占60%. */
  private static boolean isShare(String part) {
    List<Quantity> all = Quantity.all(part);
    return !all.isEmpty() && all.stream().allMatch(one -> one.measure().equals("%"));
  }

  /** Whether the part says that there are more, or the same pieces again. */
  private static boolean isOpen(String part, Quantity quantity) {
    return AGAIN.matcher(part).find() || part.indexOf('等', quantity.end()) >= 0;
  }

  private static boolean insideNumber(String words, int at) {
    return at > 0
        && at + 1 < words.length()
        && Character.isDigit(words.charAt(at - 1))
        && Character.isDigit(words.charAt(at + 1));
  }
}
