package org.mingjian.finding.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingjian.document.Span;
import org.mingjian.finding.ReportText;
import org.mingjian.finding.rule.Sections;

/**
 * What a unit wrote under problems and improvements in two years, sentence beside sentence: which
 * problems and plans of last year stand there again. It shows and compares words; whether a promise
 * was kept is for people to say.
 *
 * <p>Formula: two sentences, normalised as for copied texts ({@link Normaliser}), are alike by
 * Dice's coefficient of their pairs of neighbouring characters: twice the common pairs divided by
 * the pairs of both.
 */
public final class ImprovementReview {
  /** From here on two sentences say the same in the same words. */
  static final double SAME = 0.75;

  /** From here on they say much the same. */
  static final double AKIN = 0.45;

  private static final int SHORTEST = 8;

  private static final Pattern AHEAD =
      Pattern.compile("下一步|下一阶段|今后|接下来|明年|下年度|下一年|改进措施|整改措施|将(?!近)|力争");
  private static final Pattern LACKING =
      Pattern.compile("问题|不足|不够|不高|不强|不多|不到位|不全|不及时|薄弱|滞后|短板|有待|欠缺|缺乏|单一|困难|较少|偏少");
  private static final Pattern DOING =
      Pattern.compile("进一步|加强|加大|提升|提高|完善|强化|健全|拓宽|推进|推动|确保|落实|改进|整改|继续|优化|规范|丰富|严格|组织|开展");

  private ImprovementReview() {}

  /** What a sentence is about. */
  public enum Part {
    PROBLEM,
    PLAN
  }

  /** How a sentence comes back in the other year. */
  public enum Echo {
    SAME,
    AKIN,
    NONE
  }

  /**
   * A sentence.
   *
   * @param span its place in the document
   * @param text what stands there
   * @param twin index of the sentence of the other year that is most alike; -1 where none is
   * @param percent how alike they are, rounded down; 0 without a twin
   */
  public record Passage(Span span, String text, Part part, Echo echo, int twin, int percent) {}

  /**
   * Two sections side by side.
   *
   * @param before of the earlier year; empty where there is no such section
   * @param now of the later year
   */
  public record Review(List<Passage> before, List<Passage> now) {
    public Review {
      before = List.copyOf(before);
      now = List.copyOf(now);
    }
  }

  private record Said(Span span, String text, Part part, Map<Integer, Integer> pairs, int size) {}

  /**
   * Compares two years.
   *
   * @param before the report of the earlier year; null for none
   * @param now the report of the later year; null for none
   * @param names of the units of the county, which sentences do not differ by
   */
  public static Review of(
      @Nullable ReportText before, @Nullable ReportText now, Collection<String> names) {
    Normaliser normaliser = new Normaliser(names);
    List<Said> earlier = before == null ? List.of() : sentences(before, normaliser);
    List<Said> later = now == null ? List.of() : sentences(now, normaliser);
    return new Review(beside(earlier, later), beside(later, earlier));
  }

  private static List<Said> sentences(ReportText text, Normaliser normaliser) {
    Optional<Span> section = Sections.body(text, Sections.IMPROVEMENTS);
    List<Said> sentences = new ArrayList<>();
    Part last = Part.PROBLEM;
    for (Sentence sentence : RunningText.of(text).sentences()) {
      Span span = sentence.span();
      if (section.isEmpty()
          || span.start() < section.get().start()
          || span.end() > section.get().end()) {
        continue;
      }
      String words = normaliser.phrase(span.of(text.text())).characters();
      if (words.length() < SHORTEST) {
        continue;
      }
      last = part(sentence.words(), last);
      Map<Integer, Integer> pairs = new HashMap<>();
      for (int i = 0; i + 1 < words.length(); i++) {
        pairs.merge((words.charAt(i) << 16) | words.charAt(i + 1), 1, Integer::sum);
      }
      sentences.add(new Said(span, span.of(text.text()), last, pairs, words.length() - 1));
    }
    return sentences;
  }

  private static Part part(String words, Part last) {
    if (AHEAD.matcher(words).find()) {
      return Part.PLAN;
    }
    if (LACKING.matcher(words).find()) {
      return Part.PROBLEM;
    }
    return DOING.matcher(words).find() ? Part.PLAN : last;
  }

  private static List<Passage> beside(List<Said> own, List<Said> other) {
    return own.stream()
        .map(sentence -> {
          int twin = -1;
          double best = 0;
          for (int i = 0; i < other.size(); i++) {
            double alike = alike(sentence, other.get(i));
            if (alike > best) {
              best = alike;
              twin = i;
            }
          }
          Echo echo = best >= SAME ? Echo.SAME : best >= AKIN ? Echo.AKIN : Echo.NONE;
          boolean none = echo == Echo.NONE;
          return new Passage(
              sentence.span(),
              sentence.text(),
              sentence.part(),
              echo,
              none ? -1 : twin,
              none ? 0 : (int) (best * 100));
        })
        .toList();
  }

  private static double alike(Said one, Said other) {
    int common = 0;
    for (Map.Entry<Integer, Integer> pair : one.pairs().entrySet()) {
      common += Math.min(pair.getValue(), other.pairs().getOrDefault(pair.getKey(), 0));
    }
    return 2.0 * common / (one.size() + other.size());
  }
}
