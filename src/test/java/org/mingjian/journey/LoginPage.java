package org.mingjian.journey;

import org.mingjian.TestBrowser;
import org.openqa.selenium.WebElement;

/** The screen that asks who works here. */
final class LoginPage {
  private final TestBrowser browser;

  LoginPage(TestBrowser browser) {
    this.browser = browser;
    browser.element("#login #vaadinLoginUsername");
  }

  /** Sends a name and a password, and waits until another page has come. */
  void logIn(String name, String password) {
    fill("#login #vaadinLoginUsername input", name);
    fill("#login #vaadinLoginPassword input", password);
    browser.run("window.asked = true");
    browser.element("#login vaadin-button[slot=submit]").click();
    browser.waitUntil("return window.asked === undefined && document.readyState === 'complete'");
  }

  private void fill(String field, String text) {
    WebElement input = browser.element(field);
    input.clear();
    input.sendKeys(text);
  }

  String error() {
    return browser.text("#login vaadin-login-form >>> #form >>> [part=error-message]");
  }
}
