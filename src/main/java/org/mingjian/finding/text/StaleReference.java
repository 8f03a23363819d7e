package org.mingjian.finding.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingjian.document.Span;
import org.mingjian.finding.Assessment;
import org.mingjian.finding.Context;
import org.mingjian.finding.Evidence;
import org.mingjian.finding.ReportFacts;
import org.mingjian.finding.ReportRule;
import org.mingjian.finding.Subject;

/**
 * The text speaks of a campaign of other years, or gives a count of another year as its own.
 *
 * <p>Formula: (part {@code phrase}) a phrase of {@code db/reference/stale-phrases.csv} whose years
 * do not hold the year of the report; (part {@code count}) a sentence that begins with another year
 * (2018年, also 2018年度 or 2018年全年), and then counts what was disclosed or received.
 *
 * <p>Basis: texts that are taken over keep what belongs to other years.
 *
 * <p>Settings: the list of phrases, which gives each campaign a year to fade out. Exclusions:
 * phrases that the sentence itself dates or looks back on (以来, 曾, 巩固, 持续深化), names of documents;
 * counts that are compared with the report's own year in the sentence or beside it, counts since or
 * until a year, plans.
 */
final class StaleReference implements ReportRule {
  private static final Pattern LOOKS_BACK = Pattern.compile("以来|曾|回顾|巩固|深化|拓展|常态化|长效|整改落实情况回头看|成果");
  private static final Pattern OTHER_YEAR =
      Pattern.compile(
          "^(?:[^，,。0-9]{0,12}?[、，,（(）).．])?[^，,。0-9]{0,4}?(?<year>20[0-4][0-9])年(?:度|全年|我|本|，|,|共|全|内|累计|[\\u4E00-\\u9FFF]{2,6}[镇乡道])");
  private static final Pattern COUNTED = Pattern.compile("公开|发布|收到|受理|接到|答复|办理|推送|印发|制发|召开|培训");
  private static final Pattern NOT_ITS_OWN =
      Pattern.compile("以来|至今|截至|截止|历年|将|计划|拟|力争|预计|较|相比|比20|增长|下降|同比|增加|减少|起|至20|到20");

  private final StalePhrases phrases;

  StaleReference(StalePhrases phrases) {
    this.phrases = phrases;
  }

  @Override
  public String id() {
    return "text.stale_reference";
  }

  @Override
  public List<Assessment> judge(ReportFacts report, Context context) {
    RunningText text = RunningTexts.of(report, context);
    return List.of(
        assessment(report, "phrase", text, phrases(text, report.year()), context),
        assessment(report, "count", text, counts(text, report.year()), context));
  }

  private Assessment assessment(
      ReportFacts report, String part, RunningText text, List<Span> found, Context context) {
    Subject subject = new Subject(id(), report.division().code(), report.year(), part);
    if (text.sentences().isEmpty()) {
      return new Assessment.NotAssessable(subject, Assessment.Reason.ABSENT, List.of());
    }
    if (found.isEmpty()) {
      return new Assessment.Holds(subject);
    }
    Set<String> words = new LinkedHashSet<>();
    found.forEach(span -> words.add(span.of(report.text().text())));
    Map<String, String> arguments = new LinkedHashMap<>();
    arguments.put("case", part);
    arguments.put("words", String.join("；", words));
    arguments.put("year", Integer.toString(report.year()));
    if (part.equals("phrase")) {
      arguments.put("years", years(found, text, report.year()));
    }
    List<Evidence> evidence = found.stream().map(span -> Evidence.of(report, span)).toList();
    return new Assessment.Broken(context.finding(subject, arguments, evidence));
  }

  private List<Span> phrases(RunningText text, int year) {
    List<Span> found = new ArrayList<>();
    List<StalePhrases.Phrase> present =
        phrases.all().stream()
            .filter(phrase -> !phrase.fits(year) && text.words().contains(phrase.words()))
            .toList();
    if (present.isEmpty()) {
      return found;
    }
    for (Sentence sentence : text.sentences()) {
      String words = YearsNamed.withoutDocuments(sentence.words());
      for (StalePhrases.Phrase phrase : present) {
        int at = words.indexOf(phrase.words());
        if (at >= 0 && !isHistory(words, phrase)) {
          Span span = sentence.span(at, at + phrase.words().length());
          if (found.stream().noneMatch(other -> overlap(other, span))) {
            found.add(span);
          }
        }
      }
    }
    return found;
  }

  private static boolean isHistory(String words, StalePhrases.Phrase phrase) {
    return YearsNamed.in(words).stream().anyMatch(phrase::fits) || LOOKS_BACK.matcher(words).find();
  }

  private static boolean overlap(Span one, Span other) {
    return one.start() < other.end() && other.start() < one.end();
  }

  /** The years of the first phrase found, as 2013-2015. */
  private String years(Collection<Span> found, RunningText text, int year) {
    String words = found.iterator().next().of(text.words());
    return phrases.all().stream()
        .filter(phrase -> phrase.words().equals(words) && !phrase.fits(year))
        .map(phrase -> phrase.first() + "-" + phrase.last())
        .findFirst()
        .orElseThrow();
  }

  private static List<Span> counts(RunningText text, int year) {
    List<Span> found = new ArrayList<>();
    List<Sentence> sentences = text.sentences();
    for (int i = 0; i < sentences.size(); i++) {
      Sentence sentence = sentences.get(i);
      if (!sentence.words().contains("20")) {
        continue;
      }
      String words = YearsNamed.withoutDocuments(sentence.words());
      Matcher matcher = OTHER_YEAR.matcher(words);
      if (!matcher.find()
          || Integer.parseInt(matcher.group("year")) >= year + 1
          || Integer.parseInt(matcher.group("year")) == year
          || YearsNamed.in(words).contains(year)
          || NOT_ITS_OWN.matcher(words).find()
          || YearsNamed.compares(words)) {
        continue;
      }
      String counted = words.substring(matcher.end("year"));
      boolean count =
          COUNTED.matcher(counted).find()
              && Quantity.all(counted).stream()
                  .anyMatch(one -> one.countsPieces() || one.countsCases());
      if (count && !comparedBeside(sentences, i, year)) {
        found.add(sentence.span());
      }
    }
    return found;
  }

  /** Whether the sentence before or behind sets the figure beside that of the report's own year. */
  private static boolean comparedBeside(List<Sentence> sentences, int at, int year) {
    for (int beside : new int[] {at - 1, at + 1}) {
      if (beside >= 0
          && beside < sentences.size()
          && sentences.get(beside).paragraph() == sentences.get(at).paragraph()) {
        String words = sentences.get(beside).words();
        boolean counts = Quantity.all(words).stream().anyMatch(Quantity::countsPieces);
        if (counts && (YearsNamed.in(words).contains(year) || YearsNamed.compares(words))) {
          return true;
        }
      }
    }
    return false;
  }
}
