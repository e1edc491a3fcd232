package org.councilnotes.web.security;

import jakarta.servlet.DispatcherType;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import org.councilnotes.access.Role;
import org.councilnotes.access.account.CurrentAccounts;
import org.councilnotes.web.RequestUser;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.context.SecurityContextRepository;

/** The filters of an archive in which people log in. */
record LoginChain(
    HttpSecurity http,
    LoginSettings settings,
    CurrentAccounts accounts,
    SecurityContextRepository sessions,
    List<LoginMethod> methods,
    TokenFilter tokens,
    InstantSource clock) {

  private static final String[] KNOWN =
      Arrays.stream(Role.values())
          .filter(role -> role != Role.ANONYMOUS)
          .map(RequestUser::authority)
          .map(GrantedAuthority::getAuthority)
          .toArray(String[]::new);

  /**
   * From the first to the last: session, other ways to log in, token, caches, token of the form,
   * roles for {@code HttpServletRequest.isUserInRole}, by which health knows operators, walls.
   */
  SecurityFilterChain filters() {
    FormTokens forms = new FormTokens();
    LoginEntryPoint entryPoint = new LoginEntryPoint();
    http.headers(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .anonymous(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .securityContext(context -> context.securityContextRepository(sessions))
        .addFilterAfter(
            new SessionFilter(accounts, settings.absolute(), clock),
            SecurityContextHolderFilter.class);
    methods.forEach(method -> method.addFilters(http));
    return http.addFilterAfter(tokens, SecurityContextHolderFilter.class)
        .addFilterAfter(new PrivateAnswerFilter(), SecurityContextHolderFilter.class)
        .addFilterAfter(new ErrorFormFilter(forms), SecurityContextHolderFilter.class)
        .csrf(
            csrf ->
                csrf.csrfTokenRepository(forms)
                    .csrfTokenRequestHandler(forms)
                    .requireCsrfProtectionMatcher(forms::isWanted))
        .exceptionHandling(
            handling ->
                handling.authenticationEntryPoint(entryPoint).accessDeniedHandler(entryPoint))
        .authorizeHttpRequests(this::wall)
        .build();
  }

  /** Error pages are for everybody: they say nothing of the archive. */
  private void wall(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          requests) {
    requests
        .dispatcherTypeMatchers(
            DispatcherType.ERROR,
            DispatcherType.ASYNC,
            DispatcherType.FORWARD,
            DispatcherType.INCLUDE)
        .permitAll();
    if (settings.anonymous()) {
      requests.anyRequest().permitAll();
    } else {
      requests.requestMatchers(ProtectedPaths::isOpen).permitAll();
      requests.anyRequest().hasAnyAuthority(KNOWN);
    }
  }
}
