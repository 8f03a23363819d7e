package org.mingjian.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingjian.finding.standard.StandardJudge;

class RuleCatalogueTest {
  @Test
  void everyClassIsARuleOfTheCatalogue() {
    List<String> ids = RuleCatalogue.load().all().stream().map(RuleDefinition::id).toList();
    assertThat(ids).hasSize(44).doesNotHaveDuplicates();
    assertThat(ids).containsAll(StandardJudge.create().rules().stream().map(Rule::id).toList());
  }
}
