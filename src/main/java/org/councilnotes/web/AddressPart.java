package org.councilnotes.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** A parameter of an address, its value as it is meant. */
record AddressPart(String name, String value) {

  /** Reads {@code name=value}, escaped. */
  static AddressPart parse(String part) {
    int end = part.indexOf('=');
    return new AddressPart(
        part.substring(0, end), URLDecoder.decode(part.substring(end + 1), StandardCharsets.UTF_8));
  }
}
