package org.mingjian.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mingjian.catalogue.Form;

class MessagesTest {
  private static final Pattern ARGUMENT = Pattern.compile("\\{[0-9]+}");
  private static final Pattern MANY =
      Pattern.compile("(?<!of )\\b1 (?:more |other )?(?:[a-z]+[^s]s|counties|are|have|hold)\\b");
  private static final Pattern LITERAL_KEY =
      Pattern.compile(
          "(?:getTranslation|translation\\.of|text)\\(\\s*\"([a-z_]+(?:\\.[a-z_]+)+)\"");

  private static Properties bundle(String name) throws IOException {
    Properties properties = new Properties();
    try (Reader reader =
        new InputStreamReader(
            MessagesTest.class.getResourceAsStream("/vaadin-i18n/" + name),
            StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    return properties;
  }

  @Test
  void bothLanguagesHaveTheSameTextsWithTheSameArguments() throws IOException {
    Properties chinese = bundle("translations.properties");
    Properties english = bundle("translations_en.properties");
    assertThat(english.stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(chinese.stringPropertyNames());
    for (String key : chinese.stringPropertyNames()) {
      assertThat(arguments(english, key)).as(key).isEqualTo(arguments(chinese, key));
      assertThat(chinese.getProperty(key)).as(key).isNotBlank();
      assertThat(english.getProperty(key)).as(key).isNotBlank();
    }
  }

  @Test
  void oneIsNotMany() throws IOException {
    Properties english = bundle("translations_en.properties");
    Object[] ones = {1, 1, 1, 1, 1};
    List<String> counted =
        english.stringPropertyNames().stream()
            .filter(key -> english.getProperty(key).contains(",choice,"))
            .map(key -> new MessageFormat(english.getProperty(key), Locale.ENGLISH).format(ones))
            .toList();

    assertThat(counted)
        .isNotEmpty()
        .noneMatch(text -> MANY.matcher(text).find())
        .allMatch(text -> text.contains("1 "));
    assertThat(
            new MessageFormat(english.getProperty("findings.count"), Locale.ENGLISH)
                .format(new Object[] {0}))
        .isEqualTo("0 findings");
  }

  /** A line over years says where it breaks, whichever form comes next. */
  @Test
  void everyFormHasWordsForTheBreakThatItMakes() throws IOException {
    Properties chinese = bundle("translations.properties");
    assertThat(Form.loadAll()).isNotEmpty();
    for (Form form : Form.loadAll()) {
      assertThat(chinese.getProperty("figure.break." + form.code())).as(form.code()).isNotBlank();
    }
  }

  @Test
  void noTextIsWrittenTwice() throws IOException {
    for (String file : List.of("translations.properties", "translations_en.properties")) {
      List<String> keys =
          Files.readAllLines(Path.of("src/main/resources/vaadin-i18n", file)).stream()
              .filter(line -> line.matches("[A-Za-z][\\w.]*=.*"))
              .map(line -> line.substring(0, line.indexOf('=')))
              .toList();
      assertThat(keys).as(file).hasSizeGreaterThan(500).doesNotHaveDuplicates();
    }
  }

  private static Set<String> arguments(Properties bundle, String key) {
    Set<String> arguments = new TreeSet<>();
    Matcher matcher = ARGUMENT.matcher(bundle.getProperty(key));
    while (matcher.find()) {
      arguments.add(matcher.group());
    }
    return arguments;
  }

  @Test
  void everyKeyThatTheScreensNameExists() throws IOException {
    Properties chinese = bundle("translations.properties");
    Set<String> named = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/mingjian/ui"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        Matcher matcher = LITERAL_KEY.matcher(Files.readString(file));
        while (matcher.find()) {
          named.add(matcher.group(1));
        }
      }
    }
    assertThat(named).hasSizeGreaterThan(20);
    assertThat(chinese.stringPropertyNames()).containsAll(named);
  }
}
