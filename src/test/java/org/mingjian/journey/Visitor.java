package org.mingjian.journey;

import java.nio.file.Path;
import org.mingjian.TestBrowser;

/** Somebody with a browser, who comes to the application. */
final class Visitor {
  private final RunningApplication application;
  private final TestBrowser browser;

  Visitor(RunningApplication application, TestBrowser browser) {
    this.application = application;
    this.browser = browser;
  }

  TestBrowser browser() {
    return browser;
  }

  Reports reports() {
    return application.reports();
  }

  Path folder() {
    return application.folder();
  }

  String origin() {
    return application.origin();
  }

  /** Opens an address as one types it: a path and what follows, without a slash in front. */
  void open(String address) {
    browser.open(application.origin() + "/" + address);
  }

  /** The address of the page without the origin and the slash behind it. */
  String address() {
    return browser.address().substring(application.origin().length() + 1);
  }

  /** Gives the session up, as another person at another machine has none. */
  void becomeSomebodyNew() {
    browser.becomeSomebodyNew();
  }

  LoginPage login() {
    return new LoginPage(browser);
  }

  /** Logs in and stays where that leads. */
  void logIn(Person person) {
    open("login");
    login().logIn(person.account(), person.password());
    new Frame(browser).settled();
  }

  Frame frame() {
    return new Frame(browser);
  }

  OverviewPage overview() {
    return new OverviewPage(browser);
  }

  OverviewPage openOverview(String region, String year) {
    open("?region=" + region + "&year=" + year);
    return overview().showing(region, year);
  }

  SourcePage source() {
    return new SourcePage(browser);
  }

  PartsPage parts() {
    return new PartsPage(browser);
  }

  WaitingPage waiting() {
    return new WaitingPage(browser);
  }

  ReportsPage reportsPage() {
    return new ReportsPage(browser);
  }

  FindingsPage findings() {
    return new FindingsPage(browser);
  }

  ImportPage imports() {
    return new ImportPage(browser);
  }
}
