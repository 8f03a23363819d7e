package org.mingjian.ui.administration;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mingjian.bootstrap.Services;
import org.mingjian.security.Account;
import org.mingjian.security.Actor;
import org.mingjian.security.AuditEntry;
import org.mingjian.security.Role;
import org.mingjian.security.Scope;
import org.mingjian.security.SignedIn;
import org.mingjian.ui.ViewTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.annotation.DirtiesContext;

@WithMockUser(
    username = "manager",
    roles = {Role.VIEWER_ROLE, Role.INSPECTOR_ROLE, Role.EDITOR_ROLE, Role.ADMINISTRATOR_ROLE})
@Import(AdministrationViewTest.Administrators.class)
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_EACH_TEST_METHOD)
class AdministrationViewTest extends ViewTest {
  private static final String PASSWORD = "correct horse battery";

  /** Administrators of two counties, there before the first screen opens. */
  @TestConfiguration(proxyBeanMethods = false)
  static class Administrators {
    @Bean
    List<Account> administrators(Services services) {
      Actor top = Actor.commandLine();
      services.accounts().create(top, "manager", PASSWORD, Role.ADMINISTRATOR, ZIYANG);
      Scope elsewhere = Scope.of(List.of("320312"));
      services.accounts().create(top, "elsewhere", PASSWORD, Role.ADMINISTRATOR, elsewhere);
      return services.accounts().all();
    }
  }

  private void click(String id) {
    test(find(Button.class).withId(id).single()).click();
  }

  private String shown() {
    return words(find(Div.class).withId("account-shown").single());
  }

  @SuppressWarnings("unchecked")
  private MultiSelectComboBox<String> units() {
    return find(MultiSelectComboBox.class).withId("scope-units").single();
  }

  @SuppressWarnings("unchecked")
  private <T> List<T> rows(String id) {
    Grid<T> grid = find(Grid.class).withId(id).single();
    return grid.getGenericDataView().getItems().toList();
  }

  @Test
  void anAccountIsAddedWithAPasswordForOneLogin() {
    open("administration");
    assertThat(this.<Account>rows("accounts-list"))
        .extracting(Account::name)
        .contains(VIEWER, EDITOR, INSPECTOR, "manager")
        .doesNotContain("elsewhere");
    find(TextField.class).withId("account-name").single().setValue("陈编辑");
    click("account-add");
    assertThat(shown()).contains("请至少选择一个区划");
    units().setValue(Set.of("610924109"));
    click("account-add");
    String password = find(TextField.class).withId("secret-value").single().getValue();
    SignedIn made = services.accounts().forLogin("陈编辑").orElseThrow();
    assertThat(made.mustChangePassword()).isTrue();
    assertThat(services.passwords().matches(password, made.getPassword())).isTrue();
    assertThat(made.actor())
        .isEqualTo(new Actor("陈编辑", Role.VIEWER, Scope.of(List.of("610924109"))));
    assertThat(this.<Account>rows("accounts-list")).extracting(Account::name).contains("陈编辑");
  }

  @Test
  @SuppressWarnings("unchecked")
  void anAccountIsChangedAndDisabled() {
    open("administration?account=" + VIEWER);
    Select<Role> role = find(Select.class).withId("account-role").single();
    role.setValue(Role.INSPECTOR);
    click("account-role-save");
    assertThat(shown()).contains("已更改");
    units().setValue(Set.of("610924102"));
    click("account-scope-save");
    assertThat(services.accounts().forLogin(VIEWER).orElseThrow().actor())
        .isEqualTo(new Actor(VIEWER, Role.INSPECTOR, Scope.of(List.of("610924102"))));
    click("account-enable");
    assertThat(services.accounts().forLogin(VIEWER)).isEmpty();
    assertThat(find(Paragraph.class).withId("account-state").single().getText()).isEqualTo("停用");
    click("account-enable");
    click("account-reset");
    assertThat(find(TextField.class).withId("secret-value").single().getValue()).hasSize(16);
    assertThat(services.accounts().forLogin(VIEWER).orElseThrow().mustChangePassword()).isTrue();
  }

  @Test
  void anAccountOfElsewhereIsNotThere() {
    open("administration?account=elsewhere");
    assertThat(find(Main.class).withId("not-found").exists()).isTrue();
  }

  @Test
  void theLogShowsWhoDidWhat() {
    Actor manager = services.accounts().forLogin("manager").orElseThrow().actor();
    services.accounts().setEnabled(manager, VIEWER, false);
    services.tokens().issue(manager, EDITOR, "季度通报", 30);
    open("administration?tab=audit");
    assertThat(this.<AuditEntry>rows("audit-list"))
        .extracting(AuditEntry::action)
        .containsExactly("token.create", "account.disable");
    open("administration?tab=audit&action=account.disable");
    assertThat(this.<AuditEntry>rows("audit-list"))
        .extracting(AuditEntry::subject)
        .containsExactly("account:" + VIEWER);
    open("administration?tab=audit&from=2001-01-01&to=2001-12-31");
    assertThat(words(find(Section.class).withId("audit-panel").single())).contains("没有符合条件的记录");
  }

  @Test
  @WithMockUser(username = ViewTest.VIEWER, roles = Role.VIEWER_ROLE)
  void nobodyElseSeesTheScreen() {
    open("administration");
    assertThat(find(Main.class).withId("administration").exists()).isFalse();
  }
}
