package org.councilnotes.web.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.cors.CorsProcessor;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.cors.DefaultCorsProcessor;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells browsers that pages of listed origins may read what the API answers. Other origins get the
 * same answers without these headers: the browser keeps them from the page. A preflight request of
 * one that is not listed, or to a call that changes something, is refused with 403.
 */
final class CrossOriginFilter extends OncePerRequestFilter {

  private final CrossOriginPolicy policy;
  private final CorsProcessor processor = new DefaultCorsProcessor();

  CrossOriginFilter(CrossOriginPolicy policy) {
    this.policy = policy;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return policy.isEmpty() || !CrossOriginPolicy.isApi(request);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    boolean asksBefore = CorsUtils.isPreFlightRequest(request);
    boolean answered = false;
    if (asksBefore || policy.allows(request)) {
      answered = !processor.processRequest(policy.rules(request), request, response) || asksBefore;
    } else {
      response.addHeader(HttpHeaders.VARY, HttpHeaders.ORIGIN);
    }
    if (!answered) {
      chain.doFilter(request, response);
    }
  }
}
