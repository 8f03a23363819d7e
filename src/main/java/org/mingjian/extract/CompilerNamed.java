package org.mingjian.extract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingjian.document.CharacterSet;
import org.mingjian.document.ReadingTime;

/** Who is said to have made the report: 由X编制, or X人民政府 … 编制了 … 报告. */
final class CompilerNamed {
  /** The two characters of words for the making of a report: 编制, 撰写, 形成 and their like. */
  private static final CharacterSet MAKES = CharacterSet.of("编編撰形");

  private static final CharacterSet MADE = CharacterSet.of("制写寫成");

  private static final int NEAR = 30;

  /** By which rules a report is made may stand between who makes it and the word for making. */
  private static final int FAR = 160;

  /** A government at the beginning of a clause, where nothing makes it the giver of an order. */
  private static final Pattern GOVERNMENT =
      Pattern.compile(
          "(?:^|[，,、：:\\s])"
              + "(?!根据|根據|按|依|遵照|经|經|受|向|在|为|為|对|對|报|報|由)"
              + "(\\p{IsHan}{2,20}?(?:[镇鎮乡鄉]人民政府|街道办事处|街道辦事處|[镇鎮乡鄉]政府))");

  private final String text;
  private final PlaceIndex places;

  CompilerNamed(String text, PlaceIndex places) {
    this.text = text;
    this.places = places;
  }

  /** Who is said to have made the report: 由X编制, or X人民政府 … 编制了 … 报告. */
  @Nullable OrganisationName organisation() {
    OrganisationName subject = null;
    for (int made = nextMade(0); made >= 0; made = nextMade(made + 2)) {
      ReadingTime.check();
      int from = made;
      while (from >= 0
          && text.charAt(from) != '由'
          && (made - from <= NEAR || (made - from <= FAR && !isSentenceEnd(text.charAt(from))))) {
        from--;
      }
      if (from >= 0 && text.charAt(from) == '由') {
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
      if (MADE.has(text.charAt(i + 1)) && MAKES.has(text.charAt(i))) {
        return i;
      }
    }
    return -1;
  }

  /**
   * The one government that begins a clause of the sentence before it says that a report was made;
   * null where several do, or where the sentence speaks of something else.
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
}
