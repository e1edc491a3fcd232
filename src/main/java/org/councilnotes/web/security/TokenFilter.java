package org.councilnotes.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.councilnotes.access.account.CurrentAccounts;
import org.councilnotes.access.account.TokenSecret;
import org.councilnotes.web.ProblemController;
import org.councilnotes.web.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Recognises programs by the token of a user, or by one that others give out. It counts more than a
 * session. A token that is not known, was withdrawn or has expired is answered 401: a program is
 * not to go on as nobody.
 *
 * <p>Source: RFC 6750.
 */
final class TokenFilter extends OncePerRequestFilter {

  /** Matches {@code Bearer cna_x} with what is shown, and {@code bearer} with nothing. */
  private static final Pattern SHOWN = Pattern.compile("(?i)bearer(?:\\s+(.*))?");

  /** For the error page, if there is to be one. */
  private final SecurityContextRepository ofRequest =
      new RequestAttributeSecurityContextRepository();

  private final CurrentAccounts accounts;
  private final List<BearerTokens> others;
  private final InstantSource clock;

  TokenFilter(CurrentAccounts accounts, List<BearerTokens> others, InstantSource clock) {
    this.accounts = accounts;
    this.others = others;
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
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    SecurityContextHolder.setContext(context);
    try {
      context.setAuthentication(
          find(shown.orElseThrow()).orElseThrow(() -> Refusal.unauthorized("token")));
      ofRequest.saveContext(context, request, response);
    } catch (Refusal refusal) {
      if (refusal.status() == HttpStatus.UNAUTHORIZED) {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
      }
      ProblemController.send(refusal, request, response);
      return;
    }
    chain.doFilter(request, response);
  }

  /** The archive's own tokens are told by their beginning, so that nobody else sees them. */
  private Optional<Authentication> find(TokenSecret shown) {
    if (others.isEmpty() || shown.text().startsWith(TokenSecret.PREFIX)) {
      return accounts
          .get()
          .ofToken(shown.digest(), clock.instant())
          .map(AccountAuthentication::new);
    }
    return others.stream().flatMap(tokens -> tokens.find(shown.text()).stream()).findFirst();
  }

  private static Optional<TokenSecret> shown(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
        .map(SHOWN::matcher)
        .filter(Matcher::matches)
        .map(found -> new TokenSecret(Objects.toString(found.group(1), "").strip()));
  }
}
