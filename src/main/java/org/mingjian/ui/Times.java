package org.mingjian.ui;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Points in time as the screens write them: to the minute, in the one time of all China. */
public final class Times {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  private Times() {}

  public static String minutes(OffsetDateTime time, Locale locale) {
    return MINUTES.withLocale(locale).format(time.atZoneSameInstant(CHINA));
  }
}
