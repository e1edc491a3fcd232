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
      ProblemController.send(Refusal.misdirected("host"), request, response);
    }
  }

  /**
   * The names under which this archive is reached. A page at any other name that leads here was
   * made to lead here, to read and change what only this machine may (DNS rebinding), and addresses
   * built from such a name would send people elsewhere.
   *
   * @param names in lower case, without ports; IPv6 addresses in brackets
   */
  record AllowedHosts(Set<String> names) {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    AllowedHosts {
      names = Set.copyOf(names);
    }

    /**
     * The names of this machine to itself, and others.
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
     * Whether it is one of them.
     *
     * @param name without a port
     */
    boolean contains(String name) {
      return names.contains(normalized(name));
    }

    private static String normalized(String name) {
      return name.strip().toLowerCase(Locale.ROOT);
    }
  }
}
