package org.councilnotes.fetch;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What became of a number that was asked for. */
public sealed interface FetchOutcome {

  /** The words used in JSON, best first. */
  List<String> STATES = List.of("fetched", "unchanged", "missing", "refused", "failed");

  /**
   * Its file was written.
   *
   * @param previous where the version now lies that the register has replaced
   */
  record Fetched(Path written, Optional<Path> previous) implements FetchOutcome {}

  /** Its file is there already, with the content that the register has. */
  record Unchanged(Path there) implements FetchOutcome {}

  /** The public register does not give it, in that language. */
  record Missing() implements FetchOutcome {
    @Override
    public String reason() {
      return "not in the public register, or not public";
    }
  }

  /** We will not take the answer, or not write it; nothing was changed. */
  record Refused(String reason) implements FetchOutcome {}

  /** No answer could be had; asking later may help. */
  record Failed(String reason) implements FetchOutcome {}

  /** The word used in JSON. */
  default String state() {
    return getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  /** For people; empty where there is nothing to say. */
  default String reason() {
    return "";
  }

  /** The file that holds the note now; empty where it is not held. */
  default Optional<Path> file() {
    return switch (this) {
      case Fetched fetched -> Optional.of(fetched.written());
      case Unchanged unchanged -> Optional.of(unchanged.there());
      case Missing _, Refused _, Failed _ -> Optional.empty();
    };
  }
}
