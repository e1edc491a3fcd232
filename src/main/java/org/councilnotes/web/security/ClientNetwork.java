package org.councilnotes.web.security;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The network of somebody who asks: the first 24 bits of an IPv4 address, the first 64 of an IPv6
 * address. The rest of an IPv6 address is a machine's to choose, and neighbours of an IPv4 address
 * are often had by the same.
 *
 * @param key hexadecimal; the address itself where it is none
 */
record ClientNetwork(String key) {

  private static final int BYTES_4 = 3;
  private static final int BYTES_6 = 8;

  static ClientNetwork of(String address) {
    try {
      InetAddress parsed = InetAddress.ofLiteral(address);
      int bytes = parsed instanceof Inet6Address ? BYTES_6 : BYTES_4;
      return new ClientNetwork(HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), bytes)));
    } catch (IllegalArgumentException e) {
      return new ClientNetwork(address);
    }
  }
}
