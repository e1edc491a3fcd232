package org.councilnotes.index;

import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;

/**
 * What is wrong with an index, in words for people.
 *
 * @param remedy present where neither a rebuild nor another run mends it
 */
record Fault(String reason, Optional<String> remedy) {

  private static final String NO_RIGHT =
      "; give this user that right, or name another folder with --index DIR";

  static Fault of(Throwable thrown) {
    return causes(thrown)
        .flatMap(cause -> known(cause).stream())
        .findFirst()
        .orElseGet(() -> mendable(words(causes(thrown).reduce((a, b) -> b).orElse(thrown))));
  }

  private static Optional<Fault> known(Throwable cause) {
    return switch (cause) {
      case CorruptIndexException e -> Optional.of(mendable(words(e.getOriginalMessage())));
      case IndexNotFoundException _ -> Optional.of(mendable("its list of segments is missing"));
      case IndexFormatTooNewException _, IndexFormatTooOldException _ ->
          Optional.of(mendable("another version of Lucene wrote it"));
      case NoSuchFileException e -> Optional.of(mendable(e.getFile() + " is missing"));
      case AccessDeniedException e ->
          Optional.of(new Fault("no right to " + e.getFile(), Optional.of(NO_RIGHT)));
      case ClosedByInterruptException _ -> Optional.of(new Fault("interrupted", Optional.of("")));
      default -> Optional.empty();
    };
  }

  private static Fault mendable(String reason) {
    return new Fault(reason, Optional.empty());
  }

  private static Stream<Throwable> causes(Throwable thrown) {
    return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause);
  }

  private static String words(Throwable cause) {
    return words(Objects.requireNonNullElse(cause.getMessage(), cause.getClass().getSimpleName()));
  }

  /** One line. */
  private static String words(String message) {
    return message.lines().findFirst().orElse("");
  }
}
