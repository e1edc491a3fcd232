package org.councilnotes.note;

import java.util.List;
import java.util.Locale;

/** How the way of one file ended: exactly one of six states, each with its reason. */
public sealed interface Outcome {

  /** The words used in JSON for the six states, best first. */
  List<String> STATES = List.of("indexed", "partial", "empty", "rejected", "failed", "skipped");

  /** How the reason begins where a note is for authorised readers only. */
  String RESTRICTED = "restricted";

  /** For people; empty where there is nothing to say. */
  String reason();

  /** Indexed, nothing missing. */
  record Indexed() implements Outcome {
    @Override
    public String reason() {
      return "";
    }
  }

  /** Indexed, something is missing. */
  record Partial(String reason) implements Outcome {}

  /** No text in it. */
  record Empty(String reason) implements Outcome {}

  /** We will not: encrypted, limit reached, unsupported or classified. */
  record Rejected(String reason) implements Outcome {}

  /** We could not: time-out, out of memory, crash, parse error. */
  record Failed(String reason) implements Outcome {}

  /** Not a document of its own: link, device, sidecar, other rendition of a note. */
  record Skipped(String reason) implements Outcome {}

  /** The word used in JSON. */
  default String state() {
    return getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  /** Whether the note of this file can be found. */
  default boolean isIndexed() {
    return this instanceof Indexed || this instanceof Partial;
  }

  /** Whether it was left out for readers' sake: not even its number is for everyone. */
  default boolean isRestricted() {
    return this instanceof Skipped && reason().startsWith(RESTRICTED);
  }

  /** Whether the command that met it ends with 1. */
  default boolean isFailure() {
    return this instanceof Failed || this instanceof Rejected;
  }

  /**
   * The outcome of a stored state and reason.
   *
   * @throws IllegalArgumentException where the state is none of the six
   */
  static Outcome of(String state, String reason) {
    return switch (state) {
      case "indexed" -> new Indexed();
      case "partial" -> new Partial(reason);
      case "empty" -> new Empty(reason);
      case "rejected" -> new Rejected(reason);
      case "failed" -> new Failed(reason);
      case "skipped" -> new Skipped(reason);
      default -> throw new IllegalArgumentException("no state: " + state);
    };
  }
}
