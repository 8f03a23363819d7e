package org.mingjian.export;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingjian.report.FactId;

/**
 * Where a mark or a cell of a screen leads, read from its id ({@code 17.procurement.amount}, {@code
 * parts:610924101:2024:request.refused}) or from its address ({@code report/17?fact=...}, {@code
 * parts?unit=...}).
 */
public sealed interface SourceReference {
  /** To one figure of one report. */
  record Fact(FactId fact) implements SourceReference {
    @Override
    public String address() {
      return "report/" + fact.report() + "?fact=" + encoded(fact.indicator());
    }
  }

  /** To what a figure is made of. */
  record Sum(String unit, int year, String measure) implements SourceReference {
    @Override
    public String address() {
      return "parts?unit=" + encoded(unit) + "&year=" + year + "&measure=" + encoded(measure);
    }
  }

  /** To another screen, for example a finding. */
  record Screen(String address) implements SourceReference {}

  /** Nowhere. */
  record Nowhere() implements SourceReference {
    @Override
    public String address() {
      return "";
    }
  }

  /** The address within the application; empty for nowhere. */
  String address();

  /** Reads an id or an address; what is neither leads nowhere. */
  static SourceReference of(String text) {
    Matcher fact = Patterns.REPORT.matcher(text);
    if (fact.matches()) {
      return FactId.parse(fact.group(1) + "." + decoded(fact.group(2)))
          .<SourceReference>map(Fact::new)
          .orElseGet(Nowhere::new);
    }
    for (Pattern parts : new Pattern[] {Patterns.PARTS_ADDRESS, Patterns.PARTS}) {
      Matcher sum = parts.matcher(text);
      if (sum.matches()) {
        return new Sum(sum.group(1), Integer.parseInt(sum.group(2)), decoded(sum.group(3)));
      }
    }
    if (Patterns.ADDRESS.matcher(text).matches()) {
      return new Screen(text);
    }
    return FactId.parse(text).<SourceReference>map(Fact::new).orElseGet(Nowhere::new);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  /** The shapes of ids and addresses. */
  final class Patterns {
    private static final Pattern REPORT =
        Pattern.compile("report/([0-9]{1,18})\\?fact=([A-Za-z0-9_.%]+)");
    private static final Pattern PARTS_ADDRESS =
        Pattern.compile("parts\\?unit=([0-9]+)&year=([0-9]{4})&measure=([A-Za-z0-9_.:%-]+)");
    private static final Pattern PARTS =
        Pattern.compile("parts:([0-9]+):([0-9]{4}):([A-Za-z0-9_.:-]+)");
    private static final Pattern ADDRESS = Pattern.compile("[a-z]+(/[A-Za-z0-9]+)?(\\?.*)?");

    private Patterns() {}
  }
}
