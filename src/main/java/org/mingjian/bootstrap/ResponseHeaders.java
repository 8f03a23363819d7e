package org.mingjian.bootstrap;

import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * What each answer tells a browser to refuse. Besides these, the framework sends {@code
 * X-Content-Type-Options: nosniff}, forbids to keep pages, and over an encrypted way asks for no
 * other ({@code Strict-Transport-Security}).
 */
final class ResponseHeaders {
  /**
   * Everything comes from this server. Scripts and styles may stand in the page and be made by
   * scripts, because the framework of the screens does both; images may be made in the browser,
   * where a chart becomes a picture.
   */
  private static final String SCREENS =
      String.join(
          "; ",
          "default-src 'self'",
          "script-src 'self' 'unsafe-inline' 'unsafe-eval'",
          "style-src 'self' 'unsafe-inline'",
          "img-src 'self' data: blob:",
          "font-src 'self' data:",
          "object-src 'none'",
          "base-uri 'self'",
          "form-action 'self'",
          // A presentation shows sources over its slide.
          "frame-ancestors 'self'");

  /** A browser that is shown an answer for programs shows nothing of it but text. */
  private static final String PROGRAMS = "default-src 'none'; frame-ancestors 'none'";

  private static final String NO_DEVICES =
      "camera=(), geolocation=(), microphone=(), payment=(), usb=()";

  private ResponseHeaders() {}

  static Customizer<HeadersConfigurer<HttpSecurity>> ofScreens() {
    return headers ->
        common(headers)
            .frameOptions(frames -> frames.sameOrigin())
            .contentSecurityPolicy(policy -> policy.policyDirectives(SCREENS));
  }

  static Customizer<HeadersConfigurer<HttpSecurity>> ofPrograms() {
    return headers ->
        common(headers).contentSecurityPolicy(policy -> policy.policyDirectives(PROGRAMS));
  }

  private static HeadersConfigurer<HttpSecurity> common(HeadersConfigurer<HttpSecurity> headers) {
    return headers
        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
        .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
        .crossOriginResourcePolicy(
            resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
        .permissionsPolicyHeader(policy -> policy.policy(NO_DEVICES));
  }
}
