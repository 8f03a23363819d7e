package org.mingjian.extract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingjian.document.ReadingTime;

/**
 * The one township that a text without title, contact and signature names as who does things:
 * 2021年，某镇坚持… and 成立某镇政务公开工作领导小组.
 */
final class SubjectNamed {
  /** What a township does, or has, in a report on disclosure. */
  private static final String DOES =
      "(?=坚持|深入|认真|严格|按照|始终|全面|高度|主动|未收到|共收到|收到|围绕|积极|扎实|充分|持续|紧紧|依托|接到|没有|未"
          + "|不断|切实|贯彻|党委|党工委|(?:20[0-9]{2}年度?)?(?:政府)?信息公开|(?:20[0-9]{2}年度?)?政务公开)";

  private static final Pattern SUBJECT =
      Pattern.compile(
          "(?:^|[，,。；;：:\\s]|(?=20[0-9]{2}年))(?<year>20[0-9]{2}年度?(?:以来)?[，,]?)?"
              + "(?:并?结合|(?:成立|制定|编制|调整|修订|建立)了?《?)?"
              + "(?<name>\\p{IsHan}{1,10}?(?:[镇乡]|街道|苏木))"
              + DOES,
          Pattern.MULTILINE);

  private static final WordPattern OWN = WordPattern.of("[我本全](?:镇|乡|街道|街|苏木)");

  /** A county's report speaks of its townships together. */
  private static final WordPattern COUNTY = WordPattern.of("各(?:乡镇|镇街|乡|镇|街道)|[我全]县|我[区市旗]");

  private final String text;
  private final PlaceIndex places;

  SubjectNamed(String text, PlaceIndex places) {
    this.text = text;
    this.places = places;
  }

  /** Null for none or several, and where it may be an example in another's report. */
  @Nullable OrganisationName organisation() {
    if (text.indexOf('镇') < 0
        && text.indexOf('乡') < 0
        && !text.contains("街道")
        && !text.contains("苏木")) {
      return null; // as in tables alone; the pattern is slow
    }
    OrganisationName found = null;
    int times = 0; // with the year in front, it is no example in another's report
    Matcher subject = SUBJECT.matcher(text);
    while (subject.find()) {
      ReadingTime.check();
      OrganisationName name = OrganisationName.of(subject.group("name"), places);
      if (name == null || !name.isTownship() || !places.isTownship(name.name())) {
        continue;
      }
      if (found != null && !found.name().equals(name.name())) {
        return null;
      }
      found = found == null || name.prefix().length() > found.prefix().length() ? name : found;
      times += subject.group("year") == null ? 1 : 2;
    }
    if (found == null) {
      return null;
    }
    boolean own = OWN.isIn(text);
    return own || (times > 1 && !COUNTY.isIn(text)) ? found : null;
  }
}
