package org.mingjian.extract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordPatternTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      quoteCharacter = '~',
      value = {
        "招商|引进 引招",
        "(?:通过|在)网站 网",
        "[县市]属(?!地) 属",
        "(?<=前)[乙甲]$ 乙甲",
        "转(?:发|载)+ 转",
        "(?<name>丙).{0,3}丁? 丙",
        "\\(件\\) (",
        "^(?:省|州)+级{2} 级",
      })
  void needsTheCharactersOfThePartThatTellsMost(String regex, String needed) {
    assertThat(NeededCharacters.of(regex)).as(regex).isEqualTo(needed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {"甲?乙*", "^$|甲", "(?:甲|)", "[^甲]", "[一-十]", "\\d+\\s", ".*", "(?=甲)", "(?:甲){0,2}"})
  void needsNothingWhereAMatchCanDoWithout(String regex) {
    assertThat(NeededCharacters.of(regex)).as(regex).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {"(?i)甲", "\\Q甲\\E", "(甲)\\1", "\\u7532"})
  void refusesWhatItDoesNotUnderstand(String regex) {
    assertThatThrownBy(() -> WordPattern.of(regex))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(regex);
  }

  /**
   * The expressions of the program itself, in clauses of its reports and in heaps of characters.
   */
  @Test
  void findsWhatThePatternFinds() throws IOException {
    List<String> clauses = clauses();
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    long matches = 0;
    for (String regex : expressions()) {
      WordPattern words = WordPattern.of(regex);
      Pattern pattern = Pattern.compile(regex);
      for (int i = 0; i < 3000; i++) {
        String clause =
            i % 2 == 0 ? clauses.get(random.nextInt(clauses.size())) : heap(regex, random);
        Matcher first = pattern.matcher(clause);
        boolean found = first.find();
        matches += found ? 1 : 0;
        assertThat(words.isIn(clause)).as("%s in %s", regex, clause).isEqualTo(found);
        assertThat(words.without(clause)).isEqualTo(pattern.matcher(clause).replaceFirst(""));
        Matcher same = words.first(clause);
        assertThat(same == null ? -1 : same.start()).isEqualTo(found ? first.start() : -1);
        int from = random.nextInt(clause.length() + 1);
        assertThat(words.isIn(clause, from, clause.length()))
            .isEqualTo(pattern.matcher(clause).region(from, clause.length()).find());
      }
    }
    assertThat(matches).isGreaterThan(1000);
  }

  /** Characters of the expression itself, most of which are in the words that it finds. */
  private static String heap(String regex, Random random) {
    StringBuilder heap = new StringBuilder();
    int pieces = 1 + random.nextInt(6);
    for (int i = 0; i < pieces; i++) {
      int from = random.nextInt(regex.length());
      heap.append(regex, from, Math.min(regex.length(), from + 1 + random.nextInt(5)));
    }
    return heap.toString().replaceAll("[()\\[\\]|?*+^$\\\\]", "");
  }

  private static List<String> clauses() throws IOException {
    List<String> clauses = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("src/test/golden"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".txt")).sorted().toList()) {
        String text = new String(Files.readAllBytes(file), UTF_8);
        clauses.addAll(List.of(text.split("[，。；\n]")));
      }
    }
    return clauses;
  }

  private static List<String> expressions() throws IOException {
    Pattern declared =
        Pattern.compile("WordPattern\\.of\\(\\s*((?:\"(?:[^\"\\\\]|\\\\.)*\"[\\s+]*)+)\\)");
    List<String> expressions = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/mingjian/extract"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).sorted().toList()) {
        Matcher found = declared.matcher(Files.readString(file));
        while (found.find()) {
          String joined = found.group(1).replaceAll("\"\\s*\\+\\s*\"", "").strip();
          expressions.add(joined.substring(1, joined.length() - 1).translateEscapes());
        }
      }
    }
    assertThat(expressions).hasSizeGreaterThan(60);
    return expressions;
  }
}
