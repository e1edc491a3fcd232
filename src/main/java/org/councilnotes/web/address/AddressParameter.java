package org.councilnotes.web.address;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** A parameter of an address, decoded. */
public record AddressParameter(String name, String value) {

  /** Parses {@code name=value}, escaped. */
  static AddressParameter parse(String part) {
    int end = part.indexOf('=');
    return new AddressParameter(
        part.substring(0, end), URLDecoder.decode(part.substring(end + 1), StandardCharsets.UTF_8));
  }
}
