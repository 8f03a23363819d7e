package org.mingjian.finding.text;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.mingjian.document.Paragraph;
import org.mingjian.document.Span;
import org.mingjian.extract.ChineseNumerals;
import org.mingjian.extract.LabelText;
import org.mingjian.finding.ReportText;

/**
 * Takes from a text what a copyist changes: names of units, numbers, the words for their kind,
 * punctuation and white space; and traditional characters. 汉王镇2020年共公开12条 and 高桥乡2021年共公开1305条 come
 * out the same.
 */
final class Normaliser {
  /** Stands where the text is interrupted by a table or a title; part of no passage. */
  static final char BREAK = '\0';

  private static final char NUMBER = '#';
  private static final char NAME = 'N';
  private static final char KIND = 'K';
  private static final char OFFICE = 'G';
  private static final List<String> KINDS = List.of("街道", "镇", "乡");
  private static final List<String> OFFICES = List.of("人民政府", "办事处", "政府");

  /** Names by their first two characters, the longest first. */
  private final Map<Integer, String[]> names = new HashMap<>();

  /** A normaliser that knows the names of these units, of which the bare ones count too. */
  Normaliser(Collection<String> units) {
    TreeSet<String> all =
        new TreeSet<>(
            Comparator.comparingInt(String::length).reversed().thenComparing(name -> name));
    for (String unit : units) {
      String name = RunningText.simplified(unit);
      all.add(name);
      all.add(UnitName.stem(name));
    }
    for (String name : all) {
      if (name.length() >= 2) {
        names.merge(head(name, 0), new String[] {name}, Normaliser::joined);
      }
    }
  }

  private static String[] joined(String[] some, String[] more) {
    String[] all = Arrays.copyOf(some, some.length + more.length);
    System.arraycopy(more, 0, all, some.length, more.length);
    return all;
  }

  private static int head(CharSequence text, int at) {
    return (text.charAt(at) << 16) | text.charAt(at + 1);
  }

  /** The running text of a report. */
  NormalText report(ReportText text) {
    Builder builder = new Builder(text.text());
    int table = 0;
    for (Paragraph paragraph : text.paragraphs()) {
      Span span = paragraph.span();
      while (table < text.tables().size() && text.tables().get(table).start() < span.start()) {
        builder.interrupt();
        table++;
      }
      if (paragraph.role() == Paragraph.Role.TITLE) {
        builder.interrupt();
      } else {
        builder.append(span);
      }
    }
    return builder.build();
  }

  /** A phrase of a list. */
  NormalText phrase(String words) {
    Builder builder = new Builder(words);
    builder.append(new Span(0, words.length()));
    return builder.build();
  }

  private final class Builder {
    private final String text;
    private char[] characters;
    private int[] starts;
    private int[] ends;
    private int length;

    Builder(String text) {
      this.text = RunningText.simplified(text);
      int room = text.length() / 2 + 16;
      this.characters = new char[room];
      this.starts = new int[room];
      this.ends = new int[room];
    }

    void interrupt() {
      if (length > 0 && characters[length - 1] != BREAK) {
        add(BREAK, ends[length - 1], ends[length - 1]);
      }
    }

    void append(Span span) {
      int at = span.start();
      while (at < span.end()) {
        int end = name(at, span.end());
        if (end > at) {
          add(NAME, at, end);
        } else if (isNumeral(text.charAt(at))) {
          end = at + 1;
          while (end < span.end() && isNumeralOrPoint(end)) {
            end++;
          }
          add(NUMBER, at, end);
        } else {
          end = word(at, span.end());
          char c = end == at + 1 ? LabelText.fold(text.charAt(at)) : 0;
          if (text.charAt(at) == '镇' || text.charAt(at) == '乡' || text.startsWith("街道", at)) {
            add(KIND, at, end);
          } else if (end > at + 1) {
            add(OFFICE, at, end);
          } else if (c != 0) {
            add(c, at, end);
          }
        }
        at = end;
      }
    }

    private int name(int at, int end) {
      String[] candidates = at + 1 < end ? names.get(head(text, at)) : null;
      if (candidates != null) {
        for (String name : candidates) {
          if (at + name.length() <= end && text.startsWith(name, at)) {
            return at + name.length();
          }
        }
      }
      return at;
    }

    private int word(int at, int end) {
      char c = text.charAt(at);
      if ("街人办政".indexOf(c) >= 0) {
        for (String word : KINDS) {
          if (at + word.length() <= end && text.startsWith(word, at)) {
            return at + word.length();
          }
        }
        for (String word : OFFICES) {
          if (at + word.length() <= end && text.startsWith(word, at)) {
            return at + word.length();
          }
        }
      }
      return at + 1;
    }

    private boolean isNumeralOrPoint(int at) {
      char c = text.charAt(at);
      return isNumeral(c)
          || (".．,，".indexOf(c) >= 0
              && isDigit(text.charAt(at - 1))
              && at + 1 < text.length()
              && isDigit(text.charAt(at + 1)));
    }

    private static boolean isNumeral(char c) {
      return isDigit(c) || c == '〇' || c == '万' || c == '亿' || ChineseNumerals.isNumeral(c);
    }

    private static boolean isDigit(char c) {
      return c >= '0' && c <= '9';
    }

    private void add(char c, int start, int end) {
      if (c == NUMBER && length > 0 && characters[length - 1] == NUMBER) {
        ends[length - 1] = end;
        return;
      }
      if (length == characters.length) {
        characters = Arrays.copyOf(characters, length * 2);
        starts = Arrays.copyOf(starts, length * 2);
        ends = Arrays.copyOf(ends, length * 2);
      }
      characters[length] = c;
      starts[length] = start;
      ends[length++] = end;
    }

    NormalText build() {
      return new NormalText(
          new String(characters, 0, length),
          Arrays.copyOf(starts, length),
          Arrays.copyOf(ends, length));
    }
  }
}
