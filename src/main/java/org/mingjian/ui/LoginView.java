package org.mingjian.ui;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import org.mingjian.catalogue.DivisionRegister;

/** Asks who works here. */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
public final class LoginView extends Main implements BeforeEnterObserver, HasDynamicTitle {
  private static final long serialVersionUID = 1;

  /** Asked for after a login that no database could answer. */
  public static final String UNREACHABLE = "unreachable";

  private final LoginForm form = new LoginForm();

  LoginView(DivisionRegister divisions) {
    setId("login");
    addClassName("login");
    form.setI18n(texts());
    form.setForgotPasswordButtonVisible(false);
    form.setAction("login");
    if (divisions.holdsDemonstration()) {
      add(new DemonstrationBanner());
    }
    Paragraph claim = new Paragraph(getTranslation("application.claim"));
    add(new H1(getTranslation("application.name")), claim, form);
  }

  private LoginI18n texts() {
    LoginI18n texts = LoginI18n.createDefault();
    LoginI18n.Form labels = texts.getForm();
    labels.setTitle(getTranslation("login.title"));
    labels.setUsername(getTranslation("login.name"));
    labels.setPassword(getTranslation("login.password"));
    labels.setSubmit(getTranslation("login.submit"));
    LoginI18n.ErrorMessage error = texts.getErrorMessage();
    error.setTitle(getTranslation("login.failed"));
    error.setMessage(getTranslation("login.failed.message"));
    error.setUsername(getTranslation("login.name.missing"));
    error.setPassword(getTranslation("login.password.missing"));
    return texts;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    QueryParameters asked = event.getLocation().getQueryParameters();
    Optional<Integer> wait = asked.getSingleParameter("wait").flatMap(LoginView::seconds);
    boolean unreachable = asked.getParameters().containsKey(UNREACHABLE);
    if (wait.isPresent()) {
      String minutes = String.valueOf((wait.get() + 59) / 60);
      say(getTranslation("login.wait"), getTranslation("login.wait.message", minutes));
    } else if (unreachable) {
      say(getTranslation("login.unreachable"), getTranslation("failure.database"));
    }
    form.setError(wait.isPresent() || unreachable || asked.getParameters().containsKey("error"));
  }

  private void say(String title, String message) {
    LoginI18n texts = texts();
    texts.getErrorMessage().setTitle(title);
    texts.getErrorMessage().setMessage(message);
    form.setI18n(texts);
  }

  private static Optional<Integer> seconds(String text) {
    return text.matches("[0-9]{1,4}") ? Optional.of(Integer.parseInt(text)) : Optional.empty();
  }

  @Override
  public String getPageTitle() {
    return getTranslation("login.title") + " · " + getTranslation("application.name");
  }
}
