package org.mingjian.bootstrap;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import org.mingjian.security.Accounts;
import org.mingjian.ui.LoginView;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;

/** Every address needs a login; every screen names the role that it needs. */
@Configuration(proxyBeanMethods = false)
class WebSecurity {
  @Bean
  SecurityFilterChain securityFilterChain(HttpSecurity http) throws Exception {
    // Style sheets of single screens and the icon; the framework lets through those of the shell
    // only.
    return http.authorizeHttpRequests(
            requests -> requests.requestMatchers(HttpMethod.GET, "/*.css", "/icon.svg").permitAll())
        .with(
            VaadinSecurityConfigurer.vaadin(), configurer -> configurer.loginView(LoginView.class))
        .build();
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
