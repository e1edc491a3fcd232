package org.councilnotes.web.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives the forms of an error page their token, such as the one to log out, where a request was
 * refused before the filters of log-in.
 */
final class ErrorFormFilter extends OncePerRequestFilter {

  private final FormTokens forms;

  ErrorFormFilter(FormTokens forms) {
    this.forms = forms;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getAttribute(CsrfToken.class.getName()) == null) {
      forms.handle(request, response, forms.loadDeferredToken(request, response));
    }
    chain.doFilter(request, response);
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return request.getDispatcherType() != DispatcherType.ERROR;
  }

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }
}
