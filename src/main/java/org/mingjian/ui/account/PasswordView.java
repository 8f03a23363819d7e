package org.mingjian.ui.account;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import org.mingjian.security.AccountRefusedException;
import org.mingjian.security.Accounts;
import org.mingjian.security.Role;
import org.mingjian.ui.AccountTexts;
import org.mingjian.ui.CurrentActor;

/** Changes the own password; who logged in with one that serves once comes here first. */
@Route("password")
@RolesAllowed(Role.VIEWER_ROLE)
@StyleSheet("accounts.css")
final class PasswordView extends Main implements HasDynamicTitle {
  private static final long serialVersionUID = 1;

  private final transient Accounts accounts;
  private final transient CurrentActor current;
  private final transient AuthenticationContext authentication;
  private final Div notices = new Div();
  private final Div form = new Div();
  private final PasswordField present = field("present", "current-password");
  private final PasswordField fresh = field("new", "new-password");
  private final PasswordField again = field("again", "new-password");

  PasswordView(Accounts accounts, CurrentActor current, AuthenticationContext authentication) {
    this.accounts = accounts;
    this.current = current;
    this.authentication = authentication;
    setId("password");
    addClassNames("screen", "accounts");
    notices.setId("notices");
    notices.getElement().setAttribute("aria-live", "polite");
    if (current.mustChangePassword()) {
      notify(getTranslation("password.once"));
    }
    fresh.setHelperText(getTranslation("password.new.help"));
    Button save = new Button(getTranslation("password.save"), event -> save());
    save.setId("password-save");
    save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    form.addClassName("account-form");
    form.add(present, fresh, again, save);
    add(
        new H1(getTranslation("password.title")),
        notices,
        new Paragraph(getTranslation("password.help")),
        form);
  }

  private PasswordField field(String name, String autocomplete) {
    PasswordField field = new PasswordField(getTranslation("password." + name));
    field.setId("password-" + name);
    field.getElement().setAttribute("autocomplete", autocomplete);
    field.setRequiredIndicatorVisible(true);
    field.setWidth("20rem");
    return field;
  }

  private void save() {
    boolean same = fresh.getValue().equals(again.getValue());
    again.setErrorMessage(getTranslation("password.differs"));
    again.setInvalid(!same);
    if (!same) {
      return;
    }
    try {
      accounts.changeOwnPassword(current.actor(), present.getValue(), fresh.getValue());
    } catch (AccountRefusedException e) {
      notify(AccountTexts.refused(this, e));
      return;
    }
    notify(getTranslation("password.changed"));
    // Every session of the account ends with its old password, this one too.
    Button login = new Button(getTranslation("password.login"), event -> authentication.logout());
    login.setId("password-login");
    login.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    form.removeAll();
    form.add(login);
  }

  private void notify(String words) {
    Div notice = new Div(words);
    notice.addClassName("notice");
    notices.removeAll();
    notices.add(notice);
  }

  @Override
  public String getPageTitle() {
    return getTranslation("password.title") + " · " + getTranslation("application.name");
  }
}
