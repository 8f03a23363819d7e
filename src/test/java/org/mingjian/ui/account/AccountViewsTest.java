package org.mingjian.ui.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.Test;
import org.mingjian.bootstrap.Services;
import org.mingjian.security.Accounts;
import org.mingjian.security.Actor;
import org.mingjian.security.Role;
import org.mingjian.ui.ViewTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.annotation.DirtiesContext;

@Import(AccountViewsTest.Newcomer.class)
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_EACH_TEST_METHOD)
class AccountViewsTest extends ViewTest {
  private static final Actor OWN = new Actor(VIEWER, Role.VIEWER, ZIYANG);
  private static final String OLD = "correct horse battery";
  private static final String NEWCOMER = "newcomer";
  private static final String NEW = "a better password";

  /** Somebody with a password for one login, there before the first screen opens. */
  @TestConfiguration(proxyBeanMethods = false)
  static class Newcomer {
    @Bean
    Accounts.NewAccount newcomer(Services services) {
      return services
          .accounts()
          .createWithPassword(Actor.commandLine(), NEWCOMER, Role.VIEWER, ZIYANG);
    }
  }

  private void click(String id) {
    test(find(Button.class).withId(id).single()).click();
  }

  @Test
  void aTokenIsShownOnceAndRevoked() {
    open("tokens");
    assertThat(words(find(Section.class).withId("tokens-panel").single())).contains("还没有令牌");
    find(TextField.class).withId("token-name").single().setValue("季度通报");
    click("token-create");
    String secret = find(TextField.class).withId("secret-value").single().getValue();
    assertThat(services.tokens().authenticate(secret).orElseThrow().actor().name())
        .isEqualTo(VIEWER);
    long token = services.tokens().of(OWN, VIEWER).getFirst().id();

    open("findings");
    open("tokens");
    assertThat(find(TextField.class).withId("secret-value").exists()).isFalse();
    services.tokens().revoke(OWN, token);
    assertThat(services.tokens().authenticate(secret)).isEmpty();
  }

  @Test
  void aTokenWithoutANameIsNotMade() {
    open("tokens");
    click("token-create");
    assertThat(words(find(Div.class).withId("token-shown").single())).contains("请填写令牌名称");
    assertThat(services.tokens().of(OWN, VIEWER)).isEmpty();
  }

  private void password(String name, String text) {
    find(PasswordField.class).withId("password-" + name).single().setValue(text);
  }

  private String notices() {
    return words(find(Div.class).withId("notices").single());
  }

  @Test
  void theOwnPasswordIsChangedByWhoKnowsIt() {
    open("password");
    password("present", "not this one");
    password("new", NEW);
    password("again", NEW + "!");
    click("password-save");
    assertThat(find(PasswordField.class).withId("password-again").single().isInvalid()).isTrue();
    password("again", NEW);
    click("password-save");
    assertThat(notices()).contains("当前密码不正确");
    password("present", OLD);
    click("password-save");
    assertThat(notices()).contains("密码已更改");
    assertThat(
            services
                .passwords()
                .matches(NEW, services.accounts().forLogin(VIEWER).orElseThrow().getPassword()))
        .isTrue();
  }

  @Test
  @WithMockUser(username = NEWCOMER, roles = Role.VIEWER_ROLE)
  void aPasswordThatServesOnceLeadsToItsChange() {
    open("findings");
    assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
        .isEqualTo("password");
    assertThat(find(Main.class).withId("password").exists()).isTrue();
    assertThat(notices()).containsAnyOf("一次性密码", "for one login");
  }
}
