package org.mingjian.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingjian.finding.standard.StandardJudge;

class RuleCatalogueTest {
  @Test
  void everyRuleHasExactlyOneClass() {
    List<String> ids = RuleCatalogue.load().all().stream().map(RuleDefinition::id).toList();
    assertThat(ids).hasSize(44);
    assertThat(StandardJudge.create().rules().stream().map(Rule::id))
        .containsExactlyInAnyOrderElementsOf(ids);
  }
}
