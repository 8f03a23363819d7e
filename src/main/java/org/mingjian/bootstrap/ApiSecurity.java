package org.mingjian.bootstrap;

import java.time.Clock;
import org.mingjian.api.ApiAddress;
import org.mingjian.api.BearerFilter;
import org.mingjian.api.RateLimit;
import org.mingjian.security.Tokens;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/** Programs come with a token in each request; they have no session, and a session is no token. */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {
  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE)
  SecurityFilterChain apiFilterChain(
      HttpSecurity http,
      Tokens tokens,
      Clock clock,
      @Value("${mingjian.api.requests-per-minute}") int requestsPerMinute)
      throws Exception {
    return http.securityMatcher(ApiAddress.ALL)
        .headers(ResponseHeaders.ofPrograms())
        .sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        // A browser sends a token to nobody by itself.
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .anonymous(AbstractHttpConfigurer::disable)
        .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .addFilterBefore(
            new BearerFilter(tokens, new RateLimit(requestsPerMinute, clock)),
            AuthorizationFilter.class)
        .build();
  }
}
