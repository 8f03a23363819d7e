package org.mingjian.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.security.AuthenticationContext;
import org.mingjian.security.NotAllowedException;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Stands before every screen: who logged in with a password for one login chooses another first,
 * and a session ends when its account was disabled or its password changed.
 */
@SpringComponent
public class AccountGate implements VaadinServiceInitListener {
  private static final long serialVersionUID = 1;
  private static final String PASSWORD = "password";

  private final transient AuthenticationContext authentication;
  private final transient ObjectProvider<CurrentActor> current;

  AccountGate(AuthenticationContext authentication, ObjectProvider<CurrentActor> current) {
    this.authentication = authentication;
    this.current = current;
  }

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event
        .getSource()
        .addUIInitListener(init -> init.getUI().addBeforeEnterListener(this::beforeEnter));
  }

  private void beforeEnter(BeforeEnterEvent event) {
    if (authentication.getPrincipalName().isEmpty()
        || event.getNavigationTarget() == LoginView.class
        // It must be shown when the accounts cannot be read, too.
        || event.getNavigationTarget() == FailureView.class
        || event.getLocation().getPath().equals(PASSWORD)) {
      return;
    }
    try {
      if (current.getObject().mustChangePassword()) {
        event.forwardTo(PASSWORD);
      }
    } catch (NotAllowedException e) {
      authentication.logout();
    }
  }
}
