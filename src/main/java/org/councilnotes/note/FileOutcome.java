package org.councilnotes.note;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** How the way of one file ended: exactly one of six states, each with its reason. */
public sealed interface FileOutcome {

  /** The words used in JSON for the six states, best first. */
  List<String> STATES = List.of("indexed", "partial", "empty", "rejected", "failed", "skipped");

  /** The same, beginning with what somebody should look at. */
  List<String> WORST_FIRST =
      List.of("failed", "rejected", "empty", "partial", "skipped", "indexed");

  /** The reasons why a file is left out for readers' sake. */
  Set<ReasonCode> RESTRICTIONS =
      Set.of(
          ReasonCode.RESTRICTED,
          ReasonCode.RESTRICTED_TOO,
          ReasonCode.MARKING_UNKNOWN,
          ReasonCode.WITHDRAWN);

  /** Indexed, nothing missing. */
  record Indexed() implements FileOutcome {}

  /** Indexed, something is missing. */
  record Partial(Reason reason) implements FileOutcome {}

  /** No text in it. */
  record Empty(Reason reason) implements FileOutcome {}

  /** We will not: encrypted, limit reached, unsupported or classified. */
  record Rejected(Reason reason) implements FileOutcome {}

  /** We could not: time-out, out of memory, crash, parse error. */
  record Failed(Reason reason, Cause cause) implements FileOutcome {

    /** The file itself is to blame. */
    public Failed(Reason reason) {
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
  record Skipped(Reason reason) implements FileOutcome {}

  /** Why it ended so; empty where there is nothing to say. */
  default Optional<Reason> findReason() {
    return switch (this) {
      case Indexed _ -> Optional.empty();
      case Partial partial -> Optional.of(partial.reason());
      case Empty empty -> Optional.of(empty.reason());
      case Rejected rejected -> Optional.of(rejected.reason());
      case Failed failed -> Optional.of(failed.reason());
      case Skipped skipped -> Optional.of(skipped.reason());
    };
  }

  /** The reason in English, for logs, commands and JSON; empty where there is none. */
  default String english() {
    return findReason().map(Reason::english).orElse("");
  }

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
    return this instanceof Skipped(Reason reason) && reason.isOneOf(RESTRICTIONS);
  }

  /** Whether it was left out because nothing tells who may read it. */
  default boolean isMarkingUnknown() {
    return this instanceof Skipped(Reason reason)
        && reason.isOneOf(Set.of(ReasonCode.MARKING_UNKNOWN));
  }

  /** Whether it stays out because it, or its note, is on the list of withdrawn notes. */
  default boolean isWithdrawn() {
    return this instanceof Skipped(Reason reason) && reason.isOneOf(Set.of(ReasonCode.WITHDRAWN));
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
   * @param reason absent only where the state is indexed
   * @param cause counts only where the state is failed
   * @throws IllegalArgumentException where the state is none of the six
   * @throws java.util.NoSuchElementException where the reason is missing
   */
  static FileOutcome of(String state, Optional<Reason> reason, Cause cause) {
    return switch (state) {
      case "indexed" -> new Indexed();
      case "partial" -> new Partial(reason.orElseThrow());
      case "empty" -> new Empty(reason.orElseThrow());
      case "rejected" -> new Rejected(reason.orElseThrow());
      case "failed" -> new Failed(reason.orElseThrow(), cause);
      case "skipped" -> new Skipped(reason.orElseThrow());
      default -> throw new IllegalArgumentException("no state: " + state);
    };
  }
}
