package org.councilnotes.web.proxy;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/** The addresses of the proxies whose headers are believed. */
final class TrustedAddresses {

  private final List<IpAddressMatcher> networks;

  private TrustedAddresses(List<IpAddressMatcher> networks) {
    this.networks = networks;
  }

  /**
   * Reads addresses such as {@code 10.0.0.5,192.0.2.0/24,fd00::/8}.
   *
   * @throws IllegalArgumentException where one is no address; the message says which
   */
  static TrustedAddresses parse(String listed) {
    return new TrustedAddresses(
        Arrays.stream(listed.split(",", -1))
            .map(String::strip)
            .filter(address -> !address.isEmpty())
            .map(TrustedAddresses::network)
            .toList());
  }

  private static IpAddressMatcher network(String address) {
    try {
      return new IpAddressMatcher(address);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "no address or network such as 10.0.0.5 or 192.0.2.0/24: " + address, e);
    }
  }

  /** Whether an address is one of them; false for what is none. */
  boolean contains(String address) {
    return normalized(address)
        .filter(known -> networks.stream().anyMatch(network -> network.matches(known)))
        .isPresent();
  }

  /** An address as this machine writes it; empty for names and for anything else. */
  static Optional<String> normalized(String address) {
    try {
      return Optional.of(InetAddress.ofLiteral(address).getHostAddress());
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }
}
