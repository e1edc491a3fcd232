package org.councilnotes.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers 421 to whoever asks under a name that is not this archive's, before anything else: pages,
 * API, files and health alike.
 *
 * <p>Source: RFC 9110, 15.5.20 (Misdirected Request).
 */
final class HostFilter extends OncePerRequestFilter implements Ordered {

  private static final Logger LOG = LoggerFactory.getLogger(HostFilter.class);

  private final AllowedHosts hosts;

  HostFilter(AllowedHosts hosts) {
    this.hosts = hosts;
  }

  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String name = Objects.requireNonNullElse(request.getServerName(), "");
    if (hosts.contains(name)) {
      chain.doFilter(request, response);
    } else {
      LOG.debug("refused: a request to the host {}", name);
      Problems.send(Refusal.misdirected("host"), request, response);
    }
  }
}
