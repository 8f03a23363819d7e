package org.mingjian.extract;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingjian.document.ReadingTime;
import org.mingjian.document.Span;

/** Reads when a report was signed and published, and which period its figures cover. */
final class ReportDates {
  /** What the figures cover, as stated. */
  record Period(@Nullable LocalDate from, @Nullable LocalDate to) {
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

  private static final int LONGEST_SIGNER = 30;

  /** What stands before 日期 or 时间 that is not of the publication. */
  private static final Set<String> FORM_DATES = Set.of("填报", "填表", "制表", "申请", "受理", "截止", "统计");

  private static final WordPattern SEAL = WordPattern.of("[（(](?:盖章|公章|章|印章)[）)]$");

  private final String text;
  private final List<Span> lines;
  private final PlaceIndex places;

  ReportDates(String text, List<Span> lines, PlaceIndex places) {
    this.text = text;
    this.lines = lines;
    this.places = places;
  }

  @Nullable LocalDate after(String... marks) {
    for (String mark : marks) {
      int at = text.indexOf(mark);
      if (at >= 0 && !(at >= 2 && FORM_DATES.contains(text.substring(at - 2, at)))) {
        int start = at + mark.length();
        Dates.Found found = Dates.find(text, start, Math.min(text.length(), start + 24));
        if (found != null && found.start() - start <= 8) {
          return found.date();
        }
      }
    }
    return null;
  }

  /** A date that has a line for itself, or for itself and the organisation. */
  @Nullable LocalDate signedOn() {
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
      boolean signed = LabelText.full(after).isEmpty() && isSigner(before);
      boolean behindMark = i > 0 && isDateMark(lines.get(i - 1).of(text));
      if ((alone && !behindMark) || signed || (before.isEmpty() && isSigner(after))) {
        last = found.date();
      }
    }
    return last;
  }

  /** Whether words beside a date are who signs, perhaps with a note of the seal. */
  private boolean isSigner(String words) {
    String name = SEAL.without(words);
    return name.length() <= LONGEST_SIGNER && OrganisationName.of(name, places) != null;
  }

  private static boolean isDateMark(String words) {
    String mark = LabelText.full(words);
    return mark.endsWith("日期") || mark.endsWith("时间");
  }

  /** The period that the figures cover, where the text states it. */
  Period period() {
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
}
