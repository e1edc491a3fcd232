package org.councilnotes.web.oidc;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers 405 to everything but GET where a log-in at the issuer begins and where it ends. */
final class IssuerMethodFilter extends OncePerRequestFilter {

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    boolean isOfLogin =
        SiteRequestResolver.isAt(SiteRequestResolver.START, request)
            || SiteRequestResolver.isAt(SiteRequestResolver.RETURN, request);
    if (isOfLogin && !HttpMethod.GET.matches(request.getMethod())) {
      response.setHeader(HttpHeaders.ALLOW, HttpMethod.GET.name());
      response.sendError(HttpStatus.METHOD_NOT_ALLOWED.value());
    } else {
      chain.doFilter(request, response);
    }
  }
}
