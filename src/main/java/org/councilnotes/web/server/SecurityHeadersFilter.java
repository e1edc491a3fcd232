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
 * no guessing of media types; no referrer to other sites; no devices. Workers are allowed for
 * pdf.js, which needs no {@code eval}, WebAssembly or fonts by address. Who has asked by TLS, as a
 * trusted proxy says, is to do so from then on.
 *
 * <p>Source: W3C Content Security Policy Level 3; W3C Permissions Policy; RFC 6797.
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
          "same-origin",
          "Permissions-Policy",
          "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(),"
              + " magnetometer=(), microphone=(), midi=(), payment=(), usb=()");

  private static final String ENCRYPTED_ONLY = "Strict-Transport-Security";

  /** A year. */
  private static final String LONG = "max-age=31536000";

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
    if (request.isSecure()) {
      response.setHeader(ENCRYPTED_ONLY, LONG);
    }
    chain.doFilter(request, response);
  }

  /** Error pages get the headers, too. */
  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }
}
