package org.mingjian.ui.administration;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.security.Account;
import org.mingjian.security.Accounts;
import org.mingjian.security.AuditLog;
import org.mingjian.security.Role;
import org.mingjian.security.Tokens;
import org.mingjian.ui.CurrentActor;

/** Who may log in and what they did: an administrator gives rights, takes them away, looks into. */
@Route(AdministrationAddress.ROUTE)
@RolesAllowed(Role.ADMINISTRATOR_ROLE)
@StyleSheet("accounts.css")
final class AdministrationView extends Main implements BeforeEnterObserver, HasDynamicTitle {
  private static final long serialVersionUID = 1;

  private final transient Accounts accounts;
  private final transient Tokens tokens;
  private final transient AuditLog log;
  private final transient CurrentActor current;
  private final transient DivisionRegister divisions;
  private final transient Clock clock;
  private final Nav tabs = new Nav();
  private final Div content = new Div();

  AdministrationView(
      Accounts accounts,
      Tokens tokens,
      AuditLog log,
      CurrentActor current,
      DivisionRegister divisions,
      Clock clock) {
    this.accounts = accounts;
    this.tokens = tokens;
    this.log = log;
    this.current = current;
    this.divisions = divisions;
    this.clock = clock;
    setId("administration");
    addClassNames("screen", "accounts");
    tabs.addClassName("account-tabs");
    tabs.getElement().setAttribute("aria-label", getTranslation("administration.title"));
    add(new H1(getTranslation("administration.title")), tabs, content);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    AdministrationAddress address =
        AdministrationAddress.of(event.getLocation().getQueryParameters());
    tabs.removeAll();
    tabs.add(
        tab(AdministrationAddress.ROUTE, "administration.accounts", !address.auditing()),
        tab(AdministrationAddress.ROUTE + "?tab=audit", "audit.title", address.auditing()));
    content.removeAll();
    if (address.auditing()) {
      content.add(new AuditPanel(log, divisions, current.actor(), address));
    } else if (address.account().isEmpty()) {
      content.add(new AccountsPanel(accounts, current, divisions));
    } else {
      Account account =
          accounts.managedBy(current.actor()).stream()
              .filter(found -> found.name().equals(address.account()))
              .findFirst()
              .orElseThrow(NotFoundException::new);
      content.add(new AccountPanel(accounts, tokens, current, divisions, clock, account));
    }
  }

  private Anchor tab(String address, String key, boolean shown) {
    Anchor tab = new Anchor(address, getTranslation(key));
    if (shown) {
      tab.getElement().setAttribute("aria-current", "page");
    }
    return tab;
  }

  @Override
  public String getPageTitle() {
    return getTranslation("administration.title") + " · " + getTranslation("application.name");
  }
}
