package org.councilnotes.web.address;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.councilnotes.web.Refusal;

/** A parameter of an address, decoded. */
public record AddressParameter(String name, String value) {

  /**
   * Parses {@code name=value}, escaped.
   *
   * @throws Refusal where the escapes are wrong
   */
  static AddressParameter parse(String part) {
    int end = part.indexOf('=');
    try {
      String value = URLDecoder.decode(part.substring(end + 1), StandardCharsets.UTF_8);
      return new AddressParameter(part.substring(0, end), value);
    } catch (IllegalArgumentException wrong) {
      throw Refusal.badRequest("address");
    }
  }
}
