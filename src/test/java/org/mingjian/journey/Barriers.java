package org.mingjian.journey;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What keeps somebody from using a page, as axe-core sees it. */
final class Barriers {
  private static final String AXE = read();

  private Barriers() {}

  private static String read() {
    try (InputStream script = Barriers.class.getResourceAsStream("/axe.min.js")) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is serious or critical on the page at hand: the rule, and where. */
  static List<String> on(Visitor visitor) {
    visitor.browser().run(AXE + ";window.axe = axe;");
    Object found =
        visitor
            .browser()
            .runUntilAnswered(
                """
                const answer = arguments[0];
                axe.run(document, { resultTypes: ['violations'] }).then(result => answer(
                  result.passes.length === 0
                    ? ['axe-core looked at nothing']
                    : result.violations
                        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
                        .flatMap(({ id, impact, nodes }) => nodes.map(({ target, html }) =>
                          `${impact} ${id}: ${target.flat().join(' >>> ')} ${html}`))
                ), error => answer([String(error)]))
                """);
    return ((List<?>) found).stream().map(String::valueOf).toList();
  }
}
