package org.councilnotes.fetch;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.councilnotes.note.Reason;
import org.councilnotes.note.ReasonCode;

/** The outcome of fetching one document. */
public sealed interface FetchOutcome {

  /** The words used in JSON, best outcome first. */
  List<String> STATES = List.of("fetched", "unchanged", "missing", "refused", "failed");

  /**
   * The file was written.
   *
   * @param previous path of the replaced version, if there was one
   */
  record Fetched(Path written, Optional<Path> previous) implements FetchOutcome {}

  /** The file exists with the content of the register. */
  record Unchanged(Path there) implements FetchOutcome {}

  /** The public register does not have the document in that language. */
  record Missing() implements FetchOutcome {}

  /** The answer was rejected, or its file may not be written. Nothing was changed. */
  record Refused(Reason why) implements FetchOutcome {}

  /** There was no usable answer; a later attempt may succeed. */
  record Failed(Reason why) implements FetchOutcome {}

  /** The word used in JSON. */
  default String state() {
    return getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  /** Why its file was not fetched; empty where it was, or is there. */
  default Optional<Reason> findReason() {
    return switch (this) {
      case Missing _ -> Optional.of(ReasonCode.NOT_PUBLIC.of());
      case Refused refused -> Optional.of(refused.why());
      case Failed failed -> Optional.of(failed.why());
      case Fetched _, Unchanged _ -> Optional.empty();
    };
  }

  /** The reason in English; empty where there is none. */
  default String reason() {
    return findReason().map(Reason::english).orElse("");
  }

  /** The file of the note; empty where it is not in the corpus. */
  default Optional<Path> file() {
    return switch (this) {
      case Fetched fetched -> Optional.of(fetched.written());
      case Unchanged unchanged -> Optional.of(unchanged.there());
      case Missing _, Refused _, Failed _ -> Optional.empty();
    };
  }
}
