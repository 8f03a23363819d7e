package org.mingjian.finding.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuantityTest {
  private static void assertRead(
      String words, String written, String value, String low, String high) {
    List<Quantity> all =
        Quantity.all(words).stream().filter(one -> !one.measure().isEmpty()).toList();
    assertThat(all).as(words).hasSize(1);
    Quantity quantity = all.getFirst();
    assertThat(words.substring(quantity.start(), quantity.end())).isEqualTo(written);
    assertThat(quantity.value()).as(words).isEqualByComparingTo(new BigDecimal(value));
    assertThat(quantity.low()).as(words).isEqualByComparingTo(new BigDecimal(low));
    assertThat(quantity.high()).as(words).isEqualByComparingTo(new BigDecimal(high));
  }

  @Test
  void readsNumbersAndWhatTheyCanMean() {
    assertRead("公开信息1947条，", "1947条", "1947", "1947", "1947");
    assertRead("公开信息1,947 条", "1,947 条", "1947", "1947", "1947");
    assertRead("公开一百二十三条", "一百二十三条", "123", "123", "123");
    assertRead("公开1650余条", "1650余条", "1650", "1650", "1660");
    assertRead("公开200多件", "200多件", "200", "200", "300");
    assertRead("近200条", "200条", "200", "100", "200");
    assertRead("约30次", "30次", "30", "20", "40");
    assertRead("超1000条", "1000条", "1000", "1000", "2000");
    assertRead("1.2万条", "1.2万条", "12000", "11000", "13000");
    assertRead("增长8.5%", "8.5%", "8.5", "8.5", "8.5");
  }

  @Test
  void leavesWordsAndOrdinals() {
    assertThat(Quantity.all("进一步统一思想")).allMatch(one -> one.measure().isEmpty());
    assertThat(Quantity.all("第二十条第三项")).isEmpty();
    assertThat(Quantity.all("二〇二〇年")).isEmpty();
  }
}
