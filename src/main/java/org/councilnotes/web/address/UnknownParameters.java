package org.councilnotes.web.address;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.councilnotes.suggest.NearestName;
import org.councilnotes.web.Refusal;

/**
 * Parameters of an address that the handler does not know.
 *
 * @param known known parameters of the handler
 */
public record UnknownParameters(List<String> names, ParameterCheck.KnownParameters known) {

  /** Maximum number that is reported; more are not typing errors. */
  private static final int MOST = 10;

  public UnknownParameters {
    names = List.copyOf(names);
  }

  /** The names that are reported. */
  List<String> listed() {
    return names.subList(0, Math.min(MOST, names.size()));
  }

  boolean isEmpty() {
    return names.isEmpty();
  }

  /** The similar known name. */
  Optional<String> nearest(String name) {
    return NearestName.of(name, known.names());
  }

  /** Similar known names by unknown name. */
  Map<String, String> nearest() {
    Map<String, String> nearest = new LinkedHashMap<>();
    for (String name : listed()) {
      nearest(name).ifPresent(meant -> nearest.put(name, meant));
    }
    return nearest;
  }

  /**
   * The refusal of an API call: otherwise a program could not tell that a parameter was ignored.
   */
  Refusal refusal() {
    String asked = String.join(", ", listed());
    String all = String.join(", ", known.names());
    Map<String, String> nearest = nearest();
    Refusal refusal =
        nearest.isEmpty()
            ? Refusal.badRequest("unknown", asked, all)
            : Refusal.badRequest(
                "unknown.nearest", asked, all, String.join(", ", nearest.values()));
    return refusal.with("unknown", listed()).with("nearest", nearest).with("known", known.names());
  }
}
