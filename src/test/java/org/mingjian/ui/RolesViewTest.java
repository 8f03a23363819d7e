package org.mingjian.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
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
import org.springframework.test.annotation.DirtiesContext;

/**
 * Screens without a browser, on real services and a database of their own for each test. There are
 * an editor and an inspector of the county 610924.
 */
@SpringBootTest(classes = {MingjianApplication.class, RolesViewTest.Installed.class})
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_EACH_TEST_METHOD)
public abstract class RolesViewTest extends SpringBrowserlessTest {
  public static final String EDITOR = "editor";
  public static final String INSPECTOR = "inspector";
  protected static final Scope ZIYANG = Scope.of(List.of("610924"));
  private static final String PASSWORD = "correct horse battery";

  @TestConfiguration(proxyBeanMethods = false)
  static class Installed {
    @Bean(destroyMethod = "close")
    TestDatabase testDatabase() {
      return TestDatabase.fresh();
    }

    @Bean(destroyMethod = "close")
    Services services(TestDatabase database) throws IOException {
      Path home = Files.createTempDirectory(Path.of("target"), "views-");
      Services services =
          Services.open(
              new Home(home),
              new DatabaseAddress(database.jdbcUrl(), database.user(), database.password()),
              Clock.systemUTC());
      Actor admin = Actor.commandLine();
      services.accounts().create(admin, EDITOR, PASSWORD, Role.EDITOR, ZIYANG);
      services.accounts().create(admin, INSPECTOR, PASSWORD, Role.INSPECTOR, ZIYANG);
      return services;
    }
  }

  @Autowired protected Services services;

  @BeforeEach
  void speakChinese() {
    VaadinSession.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
    UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
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
