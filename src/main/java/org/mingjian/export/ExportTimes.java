package org.mingjian.export;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates and times as exported files write them; the time of China, whatever the machine says. */
final class ExportTimes {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  private ExportTimes() {}

  static String minute(OffsetDateTime time) {
    return MINUTE.format(time.atZoneSameInstant(CHINA));
  }

  static LocalDate day(OffsetDateTime time) {
    return time.atZoneSameInstant(CHINA).toLocalDate();
  }

  /** For example {@code 2025年3月1日}. */
  static String written(LocalDate day, Locale locale) {
    return locale.getLanguage().equals(Locale.ENGLISH.getLanguage())
        ? day.toString()
        : day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
  }
}
