package org.mingjian.finding.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingjian.document.Paragraph;
import org.mingjian.document.Span;
import org.mingjian.finding.ReportText;
import org.mingjian.finding.text.ImprovementReview.Echo;
import org.mingjian.finding.text.ImprovementReview.Part;
import org.mingjian.finding.text.ImprovementReview.Review;

class ImprovementReviewTest {
  private static final List<String> UNITS = List.of("汉王镇", "高桥镇");

  private static ReportText report(String... lines) {
    StringBuilder text = new StringBuilder();
    List<Paragraph> paragraphs = new ArrayList<>();
    for (String line : lines) {
      int start = text.length();
      text.append(line);
      boolean heading = line.length() < 25 && line.indexOf('、') == 1;
      paragraphs.add(
          new Paragraph(
              new Span(start, text.length()),
              heading ? Paragraph.Role.HEADING : Paragraph.Role.BODY));
      text.append('\n');
    }
    return new ReportText(text.toString(), paragraphs, List.of());
  }

  private static final ReportText LAST =
      report(
          "汉王镇2020年政府信息公开工作年度报告",
          "一、总体情况",
          "2020年，汉王镇公开信息120条，工作中仍存在公开不及时的情况。",
          "五、存在的主要问题及改进情况",
          "2020年汉王镇政府信息公开存在内容单一、更新不及时的问题。个别站所信息员业务不熟悉，影响了公开质量。",
          "下一步，我镇将建立每月通报制度，对栏目更新情况逐月检查。同时组织两次业务培训，提高信息员能力。",
          "六、其他需要报告的事项",
          "无其他需要报告的事项，本年度没有收取信息处理费。");

  private static final ReportText NOW =
      report(
          "汉王镇2021年政府信息公开工作年度报告",
          "一、总体情况",
          "2021年，汉王镇公开信息160条。",
          "五、存在的主要问题及改进情况",
          "2021年汉王镇政府信息公开存在内容单一、更新不及时的问题。村级公开栏维护经费缺乏保障。",
          "下一步，将落实村级公开栏维护责任到人。同时组织三次业务培训，不断提高各站所信息员的能力。",
          "六、其他需要报告的事项",
          "无其他需要报告的事项。");

  @Test
  void onlyTheSectionOnProblemsIsReadSentenceBySentence() {
    Review review = ImprovementReview.of(LAST, NOW, UNITS);

    assertThat(review.before())
        .extracting(ImprovementReview.Passage::text)
        .containsExactly(
            "2020年汉王镇政府信息公开存在内容单一、更新不及时的问题",
            "个别站所信息员业务不熟悉，影响了公开质量",
            "下一步，我镇将建立每月通报制度，对栏目更新情况逐月检查",
            "同时组织两次业务培训，提高信息员能力");
    assertThat(review.before())
        .extracting(ImprovementReview.Passage::part)
        .containsExactly(Part.PROBLEM, Part.PROBLEM, Part.PLAN, Part.PLAN);
    review
        .before()
        .forEach(passage -> assertThat(passage.span().of(LAST.text())).isEqualTo(passage.text()));
  }

  @Test
  void aProblemThatStandsThereAgainIsFoundWhateverItsYear() {
    Review review = ImprovementReview.of(LAST, NOW, UNITS);

    ImprovementReview.Passage again = review.before().getFirst();
    assertThat(again.echo()).isEqualTo(Echo.SAME);
    assertThat(review.now().get(again.twin()).text()).startsWith("2021年汉王镇");
    assertThat(review.before().get(3).echo()).isEqualTo(Echo.AKIN);
  }

  @Test
  void aPromiseThatIsNotThereAgainIsNotFound() {
    ImprovementReview.Passage promise = ImprovementReview.of(LAST, NOW, UNITS).before().get(2);

    assertThat(promise.echo()).isEqualTo(Echo.NONE);
    assertThat(promise.twin()).isEqualTo(-1);
  }

  @Test
  void aYearWithoutAReportOrASectionHasNoSentences() {
    assertThat(ImprovementReview.of(null, NOW, UNITS).before()).isEmpty();
    assertThat(ImprovementReview.of(null, NOW, UNITS).now())
        .allMatch(passage -> passage.echo() == Echo.NONE);
    assertThat(ImprovementReview.of(report("汉王镇年度报告", "一、总体情况", "本年工作平稳。"), null, UNITS).before())
        .isEmpty();
  }
}
