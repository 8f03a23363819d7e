package org.mingjian.ui.administration;

import com.vaadin.flow.router.QueryParameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingjian.security.AuditFilter;

/**
 * What the screen shows, as its address says it: the accounts, one account ({@code ?account=NAME}),
 * or a page of the audit log ({@code ?tab=audit&by=NAME&action=CODE&from=DATE&to=DATE&page=2}).
 */
record AdministrationAddress(boolean auditing, String account, AuditFilter filter, int page) {
  static final String ROUTE = "administration";
  private static final int LAST_PAGE = 100_000;

  static AdministrationAddress of(QueryParameters parameters) {
    return new AdministrationAddress(
        parameters.getSingleParameter("tab").filter("audit"::equals).isPresent(),
        parameters.getSingleParameter("account").orElse(""),
        new AuditFilter(
            parameters.getSingleParameter("by").orElse(""),
            parameters.getSingleParameter("action").orElse(""),
            date(parameters.getSingleParameter("from")),
            date(parameters.getSingleParameter("to"))),
        parameters
            .getSingleParameter("page")
            .filter(text -> text.matches("[1-9][0-9]{0,5}"))
            .map(Integer::parseInt)
            .map(page -> Math.min(page, LAST_PAGE))
            .orElse(1));
  }

  private static @Nullable LocalDate date(Optional<String> text) {
    try {
      return text.map(LocalDate::parse).orElse(null);
    } catch (DateTimeParseException e) {
      // An address that somebody mistyped shows all days.
      return null;
    }
  }

  static String account(String name) {
    return ROUTE + "?account=" + encoded(name);
  }

  /** What an account did. */
  static String audit(String name) {
    return audit(new AuditFilter(name, "", null, null), 1);
  }

  static String audit(AuditFilter filter, int page) {
    List<String> parameters = new ArrayList<>(List.of("tab=audit"));
    if (!filter.account().isEmpty()) {
      parameters.add("by=" + encoded(filter.account()));
    }
    if (!filter.action().isEmpty()) {
      parameters.add("action=" + encoded(filter.action()));
    }
    if (filter.from() != null) {
      parameters.add("from=" + filter.from());
    }
    if (filter.to() != null) {
      parameters.add("to=" + filter.to());
    }
    if (page > 1) {
      parameters.add("page=" + page);
    }
    return ROUTE + "?" + String.join("&", parameters);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
