package org.mingjian.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.catalogue.IndicatorCatalogue;

class FindingMessagesTest {
  private static final ResourceBundle CHINESE = bundle(Locale.CHINESE);
  private static final ResourceBundle ENGLISH = bundle(Locale.ENGLISH);

  private static ResourceBundle bundle(Locale locale) {
    return ResourceBundle.getBundle(
        "messages.findings",
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  private static Set<String> places(String message) {
    return Pattern.compile("\\{[^}]*}")
        .matcher(message)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void saysTheSameInBothLanguages() {
    assertThat(ENGLISH.keySet()).isEqualTo(CHINESE.keySet());
    for (String key : CHINESE.keySet()) {
      assertThat(places(ENGLISH.getString(key))).as(key).isEqualTo(places(CHINESE.getString(key)));
    }
  }

  @Test
  void separatesThousandsButNotYears() {
    assertThat(FindingMessages.shown("value", "1234567.50")).isEqualTo("1,234,567.50");
    assertThat(FindingMessages.shown("change", "-4000")).isEqualTo("-4,000");
    assertThat(FindingMessages.shown("value", "999")).isEqualTo("999");
    assertThat(FindingMessages.shown("last_year", "2020")).isEqualTo("2020");
    assertThat(FindingMessages.shown("form", "2019")).isEqualTo("2019");
    assertThat(FindingMessages.shown("words", "1305条")).isEqualTo("1305条");
  }

  @Test
  void everyRuleAndReasonHasAName() {
    FindingMessages messages =
        new FindingMessages(IndicatorCatalogue.load(), DivisionRegister.load());
    for (RuleDefinition rule : RuleCatalogue.load().all()) {
      assertThat(messages.ruleName(rule.id(), Locale.CHINESE)).isNotBlank();
    }
    for (Assessment.Reason reason : Assessment.Reason.values()) {
      assertThat(messages.reason(reason, Locale.ENGLISH)).endsWith(".");
    }
  }
}
