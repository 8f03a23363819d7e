package org.mingjian.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.mingjian.catalogue.DivisionRegister;

class CountyArgumentTest {
  private static final DivisionRegister REGISTER = DivisionRegister.load();
  private final Messages messages = new Messages(Locale.SIMPLIFIED_CHINESE);

  private CountyArgument.Found find(String text) {
    return CountyArgument.find(REGISTER, text, messages);
  }

  @Test
  void takesACodeAndANameThatOnlyOneCountyHas() {
    CountyArgument.Found ziyang = find("610924");
    assertThat(ziyang).isInstanceOf(CountyArgument.Found.County.class);
    assertThat(find("紫阳县")).isEqualTo(ziyang);
  }

  @Test
  void refusesWhatIsNoCountyOrSeveral() {
    for (String text : new String[] {"6109", "610924109", "999999", "高桥镇", ""}) {
      assertThat(find(text)).as(text).isInstanceOf(CountyArgument.Found.None.class);
    }
    assertThat(find("鼓楼区"))
        .isInstanceOfSatisfying(
            CountyArgument.Found.None.class,
            none -> assertThat(none.message()).contains("320106", "350102"));
  }
}
