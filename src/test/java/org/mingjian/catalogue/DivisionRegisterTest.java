package org.mingjian.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The register as people read it, whose levels are not those of every place. */
class DivisionRegisterTest {
  private final DivisionRegister register = DivisionRegister.load();

  private List<String> shown(String code) {
    return register.shownPath(code).stream().map(Division::name).toList();
  }

  @Test
  void aMunicipalityIsDividedIntoItsCounties() {
    assertThat(shown("500101")).containsExactly("重庆市", "万州区");
    assertThat(shown("500229")).containsExactly("重庆市", "城口县");
    assertThat(register.lengthBelow("50")).isEqualTo(6);
    assertThat(register.below("50"))
        .extracting(Division::code)
        .contains("500101", "500229")
        .allMatch(code -> code.length() == 6);
    assertThat(register.meant("5001")).isEqualTo("50");
    assertThat(register.meant("5002")).isEqualTo("50");
  }

  @Test
  void aPrefectureThatIsOneCountyIsThatCounty() {
    assertThat(shown("441900003")).containsExactly("广东省", "东莞市", "东城街道");
    assertThat(register.meant("4419")).isEqualTo("441900");
    assertThat(register.shownPath("441900")).extracting(Division::code).endsWith("441900");
  }

  @Test
  void otherProvincesKeepTheirPrefectures() {
    assertThat(shown("610924101")).containsExactly("陕西省", "安康市", "紫阳县", "蒿坪镇");
    assertThat(register.lengthBelow("")).isEqualTo(2);
    assertThat(register.lengthBelow("61")).isEqualTo(4);
    assertThat(register.lengthBelow("6109")).isEqualTo(6);
    assertThat(register.lengthBelow("610924")).isEqualTo(9);
    assertThat(register.below("61")).isEqualTo(register.children("61"));
    assertThat(register.meant("6109")).isEqualTo("6109");
    // Counties below the province itself share a prefecture that nobody names.
    assertThat(register.lengthBelow("46")).isEqualTo(4);
    assertThat(shown("469021")).first().isEqualTo("海南省");
    assertThat(shown("469021")).hasSize(2);
  }
}
