package org.councilnotes.web.proxy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.councilnotes.access.ArchiveUser;
import org.councilnotes.access.Role;
import org.councilnotes.web.RequestUser;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/** Makes the user whom a trusted proxy names the user of the request, and of no other. */
final class ProxyUserFilter extends OncePerRequestFilter {

  /** Attribute of a request that has the user; set by {@link TrustedProxyValve} only. */
  static final String ATTRIBUTE = ProxyUserFilter.class.getName();

  private static final String NO_PASSWORD = "";

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getAttribute(ATTRIBUTE) instanceof ArchiveUser user) {
      SecurityContext context = SecurityContextHolder.createEmptyContext();
      context.setAuthentication(authentication(user));
      SecurityContextHolder.setContext(context);
    }
    chain.doFilter(request, response);
  }

  private static Authentication authentication(ArchiveUser user) {
    return new PreAuthenticatedAuthenticationToken(
        user.name(),
        NO_PASSWORD,
        Optional.of(user.role()).filter(role -> role != Role.ANONYMOUS).stream()
            .map(RequestUser::authority)
            .toList());
  }

  /** Error pages are told who is logged in, too. */
  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }
}
