package org.mingjian.ui.administration;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.security.Account;
import org.mingjian.security.AccountRefusedException;
import org.mingjian.security.Accounts;
import org.mingjian.security.NotAllowedException;
import org.mingjian.security.Role;
import org.mingjian.ui.AccountTexts;
import org.mingjian.ui.CurrentActor;
import org.mingjian.ui.Secret;

/** Who may log in, as what, to see which divisions; and the form that adds one. */
final class AccountsPanel extends Composite<Section> {
  private static final long serialVersionUID = 1;
  private static final int LONGEST_NAME = 64;

  private final transient Accounts accounts;
  private final transient CurrentActor current;
  private final transient DivisionRegister divisions;
  private final Grid<Account> list = new Grid<>();
  private final TextField name = new TextField();
  private final Select<Role> role;
  private final ScopeField scope;
  private final Div shown = new Div();

  AccountsPanel(Accounts accounts, CurrentActor current, DivisionRegister divisions) {
    this.accounts = accounts;
    this.current = current;
    this.divisions = divisions;
    this.role = roles(this);
    this.scope = new ScopeField(divisions, current.actor().scope());
    name.setId("account-name");
    name.setLabel(getTranslation("administration.name"));
    name.setHelperText(getTranslation("administration.name.help"));
    name.setMaxLength(LONGEST_NAME);
    name.setRequiredIndicatorVisible(true);
    // It is emptied after each account; the service says what a name cannot be.
    name.setManualValidation(true);
    role.setId("account-role");
    role.setValue(Role.VIEWER);
    Button add = new Button(getTranslation("administration.add"), event -> add());
    add.setId("account-add");
    add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    Div fields = new Div(name, role, scope, add);
    fields.addClassName("account-fields");
    shown.setId("account-shown");
    shown.getElement().setAttribute("aria-live", "polite");
    columns();
    getContent().add(list, new H2(getTranslation("administration.add.heading")), fields, shown);
    show();
  }

  /** A choice of roles, each with what it may do. */
  static Select<Role> roles(com.vaadin.flow.component.Component view) {
    Select<Role> select = new Select<>();
    select.setLabel(view.getTranslation("administration.role"));
    select.setItems(Role.values());
    select.setItemLabelGenerator(role -> view.getTranslation("role." + role.code()));
    select.setHelperText(view.getTranslation("administration.role.help"));
    return select;
  }

  private void columns() {
    list.setId("accounts-list");
    list.getElement().setAttribute("aria-label", getTranslation("administration.accounts"));
    list.addThemeVariants(GridVariant.LUMO_ROW_STRIPES, GridVariant.LUMO_WRAP_CELL_CONTENT);
    list.setSelectionMode(Grid.SelectionMode.NONE);
    list.setAllRowsVisible(true);
    list.addComponentColumn(
            account -> new Anchor(AdministrationAddress.account(account.name()), account.name()))
        .setHeader(getTranslation("administration.name"))
        .setWidth("12rem")
        .setFlexGrow(0);
    list.addColumn(account -> getTranslation("role." + account.role().code()))
        .setHeader(getTranslation("administration.role"))
        .setWidth("10rem")
        .setFlexGrow(0);
    list.addColumn(account -> AccountTexts.scope(this, divisions, account.scope()))
        .setHeader(getTranslation("administration.scope"))
        .setFlexGrow(1);
    list.addColumn(account -> state(this, account))
        .setHeader(getTranslation("administration.state"))
        .setWidth("12rem")
        .setFlexGrow(0);
  }

  /** Whether an account can log in, and how. */
  static String state(com.vaadin.flow.component.Component view, Account account) {
    if (!account.enabled()) {
      return view.getTranslation("administration.state.disabled");
    }
    return view.getTranslation(
        account.passwordOnce() ? "administration.state.once" : "administration.state.enabled");
  }

  private void show() {
    list.setItems(accounts.managedBy(current.actor()));
  }

  private void add() {
    shown.removeAll();
    try {
      Accounts.NewAccount made =
          accounts.createWithPassword(
              current.actor(), name.getValue().strip(), role.getValue(), scope.scope());
      name.clear();
      shown.add(
          new Secret(
              getTranslation("administration.password", made.name()),
              made.password(),
              getTranslation("administration.password.help")));
      show();
    } catch (AccountRefusedException e) {
      notice(AccountTexts.refused(this, e));
    } catch (NotAllowedException e) {
      notice(getTranslation("administration.refused"));
    }
  }

  private void notice(String words) {
    Div notice = new Div(words);
    notice.addClassName("notice");
    shown.add(notice);
  }
}
