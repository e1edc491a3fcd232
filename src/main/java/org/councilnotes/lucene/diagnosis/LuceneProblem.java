package org.councilnotes.lucene.diagnosis;

import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.councilnotes.lucene.document.ImportedNoteCount;
import org.councilnotes.lucene.storage.LuceneCommit;
import org.councilnotes.lucene.storage.LuceneSchema;
import org.councilnotes.store.ArchiveProblem;
import org.councilnotes.store.StoredNoteProblem;

/** The index cannot be used. The message has the cause and the remedy. */
public final class LuceneProblem extends ArchiveProblem {

  private static final long serialVersionUID = 1L;
  private static final String GO_ON =
      "; once that is mended, ./archive ingest goes on from the last commit";

  private LuceneProblem(String message) {
    super(message);
  }

  private LuceneProblem(String message, Throwable cause) {
    super(message, cause);
  }

  public static LuceneProblem otherSchema(Path directory, LuceneCommit found) {
    return new LuceneProblem(
        "the index in %s has schema %s, this program reads %s; %s"
            .formatted(
                directory,
                found.schema().isEmpty() ? "unknown" : found.schema(),
                LuceneSchema.VERSION,
                RebuildAdvice.ofOtherSchema(ImportedNoteCount.in(directory))));
  }

  public static LuceneProblem unreadable(Path directory, Throwable cause) {
    Diagnosis fault = Diagnosis.of(cause);
    return new LuceneProblem(
        "the index in %s cannot be read: %s%s"
            .formatted(
                directory,
                fault.reason(),
                fault
                    .remedy()
                    .orElseGet(
                        () -> "; " + RebuildAdvice.ofDamaged(ImportedNoteCount.in(directory)))),
        cause);
  }

  /** Another version of this program wrote the index under the same schema. */
  public static LuceneProblem otherVersion(Path directory, StoredNoteProblem found) {
    return new LuceneProblem(
        "the index in %s was written by another version of this program (%s cannot be read); %s"
            .formatted(
                directory,
                found.what(),
                RebuildAdvice.ofOtherSchema(ImportedNoteCount.in(directory))),
        found);
  }

  public static LuceneProblem unwritable(Path directory, Throwable cause) {
    Diagnosis fault = Diagnosis.of(cause);
    return new LuceneProblem(
        "the index in %s cannot be written: %s%s"
            .formatted(directory, fault.reason(), fault.remedy().orElse(GO_ON)),
        cause);
  }

  public static LuceneProblem readOnly(Path directory) {
    return unwritable(directory, new AccessDeniedException(directory.toString()));
  }

  public static LuceneProblem noFolder(Path file) {
    return new LuceneProblem(
        "%s is not a folder, so no index can be in it; --index DIR names another".formatted(file));
  }

  public static LuceneProblem locked(Path directory, Throwable cause) {
    return new LuceneProblem(
        "another run is writing to the index in %s; wait until it has ended".formatted(directory),
        cause);
  }

  public static LuceneProblem missing(Path directory) {
    return new LuceneProblem(
        "there is no index in %s yet; ./archive ingest makes one".formatted(directory));
  }

  /** The folder is not there; nothing is made in its place. */
  public static LuceneProblem gone(Path directory, Throwable cause) {
    return new LuceneProblem(
        "the folder of the index, %s, is not there; bring back its disk or a copy, or ./archive ingest makes it anew"
            .formatted(directory),
        cause);
  }

  public static LuceneProblem notCopied(Path target, Throwable cause) {
    Diagnosis fault = Diagnosis.of(cause);
    return new LuceneProblem(
        "the copy cannot be written to %s: %s; make room or choose another folder"
            .formatted(target, fault.reason()),
        cause);
  }

  public static LuceneProblem unsound(Path directory) {
    return new LuceneProblem(
        "the new index in %s failed its check; the old one stays".formatted(directory));
  }

  /**
   * What is wrong with an index, in words for people.
   *
   * @param remedy present where neither a rebuild nor another run repairs it
   */
  private record Diagnosis(String reason, Optional<String> remedy) {

    private static final String NO_RIGHT =
        "; give this user that right, or name another folder with --index DIR";

    static Diagnosis of(Throwable thrown) {
      return causes(thrown)
          .flatMap(cause -> known(cause).stream())
          .findFirst()
          .orElseGet(() -> mendable(words(causes(thrown).reduce((a, b) -> b).orElse(thrown))));
    }

    private static Optional<Diagnosis> known(Throwable cause) {
      return switch (cause) {
        case CorruptIndexException e -> Optional.of(mendable(words(e.getOriginalMessage())));
        case IndexNotFoundException _ -> Optional.of(mendable("its list of segments is missing"));
        case IndexFormatTooNewException _, IndexFormatTooOldException _ ->
            Optional.of(mendable("another version of Lucene wrote it"));
        case NoSuchFileException e -> Optional.of(mendable(e.getFile() + " is missing"));
        case AccessDeniedException e ->
            Optional.of(new Diagnosis("no right to " + e.getFile(), Optional.of(NO_RIGHT)));
        case ClosedByInterruptException _ ->
            Optional.of(new Diagnosis("interrupted", Optional.of("")));
        default -> Optional.empty();
      };
    }

    private static Diagnosis mendable(String reason) {
      return new Diagnosis(reason, Optional.empty());
    }

    private static Stream<Throwable> causes(Throwable thrown) {
      return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause);
    }

    private static String words(Throwable cause) {
      return words(
          Objects.requireNonNullElse(cause.getMessage(), cause.getClass().getSimpleName()));
    }

    /** The first line of a message. */
    private static String words(String message) {
      return message.lines().findFirst().orElse("");
    }
  }
}
