package org.mingjian.ui.administration;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import java.time.Clock;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.security.Account;
import org.mingjian.security.AccountRefusedException;
import org.mingjian.security.Accounts;
import org.mingjian.security.Actor;
import org.mingjian.security.NotAllowedException;
import org.mingjian.security.Role;
import org.mingjian.security.Tokens;
import org.mingjian.ui.AccountTexts;
import org.mingjian.ui.CurrentActor;
import org.mingjian.ui.Secret;
import org.mingjian.ui.account.TokensPanel;

/** One account: what it may do and see, whether it can log in, its tokens. */
final class AccountPanel extends Composite<Section> {
  private static final long serialVersionUID = 1;

  private final transient Accounts accounts;
  private final transient CurrentActor current;
  private final String name;
  private final Select<Role> role;
  private final ScopeField scope;
  private final Div shown = new Div();
  private final Paragraph state = new Paragraph();
  private final Button enable = new Button();
  private boolean enabled;

  AccountPanel(
      Accounts accounts,
      Tokens tokens,
      CurrentActor current,
      DivisionRegister divisions,
      Clock clock,
      Account account) {
    this.accounts = accounts;
    this.current = current;
    this.name = account.name();
    this.role = AccountsPanel.roles(this);
    this.scope = new ScopeField(divisions, current.actor().scope());
    role.setId("account-role");
    shown.setId("account-shown");
    shown.getElement().setAttribute("aria-live", "polite");
    state.setId("account-state");
    Button saveRole =
        button(
            "account-role-save",
            "administration.role.save",
            () -> accounts.setRole(actor(), name, role.getValue()));
    Button saveScope =
        button(
            "account-scope-save",
            "administration.scope.save",
            () -> accounts.setScope(actor(), name, scope.scope()));
    enable.setId("account-enable");
    enable.addClickListener(event -> change(() -> accounts.setEnabled(actor(), name, !enabled)));
    Button reset = new Button(getTranslation("administration.reset"), event -> reset());
    reset.setId("account-reset");
    Section content = getContent();
    content.setId("account-panel");
    content.add(
        new Anchor(AdministrationAddress.ROUTE, getTranslation("administration.back")),
        new H2(name));
    if (name.equals(current.actor().name())) {
      content.add(new Paragraph(getTranslation("administration.own")));
    } else {
      content.add(
          state, shown, fields(role, saveRole), fields(scope, saveScope), fields(enable, reset));
    }
    content.add(
        new H3(getTranslation("administration.tokens")),
        new TokensPanel(tokens, current, clock, name),
        new Anchor(
            AdministrationAddress.audit(name), getTranslation("administration.audit.of", name)));
    show(account);
  }

  private Actor actor() {
    return current.actor();
  }

  private static Div fields(com.vaadin.flow.component.Component... components) {
    Div fields = new Div(components);
    fields.addClassName("account-fields");
    return fields;
  }

  private Button button(String id, String key, Runnable change) {
    Button button = new Button(getTranslation(key), event -> change(change));
    button.setId(id);
    return button;
  }

  private void show(Account account) {
    enabled = account.enabled();
    role.setValue(account.role());
    scope.show(account.scope());
    state.setText(AccountsPanel.state(this, account));
    enable.setText(getTranslation(enabled ? "administration.disable" : "administration.enable"));
    if (enabled) {
      enable.addThemeVariants(ButtonVariant.LUMO_ERROR);
    } else {
      enable.removeThemeVariants(ButtonVariant.LUMO_ERROR);
    }
  }

  private void change(Runnable change) {
    shown.removeAll();
    try {
      change.run();
      notice(getTranslation("administration.saved"));
    } catch (AccountRefusedException e) {
      notice(AccountTexts.refused(this, e));
    } catch (NotAllowedException e) {
      notice(getTranslation("administration.refused"));
      return;
    }
    accounts.managedBy(actor()).stream()
        .filter(account -> account.name().equals(name))
        .findFirst()
        .ifPresent(this::show);
  }

  private void reset() {
    change(() -> {
      Accounts.NewAccount made = accounts.resetPassword(actor(), name);
      shown.add(
          new Secret(
              getTranslation("administration.password", made.name()),
              made.password(),
              getTranslation("administration.password.help")));
    });
  }

  private void notice(String words) {
    Div notice = new Div(words);
    notice.addClassName("notice");
    shown.add(notice);
  }
}
