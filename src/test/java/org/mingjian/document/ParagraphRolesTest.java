package org.mingjian.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParagraphRolesTest {
  @ParameterizedTest
  @CsvSource({
    "青石镇2024年政府信息公开工作年度报告, TITLE",
    "名    称：青石镇2024年政府信息公开工作年度报告, BODY",
    "信息名称:青石镇2024年政府信息公开工作年度报告, BODY",
    "一、青石镇2024年政府信息公开工作年度报告, HEADING",
    "（二）依申请公开, HEADING",
    "现将本年情况公布如下报告。, BODY"
  })
  void aLineWithALabelIsNoTitle(String line, Paragraph.Role role) {
    assertThat(ParagraphRoles.of(line, new Span(0, line.length()), false)).isEqualTo(role);
  }
}
