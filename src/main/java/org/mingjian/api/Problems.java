package org.mingjian.api;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.mingjian.api.ProblemException.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What went wrong, as a problem document (RFC 9457): what, where, and in {@code action} what to do.
 */
@RestControllerAdvice("org.mingjian.api")
final class Problems {
  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
  private static final int LONGEST_ECHO = 100;

  @ExceptionHandler
  ResponseEntity<byte[]> problem(ProblemException problem, HttpServletRequest request) {
    return answer(problem, request);
  }

  /** The log has the cause; the sender learns nothing of the inside. */
  @ExceptionHandler
  ResponseEntity<byte[]> failure(RuntimeException failure, HttpServletRequest request) {
    LOG.error("{} could not be answered", request.getRequestURI(), failure);
    return answer(ProblemException.of(Problem.FAILURE), request);
  }

  static ResponseEntity<byte[]> answer(ProblemException thrown, HttpServletRequest request) {
    Problem problem = thrown.problem();
    Locale locale = ApiTexts.locale(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    String key = "problem." + problem.code();
    Object[] arguments = arguments(thrown, locale);
    ObjectNode body = JsonMapper.shared().createObjectNode();
    body.put("type", "urn:mingjian:problem:" + problem.code().replace('_', '-'));
    body.put("title", ApiTexts.text(locale, key + ".title"));
    body.put("status", problem.status().value());
    body.put("detail", ApiTexts.text(locale, key + ".detail", arguments));
    body.put("action", ApiTexts.text(locale, key + ".action", arguments));
    body.put("instance", request.getRequestURI());
    if (!thrown.parameter().isEmpty()) {
      body.put("parameter", echo(thrown.parameter()));
    }
    if (!thrown.allowed().isEmpty()) {
      ArrayNode allowed = body.putArray("allowed");
      thrown.allowed().forEach(allowed::add);
    }
    return ResponseEntity.status(problem.status())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .cacheControl(CacheControl.noStore())
        .header(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag())
        .body(body.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static Object[] arguments(ProblemException thrown, Locale locale) {
    Object[] arguments = thrown.arguments();
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] = echo(String.valueOf(arguments[i]));
    }
    if (thrown.problem() == Problem.PARAMETER_INVALID) {
      arguments[2] = ApiTexts.text(locale, "expected." + arguments[2]);
    }
    return arguments;
  }

  private static String echo(String text) {
    return text.length() <= LONGEST_ECHO ? text : text.substring(0, LONGEST_ECHO) + "…";
  }
}
