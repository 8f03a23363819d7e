package org.mingjian.ui.rules;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjian.finding.FindingKind;

/** Addresses of the screen. */
final class RulesAddress {
  static final String PATH = "rules";
  static final String RULE = "rule";
  static final String METHOD = "method";
  static final String WORDS = "q";
  static final String KIND = "kind";

  private RulesAddress() {}

  static String rule(String id) {
    return PATH + "?" + RULE + "=" + id;
  }

  static String method(Method method) {
    return PATH + "?" + METHOD + "=" + method.code();
  }

  /** The list, as far as it is narrowed down. */
  static String list(String words, @Nullable FindingKind kind) {
    List<String> query = new ArrayList<>();
    if (!words.isBlank()) {
      query.add(WORDS + "=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
    }
    if (kind != null) {
      query.add(KIND + "=" + kind.code());
    }
    return query.isEmpty() ? PATH : PATH + "?" + String.join("&", query);
  }
}
