package org.councilnotes.note;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How the way of one file ended: exactly one of six states, each with its reason. */
public sealed interface FileOutcome {

  /** The words used in JSON for the six states, best first. */
  List<String> STATES = List.of("indexed", "partial", "empty", "rejected", "failed", "skipped");

  /** The same, beginning with what somebody should look at. */
  List<String> WORST_FIRST =
      List.of("failed", "rejected", "empty", "partial", "skipped", "indexed");

  /** How the reason begins where a note is for authorised readers only. */
  String RESTRICTED = "restricted";

  /** How the reason begins where nothing tells whether a note is. */
  String UNKNOWN = "marking unknown";

  /** For people; empty where there is nothing to say. */
  String reason();

  /** Indexed, nothing missing. */
  record Indexed() implements FileOutcome {
    @Override
    public String reason() {
      return "";
    }
  }

  /** Indexed, something is missing. */
  record Partial(String reason) implements FileOutcome {}

  /** No text in it. */
  record Empty(String reason) implements FileOutcome {}

  /** We will not: encrypted, limit reached, unsupported or classified. */
  record Rejected(String reason) implements FileOutcome {}

  /** We could not: time-out, out of memory, crash, parse error. */
  record Failed(String reason, Cause cause) implements FileOutcome {

    /** The file itself is to blame. */
    public Failed(String reason) {
      this(reason, Cause.FILE);
    }
  }

  /** What made a file fail. */
  enum Cause {
    /** The file itself, which is damaged or cannot be opened. */
    FILE,
    /** It took too long. */
    TIME,
    /** It took too much memory. */
    MEMORY,
    /** The process that read it ended and did not say why; the file may be innocent. */
    CRASH,
    /** The program itself, whose rules broke on it; others may not. */
    PROGRAM
  }

  /** Not a document of its own: link, device, sidecar, other rendition of a note. */
  record Skipped(String reason) implements FileOutcome {}

  /** The word used in JSON. */
  default String state() {
    return getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  /** Whether the note of this file can be found. */
  default boolean isIndexed() {
    return this instanceof Indexed || this instanceof Partial;
  }

  /** Whether it was left out for readers' sake: not even its number may be for everyone. */
  default boolean isRestricted() {
    return this instanceof Skipped
        && (reason().startsWith(RESTRICTED) || reason().startsWith(UNKNOWN));
  }

  /** Whether it was left out because nothing tells who may read it. */
  default boolean isMarkingUnknown() {
    return this instanceof Skipped && reason().startsWith(UNKNOWN);
  }

  /** Its place in a list that begins with what somebody should look at. */
  default int urgency() {
    return WORST_FIRST.indexOf(state());
  }

  /** Whether the command that met it ends with 1. */
  default boolean isFailure() {
    return this instanceof Failed || this instanceof Rejected;
  }

  /** What made it fail; empty where it did not. */
  default Optional<Cause> failure() {
    return this instanceof Failed failed ? Optional.of(failed.cause()) : Optional.empty();
  }

  /**
   * The outcome of a stored state and reason.
   *
   * @param cause counts only where the state is failed
   * @throws IllegalArgumentException where the state is none of the six
   */
  static FileOutcome of(String state, String reason, Cause cause) {
    return switch (state) {
      case "indexed" -> new Indexed();
      case "partial" -> new Partial(reason);
      case "empty" -> new Empty(reason);
      case "rejected" -> new Rejected(reason);
      case "failed" -> new Failed(reason, cause);
      case "skipped" -> new Skipped(reason);
      default -> throw new IllegalArgumentException("no state: " + state);
    };
  }
}
