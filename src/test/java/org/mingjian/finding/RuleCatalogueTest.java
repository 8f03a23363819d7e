package org.mingjian.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingjian.finding.standard.StandardJudge;

class RuleCatalogueTest {
  @Test
  void everyRuleButThoseOfTheTextHasExactlyOneClass() {
    List<String> ids = RuleCatalogue.load().all().stream().map(RuleDefinition::id).toList();
    assertThat(ids).hasSize(44).doesNotHaveDuplicates();
    List<String> classes = StandardJudge.create().rules().stream().map(Rule::id).toList();
    assertThat(ids).containsAll(classes);
    assertThat(classes)
        .doesNotHaveDuplicates()
        .containsAll(ids.stream().filter(id -> !id.startsWith("text.")).toList());
  }
}
