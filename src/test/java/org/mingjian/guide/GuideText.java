package org.mingjian.guide;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a guide. What stands in double braces comes from the program: {@code
 * {{text:import.title}}} is what a screen says, {@code {{county}}} a name of the fictional county.
 * A guide so never names a button that is called otherwise.
 */
record GuideText(String words) {
  private static final Pattern WANTED = Pattern.compile("\\{\\{([^}]+)}}");
  private static final Pattern PICTURE = Pattern.compile("!\\[[^\\]]*]\\(images/([^)]+)\\)");

  static GuideText of(String template, GuideLanguage language, GuideCounty county)
      throws IOException {
    Properties texts = new Properties();
    try (Reader reader =
        new InputStreamReader(
            GuideText.class.getResourceAsStream(language.texts()), StandardCharsets.UTF_8)) {
      texts.load(reader);
    }
    Map<String, String> names = county.names();
    StringBuilder words = new StringBuilder();
    Matcher matcher = WANTED.matcher(template);
    while (matcher.find()) {
      String wanted = matcher.group(1);
      String found =
          wanted.startsWith("text:")
              ? texts.getProperty(wanted.substring("text:".length()))
              : names.get(wanted);
      if (found == null) {
        throw new IllegalArgumentException("The guide asks for " + wanted);
      }
      matcher.appendReplacement(words, Matcher.quoteReplacement(found));
    }
    matcher.appendTail(words);
    return new GuideText(words.toString());
  }

  /** The names of the pictures that it shows. */
  Set<String> pictures() {
    Set<String> names = new TreeSet<>();
    Matcher matcher = PICTURE.matcher(words);
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    return names;
  }
}
