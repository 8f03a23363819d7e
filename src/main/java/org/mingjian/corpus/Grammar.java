package org.mingjian.corpus;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The sentences of {@code sentences.txt}; its head explains how they are written. */
final class Grammar {
  private final Map<String, List<String>> rules;

  private Grammar(Map<String, List<String>> rules) {
    this.rules = rules;
  }

  static Grammar load() {
    Map<String, List<String>> rules = new LinkedHashMap<>();
    List<String> current = new ArrayList<>();
    try (InputStream in = Grammar.class.getResourceAsStream("sentences.txt")) {
      if (in == null) {
        throw new IllegalStateException("sentences.txt is missing from the class path");
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.startsWith("[")) {
          current = new ArrayList<>();
          rules.put(line.substring(1, line.indexOf(']')), current);
        } else if (!line.isBlank() && !line.startsWith("#")) {
          current.add(line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Grammar(rules);
  }

  /** One way to say a rule, with the variables in their places. */
  String say(String rule, Map<String, String> variables, Dice dice) {
    return expand(dice.pick(lines(rule)), variables, dice);
  }

  /** Different ways to say a rule, at most as many as it has lines. */
  List<String> sayDifferently(String rule, int count, Map<String, String> variables, Dice dice) {
    return dice.shuffled(lines(rule)).stream()
        .limit(count)
        .map(line -> expand(line, variables, dice))
        .toList();
  }

  private List<String> lines(String rule) {
    List<String> lines = rules.get(rule);
    if (lines == null) {
      throw new IllegalArgumentException("no rule in sentences.txt: " + rule);
    }
    return lines;
  }

  private String expand(String template, Map<String, String> variables, Dice dice) {
    StringBuilder text = new StringBuilder();
    int at = 0;
    while (at < template.length()) {
      char character = template.charAt(at);
      if (character == '{') {
        int end = closing(template, at);
        String chosen = dice.pick(alternatives(template.substring(at + 1, end)));
        text.append(expand(chosen, variables, dice));
        at = end + 1;
      } else if (character == '<') {
        int end = template.indexOf('>', at);
        String name = template.substring(at + 1, end);
        String value = variables.get(name);
        text.append(value == null ? say(name, variables, dice) : value);
        at = end + 1;
      } else {
        text.append(character);
        at++;
      }
    }
    return text.toString();
  }

  private static int closing(String template, int opening) {
    int depth = 0;
    for (int at = opening; at < template.length(); at++) {
      char character = template.charAt(at);
      depth += character == '{' ? 1 : character == '}' ? -1 : 0;
      if (depth == 0) {
        return at;
      }
    }
    throw new IllegalStateException("a brace is not closed: " + template);
  }

  private static List<String> alternatives(String choice) {
    List<String> alternatives = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int at = 0; at < choice.length(); at++) {
      char character = choice.charAt(at);
      depth += character == '{' ? 1 : character == '}' ? -1 : 0;
      if (character == '|' && depth == 0) {
        alternatives.add(choice.substring(start, at));
        start = at + 1;
      }
    }
    alternatives.add(choice.substring(start));
    return alternatives;
  }
}
