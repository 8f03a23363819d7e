package org.mingjian.ui.administration;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingjian.catalogue.DivisionNames;
import org.mingjian.catalogue.DivisionRegister;

/** What the codes of the audit log mean. A code without words of its own is shown as it is. */
final class AuditWords {
  private static final Pattern CODE =
      Pattern.compile("(?<![0-9])([0-9]{9}|[0-9]{6}|[0-9]{4}|[0-9]{2})(?![0-9])");
  private static final String BUNDLE = "vaadin-i18n.translations";
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private AuditWords() {}

  static String action(Component view, String code) {
    return words(view, "audit.action." + code, code);
  }

  /** A detail with its name, such as "role: viewer". */
  static String detail(Component view, DivisionRegister divisions, String name, String value) {
    String said =
        switch (name) {
          case "role" -> words(view, "role." + value, value);
          case "scope", "units" ->
              words(view, "administration.scope." + value, named(divisions, value));
          case "division" -> named(divisions, value);
          case "state" -> words(view, "findings.state." + value, value);
          default -> value;
        };
    return words(view, "audit.detail." + name, name) + "：" + said;
  }

  /** {@code report:17} as "report 17". */
  static String subject(Component view, DivisionRegister divisions, String subject) {
    int colon = subject.indexOf(':');
    if (colon < 0) {
      return subject;
    }
    String kind = subject.substring(0, colon);
    String name = subject.substring(colon + 1);
    return words(view, "audit.subject." + kind, kind)
        + " "
        + (kind.equals("county") ? named(divisions, name) : name);
  }

  /** Each code of a division with its name before it: an administrator knows names, not codes. */
  private static String named(DivisionRegister divisions, String text) {
    return CODE.matcher(text)
        .replaceAll(found ->
            divisions
                .find(found.group())
                .map(division ->
                    Matcher.quoteReplacement(
                        DivisionNames.full(divisions, division.code()) + " " + division.code()))
                .orElseGet(() -> Matcher.quoteReplacement(found.group())));
  }

  /** The screen that shows what was acted on; nothing where there is none. */
  static Optional<String> address(String subject) {
    int colon = subject.indexOf(':');
    if (colon < 0) {
      return Optional.empty();
    }
    String name = subject.substring(colon + 1);
    return switch (subject.substring(0, colon)) {
      case "report" -> number(name).map(number -> "report/" + number);
      case "finding" -> number(name).map(number -> "finding/" + number);
      case "account" ->
          Optional.of(name)
              .filter(account -> !account.equals("-"))
              .map(AdministrationAddress::account);
      default -> Optional.empty();
    };
  }

  private static Optional<String> number(String text) {
    return text.matches("[0-9]{1,18}") ? Optional.of(text) : Optional.empty();
  }

  private static String words(Component view, String key, String otherwise) {
    // An export or a later part of the program may note actions that have no words yet.
    boolean known =
        ResourceBundle.getBundle(
                BUNDLE, com.vaadin.flow.component.UI.getCurrent().getLocale(), NO_FALLBACK)
            .containsKey(key);
    return known ? view.getTranslation(key) : otherwise;
  }
}
