package org.mingjian.extract;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Words for problems, in Chinese or English. */
public final class ProblemMessages {
  private static final String BUNDLE = "messages.problems";

  /** The problem in a sentence that a clerk understands. */
  public String message(Problem problem, Locale locale) {
    ResourceBundle bundle =
        ResourceBundle.getBundle(
            BUNDLE,
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    return new MessageFormat(bundle.getString(problem.code()), Locale.ROOT)
        .format(problem.arguments().toArray());
  }
}
