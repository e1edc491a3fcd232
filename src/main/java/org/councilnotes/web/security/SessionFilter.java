package org.councilnotes.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.councilnotes.access.account.Account;
import org.councilnotes.access.account.CurrentAccounts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends sessions: those that are too old, and those of users who were removed or have another
 * password now. A user whose role has changed has the new one from the next request on.
 */
final class SessionFilter extends OncePerRequestFilter {

  private static final Logger LOG = LoggerFactory.getLogger(SessionFilter.class);

  private final CurrentAccounts accounts;
  private final Duration longest;
  private final InstantSource clock;

  SessionFilter(CurrentAccounts accounts, Duration longest, InstantSource clock) {
    this.accounts = accounts;
    this.longest = longest;
    this.clock = clock;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    HttpSession session = request.getSession(false);
    if (session != null) {
      check(session);
    }
    chain.doFilter(request, response);
  }

  /** Error pages are told who is logged in, too. */
  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  @Override
  protected boolean shouldNotFilterAsyncDispatch() {
    return false;
  }

  /** Where another request ends the session at the same time, nobody is logged in any more. */
  private void check(HttpSession session) {
    try {
      Authentication found = SecurityContextHolder.getContext().getAuthentication();
      if (found != null) {
        set(current(found).filter(_ -> !isOver(session)), session);
      }
    } catch (IllegalStateException ended) {
      LOG.trace("a session has just ended", ended);
      SecurityContextHolder.setContext(SecurityContextHolder.createEmptyContext());
    }
  }

  private boolean isOver(HttpSession session) {
    Instant began = Instant.ofEpochMilli(session.getCreationTime());
    return !clock.instant().isBefore(began.plus(longest));
  }

  private Optional<Authentication> current(Authentication found) {
    if (found instanceof AccountAuthentication login) {
      return accounts.get().named(login.getName()).filter(login::isOf).map(SessionFilter::of);
    }
    return Optional.of(found);
  }

  private static Authentication of(Account account) {
    return new AccountAuthentication(account);
  }

  private static void set(Optional<Authentication> now, HttpSession session) {
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    now.ifPresentOrElse(context::setAuthentication, () -> FreshSession.end(session));
    SecurityContextHolder.setContext(context);
  }
}
