package org.councilnotes.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.councilnotes.access.account.Account;
import org.councilnotes.access.account.CurrentAccounts;
import org.councilnotes.access.account.TokenSecret;
import org.councilnotes.web.ProblemController;
import org.councilnotes.web.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Recognises programs by the token of a user. It counts more than a session. A token that is not
 * known, was withdrawn or has expired is answered 401: a program is not to go on as nobody.
 *
 * <p>Source: RFC 6750.
 */
final class TokenFilter extends OncePerRequestFilter {

  /** Matches {@code Bearer cna_x} with what is shown, and {@code bearer} with nothing. */
  private static final Pattern SHOWN = Pattern.compile("(?i)bearer(?:\\s+(.*))?");

  private final CurrentAccounts accounts;
  private final InstantSource clock;

  TokenFilter(CurrentAccounts accounts, InstantSource clock) {
    this.accounts = accounts;
    this.clock = clock;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<TokenSecret> shown = shown(request);
    if (shown.isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    Optional<Account> account =
        shown.flatMap(secret -> accounts.get().ofToken(secret.digest(), clock.instant()));
    if (account.isPresent()) {
      SecurityContext context = SecurityContextHolder.createEmptyContext();
      context.setAuthentication(new AccountAuthentication(account.orElseThrow()));
      SecurityContextHolder.setContext(context);
      chain.doFilter(request, response);
    } else {
      SecurityContextHolder.clearContext();
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
      ProblemController.send(Refusal.unauthorized("token"), request, response);
    }
  }

  private static Optional<TokenSecret> shown(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
        .map(SHOWN::matcher)
        .filter(Matcher::matches)
        .map(found -> new TokenSecret(Objects.toString(found.group(1), "").strip()));
  }
}
