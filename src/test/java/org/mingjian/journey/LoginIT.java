package org.mingjian.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.Route;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mingjian.ui.LoginView;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** Nobody gets in unknown, and who gets in arrives where they wanted to go. */
@ExtendWith(JourneyExtension.class)
class LoginIT {
  @Test
  void everyScreenAsksForALogin(Visitor visitor) {
    long report = visitor.reports().id("古市镇", 2020);
    List<String> routes = routes();
    assertThat(routes).contains("", "findings", "import", "parts", "settings", "waiting");

    for (String route : routes) {
      String address =
          route
              .replaceFirst(":unit\\(.*\\)", "331124101")
              .replaceFirst(":(report|finding|deck)\\(.*\\)", String.valueOf(report));
      assertThat(address).doesNotContain(":");
      visitor.open(address);
      visitor.login();
      assertThat(visitor.address()).as("where %s leads", address).isEqualTo("login");
      assertThat(visitor.browser().string("return document.body.innerText"))
          .as("what %s shows", address)
          .doesNotContain("古市镇");
    }
  }

  @Test
  void aDeepLinkOpensAfterTheLogin(Visitor visitor) {
    long report = visitor.reports().id("玉岩镇", 2020);

    visitor.open("report/" + report + "?fact=" + Reports.AMOUNT);
    visitor.login().logIn(Person.VIEWER.account(), Person.VIEWER.password());

    assertThat(visitor.source().showing(report, Reports.AMOUNT).highlighted()).isEqualTo("1,204.5");
    assertThat(visitor.address()).isEqualTo("report/" + report + "?fact=" + Reports.AMOUNT);
  }

  @Test
  void aWrongPasswordSaysSo(Visitor visitor) {
    visitor.open("waiting");
    visitor.login().logIn(Person.VIEWER.account(), "not the password");

    assertThat(visitor.login().error()).contains("登录失败", "账号或密码不正确");
    visitor.open("waiting");
    visitor.login();

    visitor.login().logIn(Person.VIEWER.account(), Person.VIEWER.password());
    visitor.waiting().shown();
  }

  @Test
  void aDatabaseThatIsGoneIsSaid(Visitor visitor) {
    visitor.open("login?unreachable");

    assertThat(visitor.login().error()).contains("暂时无法登录", "数据库暂时连不上");
  }

  @Test
  void whoGuessesHasToWait(Visitor visitor) {
    visitor.open("login");
    // It waits as an account does that exists, so that nobody learns which ones do.
    for (int i = 0; i < 5; i++) {
      visitor.login().logIn("nobody-here", "guess " + i);
      assertThat(visitor.login().error()).contains("账号或密码不正确");
    }
    visitor.login().logIn("nobody-here", "guess again");
    assertThat(visitor.login().error()).contains("登录尝试次数过多", "分钟后再试");

    visitor.login().logIn(Person.VIEWER.account(), Person.VIEWER.password());
    visitor.frame().settled();
  }

  @Test
  void aSessionIsNoToken(Visitor visitor) {
    visitor.logIn(Person.VIEWER);
    Object status =
        visitor
            .browser()
            .runUntilAnswered(
                """
                const answer = arguments[0];
                fetch('/api/v1/reports').then(found => answer(found.status));
                """);
    assertThat(status).isEqualTo(401L);
    // The browser says so too; that is no error of a screen.
    assertThat(visitor.browser().errors()).allMatch(message -> message.contains("401"));
  }

  @Test
  void englishIsAChoiceThatIsRemembered(Visitor visitor) {
    visitor.open("waiting");
    assertThat(visitor.browser().text("#login")).contains("登录");
    visitor.login().logIn(Person.VIEWER.account(), Person.VIEWER.password());
    assertThat(visitor.frame().settled().heading()).isEqualTo("待办");

    visitor.frame().chooseLanguage("en");
    assertThat(visitor.frame().heading()).isEqualTo("Waiting");
    assertThat(visitor.browser().string("return document.documentElement.lang")).isEqualTo("en");

    visitor.openOverview(Reports.COUNTY, "2020");
    assertThat(visitor.frame().navigation())
        .containsExactly(
            "Overview",
            "Compare",
            "Townships",
            "Findings",
            "Reports",
            "Waiting",
            "Presentations",
            "Rules");
    assertThat(visitor.overview().cell("象溪镇", "Procurement")).isEqualTo("Blank");

    visitor.frame().chooseLanguage("zh-CN");
    visitor.overview().showing(Reports.COUNTY, "2020");
    assertThat(visitor.frame().navigation())
        .containsExactly("总览", "对比", "乡镇", "问题", "报告", "待办", "演示", "规则与方法");
    assertThat(visitor.overview().cell("象溪镇", "集中采购")).isEqualTo("空白");
    assertThat(visitor.browser().string("return document.documentElement.lang")).isEqualTo("zh-CN");
  }

  private static List<String> routes() {
    ClassPathScanningCandidateComponentProvider scan =
        new ClassPathScanningCandidateComponentProvider(false);
    scan.addIncludeFilter(new AnnotationTypeFilter(Route.class));
    return scan.findCandidateComponents("org.mingjian").stream()
        .map(found -> {
          try {
            return Class.forName(found.getBeanClassName());
          } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
          }
        })
        .filter(view -> view != LoginView.class)
        .map(view -> view.getAnnotation(Route.class).value())
        .toList();
  }
}
