package org.councilnotes.web.address;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.councilnotes.suggest.NearestName;
import org.councilnotes.web.Refusal;

/**
 * Parts of an address that nobody understands.
 *
 * @param names without those that are understood
 * @param known what would be understood there
 */
public record UnknownParameters(List<String> names, ParameterCheck.KnownParameters known) {

  /** So many are told of; more are no slip. */
  private static final int MOST = 10;

  public UnknownParameters {
    names = List.copyOf(names);
  }

  /** Those that are told of. */
  List<String> listed() {
    return names.subList(0, Math.min(MOST, names.size()));
  }

  boolean isEmpty() {
    return names.isEmpty();
  }

  /** The known name that may be meant. */
  Optional<String> nearest(String name) {
    return NearestName.of(name, known.names());
  }

  /** The known names that may be meant, by what stands for them. */
  Map<String, String> nearest() {
    Map<String, String> nearest = new LinkedHashMap<>();
    for (String name : listed()) {
      nearest(name).ifPresent(meant -> nearest.put(name, meant));
    }
    return nearest;
  }

  /** The refusal of a call of the API, which a program could not tell from an answer otherwise. */
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
