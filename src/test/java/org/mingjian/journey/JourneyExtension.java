package org.mingjian.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.mingjian.TestBrowser;

/**
 * Hands a {@link Visitor} to a journey: one application and one browser for all journeys, and
 * somebody new in each. A journey whose browser met an error fails, whatever else it saw; a failed
 * one leaves a picture in {@code target/journeys}.
 */
final class JourneyExtension implements ParameterResolver, BeforeEachCallback, AfterEachCallback {
  private static final Path PICTURES = Path.of("target/journeys");

  /** What all journeys share; closed after the last. */
  private record Shared(RunningApplication application, TestBrowser browser)
      implements AutoCloseable {
    static Shared start() {
      // The browser first: where there is none, nothing else needs to start.
      TestBrowser browser = TestBrowser.start();
      return new Shared(RunningApplication.start(), browser);
    }

    @Override
    public void close() throws IOException {
      browser.close();
      application.close();
    }
  }

  private static Shared shared(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(ExtensionContext.Namespace.create(JourneyExtension.class))
        .computeIfAbsent(Shared.class, type -> Shared.start(), Shared.class);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType().equals(Visitor.class);
  }

  @Override
  public Visitor resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Shared shared = shared(context);
    return new Visitor(shared.application, shared.browser);
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    Shared shared = shared(context);
    shared.browser.resize(1440, 1000);
    new Visitor(shared.application, shared.browser).becomeSomebodyNew();
    shared.browser.errors();
  }

  @Override
  public void afterEach(ExtensionContext context) throws IOException {
    TestBrowser browser = shared(context).browser;
    if (context.getExecutionException().isPresent()) {
      Files.createDirectories(PICTURES);
      String name = context.getRequiredTestClass().getSimpleName() + "." + context.getDisplayName();
      Files.write(PICTURES.resolve(name.replaceAll("\\W+", "-") + ".png"), browser.screenshot());
    } else {
      assertThat(browser.errors()).as("errors in the browser's console").isEmpty();
    }
  }
}
