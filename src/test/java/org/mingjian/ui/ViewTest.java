package org.mingjian.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.internal.PendingJavaScriptInvocation;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.mingjian.StatementCount;
import org.mingjian.TestDatabase;
import org.mingjian.bootstrap.DatabaseAddress;
import org.mingjian.bootstrap.Home;
import org.mingjian.bootstrap.MingjianApplication;
import org.mingjian.bootstrap.Services;
import org.mingjian.security.Actor;
import org.mingjian.security.Role;
import org.mingjian.security.Scope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.node.ObjectNode;

/**
 * Screens without a browser, on real services and a database of their own for each class. There are
 * a viewer, an editor and an inspector of the county 610924 and a viewer of its province; the
 * county's viewer is logged in where a test says nothing else.
 */
@SpringBootTest(classes = {MingjianApplication.class, ViewTest.Installed.class})
@DirtiesContext
@WithMockUser(username = ViewTest.VIEWER, roles = Role.VIEWER_ROLE)
public abstract class ViewTest extends SpringBrowserlessTest {
  public static final String VIEWER = "ziyang";
  public static final String EDITOR = "editor";
  public static final String INSPECTOR = "inspector";

  /** A viewer of the whole province of that county. */
  public static final String PROVINCE_VIEWER = "shaanxi";

  protected static final String COUNTY = "610924";
  protected static final Scope ZIYANG = Scope.of(List.of(COUNTY));
  private static final String PASSWORD = "correct horse battery";

  /** What screens need beside their services: a database, counted statements, widgets at once. */
  public abstract static class Surroundings {
    @Bean(destroyMethod = "close")
    TestDatabase testDatabase() {
      return TestDatabase.fresh();
    }

    @Bean
    StatementCount statementCount() {
      return new StatementCount();
    }

    /** Widgets are loaded when a call that opens a screen returns. */
    @Bean
    @Primary
    Background immediateBackground() {
      return Background.on(Runnable::run);
    }
  }

  /** The services as {@code serve} puts them together. */
  @TestConfiguration(proxyBeanMethods = false)
  static class Installed extends Surroundings {
    @Bean(destroyMethod = "close")
    Services services(TestDatabase database, StatementCount statements) throws IOException {
      Path home = Files.createTempDirectory(Path.of("target"), "views-");
      Services services =
          Services.open(
              new Home(home),
              new DatabaseAddress(database.jdbcUrl(), database.user(), database.password()),
              Clock.systemUTC(),
              statements);
      Actor admin = Actor.commandLine();
      services.accounts().create(admin, VIEWER, PASSWORD, Role.VIEWER, ZIYANG);
      services
          .accounts()
          .create(admin, PROVINCE_VIEWER, PASSWORD, Role.VIEWER, Scope.of(List.of("61")));
      services.accounts().create(admin, EDITOR, PASSWORD, Role.EDITOR, ZIYANG);
      services.accounts().create(admin, INSPECTOR, PASSWORD, Role.INSPECTOR, ZIYANG);
      return services;
    }
  }

  @Autowired protected Services services;
  @Autowired protected StatementCount statements;

  @BeforeEach
  void speakChinese() {
    VaadinSession.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
    UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
  }

  @AfterEach
  void forget() {
    UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations();
  }

  protected static Actor editor() {
    return new Actor(EDITOR, Role.EDITOR, ZIYANG);
  }

  /** Opens an address of the application, with its query. */
  protected static void open(String address) {
    int query = address.indexOf('?');
    if (query < 0) {
      UI.getCurrent().navigate(address);
    } else {
      UI.getCurrent()
          .navigate(
              address.substring(0, query),
              QueryParameters.fromString(address.substring(query + 1)));
    }
  }

  /** What was sent to the browser since the last call. */
  protected static List<PendingJavaScriptInvocation> sent() {
    UI ui = UI.getCurrent();
    ui.getInternals().getStateTree().runExecutionsBeforeClientResponse();
    return ui.getInternals().dumpPendingJavaScriptInvocations();
  }

  /** The specification that an element was given in {@code sent}; nothing when it got none. */
  protected static Optional<ObjectNode> spec(
      List<PendingJavaScriptInvocation> sent, Component element) {
    return sent.stream()
        .filter(call -> call.getOwner().equals(element.getElement().getNode()))
        .filter(call -> call.getInvocation().getExpression().contains("this.spec = $0"))
        .flatMap(call -> call.getInvocation().getParameters().stream())
        .filter(ObjectNode.class::isInstance)
        .map(ObjectNode.class::cast)
        .findFirst();
  }

  /** The addresses of all links in a component. */
  protected static List<String> links(Component component) {
    List<String> links = new ArrayList<>();
    if (component instanceof Anchor anchor) {
      links.add(anchor.getHref());
    }
    component.getChildren().forEach(child -> links.addAll(links(child)));
    return links;
  }

  /** All words in a component. */
  protected static String words(Component component) {
    return component.getElement().getTextRecursively();
  }
}
