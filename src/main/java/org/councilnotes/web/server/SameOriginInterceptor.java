package org.councilnotes.web.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import org.councilnotes.web.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses changes requested by pages of other sites (CSRF). Checks the headers {@code
 * Sec-Fetch-Site} and {@code Origin}, which browsers send. A request with neither comes from a
 * program and is allowed, and so is a call that only reads, from an origin that is listed for it.
 *
 * <p>Source: W3C Fetch Metadata; RFC 6454, The Web Origin Concept.
 */
final class SameOriginInterceptor implements HandlerInterceptor {

  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  /** {@code none} is a request that no page started, such as by the address bar. */
  private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

  private static final String SCHEME_END = "://";

  private final CrossOriginPolicy others;

  /**
   * The check of a site.
   *
   * @param others pages of other sites that may read the API
   */
  SameOriginInterceptor(CrossOriginPolicy others) {
    this.others = others;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (!SAFE.contains(request.getMethod()) && isForeign(request) && !others.allows(request)) {
      throw Refusal.forbidden("other-site");
    }
    return true;
  }

  private static boolean isForeign(HttpServletRequest request) {
    return header(request, "Sec-Fetch-Site")
        .map(site -> !OWN_SITES.contains(site))
        .or(() -> header(request, HttpHeaders.ORIGIN).map(origin -> !isOwn(origin, request)))
        .orElse(false);
  }

  /** Compares host and port only: behind a proxy the scheme may differ. */
  private static boolean isOwn(String origin, HttpServletRequest request) {
    int host = origin.indexOf(SCHEME_END) + SCHEME_END.length();
    return origin.contains(SCHEME_END)
        && header(request, HttpHeaders.HOST).filter(origin.substring(host)::equals).isPresent();
  }

  private static Optional<String> header(HttpServletRequest request, String name) {
    return Optional.ofNullable(request.getHeader(name));
  }
}
