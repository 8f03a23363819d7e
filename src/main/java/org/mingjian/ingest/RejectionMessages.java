package org.mingjian.ingest;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.mingjian.extract.Problem;
import org.mingjian.extract.ProblemMessages;

/** Why a file was rejected, and what to do about it, in words. */
public final class RejectionMessages {
  private static final String BUNDLE = "vaadin-i18n.translations";
  private static final String OWN = "import.problem.";
  private static final String ADVICE = "import.advice.";

  private final ProblemMessages problems = new ProblemMessages();

  /**
   * One or two sentences.
   *
   * @param problem the code of an {@link ImportOutcome.Rejected}
   */
  public String message(String problem, List<String> arguments, Locale locale) {
    ResourceBundle bundle =
        ResourceBundle.getBundle(
            BUNDLE,
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    if (bundle.containsKey(OWN + problem)) {
      return format(bundle.getString(OWN + problem), locale, arguments);
    }
    String sentence;
    try {
      sentence = problems.message(new Problem(problem, null, arguments), locale);
    } catch (MissingResourceException e) {
      // A problem that an older or newer version of the program noted still has its code.
      return format(bundle.getString(OWN + "other"), locale, List.of(problem));
    }
    return bundle.containsKey(ADVICE + problem)
        ? format(
            bundle.getString("import.with_advice"),
            locale,
            List.of(sentence, bundle.getString(ADVICE + problem)))
        : sentence;
  }

  private static String format(String pattern, Locale locale, List<String> arguments) {
    return new MessageFormat(pattern, locale).format(arguments.toArray());
  }
}
