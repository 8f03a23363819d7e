package org.mingjian.ui.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingjian.finding.RuleCatalogue;
import org.mingjian.finding.RuleDefinition;
import org.mingjian.ui.ViewTest;

class RulesViewTest extends ViewTest {
  private static final int RULES = RuleCatalogue.load().all().size();

  private List<String> shown() {
    return find(Entry.class).all().stream()
        .flatMap(entry -> entry.getId().stream())
        .filter(id -> id.startsWith("rule-"))
        .map(id -> id.substring("rule-".length()))
        .toList();
  }

  private Entry entry(String id) {
    return find(Entry.class).withId(id).single();
  }

  private String count() {
    return find(Div.class).withId("rules-count").single().getText();
  }

  @Test
  void allRulesAreListedAndClosed() {
    open("rules");
    assertThat(shown())
        .containsExactlyInAnyOrderElementsOf(
            RuleCatalogue.load().all().stream().map(RuleDefinition::id).toList());
    assertThat(find(Entry.class).all()).noneMatch(Entry::isOpen);
    assertThat(count()).isEqualTo("显示 44 条规则中的 44 条");
    assertThat(words(entry("rule-carry.request"))).contains("结转申请与上年不衔接", "不合规", "错误");
  }

  @Test
  void anAddressOpensARuleWithItsFigures() {
    open("rules?rule=sum.request.balance");
    Entry entry = entry("rule-sum.request.balance");
    assertThat(entry.isOpen()).isTrue();
    assertThat(words(entry)).contains("青檀镇", "5 + 1 = 6", "sum.request.balance");
    assertThat(sent())
        .anyMatch(call ->
            call.getOwner().equals(entry.getElement().getNode())
                && call.getInvocation().getExpression().contains("scrollIntoView"));
  }

  @Test
  void everyRuleAndMethodCanBeOpened() {
    for (RuleDefinition rule : RuleCatalogue.load().all()) {
      open("rules?rule=" + rule.id());
      assertThat(words(entry("rule-" + rule.id()))).contains("怎样核实、该问什么", rule.id());
    }
    open("rules?method=many_tests");
    assertThat(words(entry("method-many_tests"))).contains("Benjamini", "调整后为 0.084");
  }

  @Test
  void anUnknownRuleIsSaid() {
    open("rules?rule=no.such");
    assertThat(find(Div.class).withId("rules-notice").single().getText()).contains("no.such");
    assertThat(shown()).hasSize(RULES);
  }

  @Test
  void wordsAndKindNarrowTheList() {
    open("rules");
    test(find(TextField.class).withId("rules-words").single()).setValue("结转");
    assertThat(shown())
        .contains("carry.request", "sum.request.balance")
        .doesNotContain("time.late");
    @SuppressWarnings("unchecked")
    RadioButtonGroup<String> kinds = find(RadioButtonGroup.class).single();
    kinds.setValue("doubtful_reading");
    assertThat(shown()).isEmpty();
    assertThat(count()).startsWith("没有符合条件的规则");
    test(find(TextField.class).withId("rules-words").single()).setValue("");
    assertThat(shown())
        .containsExactlyInAnyOrder(
            "procurement.unit_missing", "procurement.unit_implausible", "form.cell_count");
  }

  @Test
  void theAddressNarrowsTheList() {
    open("rules?q=TIME.&kind=non_compliant");
    assertThat(shown()).hasSize(5).allMatch(rule -> rule.startsWith("time."));
    assertThat(find(TextField.class).withId("rules-words").single().getValue()).isEqualTo("TIME.");
  }
}
