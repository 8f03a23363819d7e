package org.mingjian.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mingjian.api.ProblemException.Problem;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.compare.Selection;
import org.mingjian.security.Actor;
import org.mingjian.security.TokenBearer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * The parameters of a request, each read strictly: a filter that was mistyped and passed over would
 * give figures that are not those asked for.
 */
final class ApiRequest {
  /** How many rows a page has where the request says nothing. */
  static final int LIMIT = 100;

  /** How many rows a page has at most. */
  static final int MOST = 1000;

  private static final List<String> PAGED = List.of("limit", "after");
  private static final int MOST_VALUES = 100;

  /** The formats of an answer. */
  enum Format {
    JSON,
    CSV
  }

  private final HttpServletRequest request;

  private ApiRequest(HttpServletRequest request) {
    this.request = request;
  }

  /** A request for one thing, with {@code format} and nothing else. */
  static ApiRequest one(HttpServletRequest request) {
    return of(request, List.of("format"));
  }

  /** A request for a list of pages, with some filters. */
  static ApiRequest list(HttpServletRequest request, String... filters) {
    List<String> allowed = new ArrayList<>(List.of(filters));
    allowed.addAll(PAGED);
    allowed.add("format");
    return of(request, allowed);
  }

  private static ApiRequest of(HttpServletRequest request, List<String> allowed) {
    for (String parameter : request.getParameterMap().keySet()) {
      if (!allowed.contains(parameter)) {
        throw ProblemException.unknown(parameter, allowed);
      }
    }
    ApiRequest of = new ApiRequest(request);
    of.format();
    return of;
  }

  HttpServletRequest request() {
    return request;
  }

  /** On whose behalf the program reads. */
  Actor actor() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication != null && authentication.getPrincipal() instanceof TokenBearer bearer) {
      return bearer.actor();
    }
    throw ProblemException.of(Problem.TOKEN_MISSING);
  }

  Locale locale() {
    return ApiTexts.locale(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
  }

  /** What {@code format} says, otherwise what the program accepts, otherwise JSON. */
  Format format() {
    String format = request.getParameter("format");
    if (format != null) {
      return switch (format) {
        case "json" -> Format.JSON;
        case "csv" -> Format.CSV;
        default -> throw ProblemException.invalid("format", format, "format");
      };
    }
    String accept = request.getHeader(HttpHeaders.ACCEPT);
    if (accept == null || accept.isBlank()) {
      return Format.JSON;
    }
    return accepted(accept).orElseThrow(() -> ProblemException.of(Problem.NOT_ACCEPTABLE));
  }

  private static Optional<Format> accepted(String accept) {
    try {
      return MediaType.parseMediaTypes(accept).stream()
          .filter(type -> type.getQualityValue() > 0)
          .sorted(Comparator.comparingDouble(MediaType::getQualityValue).reversed())
          .flatMap(type -> {
            if (type.includes(MediaType.APPLICATION_JSON)) {
              return Optional.of(Format.JSON).stream();
            }
            return type.includes(Answers.CSV) || type.isCompatibleWith(Answers.CSV)
                ? Optional.of(Format.CSV).stream()
                : Optional.<Format>empty().stream();
          })
          .findFirst();
    } catch (InvalidMediaTypeException e) {
      return Optional.empty();
    }
  }

  /** A parameter's only value; nothing when it is not given. */
  Optional<String> text(String parameter) {
    String[] values = request.getParameterValues(parameter);
    if (values == null) {
      return Optional.empty();
    }
    if (values.length > 1) {
      throw ProblemException.invalid(parameter, String.join(" ", values), "once");
    }
    return Optional.of(values[0]);
  }

  /** The values of a parameter, with commas between them or the parameter repeated. */
  <T> Set<T> values(String parameter, String expected, Function<String, T> read) {
    Set<T> values = new HashSet<>();
    for (String text : texts(parameter)) {
      try {
        values.add(read.apply(text));
      } catch (IllegalArgumentException e) {
        throw ProblemException.invalid(parameter, text, expected);
      }
    }
    return values;
  }

  /** As {@link #values}, unread and in the order in which they were given. */
  List<String> texts(String parameter) {
    String[] given = request.getParameterValues(parameter);
    List<String> texts = new ArrayList<>();
    for (String value : given == null ? new String[0] : given) {
      texts.addAll(List.of(value.split(",", -1)));
    }
    if (texts.size() > MOST_VALUES) {
      throw ProblemException.invalid(parameter, String.join(",", texts), "values");
    }
    return texts.stream().distinct().toList();
  }

  /** A code as an enum has it: {@code open} for OPEN. */
  <E extends Enum<E>> Set<E> codes(String parameter, Class<E> type) {
    return values(
        parameter,
        parameter,
        text -> {
          if (!text.equals(text.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException(text);
          }
          return Enum.valueOf(type, text.toUpperCase(Locale.ROOT));
        });
  }

  /** A division of the register with something in the scope; empty for all that is in it. */
  String region(DivisionRegister divisions) {
    Optional<String> region = text("region");
    region
        .filter(code -> divisions.find(code).isEmpty() || !actor().scope().touches(code))
        .ifPresent(code -> {
          throw ProblemException.invalid("region", code, "region");
        });
    return region.orElse("");
  }

  /** Years such as {@code 2019-2021,2023}, ascending; empty for all. */
  List<Integer> years() {
    Optional<String> text =
        Optional.of(String.join(",", texts("year"))).filter(years -> !years.isEmpty());
    return text.map(years ->
            Selection.parseYears(years)
                .orElseThrow(() -> ProblemException.invalid("year", years, "year")))
        .orElse(List.of());
  }

  Optional<Boolean> flag(String parameter) {
    return text(parameter)
        .map(text ->
            switch (text) {
              case "true" -> true;
              case "false" -> false;
              default -> throw ProblemException.invalid(parameter, text, "flag");
            });
  }

  int limit() {
    return text("limit")
        .map(text -> {
          if (text.matches("[0-9]{1,4}")) {
            int limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= MOST) {
              return limit;
            }
          }
          throw ProblemException.invalid("limit", text, "limit");
        })
        .orElse(LIMIT);
  }

  /** Where the page begins: behind the row of this name; nothing for the first page. */
  Optional<String> after() {
    return text("after");
  }

  /** As {@link #after}, where rows have numbers; 0 for the first page. */
  long afterNumber() {
    return after()
        .map(text ->
            number(text).orElseThrow(() -> ProblemException.invalid("after", text, "after")))
        .orElse(0L);
  }

  /** A number of an address; nothing when it is none. */
  static Optional<Long> number(@Nullable String text) {
    return text != null && text.matches("[0-9]{1,18}")
        ? Optional.of(Long.parseLong(text))
        : Optional.empty();
  }
}
