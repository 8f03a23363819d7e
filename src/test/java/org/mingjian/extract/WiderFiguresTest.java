package org.mingjian.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingjian.extract.ReadTexts.figure;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Figures beside the township's own of the year: of more years, of more units, of other matters.
 */
class WiderFiguresTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "disclosed.total | 累计公开政府信息3250条，其中2022年公开412条。 | 412",
        "disclosed.total | 累计公开信息3250条，2022年新增主动公开政府信息412条。 | 412",
        "disclosed.wechat | 微信公众号累计推送信息3250条，其中今年推送412条。 | 412",
        "requests.received | 累计收到政府信息公开申请36件，其中2022年收到3件。 | 3",
        "trainings | 累计举办政务公开培训36次，其中本年度举办3次。 | 3",
        "disclosed.total | 本届政府任期内共公开政府信息980条。 | ",
        "disclosed.total | 累计公开政府信息3250条，其中2021年公开412条。 | "
      })
  void theYearsOwnFigureIsTakenFromBesideThatOfAllYears(String code, String text, String value) {
    assertThat(figure(code, text)).isEqualTo(value == null ? "" : value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "disclosed.total | 我市26个乡镇（街道）共公开信息2890条，我镇列第11位。",
        "disclosed.total | 我区各镇共公开信息2890条。",
        "disclosed.total | 全市各镇（街道、园区）共公开信息2890条。",
        "disclosed.website | 县政府网站全年发布信息12300条，其中我镇130条。",
        "disclosed.wechat | 县融媒体中心微信公众号全年发布信息3600条。",
        "disclosed.wechat | 区微信公众号全年发布信息3600条。",
        "disclosed.total | 河口镇公开政府信息520条，我镇与其相比仍有差距。",
        "disclosed.total | 学习借鉴河口镇经验，该镇全年公开政府信息520条。",
        "disclosed.board | 桥头村认真做好公开工作。全年通过公开栏公开信息36期。",
        "disclosed.total | 本级政府公开信息120条，部门公开信息60条。",
        "disclosed.total | 通过报纸、广播、电视等媒体公开信息80条。",
        "proposals.cppcc | 区政协收到政协提案280件。",
        "staff | 全县政务公开工作人员236名。",
        "trainings | 桥头社区组织政务公开培训3次。",
        "trainings | 组织安全生产、防汛、政务公开等各类培训22次。",
        "trainings | 网络安全培训和政务公开培训共5次。",
        "trainings | 包括政务公开在内的各类培训8次。",
        "proposals.npc | 办理省、市、县人大代表建议3件、2件、5件。",
        "disclosed.total | 考核指标为：主动公开政府信息150条，网站发布信息100条。",
        "disclosed.total | 政务公开宣传月期间，发布信息26条。",
        "disclosed.growth_percent | 公开信息180条，完成率同比提高25%。"
      })
  void whatIsOthersOrOfOtherMattersIsNotTheTownships(String code, String text) {
    assertThat(figure(code, text)).isEmpty();
  }

  @Test
  void theWayRequestsCameDoesNotHideHowManyCame() {
    String ways = "收到政府信息公开申请5件，通过网络收到申请3件，通过信函收到申请2件。";
    assertThat(figure("requests.received", ways)).isEqualTo("5");
    assertThat(figure("requests.received", "通过网络收到政府信息公开申请3件，通过信函收到政府信息公开申请2件。")).isEmpty();
  }

  @Test
  void aTrainingOfItsOwnBesideOthersIsCounted() {
    assertThat(figure("trainings", "全年开展消防培训5次、政务公开培训2次。")).isEqualTo("2");
  }

  @Test
  void channelsMayBeListedOnLinesOfTheirOwnOrByChannel() {
    String[] lines = {"2022年度各渠道公开情况如下：", "政府网站：156条", "微信公众号：310条", "抖音短视频：41条"};
    assertThat(figure("disclosed.website", lines)).isEqualTo("156");
    assertThat(figure("disclosed.wechat", lines)).isEqualTo("310");
    assertThat(figure("disclosed.video", lines)).isEqualTo("41");
    String oneLine = "公开政府信息988条。按渠道分：区政府门户网站486条，微信公众号502条。";
    assertThat(figure("disclosed.wechat", oneLine)).isEqualTo("502");
    assertThat(figure("disclosed.wechat", "粉丝情况如下：", "微信公众号：310条")).isEmpty();
  }

  @Test
  void whatWasAnsweredMayStandBehindASemicolonInItsSection() {
    assertThat(figure("requests.answered", "（二）依申请公开。共收到政府信息公开申请2件，均来自自然人；已答复2件。")).isEqualTo("2");
  }
}
