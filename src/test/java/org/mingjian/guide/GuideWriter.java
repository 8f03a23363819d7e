package org.mingjian.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.mingjian.TestBrowser;

/**
 * Writes the user's guide from the running program: {@code ./mingjian guide}. It starts the
 * fictional county in a folder of its own, walks the screens in each language, and puts the
 * pictures beside the words of {@code src/test/guide}. It is no test and runs only when it is asked
 * for, but it fails where a screen that the guide describes is not there.
 */
@EnabledIfSystemProperty(named = "guide.write", matches = "true")
class GuideWriter {
  private static final Path WORDS = Path.of("src/test/guide");
  private static final Path GUIDE = Path.of("docs/guide");
  private static final Path FRONT_PAGE = Path.of("docs/images");
  private static final int LARGEST = 200 * 1024;

  @Test
  void write() throws IOException {
    try (GuideCounty county = GuideCounty.start();
        TestBrowser browser = TestBrowser.start()) {
      for (GuideLanguage language : GuideLanguage.values()) {
        write(language, county, browser);
      }
    }
  }

  private static void write(GuideLanguage language, GuideCounty county, TestBrowser browser)
      throws IOException {
    Path folder = GUIDE.resolve(language.code());
    Path pictures = folder.resolve("images");
    Files.createDirectories(pictures);
    GuideText text =
        GuideText.of(Files.readString(WORDS.resolve(language.code() + ".md")), language, county);
    var taken = new TreeSet<String>();
    new GuideWalk(browser, county, language)
        .walk((name, picture) -> {
          assertThat(picture.length).as(name).isLessThan(LARGEST);
          Files.write(pictures.resolve(name), picture);
          taken.add(name);
        });
    assertThat(text.pictures()).as("pictures of the %s guide", language.code()).isEqualTo(taken);
    Files.writeString(folder.resolve("README.md"), text.words());
    if (language == GuideLanguage.ENGLISH) {
      Files.createDirectories(FRONT_PAGE);
      for (String name : List.of("overview.webp", "source.webp", "finding.webp", "slide.webp")) {
        Files.copy(
            pictures.resolve(name),
            FRONT_PAGE.resolve(name),
            java.nio.file.StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }
}
