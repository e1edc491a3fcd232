package org.councilnotes.web.proxy;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The host that a reader asked for.
 *
 * @param name IPv6 addresses in brackets
 */
record HostName(String name, OptionalInt port) {

  /** Matches {@code notes.example.org:8443} and {@code [::1]}; not {@code a/b} or {@code a:b}. */
  private static final Pattern HOST =
      Pattern.compile("([A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+])(?::(\\d{1,5}))?");

  /** Reads a host with or without a port; empty where it is none. */
  static Optional<HostName> parse(String text) {
    Matcher host = HOST.matcher(text);
    return host.matches()
        ? Optional.of(new HostName(host.group(1), port(host.group(2))))
        : Optional.empty();
  }

  private static OptionalInt port(String digits) {
    return digits == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(digits));
  }

  /** As in the header {@code Host}, without the usual port of a scheme. */
  String header(int actual, int usual) {
    return actual == usual ? name : name + ":" + actual;
  }
}
