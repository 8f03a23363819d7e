package org.mingjian.ui.account;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import org.mingjian.security.Role;
import org.mingjian.security.Tokens;
import org.mingjian.ui.CurrentActor;

/**
 * The own tokens: which programs read on one's behalf, since when they have not been used, and
 * which to end.
 */
@Route("tokens")
@RolesAllowed(Role.VIEWER_ROLE)
@StyleSheet("accounts.css")
final class TokensView extends Main implements HasDynamicTitle {
  private static final long serialVersionUID = 1;
  private static final String EXAMPLE =
      """
      curl -H "Authorization: Bearer %1$s" "%2$s/api/v1/reports?year=2023"
      curl -H "Authorization: Bearer %1$s" "%2$s/api/v1/facts?year=2023&indicator=request.received.total&format=csv"
      curl -H "Authorization: Bearer %1$s" "%2$s/api/v1/openapi.json\"\
      """;

  private final Pre example = new Pre();

  TokensView(Tokens tokens, CurrentActor current, Clock clock) {
    setId("tokens");
    addClassNames("screen", "accounts");
    example.setId("tokens-example");
    // It is wider than a narrow screen and is scrolled by the keyboard too.
    example.getElement().setAttribute("tabindex", "0");
    example.setText(EXAMPLE.formatted(getTranslation("tokens.example.token"), ""));
    add(
        new H1(getTranslation("tokens.title")),
        new Paragraph(getTranslation("tokens.help")),
        new TokensPanel(tokens, current, clock, current.actor().name()),
        new H2(getTranslation("tokens.example")),
        new Paragraph(getTranslation("tokens.example.help")),
        example);
    addAttachListener(event ->
        event
            .getUI()
            .getPage()
            .fetchCurrentURL(url ->
                example.setText(
                    EXAMPLE.formatted(
                        getTranslation("tokens.example.token"),
                        url.getProtocol() + "://" + url.getAuthority()))));
  }

  @Override
  public String getPageTitle() {
    return getTranslation("tokens.title") + " · " + getTranslation("application.name");
  }
}
