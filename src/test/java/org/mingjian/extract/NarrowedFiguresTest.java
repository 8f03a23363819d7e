package org.mingjian.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingjian.extract.ReadTexts.figure;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sentences in which one word makes a figure that of something smaller, other or not done. */
class NarrowedFiguresTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "全年未收到政府信息公开申请。",
        "丰谷镇未接收到政府信息公开申请。",
        "我镇未收到公民、法人和其他组织提出的政府信息公开申请。",
        "没有接到群众主动要求公开政府信息的申请。",
        "未收到书面或网络形式的政府信息公开申请。",
        "未收到依申请公开政府信息的申请，也无行政复议。",
        "全年无公民、法人或者其他组织向我镇提出政府信息公开申请。",
        "本年度政府信息公开申请为零。"
      })
  void noRequestAtAllCame(String text) {
    assertThat(figure("requests.received", text)).isEqualTo("0");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "未收到法人提出的政府信息公开申请。",
        "未收到自然人提出的政府信息公开申请。",
        "未收到律师事务所提交的信息公开申请。",
        "未收到以信函方式提交的政府信息公开申请。",
        "未收到需要补正的政府信息公开申请。",
        "未收到涉及商业秘密的政府信息公开申请。",
        "未收到减免政府信息公开费用的申请。",
        "未收到关于政府信息公开申请的投诉。",
        "未再收到政府信息公开申请。",
        "如未收到政府信息公开申请，应零报告。",
        "学校未收到信息公开申请。",
        "白鹭镇未收到政府信息公开申请。",
        "全县未收到政府信息公开申请的乡镇有5个。",
        "自然人申请2件，未收到法人的政府信息公开申请。"
      })
  void someRequestsDidNotCome(String text) {
    assertThat(figure("requests.received", text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "requests.received | 收到法人政府信息公开申请2件，自然人政府信息公开申请3件。",
        "requests.received | 收到政府信息公开申请补正材料2份。",
        "requests.received | 收到政府信息公开申请4件（其中：1件为上年结转，3件为本年新收）。",
        "requests.answered | 收到政府信息公开申请3件，延期答复1件。",
        "requests.answered | 收到政府信息公开申请3件，不予公开答复1件。",
        "requests.answered | 收到政府信息公开申请3件，尚未答复1件。",
        "disclosed.growth_percent | 政务公开经费较上年增加12%。",
        "disclosed.growth_percent | 公开信息288条，满意度较上年增长12%。",
        "disclosed.growth_percent | 公开信息288条，收到政府信息公开申请2件，较上年减少50%。",
        "disclosed.growth_percent | 主动公开政府信息286条，其中微信推送同比增长25%。",
        "disclosed.growth_percent | 白鹭镇信息公开数量同比增长25%。",
        "disclosed.total | 与我镇相邻的白鹭镇公开信息420条。",
        "disclosed.total | 先进乡镇主动公开政府信息680条，我镇差距明显。",
        "disclosed.total | 在政府在线发布信息1367条。",
        "disclosed.total | 通过其他政务公开途径公开政府信息30条。",
        "disclosed.total | 网站和微信公众号共公开信息312条，公开栏公开信息50条。",
        "disclosed.wechat | 白鹭镇微信公众号发布信息330条。",
        "disclosed.website | 县教育局网站发布信息330条。",
        "disclosed.wechat | 学校微信公众号发布信息330条。",
        "disclosed.video | 共发布信息1203条，其中微信公众号879条、视频号212条、抖音号112条。",
        "disclosed.wechat | 新收申请10件，其中通过政府网站4件、通过公众号1件、信函5件。",
        "disclosed.wechat | 公众号已推送信息1512条（其中2022年推送413条）。",
        "trainings | 已开展政务公开培训9期（其中2022年2期）。",
        "disclosed.total | 已公开政府信息780条（含往年673条）。",
        "disclosed.total | 依托县人民政府网站这个主阵地，先后公开信息145条。",
        "disclosed.total | 主动公开信息412条（区门户网站），微信公众号另公开信息305条。",
        "disclosed.total | 通过线上渠道公开信息506条，线下渠道公开信息130条。",
        "disclosed.total | 通过信息公开查询机公开信息112条。",
        "disclosed.total | 全年对外发布信息164条，村级公开686条，合计850条。",
        "disclosed.total | 对公开的220条信息进行了保密审查。",
        "disclosed.total | 安全生产领域，主动公开政府信息24条。",
        "disclosed.total | 加强重点领域信息公开，全年公开信息83条。",
        "disclosed.wechat | 主动公开政府信息520条，其中公众号、网站同步公开信息210条，仅公众号公开310条。",
        "disclosed.total | 疫情防控方面：全年公开信息108条。",
        "disclosed.total | “两微一端”总计公开信息1890条，其中：微信860条，微博1030条；县政府网站公开信息192条。",
        "disclosed.website | 区政府网站公开街道信息1.2万条，我街道占386条。",
        "requests.answered | 区政府依申请公开平台转我街道承办协助答复6件。",
        "trainings | 接受区级政务公开业务培训4次、街道内训2次。",
        "disclosed.total | 县政务公开办年中通报我镇公开信息32条。",
        "disclosed.wechat | 在公众号发布信息301期、共计725条。",
        "disclosed.board | 通过LED屏公开信息88条。",
        "proposals.npc | 镇人大收到代表意见建议32条，其中转交镇政府办理25条。",
        "staff | 调整政务公开工作人员2名。",
        "staff | 缺少政务公开工作人员2名。",
        "staff | 政务公开工作人员1名因病请假。",
        "staff | 县政务公开办有工作人员5名。",
        "trainings | 要求各村组织政务公开培训2次。",
        "trainings | 因疫情未能组织原定的政务公开培训2次。",
        "trainings | 县里开展政务公开培训2次。"
      })
  void aWordBesideTheFigureMakesItAnothers(String code, String text) {
    assertThat(figure(code, text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "disclosed.growth_percent | 全年公开各类政府信息58条，公开率达100%，较上年增长12.5%。 | 12.5",
        "disclosed.growth_percent | 丰谷镇主动公开政府信息数量较2021年下降8%。 | -8",
        "disclosed.growth_percent | 全年公开各类政府信息229条，较去年增长了37条，增幅为19.3%。 | 19.3",
        "disclosed.growth_percent | 丰谷镇共主动公开政务信息190条，去年同期为163条，同比增长16.6%。 | 16.6",
        "disclosed.growth_percent | 本年度公开信息总数较2021年度增加9.8%。 | 9.8",
        "disclosed.total | 丰谷镇2022年1月1日至12月31日共主动公开政务信息190条。 | 190",
        "disclosed.website | 共公开信息240条，其中通过政府网站公开的有139条，通过微信公开的有84条。 | 139",
        "disclosed.wechat | 丰谷镇微信公众号发布信息330条。 | 330",
        "disclosed.website | 县政府门户网站发布信息330条，微信发布20条。 | 330",
        "staff | 配备政务公开专职工作人员2名。 | 2"
      })
  void thePlainFigureIsRead(String code, String text, String value) {
    assertThat(figure(code, text)).isEqualTo(value);
  }
}
