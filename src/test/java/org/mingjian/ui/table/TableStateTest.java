package org.mingjian.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableStateTest {
  @Test
  void anAddressHoldsTheWholeState() {
    TableState state =
        new TableState(
            "procurement.amount", true, List.of("b", "a"), List.of("d", "c"), "青石, find=柳 河");

    assertThat(state.parameter())
        .isEqualTo("sort=-procurement.amount,hide=a,hide=b,pin=d,pin=c,find=青石, find=柳 河");
    assertThat(TableState.parse(state.parameter())).isEqualTo(state);
    assertThat(
            TableState.parse(new TableState("name-0", false, List.of(), List.of(), "").parameter()))
        .isEqualTo(new TableState("name-0", false, List.of(), List.of(), ""));
    assertThat(TableState.GIVEN.parameter()).isEmpty();
    assertThat(TableState.parse("")).isEqualTo(TableState.GIVEN);
    assertThat(TableState.parse("find=青石").filter()).isEqualTo("青石");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"sort=", "sort=-", "sort=-<b>", "hide=", "hide=a b", "pin=<i>", ",,,", "other=1"})
  void whatCannotBeUnderstoodIsLeftOut(String parameter) {
    assertThat(TableState.parse(parameter)).isEqualTo(TableState.GIVEN);
  }

  @Test
  void whatComesFromABrowserHasItsLimits() {
    TableState state = TableState.parse("sort=-" + "x".repeat(81) + ",find=" + "字".repeat(999));

    assertThat(state.sort()).isEmpty();
    assertThat(state.descending()).isFalse();
    assertThat(state.filter()).hasSize(80);
  }
}
