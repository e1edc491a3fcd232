package org.councilnotes.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The names under which this archive is reached. A page at any other name that leads here was made
 * to lead here, to read and change what only this machine may (DNS rebinding), and addresses built
 * from such a name would send people elsewhere.
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
