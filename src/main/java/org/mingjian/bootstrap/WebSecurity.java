package org.mingjian.bootstrap;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import org.mingjian.security.Accounts;
import org.mingjian.security.LoginGuard;
import org.mingjian.ui.LoginView;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;

/** Every address needs a login; every screen names the role that it needs. */
@Configuration(proxyBeanMethods = false)
class WebSecurity {
  @Bean
  SecurityFilterChain securityFilterChain(HttpSecurity http, LoginGuard guard) throws Exception {
    http.setSharedObject(RequestCache.class, unmarkedRequests());
    http.addFilterBefore(new LoginGuardFilter(guard), UsernamePasswordAuthenticationFilter.class);
    // Style sheets of single screens and the icon; the framework lets through those of the shell
    // only.
    // Without a name here Spring makes a page of its own, before Vaadin says which screen it is.
    return http.formLogin(
            login -> login.loginPage("/login").failureHandler(new LoginFailures(guard)))
        .authorizeHttpRequests(
            requests -> requests.requestMatchers(HttpMethod.GET, "/*.css", "/icon.svg").permitAll())
        .headers(ResponseHeaders.ofScreens())
        .with(
            VaadinSecurityConfigurer.vaadin(),
            configurer ->
                configurer
                    .loginView(LoginView.class)
                    // An address that leads nowhere is told so on a page, not refused without one.
                    .anyRequest(url -> url.authenticated()))
        .build();
  }

  /** Who comes by a link finds its address unchanged after the login, without {@code continue}. */
  @SuppressWarnings("NullAway") // Null is the documented way to have no parameter.
  private static RequestCache unmarkedRequests() {
    HttpSessionRequestCache asked = new HttpSessionRequestCache();
    asked.setMatchingRequestParameterName(null);
    return asked;
  }

  @Bean
  LoginGuardFilter.Outcomes loginOutcomes(LoginGuard guard) {
    return new LoginGuardFilter.Outcomes(guard);
  }

  @Bean
  UserDetailsService userDetailsService(Accounts accounts) {
    return name ->
        accounts.forLogin(name).orElseThrow(() -> new UsernameNotFoundException("no account"));
  }

  @Bean
  PasswordEncoder passwordEncoder(Services services) {
    return services.passwords();
  }
}
