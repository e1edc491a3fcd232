package org.councilnotes.web.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.councilnotes.web.ProblemController;
import org.councilnotes.web.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers 421 to requests with a host name that is not this archive's. Runs before anything else,
 * for pages, API, files and health.
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
      ProblemController.send(Refusal.misdirected("host"), request, response);
    }
  }

  /**
   * The host names of this archive. Prevents DNS rebinding, by which a page of another site reads
   * and changes the archive through a name of its own that resolves to this machine, and links that
   * are built from a foreign name.
   *
   * @param names in lower case, without ports; IPv6 addresses in brackets
   */
  record AllowedHosts(Set<String> names) {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    AllowedHosts {
      names = Set.copyOf(names);
    }

    /**
     * The loopback names and others.
     *
     * @param others separated by commas
     */
    static AllowedHosts withLoopback(String others) {
      return new AllowedHosts(
          Stream.concat(LOOPBACK.stream(), Arrays.stream(others.split(",", -1)))
              .map(AllowedHosts::normalized)
              .filter(name -> !name.isEmpty())
              .collect(Collectors.toSet()));
    }

    /**
     * Whether a name is one of them.
     *
     * @param name without port
     */
    boolean contains(String name) {
      return names.contains(normalized(name));
    }

    private static String normalized(String name) {
      return name.strip().toLowerCase(Locale.ROOT);
    }
  }
}
