package org.councilnotes.web.address;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The values of the parameters of an address.
 *
 * @param byName decoded, in the order given
 */
public record ParameterValues(Map<String, List<String>> byName) {

  /** The first value of a parameter, which may be blank; empty where it is not given. */
  public Optional<String> first(String name) {
    return all(name).stream().findFirst();
  }

  /** The first value that is not blank. */
  public Optional<String> firstStated(String name) {
    return all(name).stream().filter(value -> !value.isBlank()).findFirst();
  }

  /** Every value, in the order given. */
  public List<String> all(String name) {
    return byName.getOrDefault(name, List.of());
  }
}
