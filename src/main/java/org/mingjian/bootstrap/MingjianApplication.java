package org.mingjian.bootstrap;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Meta;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.spring.annotation.EnableVaadin;
import com.vaadin.flow.theme.lumo.Lumo;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The web application. Everything below the screens is put together by {@link Services}. */
@SpringBootApplication(
    scanBasePackages = {"org.mingjian.bootstrap", "org.mingjian.ui", "org.mingjian.api"})
@EnableVaadin({"org.mingjian.ui", "org.mingjian.bootstrap"})
@Push
@StyleSheet(Lumo.STYLESHEET)
@StyleSheet("styles.css")
@StyleSheet("print.css")
@Meta(name = "referrer", content = "same-origin")
public class MingjianApplication implements AppShellConfigurator {
  private static final long serialVersionUID = 1;

  @Override
  public void configurePage(AppShellSettings settings) {
    settings.addLink("icon", "icon.svg");
  }
}
