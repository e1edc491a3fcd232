package org.councilnotes.web.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sets security headers on every answer: only scripts, styles and files of this site, none inline;
 * no guessing of media types; no referrer to other sites. Workers are allowed for pdf.js, which
 * needs no {@code eval}, WebAssembly or fonts by address.
 *
 * <p>Source: W3C Content Security Policy Level 3.
 */
final class SecurityHeadersFilter extends OncePerRequestFilter implements Ordered {

  private static final Map<String, String> HEADERS =
      Map.of(
          "Content-Security-Policy",
          "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'; img-src"
              + " 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none';"
              + " frame-ancestors 'none'",
          "X-Content-Type-Options",
          "nosniff",
          "Referrer-Policy",
          "same-origin",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Cross-Origin-Resource-Policy",
          "same-origin");

  /** Before the filters that may answer themselves, such as those of log-in. */
  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE + 2;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    HEADERS.forEach(response::setHeader);
    chain.doFilter(request, response);
  }

  /** Error pages get the headers, too. */
  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }
}
