package org.mingjian.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingjian.extract.ReadTexts.figure;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How many requests were answered where the text says so of all that came. */
class AllAnsweredTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "3 | 全年收到政府信息公开申请3件，均按期答复。",
        "3 | 全年收到政府信息公开申请3件，已全部在法定期限内答复，答复率100%。",
        "3 | 收到政府信息公开申请3件，均为自然人以信函方式提出，均已作出书面答复。",
        "3 | 收到群众申请公开政府信息3件，全部按照程序进行答复。",
        "3 | 共收到政府信息公开申请3件，均依法依规办结完毕。",
        "2 | 收到政府信息公开申请3件，均按期答复。全年答复政府信息公开申请2件。"
      })
  void asManyAsCame(String answered, String text) {
    assertThat(figure("requests.answered", text)).isEqualTo(answered);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "收到政府信息公开申请3件，除1件外均按期答复。",
        "收到政府信息公开申请3件，均按期答复，1件延期至下年。",
        "收到政府信息公开申请3件，均按期答复，另有上年结转1件。",
        "收到政府信息公开申请3件，属于本机关职责的，均按期答复。",
        "收到政府信息公开申请3件，其中网络申请，均按期答复。",
        "收到政府信息公开申请3件，均未答复。",
        "收到政府信息公开申请3件，均按期受理。",
        "收到政府信息公开申请3件，热线来电均按期答复，申请正在办理。",
        "收到政府信息公开申请3余件，均按期答复。",
        "收到政府信息公开申请3件，均按期答复。全年共收到政府信息公开申请5件。"
      })
  void notAllOrNotCertain(String text) {
    assertThat(figure("requests.answered", text)).isEmpty();
  }
}
