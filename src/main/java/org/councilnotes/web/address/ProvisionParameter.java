package org.councilnotes.web.address;

import java.util.Optional;
import org.councilnotes.note.ProvisionPath;
import org.councilnotes.web.Refusal;

/** The provision of a note that an address asks for. */
public final class ProvisionParameter {

  /** Name in addresses. */
  public static final String NAME = "provision";

  private ProvisionParameter() {}

  /** The path as typed; empty where none is asked for, refused where it cannot be one. */
  public static Optional<ProvisionPath> of(String typed) {
    if (typed.isBlank()) {
      return Optional.empty();
    }
    return Optional.of(
        ProvisionPath.parse(typed).orElseThrow(() -> Refusal.badValue(NAME, NAME, typed, typed)));
  }

  /** The parameter in the address of a redirect; empty where none is asked for. */
  public static String query(Optional<ProvisionPath> asked) {
    return asked.map(path -> "?" + SearchState.parameter(NAME, path.toString())).orElse("");
  }
}
