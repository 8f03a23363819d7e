package org.mingjian.ui;

import com.vaadin.flow.component.Component;
import java.util.stream.Collectors;
import org.mingjian.catalogue.DivisionNames;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.security.AccountRefusedException;
import org.mingjian.security.Actor;
import org.mingjian.security.Scope;

/** Words about accounts that several screens use. */
public final class AccountTexts {
  private AccountTexts() {}

  /** Why something was refused, and what can be done about it. */
  public static String refused(Component view, AccountRefusedException refused) {
    return view.getTranslation(refused.key(), refused.arguments().toArray());
  }

  /** Who did something: the account's name, or words for the command line. */
  public static String name(Component view, String account) {
    return account.equals(Actor.COMMAND_LINE)
        ? view.getTranslation("account.command_line")
        : account;
  }

  /** The divisions of a scope by name. */
  public static String scope(Component view, DivisionRegister divisions, Scope scope) {
    return scope.all()
        ? view.getTranslation("administration.scope.all")
        : scope.divisions().stream()
            .map(code -> DivisionNames.full(divisions, code))
            .collect(Collectors.joining("、"));
  }
}
