package org.mingjian.ui.account;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjian.security.AccountRefusedException;
import org.mingjian.security.NotAllowedException;
import org.mingjian.security.Token;
import org.mingjian.security.Tokens;
import org.mingjian.ui.AccountTexts;
import org.mingjian.ui.CurrentActor;
import org.mingjian.ui.Secret;
import org.mingjian.ui.Times;

/** The tokens of an account: made, shown once, and revoked here. */
public final class TokensPanel extends Composite<Section> {
  private static final long serialVersionUID = 1;
  private static final int LONGEST_NAME = 80;
  private static final List<Integer> DAYS = List.of(30, 90, 180, 365);
  private static final int USUAL_DAYS = 90;

  private final transient Tokens tokens;
  private final transient CurrentActor current;
  private final transient Clock clock;
  private final String account;
  private final TextField name = new TextField();
  private final Select<Integer> days = new Select<>();
  private final Div shown = new Div();
  private final Grid<Token> list = new Grid<>();
  private final Paragraph none = new Paragraph();

  public TokensPanel(Tokens tokens, CurrentActor current, Clock clock, String account) {
    this.tokens = tokens;
    this.current = current;
    this.clock = clock;
    this.account = account;
    Section content = getContent();
    content.setId("tokens-panel");
    name.setId("token-name");
    name.setLabel(getTranslation("tokens.name"));
    name.setHelperText(getTranslation("tokens.name.help"));
    name.setMaxLength(LONGEST_NAME);
    name.setRequiredIndicatorVisible(true);
    // It is emptied after each token; the service says what a name cannot be.
    name.setManualValidation(true);
    name.setWidth("20rem");
    days.setId("token-days");
    days.setLabel(getTranslation("tokens.days"));
    days.setItems(DAYS);
    days.setItemLabelGenerator(
        number -> getTranslation("tokens.days.item", String.valueOf(number)));
    days.setValue(USUAL_DAYS);
    Button create = new Button(getTranslation("tokens.create"), event -> create());
    create.setId("token-create");
    create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    Div fields = new Div(name, days, create);
    fields.addClassName("account-fields");
    shown.setId("token-shown");
    shown.getElement().setAttribute("aria-live", "polite");
    none.setText(getTranslation("tokens.none"));
    none.setId("tokens-none");
    columns();
    content.add(fields, shown, none, list);
    show();
  }

  private void columns() {
    list.setId("tokens-list");
    list.getElement().setAttribute("aria-label", getTranslation("tokens.title"));
    list.addThemeVariants(GridVariant.LUMO_ROW_STRIPES, GridVariant.LUMO_WRAP_CELL_CONTENT);
    list.setSelectionMode(Grid.SelectionMode.NONE);
    list.setAllRowsVisible(true);
    list.addColumn(Token::name)
        .setHeader(getTranslation("tokens.name"))
        .setWidth("7rem")
        .setFlexGrow(1);
    list.addColumn(token -> "…" + token.hint())
        .setHeader(getTranslation("tokens.hint"))
        .setWidth("5.5rem")
        .setFlexGrow(0);
    list.addColumn(
            token -> time(token.created()) + " " + AccountTexts.name(this, token.createdBy()))
        .setHeader(getTranslation("tokens.created"))
        .setWidth("8rem")
        .setFlexGrow(0);
    time("tokens.expires", token -> time(token.expires()));
    time("tokens.used", this::used);
    list.addColumn(this::state)
        .setHeader(getTranslation("tokens.state"))
        .setWidth("7rem")
        .setFlexGrow(0);
    list.addComponentColumn(this::revoke)
        .setHeader(getTranslation("tokens.action"))
        .setWidth("5.5rem")
        .setFlexGrow(0);
  }

  private void time(String key, com.vaadin.flow.function.ValueProvider<Token, String> content) {
    list.addColumn(content).setHeader(getTranslation(key)).setWidth("7.5rem").setFlexGrow(0);
  }

  private String time(OffsetDateTime time) {
    return Times.minutes(time, getLocale());
  }

  private String used(Token token) {
    @Nullable OffsetDateTime used = token.lastUsed();
    return used == null ? getTranslation("tokens.used.never") : time(used);
  }

  private String state(Token token) {
    return switch (token.state(OffsetDateTime.now(clock))) {
      case VALID -> getTranslation("tokens.state.valid");
      case EXPIRED -> getTranslation("tokens.state.expired");
      case REVOKED ->
          getTranslation(
              "tokens.state.revoked",
              token.revokedBy() == null ? "" : AccountTexts.name(this, token.revokedBy()));
    };
  }

  private com.vaadin.flow.component.Component revoke(Token token) {
    if (token.state(OffsetDateTime.now(clock)) != Token.State.VALID) {
      return new Div();
    }
    Button revoke = new Button(getTranslation("tokens.revoke"), event -> revoke(token.id()));
    revoke.setId("token-revoke-" + token.id());
    revoke.setAriaLabel(getTranslation("tokens.revoke.label", token.name()));
    revoke.addThemeVariants(
        ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ERROR);
    return revoke;
  }

  private void show() {
    List<Token> of = tokens.of(current.actor(), account);
    list.setItems(of);
    list.setVisible(!of.isEmpty());
    none.setVisible(of.isEmpty());
  }

  private void create() {
    shown.removeAll();
    try {
      Tokens.Issued issued =
          tokens.issue(current.actor(), account, name.getValue(), days.getValue());
      name.clear();
      shown.add(
          new Secret(
              getTranslation("tokens.secret", issued.token().name()),
              issued.secret(),
              getTranslation("tokens.secret.help")));
      show();
    } catch (AccountRefusedException e) {
      notice(AccountTexts.refused(this, e));
    } catch (NotAllowedException e) {
      notice(getTranslation("administration.refused"));
    }
  }

  private void revoke(long token) {
    shown.removeAll();
    try {
      tokens.revoke(current.actor(), token);
      notice(getTranslation("tokens.revoked"));
      show();
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
