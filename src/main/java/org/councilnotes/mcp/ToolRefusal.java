package org.councilnotes.mcp;

import java.io.Serial;
import java.util.List;
import java.util.Map;
import org.councilnotes.suggest.NearestName;

/** A call that cannot be answered, with what was meant where that can be told. */
public final class ToolRefusal extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  /** Most names that are reported; more are no slips. */
  private static final int MOST = 10;

  private final transient List<String> unknown;
  private final transient Map<String, String> nearest;

  /**
   * A refusal with its reason.
   *
   * @param reason in English, for assistants
   */
  public ToolRefusal(String reason) {
    this(reason, List.of(), Map.of());
  }

  private ToolRefusal(String reason, List<String> unknown, Map<String, String> nearest) {
    super(reason, null, false, false);
    this.unknown = List.copyOf(unknown);
    this.nearest = Map.copyOf(nearest);
  }

  /**
   * Arguments that a tool does not have.
   *
   * @param within name of the object that they are in; empty for the call itself
   * @param nearest the known name that an unknown one is like
   */
  static ToolRefusal unknownArguments(
      String within, List<String> unknown, Map<String, String> nearest, List<String> known) {
    List<String> listed = unknown.subList(0, Math.min(MOST, unknown.size()));
    String meant =
        nearest.isEmpty() ? "" : "; did you mean " + String.join(", ", nearest.values()) + "?";
    return new ToolRefusal(
        "unknown %s: %s%s; there are %s"
            .formatted(
                within.isEmpty() ? "arguments" : "members of " + within,
                String.join(", ", listed),
                meant,
                String.join(", ", known)),
        listed,
        nearest);
  }

  /** A value that an argument cannot have. */
  static ToolRefusal unknownValue(String name, String value, List<String> choices) {
    Map<String, String> nearest =
        NearestName.of(value, choices).map(meant -> Map.of(value, meant)).orElse(Map.of());
    String meant =
        nearest.values().stream().map("; did you mean %s?"::formatted).findFirst().orElse("");
    return new ToolRefusal(
        "%s cannot be %s%s; it is one of %s"
            .formatted(name, value, meant, String.join(", ", choices)),
        List.of(value),
        nearest);
  }

  /** Names or values that are unknown. */
  List<String> unknown() {
    return unknown;
  }

  /** Known ones that these are like, by the unknown one. */
  Map<String, String> nearest() {
    return nearest;
  }
}
