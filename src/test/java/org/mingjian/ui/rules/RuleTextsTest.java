package org.mingjian.ui.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mingjian.finding.FindingKind;
import org.mingjian.finding.RuleCatalogue;
import org.mingjian.finding.RuleDefinition;
import org.mingjian.finding.RuleTexts;
import org.mingjian.finding.Severity;

class RuleTextsTest {
  private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);
  private static final List<RuleDefinition> RULES = RuleCatalogue.load().all();

  private static Set<String> places(String text) {
    return Pattern.compile("\\{[^}]*}")
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void everyRuleIsExplainedInBothLanguages() {
    assertThat(RULES).hasSize(44);
    for (Locale locale : LANGUAGES) {
      Set<String> keys = RuleTexts.bundle(locale).keySet();
      for (RuleDefinition rule : RULES) {
        for (String part : List.of("check", "basis", "excluded", "example", "ask")) {
          assertThat(keys).contains(rule.id() + "." + part);
        }
        assertThat(keys)
            .contains("group." + rule.group(), "group." + rule.group() + ".explanation");
      }
      for (Method method : Method.values()) {
        for (String part : List.of("name", "question", "plain", "example", "limits", "source")) {
          assertThat(keys).contains("method." + method.code() + "." + part);
        }
      }
      for (RuleSetting setting : RuleSetting.values()) {
        assertThat(keys).contains("setting." + setting.code());
        assertThat(setting.usual(locale)).isNotBlank();
      }
      for (FindingKind kind : FindingKind.values()) {
        assertThat(keys).contains("kind." + kind.code(), "kind." + kind.code() + ".meaning");
      }
      for (Severity severity : Severity.values()) {
        assertThat(keys)
            .contains("severity." + severity.code(), "severity." + severity.code() + ".meaning");
      }
    }
  }

  @Test
  void bothLanguagesHaveTheSameTextsWithTheSameFigures() {
    var chinese = RuleTexts.bundle(Locale.SIMPLIFIED_CHINESE);
    var english = RuleTexts.bundle(Locale.ENGLISH);
    assertThat(english.keySet()).isEqualTo(chinese.keySet());
    for (String key : chinese.keySet()) {
      assertThat(places(english.getString(key))).as(key).isEqualTo(places(chinese.getString(key)));
      assertThat(english.getString(key)).as(key).isNotBlank();
      assertThat(chinese.getString(key)).as(key).isNotBlank();
    }
  }

  @Test
  void noTextIsOfARuleThatDoesNotExist() {
    Set<String> ids = RULES.stream().map(RuleDefinition::id).collect(Collectors.toSet());
    assertThat(RuleTexts.bundle(Locale.ENGLISH).keySet())
        .filteredOn(key -> key.endsWith(".check") && !key.startsWith("part."))
        .allMatch(key -> ids.contains(key.substring(0, key.lastIndexOf('.'))));
    assertThat(Arrays.stream(RuleSetting.values()).flatMap(one -> one.rules().stream()))
        .isSubsetOf(ids);
    assertThat(Arrays.stream(Method.values()).flatMap(one -> one.rules().stream())).isSubsetOf(ids);
  }

  @Test
  void settingsAreTheDefaults() {
    assertThat(RuleSetting.DEADLINE.usual(Locale.SIMPLIFIED_CHINESE)).isEqualTo("1月31日");
    assertThat(RuleSetting.DEADLINE.usual(Locale.ENGLISH)).isEqualTo("31 Jan");
    assertThat(RuleSetting.PROCUREMENT_LIMIT.usual(Locale.ENGLISH)).isEqualTo("1,000");
    assertThat(RuleSetting.SIMILARITY_LIMIT.usual(Locale.ENGLISH)).isEqualTo("80%");
    assertThat(RuleSetting.FALSE_DISCOVERY_RATE.usual(Locale.ENGLISH)).isEqualTo("10%");
  }
}
